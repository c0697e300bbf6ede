import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LIMITS } from '@/lib/domain/limits'
import { allWords } from '@/lib/testing/intake-words'
import { pdfOf, rawPdf } from '@/lib/testing/pdf'
import { readFile } from './read-file'
import { inThread } from './text-pool'

async function read(bytes: Uint8Array) {
  const answer = await readFile({ bytes, name: 'draft.pdf' })
  if ('refused' in answer) throw new Error(answer.refused.sentence)
  return answer.intake
}

async function refused(bytes: Uint8Array): Promise<string> {
  const answer = await readFile({ bytes, name: 'draft.pdf' })
  return 'refused' in answer ? `${answer.refused.why}: ${answer.refused.sentence}` : 'read'
}

const LONG =
  'The city council of Corvane approved a noise wall along the eastern ring road on Tuesday, papers show. The wall will be 2.4 kilometres long and is to be finished by the autumn of 2027, a spokeswoman said.'

describe('what a PDF shows is read off the places of its words', () => {
  test('a headline, paragraphs whose lines are one again, a subhead, a link and a table', async () => {
    const bytes = await pdfOf((to) => {
      to.font('Helvetica-Bold').fontSize(22).text('Noise wall to cost £5.6 million').moveDown()
      to.font('Times-Roman').fontSize(11).text(LONG, { align: 'justify' }).moveDown()
      to.text('It was told by ', { continued: true })
      to.text('the minutes', { continued: true, link: 'https://a.example/minutes', underline: true })
      to.text(' of March.', { link: null, underline: false }).moveDown()
      to.font('Times-Bold').fontSize(13).text('What it costs')
      to.font('Times-Roman').fontSize(11).text(LONG).moveDown()
      to.table({
        data: [
          ['Payer', 'Sum'],
          ['City', '£2m'],
          ['County', '£3.6m'],
        ],
      })
    })
    const { blocks, omissions } = await read(bytes)
    expect(blocks).toEqual([
      { role: 'HEADLINE', text: 'Noise wall to cost £5.6 million' },
      { role: 'BODY', text: LONG },
      {
        role: 'BODY',
        text: 'It was told by the minutes of March.',
        links: [{ start: 15, end: 26, href: 'https://a.example/minutes' }],
      },
      { role: 'SUBHEAD', text: 'What it costs' },
      { role: 'BODY', text: LONG },
      ...[
        ['Payer', 'Sum'],
        ['City', '£2m'],
        ['County', '£3.6m'],
      ].flatMap((cells, row) =>
        cells.map((text, column) => ({ role: 'TABLE_CELL', text, row, column, head: row === 0 })),
      ),
    ])
    expect(omissions).toEqual([])
  })

  test('two columns are read one after the other, also where a paragraph goes on in the second', async () => {
    const text = `${LONG} ${LONG} ${LONG}`
    const bytes = await pdfOf((to) => {
      to.font('Helvetica-Bold').fontSize(20).text('Noise wall', { width: 450 }).moveDown()
      to.font('Times-Roman').fontSize(11).text(text, { columns: 2, columnGap: 24, height: 150, align: 'justify' })
    })
    expect((await read(bytes)).blocks).toEqual([
      { role: 'HEADLINE', text: 'Noise wall' },
      { role: 'BODY', text },
    ])
  })

  test('heads, feet and page numbers are told and no text; a paragraph goes on over the page', async () => {
    const sentences = Array.from(
      { length: 90 },
      (_, at) => `On day ${at} nobody at all came to the town hall to look at the plans.`,
    )
    const bytes = await pdfOf(
      (to) => {
        to.font('Times-Roman').fontSize(11).text(sentences.join(' '))
        const { count } = to.bufferedPageRange()
        for (let page = 0; page < count; page++) {
          to.switchToPage(page)
          to.page.margins = { top: 0, bottom: 0, left: 0, right: 0 }
          to.text('Draft of Monday', 72, 30).text(`Page ${page + 1} of ${count}`, 280, 800)
        }
      },
      { bufferPages: true },
    )
    const { blocks, omissions } = await read(bytes)
    expect(blocks).toEqual([{ role: 'BODY', text: sentences.join(' ') }])
    expect(omissions).toEqual([
      { kind: 'margin', count: 4, words: ['Draft of Monday', 'Page 1 of 2', 'Draft of Monday', 'Page 2 of 2'] },
    ])
  })

  test('a footnote is a note at the end, its mark leaves the text and is told', async () => {
    const bytes = await pdfOf((to) => {
      to.font('Times-Roman').fontSize(11).text(LONG, { continued: true })
      to.fontSize(7)
        .text('7', { rise: 4 } as object)
        .fontSize(11)
      to.moveDown().text(LONG)
      to.fontSize(8).text('7 Minutes of the council, page 4.', 72, 740)
    })
    const { blocks, omissions, annotations } = await read(bytes)
    expect(annotations).toEqual([
      {
        kind: 'FOOTNOTE',
        words: 'Minutes of the council, page 4.',
        on: expect.stringMatching(/spokeswoman said\.$/) as string,
      },
    ])
    expect(blocks.map(({ role }) => role)).toEqual(['BODY', 'BODY', 'NOTE'])
    expect(blocks[0]?.text).toBe(LONG)
    expect(omissions).toEqual([
      { kind: 'note-mark', count: 1, words: [], found: [{ words: '7', on: 'spokeswoman said.' }] },
    ])
  })

  test('a word that was cut at the end of a line is one again; one with a hyphen of its own keeps it', async () => {
    const bytes = await pdfOf((to) => {
      to.font('Times-Roman').fontSize(11)
      to.text('The council came to an agree-').text('ment about the well-known ring road, and the well-')
      to.text('known wall beside it, that nobody wants.')
    })
    const { blocks, omissions } = await read(bytes)
    expect(blocks[0]?.text).toBe(
      'The council came to an agreement about the well-known ring road, and the well-known wall beside it, that nobody wants.',
    )
    expect(omissions).toEqual([{ kind: 'hyphen', count: 1, words: [], found: [{ words: '', on: 'agreement' }] }])
  })

  test('bullets and numbers make items of a list; what is written on the page is told', async () => {
    const bytes = await pdfOf((to) => {
      to.font('Times-Roman').fontSize(11).text(LONG).moveDown()
      to.text('• Corvane pays £2 million').text('• The county pays £3.6 million').moveDown()
      to.text('1. First step').text('2. Second step')
      to.note(72, 72, 60, 14, 'Which council?', { Title: 'Otto' } as object)
    })
    const { blocks, omissions } = await read(bytes)
    expect(blocks.slice(1)).toEqual([
      { role: 'LIST_ITEM', text: 'Corvane pays £2 million' },
      { role: 'LIST_ITEM', text: 'The county pays £3.6 million' },
      { role: 'LIST_ITEM', text: '1. First step' },
      { role: 'LIST_ITEM', text: '2. Second step' },
    ])
    expect(omissions.map(({ kind, count, found }) => [kind, count, found?.[0]?.words])).toEqual([
      ['comment', 1, 'Which council?'],
      ['marker', 2, undefined],
    ])
  })
})

