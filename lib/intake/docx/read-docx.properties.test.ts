import fc from 'fast-check'
import { expect, test } from 'vitest'
import { allWords } from '@/lib/testing/intake-words'
import { deleted, inserted, para, run, style, wordParts } from '@/lib/testing/word-parts'
import { turnedSome } from '@/lib/testing/turned-some'
import { readDocx } from './read-docx'

/** XML, and the words that a reader of the file can find in it somewhere. */
interface Written {
  xml: string
  words: string[]
  /** What stands in other parts: notes and comments by id. */
  notes?: string[]
  comments?: string[]
}

const word = fc.stringMatching(/^[a-zäø]{5,9}$/)
const some = fc.array(word, { minLength: 1, maxLength: 4 })
const said = (words: readonly string[]) => ` ${words.join(' ')} `

const piece =
  (write: (text: string, words: readonly string[]) => string) =>
  (words: string[]): Written => ({ xml: write(said(words), words), words })

const box = (text: string) => `<w:txbxContent>${para(run(text))}</w:txbxContent>`
const field = (code: string, shown: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${code}</w:instrText></w:r>` +
  `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${shown}<w:r><w:fldChar w:fldCharType="end"/></w:r>`

/** What may stand in a paragraph; notes and comments are numbered when the document is put together. */
const inline: fc.Arbitrary<Written> = fc.oneof(
  { weight: 4, arbitrary: some.map(piece((text) => run(text))) },
  some.map(piece((text) => deleted(text))),
  some.map(piece((text) => inserted(text))),
  some.map(piece((text) => `<w:ins w:author="A">${deleted(text, 'B')}</w:ins>`)),
  some.map(piece((text) => `<w:moveFrom w:id="7" w:author="A">${run(text)}</w:moveFrom>`)),
  some.map(piece((text) => `<w:moveTo w:id="8" w:author="A">${run(text)}</w:moveTo>`)),
  some.map(piece((text) => run(text, '<w:vanish/>'))),
  some.map(
    piece((text) => run(text, '<w:b/><w:rPrChange w:id="1" w:author="A"><w:rPr><w:vanish/></w:rPr></w:rPrChange>')),
  ),
  some.map(piece((_, words) => `<w:r>${words.map((one) => `<w:t>${one}</w:t><w:br/>`).join('')}</w:r>`)),
  some.map(piece((_, words) => `<w:r>${words.map((one) => `<w:tab/><w:t>${one}</w:t><w:tab/>`).join('')}</w:r>`)),
  some.map(piece((text) => `<w:hyperlink r:id="link">${run(text)}</w:hyperlink>`)),
  some.map(piece((text) => field(' HYPERLINK "https://b.example/" ', run(text)))),
  some.map(piece((text) => field(' PAGEREF x ', run(text)))),
  some.map(piece((text) => `<w:smartTag>${run(text)}</w:smartTag>`)),
  some.map(piece((text) => `<w:sdt><w:sdtPr/><w:sdtContent>${run(text)}</w:sdtContent></w:sdt>`)),
  some.map(
    piece((text) => `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run(text)}</w:sdtContent></w:sdt>`),
  ),
  some.map(
    piece((text) => `<w:r><w:drawing><wp:inline><wp:docPr descr="${text}"/><a:blip/></wp:inline></w:drawing></w:r>`),
  ),
  some.map(piece((text) => `<w:r><w:pict><v:shape alt="${text}"><v:imagedata/></v:shape></w:pict></w:r>`)),
  some.map(piece((text) => `<w:r><w:pict><v:shape><v:textbox>${box(text)}</v:textbox></v:shape></w:pict></w:r>`)),
  some.map(
    piece(
      (text) =>
        `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box(text)}</wps:txbx></w:drawing></mc:Choice>` +
        `<mc:Fallback><w:pict><v:shape>${box(text)}</v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
    ),
  ),
  some.map(piece((text) => `<m:oMath><m:r><m:t xml:space="preserve">${text}</m:t></m:r></m:oMath>`)),
  fc.tuple(some, some).map(([base, above]) => ({
    xml: `<w:r><w:ruby><w:rt>${run(said(above))}</w:rt><w:rubyBase>${run(said(base))}</w:rubyBase></w:ruby></w:r>`,
    words: [...base, ...above],
  })),
  fc.tuple(some, some, fc.boolean()).map(([text, note, isDeleted]) => {
    const mark = '<w:r><w:footnoteReference w:id="NOTE"/></w:r>'
    return {
      xml: run(said(text)) + (isDeleted ? `<w:del w:id="5" w:author="A">${mark}</w:del>` : mark),
      words: [...text, ...note],
      notes: [said(note)],
    }
  }),
  fc.tuple(some, some).map(([text, comment]) => ({
    xml: `<w:commentRangeStart w:id="COMMENT"/>${run(said(text))}<w:commentRangeEnd w:id="COMMENT"/><w:r><w:commentReference w:id="COMMENT"/></w:r>`,
    words: [...text, ...comment],
    comments: [said(comment)],
  })),
)

