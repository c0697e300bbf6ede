import fc from 'fast-check'
import { expect, test } from 'vitest'
import { allWords } from '@/lib/testing/intake-words'
import { turnedSome } from '@/lib/testing/turned-some'
import { odtChange, odtLine, odtNote, odtParts, odtStyle } from '@/lib/testing/odt-parts'
import { readOdt } from './read-odt'

/** XML, and the words that a reader of the file can find in it somewhere. */
interface Written {
  xml: string
  words: string[]
  /** Words of tracked changes, which stand in a list of their own: null where they were put in. */
  changes?: (string | null)[]
}

const some = fc.array(fc.stringMatching(/^[a-zäø]{5,9}$/), { minLength: 1, maxLength: 4 })
const said = (words: readonly string[]) => ` ${words.join(' ')} `
const piece =
  (write: (text: string) => string) =>
  (words: string[]): Written => ({ xml: write(said(words)), words })

const inline: fc.Arbitrary<Written> = fc.oneof(
  { weight: 4, arbitrary: some.map(piece((text) => text)) },
  some.map(piece((text) => `<text:span text:style-name="H">${text}</text:span>`)),
  some.map(piece((text) => `<text:span text:style-name="S">${text}</text:span>`)),
  some.map(piece((text) => `<text:span text:style-name="B">${text}</text:span>`)),
  some.map(piece((text) => `<loext:content-control>${text}</loext:content-control>`)),
  some.map(piece((text) => `<text:a xlink:href="https://a.example/">${text}</text:a>`)),
  some.map(piece((text) => `<text:bookmark-start text:name="b"/>${text}<text:bookmark-end text:name="b"/>`)),
  some.map(piece((text) => odtNote(text))),
  some.map(piece((text) => odtNote(`<text:span text:style-name="H">${text}</text:span>`))),
  some.map(
    piece(
      (text) => `<office:annotation><dc:creator>A B</dc:creator><text:p>${text}</text:p><text:p/></office:annotation>`,
    ),
  ),
  some.map(
    piece(
      (text) => `<draw:frame><draw:text-box>${odtLine(text)}${odtLine('', 'Caption')}</draw:text-box></draw:frame>`,
    ),
  ),
  some.map(piece((text) => `<draw:custom-shape>${odtLine(text)}</draw:custom-shape>`)),
  some.map(piece((text) => `<draw:frame><draw:image/><svg:title>${text}</svg:title></draw:frame>`)),
  fc.tuple(some, some).map(([base, above]) => ({
    xml: `<text:ruby><text:ruby-base>${said(base)}</text:ruby-base><text:ruby-text>${said(above)}</text:ruby-text></text:ruby>`,
    words: [...base, ...above],
  })),
  some.map((words) => ({ xml: '<text:change text:change-id="CHANGE"/>', words, changes: [said(words)] })),
  some.map((words) => ({
    xml: `<text:change-start text:change-id="CHANGE"/>${said(words)}<text:change-end text:change-id="CHANGED"/>`,
    words,
    changes: [null],
  })),
)

const joined = (all: readonly Written[], around: (xml: string) => string): Written => ({
  xml: around(all.map(({ xml }) => xml).join('')),
  words: all.flatMap(({ words }) => words),
  changes: all.flatMap(({ changes = [] }) => changes),
})

const paragraph = fc
  .tuple(
    fc.array(inline, { maxLength: 5 }),
    fc.constantFrom('Text_20_body', 'Title', 'Subtitle', 'Caption', 'Quotations', 'Unseen', 'Crossed'),
  )
  .map(([inlines, name]) => joined(inlines, (xml) => odtLine(xml, name)))
const heading = fc
  .array(inline, { maxLength: 3 })
  .map((inlines) => joined(inlines, (xml) => `<text:h text:outline-level="2">${xml}</text:h>`))
const list = fc.array(paragraph, { minLength: 1, maxLength: 3 }).map((items) =>
  joined(
    items.map((item) => joined([item], (xml) => `<text:list-item>${xml}</text:list-item>`)),
    (xml) => `<text:list>${xml}</text:list>`,
  ),
)
const row = fc.array(fc.oneof({ weight: 3, arbitrary: paragraph }, list), { minLength: 1, maxLength: 3 }).map((cells) =>
  joined(
    cells.map((cell) => joined([cell], (xml) => `<table:table-cell>${xml}</table:table-cell>`)),
    (xml) => `<table:table-row>${xml}</table:table-row>`,
  ),
)
const table = fc
  .array(row, { minLength: 1, maxLength: 3 })
  .map((rows) => joined(rows, (xml) => `<table:table>${xml}</table:table>`))
const contents = some.map(
  piece((text) => `<text:table-of-content><text:index-body>${odtLine(text)}</text:index-body></text:table-of-content>`),
)

const LOOKS =
  odtStyle('H', 'text', 'text:display="none"') +
  odtStyle('S', 'text', 'style:text-line-through-style="solid"') +
  odtStyle('B', 'text', 'fo:font-weight="bold" fo:font-style="italic"') +
  odtStyle('Unseen', 'paragraph', 'text:display="none"') +
  odtStyle('Crossed', 'paragraph', 'style:text-line-through-type="single"')

test('the words of any OpenDocument are those of its parts and those of the report, each once', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof({ weight: 4, arbitrary: paragraph }, heading, list, table, contents), { maxLength: 8 }),
      some,
      fc.func(fc.boolean()),
      (parts, header, isTurned) => {
        const { xml, words, changes = [] } = joined(parts, (all) => all)
        let next = 0
        const body = xml.replace(/CHANGE"/g, () => `ct${next++}"`)
        const tracked = changes.map((deleted, at) => odtChange(`ct${at}`, 'A', deleted ?? undefined)).join('')
        const intake = readOdt(
          odtParts({
            body: `<text:tracked-changes>${tracked}</text:tracked-changes>${odtLine('Lead')}${body}`,
            looks: LOOKS,
            header: odtLine(said(header)),
          }),
        )
        const all = ['Lead', ...words, ...header].sort()
        expect(allWords(intake)).toEqual(all)
        const { turned, again } = turnedSome(intake, isTurned)
        expect(allWords(turned)).toEqual(all)
        expect(again).toEqual(intake.blocks)
      },
    ),
    { numRuns: 400 },
  )
})
