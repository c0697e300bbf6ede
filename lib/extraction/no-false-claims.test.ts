import { describe, expect, test } from 'vitest'
import type { BlockRole, TextBlock } from './claim'
import { extractClaims } from './extract-claims'

/** Parts given as “ROLE words”; a table as its rows with “|” between cells, the first row and the first of each row its heads. */
function claimsOf(parts: readonly (readonly [BlockRole, string])[], language = 'en') {
  const blocks: TextBlock[] = []
  let text = ''
  for (const [role, words] of parts) {
    const rows = role === 'TABLE_CELL' ? words.split('/').map((row) => row.split('|')) : [[words]]
    for (const [row, cells] of rows.entries())
      for (const [column, cell] of cells.entries()) {
        const start = text.length
        text += `${cell}\n\n`
        const end = start + cell.length
        blocks.push({ role, start, end, ...(role === 'TABLE_CELL' && { row, column, head: row * column === 0 }) })
      }
  }
  return extractClaims(text, { blocks, language }).map((claim) => ({ ...claim, said: `${claim.kind} ${claim.text}` }))
}
const said = (...given: Parameters<typeof claimsOf>) => claimsOf(...given).map((claim) => claim.said)

test.each(['— Jane Holm', '– Jane Holm, mayor', '-- Jane Holm'])(
  '“%s” below a pull quote is no quotation',
  (signed) => {
    const found = said([
      ['HEADLINE', 'Council pays'],
      ['PULL_QUOTE', '“We will spend £4 million.”'],
      ['PULL_QUOTE', signed],
    ])
    expect(found.filter((one) => one.startsWith('QUOTE'))).toEqual(['QUOTE “We will spend £4 million.”'])
    expect(found).toContain('PERSON Jane Holm')
  },
)

test.each(['— We will pay every penny', '– Jane will pay.'])('words behind a dash are a pull quote: “%s”', (words) => {
  expect(
    said([
      ['HEADLINE', 'Council pays'],
      ['PULL_QUOTE', words],
    ]).some((one) => one.startsWith('QUOTE')),
  ).toBe(true)
})

test.each([
  ['fr', 'Pont', 'Le pont coûte 4 millions d’euros.'],
  ['es', 'Puente', 'El puente costó 4 millones de euros.'],
])('a noun that is a whole headline is no place: %s “%s”', (language, headline, text) => {
  expect(
    said(
      [
        ['HEADLINE', headline],
        ['BODY', text],
      ],
      language,
    ).filter((one) => one.startsWith('PLACE')),
  ).toEqual([])
})

test('a place that is a whole headline is one', () => {
  expect(
    said(
      [
        ['HEADLINE', 'Paris'],
        ['BODY', 'Paris coûte cher à la ville.'],
      ],
      'fr',
    ),
  ).toContain('PLACE Paris')
})

describe('a standfirst in the words of a headline states something', () => {
  test.each(['Mayor rejects bridge after 8 years in office', 'Council to vote in May', 'Council rejects bridge'])(
    '%s',
    (words) => {
      expect(
        said([
          ['HEADLINE', 'Holm quits'],
          ['STANDFIRST', words],
        ]),
      ).toContain(`STATEMENT ${words}`)
    },
  )
  test.each(['By Ann Lee', 'The story of a bridge and its town'])('%s does not', (words) => {
    expect(
      said([
        ['HEADLINE', 'Holm quits'],
        ['STANDFIRST', words],
      ]),
    ).not.toContain(`STATEMENT ${words}`)
  })
})

describe('a caption above a table says what its amounts are in, where no head does', () => {
  const twelve = (caption: string, head = 'Sum') =>
    claimsOf([
      ['HEADLINE', 'Two towns count'],
      ['CAPTION', caption],
      ['TABLE_CELL', `Town|${head}/Marlow|12/Henley|15`],
    ]).find(({ text }) => text === '12')
  test.each([
    ['Costs in £m', '12000000', 'GBP'],
    ['Guests in thousands', '12000', undefined],
    ['Costs in 2024 (in millions of euros)', '12000000', 'EUR'],
    ['Guests in Marlow', '12', undefined],
    ['Costs in the city', '12', undefined],
  ])('%s', (caption, value, unit) => {
    expect(twelve(caption)).toMatchObject({ value })
    expect(twelve(caption)?.unit).toBe(unit)
  })
  test('a head says more', () => {
    expect(twelve('Guests in thousands', 'Guests (%)')).toMatchObject({ value: '12', unit: '%' })
  })
})

test.each([
  ['Exclusive | Jane Holm to quit', 'Jane Holm to quit'],
  ['Watch: Bridge falls in Marlow', 'Bridge falls in Marlow'],
  ['Bridge to cost £4 million in May | Marlow News', 'Bridge to cost £4 million in May'],
  ['Marlow: Bridge falls on Monday', 'Marlow: Bridge falls on Monday'],
])('a kicker is no part of what “%s” says', (headline, statement) => {
  const found = said([
    ['HEADLINE', headline],
    ['BODY', 'It rained.'],
  ])
  expect(found.filter((one) => one.startsWith('STATEMENT'))).toEqual([`STATEMENT ${statement}`])
})

test.each([
  ['The bridge in Oxford. © Getty Images', 'The bridge in Oxford'],
  ['Jane Holm at the bridge (Photo: Ann Lee/Reuters)', 'Jane Holm at the bridge'],
  ['Jane Holm at the bridge (Ann Lee/Reuters)', 'Jane Holm at the bridge'],
  ['Jane Holm (left) at the bridge', 'Jane Holm (left) at the bridge'],
])('a credit is no part of what the caption “%s” says', (caption, statement) => {
  const found = said([
    ['HEADLINE', 'Town news'],
    ['CAPTION', caption],
  ])
  expect(found.filter((one) => one.startsWith('STATEMENT'))).toEqual([`STATEMENT ${statement}`])
})

test('where somebody is from is a place, in lists of winners too', () => {
  const items = ['Jane Holm, 54, Marlow', 'Peter Weil of Ware', 'Ann Lee, 40, Weil, 61']
  const found = said([
    ['HEADLINE', 'Prizes'],
    ['BODY', 'The winners are:'],
    ...items.map((item) => ['LIST_ITEM', item] as const),
  ])
  expect(found).toEqual(expect.arrayContaining(['PLACE Marlow', 'PLACE Ware']))
  expect(found).not.toContain('PERSON Marlow')
  expect(found).not.toContain('PLACE Weil')
})

test('a standfirst says what its office holder does, as a headline does', () => {
  const [standfirst, none] = ['Mayor leaves after 8 years', 'Streets of Marlow in 8 pictures'].map((words) =>
    said([
      ['HEADLINE', 'Town news'],
      ['STANDFIRST', words],
    ]),
  )
  expect(standfirst).toContain('STATEMENT Mayor leaves after 8 years')
  expect(none?.some((one) => one.startsWith('STATEMENT'))).toBe(false)
})
