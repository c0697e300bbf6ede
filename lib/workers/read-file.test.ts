import { randomBytes } from 'node:crypto'
import { Document, FootnoteReferenceRun, HeadingLevel, Packer, Paragraph, TextRun } from 'docx'
import { describe, expect, test } from 'vitest'
import { LIMITS } from '@/lib/domain/limits'
import { para, run, wordParts } from '@/lib/testing/word-parts'
import { zip, zipOf } from '@/lib/testing/zip'
import { readFile } from './read-file'
import { inThread } from './text-pool'

const bytes = (text: string) => new TextEncoder().encode(text)
const LEAD = para(run('The wall will cost five million pounds, papers show.'))
const PARTS = wordParts({ body: LEAD })
const packed = (more: Parameters<typeof zip>[0] = []) =>
  zip([...Array.from(PARTS, ([name, content]) => ({ name, content })), ...more])

async function refused(given: Uint8Array, name = ''): Promise<string> {
  const read = await readFile({ bytes: given, name })
  return 'refused' in read ? `${read.refused.why}: ${read.refused.sentence}` : 'read'
}

describe('the kind is told by the content', () => {
  test('a document of the docx package is read in a thread, with its notes', async () => {
    const made = new Document({
      footnotes: { 1: { children: [new Paragraph('Minutes, p. 4')] } },
      sections: [
        {
          children: [
            new Paragraph({ text: 'Noise wall', heading: HeadingLevel.TITLE }),
            new Paragraph({ children: [new TextRun('It cost £5.6 million.'), new FootnoteReferenceRun(1)] }),
          ],
        },
      ],
    })
    const read = await inThread('file', { bytes: new Uint8Array(await Packer.toBuffer(made)), name: 'wall.docx' })
    expect('intake' in read && read.intake.blocks).toEqual([
      { role: 'HEADLINE', text: 'Noise wall' },
      { role: 'BODY', text: 'It cost £5.6 million.' },
      { role: 'NOTE', text: 'Minutes, p. 4' },
    ])
  })

  test.each<[string, string, string[]]>([
    ['page.html', '<!doctype html><title>x</title><h1>Noise wall</h1><p>It cost much.', ['HEADLINE', 'BODY']],
    [
      'draft.md',
      '---\ntitle: x\n---\n# Noise wall\n\nIt cost *much*.\n\n| Payer | Sum |\n|--|--|\n| City | £2 |\n',
      ['HEADLINE', 'BODY', 'TABLE_CELL', 'TABLE_CELL', 'TABLE_CELL', 'TABLE_CELL'],
    ],
    ['draft.txt', 'Noise wall\n\nIt cost much.', ['HEADLINE', 'BODY']],
    ['no ending', 'Noise wall\n\nIt cost much.', ['HEADLINE', 'BODY']],
  ])('%s', async (name, text, roles) => {
    const read = await readFile({ bytes: bytes(text), name })
    expect('intake' in read && read.intake.blocks.map(({ role }) => role)).toEqual(roles)
  })

  test('a page in an old encoding is read in the one that it names', async () => {
    const page = '<html><head><meta charset="windows-1251"></head><body><p>X</p></body></html>'
    const given = Uint8Array.from(bytes(page), (byte) => (byte === 88 ? 0xc6 : byte))
    const read = await readFile({ bytes: given, name: 'page.html' })
    expect('intake' in read && read.intake.blocks[0]?.text).toBe('Ж')
  })

  test.each<[string, string | Uint8Array, string]>([
    ['a program with a new name', Uint8Array.of(0x4d, 0x5a, 0x90, 0, 3, 0), 'unsupported: This is a program'],
    ['bytes that are no text', Uint8Array.of(65, 0, 66, 0, 67), 'unsupported: This is no text'],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47), 'unsupported: This is a picture'],
    ['rich text', '{\\rtf1 Hello}', 'unsupported: This is rich text'],
    ['half a PDF', '%PDF-1.7 ...', 'unacceptable: The file is damaged'],
    [
      'a mail without words',
      'From: <Saved>\r\nSubject: x\r\nMIME-Version: 1.0\r\n',
      'unacceptable: There are no words',
    ],
    ['nothing', '', 'unacceptable: The file is empty.'],
    ['white space', ' \n ', 'unacceptable: There are no words'],
  ])('%s is refused', async (_what, content, said) => {
    const given = typeof content === 'string' ? bytes(content) : content
    expect(await refused(given)).toMatch(new RegExp(`^${said}`))
  })

  test('files of old Office, and locked ones, are told apart', async () => {
    const ole = (stream: string) =>
      new Uint8Array(
        Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from(stream, 'utf16le')]),
      )
    expect(await refused(ole('WordDocument'), 'x.docx')).toContain('save it as .docx')
    expect(await refused(ole('EncryptedPackage'), 'x.docx')).toContain('locked with a password')
    expect(await refused(zip([{ name: 'word/document.xml', content: 'x', isLocked: true }]))).toContain('locked')
  })

  test('a file whose name says that it is something else says what to do', async () => {
    const page = bytes('<!doctype html><p>It cost much.')
    expect(await refused(page, 'x.pdf')).toBe(
      'unsupported: The file is named .pdf but is a web page. Rename it to .html, then choose it again.',
    )
    expect(await refused(packed(), 'x.txt')).toContain('named .txt but is a Word document')
    expect(await refused(bytes('a,b\n1,2'), 'counts.csv')).toContain('This is a table')
  })

  test('other packages are named', async () => {
    const typed = (type: string) => zip([{ name: '[Content_Types].xml', content: `<Types a="${type}"/>` }])
    expect(
      await refused(typed('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml')),
    ).toContain('spreadsheet')
    expect(
      await refused(typed('application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml')),
    ).toContain('slides')
    expect(
      await refused(zip([{ name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet' }])),
    ).toContain('spreadsheet')
    expect(await refused(zip([{ name: 'a.html', content: 'x' }]))).toContain('archive')
  })
})

describe('a package made to do harm', () => {
  test('is read as it is without one', async () => {
    expect(await refused(packed(), 'x.docx')).toBe('read')
  })

  test('by its number of parts', async () => {
    const many = Array.from({ length: LIMITS.packed.most + 1 }, (_one, at) => ({ name: `${at}.png`, content: '' }))
    expect(await refused(packed(many))).toMatch(/^too-large/)
  })

  test('by ratio: a part that is packed tighter than text ever is', async () => {
    const bomb = { name: 'word/bomb.xml', content: Buffer.alloc(8_000_000, 'a') }
    expect(await refused(packed([bomb]))).toMatch(/^too-large/)
  })

  test('by what it is unpacked to, all parts together', async () => {
    // Ratio aside: noise in between keeps each part as loose as text.
    const noise = Buffer.alloc(16_000_000, 'a')
    for (const [at, byte] of randomBytes(noise.length / 100).entries()) noise[at * 100] = 97 + (byte % 26)
    const parts = Array.from({ length: 4 }, (_one, at) => ({ name: `word/${at}.xml`, content: noise }))
    expect(await refused(packed(parts))).toMatch(/^too-large/)
  })

  test.each([10, 100_000_000])('by a size that is not true: %i bytes', async (told) => {
    const lying = zip([
      ...Array.from(zipParts('word/document.xml')),
      { name: 'word/document.xml', content: PARTS.get('word/document.xml') ?? '', told },
    ])
    expect(await refused(lying)).toMatch(/^(?:unacceptable: The file is damaged|too-large)/)
  })

  test.each(['../../etc/evil.xml', '/etc/evil.xml', 'C:\\evil.xml', 'word\\..\\..\\evil.xml'])(
    'by a name that leads out of it: %s',
    async (name) => {
      expect(await refused(packed([{ name, content: '<x/>' }]))).toContain('damaged')
    },
  )

  test('by two parts of the same name, of which programs read one or the other', async () => {
    expect(await refused(packed([{ name: 'word/document.xml', content: '<x/>' }]))).toContain('damaged')
  })

  test('by entities: they are refused, unread', async () => {
    const parts = new Map(PARTS)
    parts.set(
      'word/document.xml',
      `<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>${PARTS.get('word/document.xml') ?? ''}`,
    )
    expect(await refused(zipOf(parts))).toContain('damaged')
  })

  test('by being cut off', async () => {
    expect(await refused(packed().slice(0, 700))).toContain('damaged')
  })

  test('by more words than an article may have', async () => {
    const long = wordParts({ body: para(run('word '.repeat(LIMITS.text.most / 5 + 1))) })
    expect(await refused(zipOf(long))).toMatch(/^too-large: The file has 400,00\d characters of text/)
  })
})

/** The parts of the document but this one. */
function zipParts(but: string) {
  return Array.from(PARTS, ([name, content]) => ({ name, content })).filter(({ name }) => name !== but)
}