function joined(all: readonly Written[], around: (xml: string) => string): Written {
  return {
    xml: around(all.map(({ xml }) => xml).join('')),
    words: all.flatMap(({ words }) => words),
    notes: all.flatMap(({ notes = [] }) => notes),
    comments: all.flatMap(({ comments = [] }) => comments),
  }
}

const paragraph = fc
  .tuple(
    fc.array(inline, { maxLength: 5 }),
    fc.constantFrom('', '', '', 'Titel', 'H1', 'H2', 'TOC1', 'Quote', 'Caption', 'Hidden'),
    fc.constantFrom(
      '',
      '',
      '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>',
      '<w:rPr><w:del w:id="3" w:author="A"/></w:rPr>',
      '<w:pPrChange w:id="4" w:author="A"><w:pPr><w:pStyle w:val="TOC1"/></w:pPr></w:pPrChange>',
    ),
  )
  .map(([inlines, name, properties]) => joined(inlines, (xml) => para(xml, name, properties)))

const cell = fc
  .tuple(
    fc.array(paragraph, { minLength: 1, maxLength: 2 }),
    fc.constantFrom('', '', '<w:gridSpan w:val="2"/>', '<w:vMerge w:val="restart"/>', '<w:vMerge/>'),
  )
  .map(([inner, properties]) => joined(inner, (xml) => `<w:tc><w:tcPr>${properties}</w:tcPr>${xml}</w:tc>`))
const row = fc
  .tuple(fc.array(cell, { minLength: 1, maxLength: 3 }), fc.constantFrom('', '<w:tblHeader/>', '<w:del w:author="A"/>'))
  .map(([cells, properties]) => joined(cells, (xml) => `<w:tr><w:trPr>${properties}</w:trPr>${xml}</w:tr>`))
const table = fc
  .array(row, { minLength: 1, maxLength: 3 })
  .map((rows) => joined(rows, (xml) => `<w:tbl><w:tblPr><w:tblLook w:val="04A0"/></w:tblPr>${xml}</w:tbl>`))
const nested = table.map((inner) =>
  joined([inner], (xml) => `<w:tbl><w:tr><w:tc>${xml}<w:p/></w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>`),
)

const numbered = (xml: string, name: string) => {
  let next = 0
  const id = name === 'COMMENT' ? /COMMENT"(?=\/>)/g : /NOTE"(?=\/>)/g
  // A comment is named three times: where it begins, where it ends, and by its mark.
  return xml.replace(id, () => `${Math.floor(next++ / (name === 'COMMENT' ? 3 : 1))}"`)
}

const STYLES =
  style('Titel', 'Title') +
  style('H1', 'heading 1') +
  style('H2', 'heading 2') +
  style('TOC1', 'toc 1') +
  style('Quote', 'Quote') +
  style('Caption', 'caption') +
  style('Hidden', 'Hidden', '<w:rPr><w:vanish/></w:rPr>')

test('the words of any document are those of its parts and those of the report, each once', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof({ weight: 4, arbitrary: paragraph }, table, nested), { maxLength: 8 }),
      some,
      some,
      fc.func(fc.boolean()),
      (parts, header, footer, isTurned) => {
        const { xml, words, notes = [], comments = [] } = joined(parts, (all) => all)
        const intake = readDocx(
          wordParts({
            // In what is repeated for older programs the same note would be named once more; it holds none here.
            body: numbered(numbered(xml, 'NOTE'), 'COMMENT'),
            styles: STYLES,
            footnotes: notes.map((one, id) => `<w:footnote w:id="${id}">${para(run(one))}</w:footnote>`).join(''),
            comments: comments.map((one, id) => `<w:comment w:id="${id}">${para(run(one))}</w:comment>`).join(''),
            header: para(run(said(header))),
            footer: para(run(said(footer))),
            links: { link: 'https://a.example/' },
          }),
        )
        const all = [...words, ...header, ...footer].sort()
        expect(allWords(intake)).toEqual(all)
        const { turned, again } = turnedSome(intake, isTurned)
        expect(allWords(turned)).toEqual(all)
        expect(again).toEqual(intake.blocks)
      },
    ),
    { numRuns: 400 },
  )
})