test('a tagged file is read by its structure', async () => {
  const bytes = await pdfOf(
    (to) => {
      const part = (role: string, ...inner: Parameters<typeof to.struct>[2][]) =>
        to.struct(
          role,
          {},
          inner.flat().filter((one) => one !== undefined),
        )
      const said = (role: string, text: string) => part(role, () => to.text(text))
      to.font('Times-Roman').fontSize(11)
      to.addStructure(
        part(
          'Document',
          said('H1', 'Noise wall to cost £5.6 million'),
          said('P', LONG),
          said('H2', 'What it costs'),
          part('L', part('LI', said('Lbl', '• '), said('LBody', 'The city pays.'))),
          part(
            'Table',
            part('TR', said('TH', 'Payer'), said('TH', 'Sum')),
            part('TR', said('TD', 'City'), said('TD', '£2m')),
          ),
          said('Caption', 'The wall in May'),
        ),
      )
    },
    { tagged: true, pdfVersion: '1.7' },
  )
  expect((await read(bytes)).blocks).toEqual([
    { role: 'HEADLINE', text: 'Noise wall to cost £5.6 million' },
    { role: 'BODY', text: LONG },
    { role: 'SUBHEAD', text: 'What it costs' },
    { role: 'LIST_ITEM', text: 'The city pays.' },
    { role: 'TABLE_CELL', text: 'Payer', row: 0, column: 0, head: true },
    { role: 'TABLE_CELL', text: 'Sum', row: 0, column: 1, head: true },
    { role: 'TABLE_CELL', text: 'City', row: 1, column: 0, head: false },
    { role: 'TABLE_CELL', text: '£2m', row: 1, column: 1, head: false },
    { role: 'CAPTION', text: 'The wall in May' },
  ])
})

