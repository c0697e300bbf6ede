import { describe, expect, test } from 'vitest'
import type { Intake } from '@/lib/intake/intake-block'
import { deleted, inserted, para, run, style, wordParts } from '@/lib/testing/word-parts'
import { readDocx } from './read-docx'

const read = (body: string, others: Omit<Parameters<typeof wordParts>[0], 'body'> = {}) =>
  readDocx(wordParts({ body, ...others }))
const lines = ({ blocks }: Intake) => blocks.map(({ role, text }) => `${role} ${text}`)
const told = ({ omissions }: Intake, kind: string) => omissions.find((one) => one.kind === kind)

describe('what stands beside the text', () => {
  test('tracked changes are taken as accepted, each told as it was and as it is, with whose it is', () => {
    const found = read(
      para(
        `${run('The wall will cost ')}${deleted('almost ')}${inserted('more than ')}${run('twice what was said')}${inserted(', papers show', 'I. Marrin')}${run('.')}`,
      ) + para(`${run('It stands')}${deleted(' which no one had asked for')}${run(' there.')}`),
    )
    expect(found.blocks.map(({ text }) => text)).toEqual([
      'The wall will cost more than twice what was said, papers show.',
      'It stands there.',
    ])
    expect(told(found, 'change')?.found).toMatchObject([
      { words: 'more than', was: 'almost', by: 'M. Oake' },
      { words: ', papers show', was: '', by: 'I. Marrin' },
      { words: '', was: 'which no one had asked for', by: 'M. Oake' },
    ])
  })

  test('where the end of a paragraph was deleted two are one; a row that was deleted is gone', () => {
    const mark = '<w:rPr><w:del w:id="3" w:author="M. Oake"/></w:rPr>'
    const row = (words: string, properties = '') =>
      `<w:tr><w:trPr>${properties}</w:trPr><w:tc>${para(run(words))}</w:tc><w:tc>${para(run('x'))}</w:tc></w:tr>`
    const found = read(
      para(run('It begins here'), '', mark) +
        para(run(' and goes on.')) +
        `<w:tbl>${row('Kept')}${row('Gone', '<w:del w:id="4" w:author="I. Marrin"/>')}</w:tbl>`,
    )
    expect(found.blocks.map(({ text }) => text)).toEqual(['It begins here and goes on.', 'Kept', 'x'])
    expect(told(found, 'change')?.found?.map(({ was }) => was)).toEqual(['Gone', 'x'])
  })

  test('moved words stand where they were moved to, and are told', () => {
    const moved = (name: string, words: string) => `<w:${name} w:id="9" w:author="M. Oake">${run(words)}</w:${name}>`
    const found = read(
      para(`${moved('moveFrom', 'Nobody was told. ')}${run('It cost much.')}${moved('moveTo', ' Nobody was told.')}`),
    )
    expect(found.blocks[0]?.text).toBe('It cost much. Nobody was told.')
    expect(told(found, 'moved')?.found).toEqual([{ words: 'Nobody was told.', by: 'M. Oake' }])
  })

  test('footnotes and endnotes become notes in the order of their marks; one without a mark is told', () => {
    const note = (kind: string, id: number, words: string) =>
      `<w:${kind} w:id="${id}">${para(`<w:r><w:${kind}Ref/></w:r>${run(` ${words}`)}`)}</w:${kind}>`
    const mark = (kind: string, id: number, more = '', words = '') =>
      `<w:r><w:${kind}Reference w:id="${id}"${more}/>${words && `<w:t>${words}</w:t>`}</w:r>`
    const found = read(
      para(
        `${run('It cost £5.6 million,')}${mark('endnote', 1)}${run(' twice the sum')}${mark('footnote', 2, ' w:customMarkFollows="1"', '*')}${run(' of 2023.')}`,
      ),
      {
        footnotes: `<w:footnote w:type="separator" w:id="-1">${para('<w:r><w:separator/></w:r>')}</w:footnote>${note('footnote', 2, 'Minutes, p. 4')}${note('footnote', 3, 'Nobody refers to this.')}`,
        endnotes: note('endnote', 1, 'Paper WC 23/041'),
      },
    )
    expect(lines(found)).toEqual([
      'HEADLINE It cost £5.6 million, twice the sum of 2023.',
      'NOTE Paper WC 23/041',
      'NOTE Minutes, p. 4',
    ])
    expect(told(found, 'note')?.found?.[1]).toEqual({ words: '', on: 'It cost £5.6 million, twice the sum' })
    expect(told(found, 'note-mark')?.words).toEqual(['*'])
    expect(told(found, 'loose-note')?.words).toEqual(['Nobody refers to this.'])
  })

  test('comments are told with their author and the words that they are about', () => {
    const found = read(
      para(
        `<w:commentRangeStart w:id="0"/>${run('1,140 homes')}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>${run(' stand there.')}`,
      ),
      {
        comments: `<w:comment w:id="0" w:author="M. Oake">${para(run('Homes or households?'))}${para(run('Ask.'))}</w:comment>`,
      },
    )
    expect(found.blocks[0]?.text).toBe('1,140 homes stand there.')
    expect(told(found, 'comment')?.found).toEqual([
      { words: 'Homes or households? Ask.', by: 'M. Oake', on: '1,140 homes' },
    ])
  })

  test('hidden words, page headers, contents, placeholders, pictures with their descriptions: each is told', () => {
    const found = read(
      para(run('1 Costs 2'), 'TOC1') +
        para(`${run('Seen, ')}${run('not seen', '<w:vanish/>')}${run('seen again.')}`) +
        `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${para(run('Click here'))}</w:sdtContent></w:sdt>` +
        para(
          '<w:r><w:drawing><wp:inline><wp:docPr id="1" name="x" descr="The wall in March"/><a:blip r:embed="x"/></wp:inline></w:drawing></w:r>',
        ),
      { header: para(run('Courier draft')), footer: para(run('Page 1')), styles: style('TOC1', 'toc 1') },
    )
    expect(found.blocks.map(({ text }) => text)).toEqual(['Seen, seen again.'])
    expect(Object.fromEntries(found.omissions.map(({ kind, words }) => [kind, words]))).toEqual({
      hidden: ['not seen'],
      margin: ['Courier draft', 'Page 1'],
      contents: ['1 Costs 2'],
      picture: ['The wall in March'],
      control: ['Click here'],
    })
  })
})