const word = fc.stringMatching(/^[a-z]{5,9}$/)
const sentence = fc.array(word, { minLength: 1, maxLength: 40 }).map((words) => words.join(' '))
const look = fc.record({
  size: fc.constantFrom(8, 10, 11, 14, 20),
  font: fc.constantFrom('Times-Roman', 'Helvetica-Bold', 'Courier'),
  columns: fc.constantFrom(1, 1, 2),
  gap: fc.constantFrom(0, 1),
  align: fc.constantFrom('left', 'justify', 'right', 'center'),
})

test('the words of any PDF are those of its parts and those of the report, each once', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(sentence, look), { minLength: 1, maxLength: 12 }), async (parts) => {
      const bytes = await pdfOf((to) => {
        for (const [text, { size, font, columns, gap, align }] of parts)
          to.font(font).fontSize(size).text(text, { columns, align }).moveDown(gap)
      })
      const words = parts.flatMap(([text]) => text.split(' ')).sort()
      expect(allWords(await read(bytes))).toEqual(words)
    }),
    { numRuns: 60 },
  )
})

describe('a PDF that no article is read from says why', () => {
  test('its pages are pictures', async () => {
    expect(await refused(await pdfOf((to) => to.rect(100, 100, 200, 200).fill()))).toContain('there is no text in it')
  })

  test('one page of several is a picture: the others are read, and it is told', async () => {
    const bytes = await pdfOf((to) => to.text(LONG).addPage().rect(100, 100, 200, 200).fill())
    expect((await read(bytes)).omissions).toEqual([{ kind: 'empty-page', count: 1, words: [] }])
  })

  test('it is locked', async () => {
    const bytes = await pdfOf((to) => to.text(LONG), { userPassword: 'secret', ownerPassword: 'secret' })
    expect(await refused(bytes)).toMatch(/^unsupported: The file is locked/)
  })

  test('it ends in the middle of its first object, or only says that it is one', async () => {
    const bytes = await pdfOf((to) => to.text(LONG))
    expect(await refused(bytes.slice(0, 60))).toMatch(/^unacceptable: The file is damaged/)
    expect(await refused(new TextEncoder().encode('%PDF-1.7 and nothing else'))).toMatch(
      /^unacceptable: The file is damaged/,
    )
  })

  test('it has more pages than are read, or says so', async () => {
    const many = [
      '<< /Type /Catalog /Pages 2 0 R >>',
      `<< /Type /Pages /Count ${LIMITS.pages.most + 1} /Kids [${'3 0 R '.repeat(LIMITS.pages.most + 1)}] >>`,
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] >>',
    ]
    expect(await refused(rawPdf(many))).toMatch(/^too-large: The file has 1,001 pages; a PDF is read up to 1,000/)
    const lying = [many[0] ?? '', '<< /Type /Pages /Count 100000 /Kids [3 0 R] >>', many[2] ?? '']
    expect(await refused(rawPdf(lying))).toMatch(/^(?:too-large|unacceptable)/)
  })

  test('its tree of pages leads back to itself', async () => {
    const cycle = [
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Count 2 /Kids [3 0 R] >>',
      '<< /Type /Pages /Parent 2 0 R /Count 2 /Kids [2 0 R] >>',
    ]
    expect(await refused(rawPdf(cycle))).toMatch(/^unacceptable/)
  })
})

test('a program within it does not run, and a file within it is named', async () => {
  const bytes = await pdfOf((to) => {
    to.text(LONG)
    to.file(Buffer.from('a,b'), { name: 'figures.csv' })
  })
  expect((await read(bytes)).omissions).toEqual([{ kind: 'embedded', count: 1, words: ['figures.csv'] }])
})

test('it is read in a thread too, where its reader is one file with everything else', async () => {
  const answer = await inThread('file', { bytes: await pdfOf((to) => to.text(LONG)), name: 'draft.pdf' })
  expect('intake' in answer && answer.intake.blocks).toEqual([{ role: 'BODY', text: LONG }])
})
