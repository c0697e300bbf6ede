import { describe, expect, test } from 'vitest'
import type { TypedBlock } from '@/lib/domain/articles/compose-blocks'
import { composeBlocks } from '@/lib/domain/articles/compose-blocks'
import type { Kind } from '@/lib/domain/claims/claim'
import { carryClaim } from '@/lib/domain/claims/claim-fate'
import { carrier } from './carry'

type Blocks = readonly TypedBlock[]
const of = (role: TypedBlock['role'], text: string): TypedBlock => ({ role, text })
const body = (text: string) => of('BODY', text)
const subhead = (text: string) => of('SUBHEAD', text)
const note = (text: string) => of('NOTE', text)
const caption = (text: string) => of('CAPTION', text)
const pulled = (text: string) => of('PULL_QUOTE', text)
const item = (text: string, level = 0): TypedBlock => ({ role: 'LIST_ITEM', text, ...(level > 0 && { level }) })
const HEADLINE = of('HEADLINE', 'Visitors rise in two towns')
const PROSE = body('Both towns counted their guests again.')

/** A table whose first row and first column are heads; empty words stand for no cell. */
function table(...rows: readonly (readonly string[])[]): TypedBlock[] {
  return rows.flatMap((row, at) =>
    row.flatMap(
      (text, column): TypedBlock[] =>
      text === '' ? [] : [{ role: 'TABLE_CELL', text, row: at, column, ...((at === 0 || column === 0) && { head: true }) }], // prettier-ignore
    ),
  )
}
const bare = (cells: Blocks) => cells.map((one): TypedBlock => ({ ...one, head: false }))

/** What becomes of approved claims on these words, at the last place of each in the old text. */
function fatesOf(words: readonly string[], was: Blocks, now: Blocks, asked: { language?: string; kind?: Kind } = {}) {
  const { language = 'en', kind = 'NUMBER' } = asked
  const [old, next] = [composeBlocks([HEADLINE, ...was]), composeBlocks([HEADLINE, ...now])]
  const carrying = carrier(old.text, next.text, language, [], { was: old.blocks, now: next.blocks })
  return words.map((one) => {
    const start = old.text.lastIndexOf(one)
    const place = { start, end: start + one.length }
    const claim = { id: one, number: 1, kind, status: 'APPROVED', places: [place], words: one } as const
    const fate = carryClaim(claim, carrying, old.text, next.text).fate
    return fate?.fate === 'stale' || fate?.fate === 'orphaned' ? fate.fate : 'kept'
  })
}
const all = (words: readonly string[], fate: string) => words.map(() => fate)

const TOWNS = table(['Town', '2024', '2025'], ['Marlow', '12', '15'], ['Henley', '20', '25'])
const FIGURES = ['12', '15', '20', '25']

describe('every figure of a table is another one', () => {
  test.each([
    ['its caption below it', [PROSE, ...TOWNS, caption('In thousands')], [PROSE, ...TOWNS, caption('In hundreds')]],
    [
      'a note below it without a mark',
      [PROSE, ...TOWNS, note('Estimates by the county.')],
      [PROSE, ...TOWNS, note('Not estimates by the county.')],
    ],
    [
      'the sentence below it on its figures',
      [PROSE, ...TOWNS, body('All figures above are in thousands.')],
      [PROSE, ...TOWNS, body('All figures above are in hundreds.')],
    ],
    ['the subhead above the text above it', [subhead('Losses'), PROSE, ...TOWNS], [subhead('Gains'), PROSE, ...TOWNS]],
    [
      'a row across it below all others',
      [...TOWNS, ...table(['', '']), cell(3, 0, 'All in thousands')],
      [...TOWNS, cell(3, 0, 'All in hundreds')],
    ],
  ])('by %s', (_name, was, now) => {
    expect(fatesOf(FIGURES, was, now)).toEqual(all(FIGURES, 'stale'))
  })

  test('by a row of units under its heads, marked or not', () => {
    const units = table(['Town', '2024', '2025'], ['', 'thousand', 'thousand'], ['Marlow', '12', '15'], ['Henley', '20', '25']) // prettier-ignore
    const named = table(['Town', '2024', '2025'], ['Unit', 'thousand', 'thousand'], ['Marlow', '12', '15'], ['Henley', '20', '25']) // prettier-ignore
    for (const other of [units, named]) {
      expect(fatesOf(FIGURES, [PROSE, ...TOWNS], [PROSE, ...other])).toEqual(all(FIGURES, 'stale'))
      expect(fatesOf(FIGURES, [PROSE, ...other], [PROSE, ...TOWNS])).toEqual(all(FIGURES, 'stale'))
      expect(fatesOf(FIGURES, bare(TOWNS), bare(other))).toEqual(all(FIGURES, 'stale'))
    }
  })
})

const cell = (row: number, column: number, text: string, more: Partial<TypedBlock> = {}): TypedBlock => ({
  ...{ role: 'TABLE_CELL', text, row, column },
  ...more,
})

describe('rows that name a section', () => {
  const seasons = (first: string, second: string) =>
    table(['Town', 'Guests'], [first, ''], ['Marlow', '12'], [second, ''], ['Henley', '20'])
  test('are read with what stands below them', () => {
    for (const [was, now] of [
      [seasons('Winter', 'Summer'), seasons('Summer', 'Winter')],
      [bare(seasons('Winter', 'Summer')), bare(seasons('Summer', 'Winter'))],
    ] as const)
      expect(fatesOf(['12', '20'], [PROSE, ...was], [PROSE, ...now])).toEqual(['stale', 'stale'])
    expect(fatesOf(['12', '20'], seasons('Winter', 'Summer'), seasons('Winter', 'Autumn'))).toEqual(['kept', 'stale'])
  })

  test('also as a cell that spans the table, and within another', () => {
    const spanned = (first: string) => [
      ...table(['Town', 'Guests']),
      ...[cell(1, 0, first, { across: 2 }), cell(2, 0, 'Marlow', { head: true }), cell(2, 1, '12')],
    ]
    expect(fatesOf(['12'], spanned('Men'), spanned('Women'))).toEqual(['stale'])
    const nested = (land: string) =>
      table(['Town', 'Guests'], [land, ''], ['Men', ''], ['Marlow', '12'], ['Women', ''], ['Henley', '20'])
    expect(fatesOf(['12', '20'], nested('England'), nested('Wales'))).toEqual(['stale', 'stale'])
  })
})

describe('what stands in the row of a figure', () => {
  test.each([
    [
      ['Town', 'Guests', 'Unit'],
      ['Marlow', '12', 'thousand'],
      ['Marlow', '12', 'million'],
    ],
    [
      ['Town', 'Year', 'Guests'],
      ['Marlow', '2024', '12'],
      ['Marlow', '2023', '12'],
    ],
    [
      ['Home', 'Away', 'Goals'],
      ['Marlow', 'Henley', '12'],
      ['Marlow', 'Reading', '12'],
    ],
    [
      ['Town', 'Day', 'Guests'],
      ['Marlow', '3 May 2024', '12'],
      ['Marlow', '4 May 2024', '12'],
    ],
    [
      ['Plan', 'Cost', 'Status'],
      ['Bridge', '12', 'approved'],
      ['Bridge', '12', 'rejected'],
    ],
    [
      ['Stadt', 'Gäste', 'Einheit'],
      ['Ulm', '12', 'Tausend'],
      ['Ulm', '12', 'Millionen'],
    ],
  ])('%j: %j to %j', (heads, was, now) => {
    const other = ['Reading', '2022', '40']
    expect(fatesOf(['12', '40'], table(heads, was, other), table(heads, now, other))).toEqual(['stale', 'kept'])
  })

  test('a figure of another column says nothing of it', () => {
    const two = (jobs: string) => table(['Town', 'Jobs', 'Guests'], ['Marlow', jobs, '12'])
    expect(fatesOf(['12'], two('300'), two('301'))).toEqual(['kept'])
  })

  test('the name of a row goes on where the next leaves its place empty', () => {
    const years = (town: string) => table(['Town', 'Year', 'Guests'], [town, '2024', '12'], ['', '2025', '20'])
    expect(fatesOf(['12', '20'], bare(years('Marlow')), bare(years('Henley')))).toEqual(['stale', 'stale'])
  })
})

test('a head that spans two columns and then one heads the second no longer', () => {
  const births = (across: number) => [
    ...[cell(0, 1, 'Births', { head: true, ...(across > 1 && { across }) })],
    ...table(['', '', ''], ['Town', '2024', '2025'], ['Marlow', '12', '15']).map((one) =>
      one.row === 1 ? { ...one, head: true } : one,
    ),
  ]
  expect(fatesOf(['12', '15'], births(2), births(1))).toEqual(['kept', 'stale'])
  expect(fatesOf(['12', '15'], births(1), births(2))).toEqual(['kept', 'kept'])
})

describe('a footnote', () => {
  const bridge = (sentence: string, words: string) => [body(`It opened in 2020. ${sentence} It is red.`), PROSE, note(words)] // prettier-ignore
  test.each([
    ['*', '* Adjusted for inflation.', '* Not adjusted for inflation.'],
    ['†', '† Adjusted for inflation.', '† Not adjusted for inflation.'],
    ['¹', '¹ Adjusted for inflation.', '¹ Not adjusted for inflation.'],
    ['[1]', '[1] Adjusted for inflation.', '[1] Not adjusted for inflation.'],
  ])('is read with the sentence that its %s stands behind, and with no other', (mark, was, now) => {
    const sentence = `The bridge cost £40 million.${mark}`
    expect(fatesOf(['£40 million', '2020'], bridge(sentence, was), bridge(sentence, now))).toEqual(['stale', 'kept'])
    const inside = `The bridge cost £40 million${mark} then.`
    expect(fatesOf(['£40 million'], bridge(inside, was), bridge(inside, now))).toEqual(['stale'])
  })

  test('of another mark says nothing of it', () => {
    const two = (second: string) => [body('The bridge cost £40 million.* It took 12 years.**'), note('* Adjusted.'), note(second)] // prettier-ignore
    expect(fatesOf(['£40 million', '12'], two('** Estimated.'), two('** Audited.'))).toEqual(['kept', 'stale'])
  })
})

describe('a list', () => {
  const items = [item('a new bridge for £4 million'), item('a school for 300 pupils')]
  const words = ['£4 million', '300']
  test.each([
    [body('The council approved the following.'), body('The council rejected the following.')],
    [body('The council approved two plans.'), body('The council rejected two plans.')],
    [body('Der Rat genehmigte zwei Pläne.'), body('Der Rat verwarf zwei Pläne.')],
  ])('is read with the sentence above it though no colon ends that: %j to %j', (was, now) => {
    expect(fatesOf(words, [PROSE, was, ...items], [PROSE, now, ...items])).toEqual(['stale', 'stale'])
    const picture = caption('The council')
    expect(fatesOf(words, [PROSE, was, picture, ...items], [PROSE, now, picture, ...items])).toEqual(['stale', 'stale'])
  })

  test('with the subhead over the text above it', () => {
    const under = (head: string) => [subhead(head), PROSE, ...items]
    expect(fatesOf(words, under('Approved'), under('Refused'))).toEqual(['stale', 'stale'])
  })

  test('an item that leaves it, or comes into it, by its label alone, says something else', () => {
    const opened = 'It opened in 2020.'
    const list = (last: TypedBlock) => [body('The council rejected:'), item('The bridge cost £40 million.'), last]
    expect(fatesOf(['2020', '£40 million'], list(item(opened)), list(body(opened)))).toEqual(['stale', 'kept'])
    expect(fatesOf(['2020', '£40 million'], list(body(opened)), list(item(opened)))).toEqual(['stale', 'kept'])
    const more = (last: TypedBlock) => [PROSE, ...list(last).map((one) => one), body('More.')]
    expect(fatesOf(['2020'], [PROSE, ...list(item(opened))], more(body(opened)))).toEqual(['stale'])
  })

  test('as a whole it is what it was as paragraphs', () => {
    const lead = body('The council rejected:')
    const plain = items.map(({ text }) => body(text))
    expect(fatesOf(words, [lead, ...plain], [lead, ...items])).toEqual(['kept', 'kept'])
    expect(fatesOf(words, [lead, ...items], [lead, ...plain])).toEqual(['kept', 'kept'])
  })

  test('an item of another level stands under another', () => {
    const nested = (level: number) => [item('Rejected'), item('A school', 1), item('Approved'), item('A bridge for £40 million.', level)] // prettier-ignore
    expect(fatesOf(['£40 million'], nested(1), nested(0))).toEqual(['stale'])
    expect(fatesOf(['£40 million'], nested(0), nested(1))).toEqual(['stale'])
  })
})

describe('a subhead', () => {
  test('is read with each piece of a sentence below it', () => {
    const under = (head: string) => [subhead(head), body('A bridge for £4 million. A school for 300 pupils.')]
    expect(fatesOf(['£4 million', '300'], under('Approved'), under('Rejected'))).toEqual(['stale', 'stale'])
    expect(fatesOf(['£4 million', '300'], under('Gains'), under('Losses'))).toEqual(['stale', 'stale'])
  })

  test('that is a year or a day is read with all that stands below it', () => {
    const under = (head: string) => [
      subhead(head),
      body('In May the bridge cost £4 million.'),
      body('It has 300 lamps.'),
    ]
    expect(fatesOf(['£4 million', '300'], under('2019'), under('2020'))).toEqual(['stale', 'stale'])
    expect(fatesOf(['£4 million', '300'], under('5 March'), under('6 March'))).toEqual(['stale', 'stale'])
  })

  test('takes nothing from a sentence that says it all', () => {
    const under = (head: string) => [subhead(head), body('The bridge cost £4 million. The school has 300 pupils.')]
    expect(fatesOf(['£4 million', '300'], under('A long road'), under('A hard road'))).toEqual(['kept', 'kept'])
  })
})

describe('a pull quote', () => {
  test.each([
    ['— Jane Holm', '— Peter Weil'],
    ['– Jane Holm, mayor', '– Peter Weil, mayor'],
    ['Jane Holm', 'Peter Weil'],
  ])('is read with the line of its own that says who said it: %s to %s', (was, now) => {
    const quote = (who: string) => [PROSE, pulled('“We will spend £4 million.”'), pulled(who), PROSE]
    expect(fatesOf(['£4 million'], quote(was), quote(now))).toEqual(['stale'])
  })

  test('two that follow each other are two', () => {
    const two = (second: string) => [pulled('“We will spend £4 million.”'), pulled(second)]
    expect(fatesOf(['£4 million'], two('“It rains.”'), two('“It snows.”'))).toEqual(['kept'])
  })
})

describe('what takes nothing from any of them', () => {
  test.each([
    ['a note on the article', note('This article was amended.'), note('Ella Moss is a reporter.')],
    ['a source', note('Source: ONS'), note('Source: the county')],
    ['a text below', body('The towns are old.'), body('The towns bake bread.')],
  ])('%s below a table', (_name, was, now) => {
    expect(fatesOf(FIGURES, [PROSE, ...TOWNS, was], [PROSE, ...TOWNS, now])).toEqual(all(FIGURES, 'kept'))
  })

  test('the caption of the table above, where each has its own below it', () => {
    const two = (first: string) => [PROSE, ...TOWNS, caption(first), ...table(['Town', 'Jobs'], ['Marlow', '7']), caption('Jobs')] // prettier-ignore
    expect(fatesOf([...FIGURES, '7'], two('Guests'), two('Thefts'))).toEqual([...all(FIGURES, 'stale'), 'kept'])
  })

  test('the caption of the next table, where each has its own above it', () => {
    const two = (second: string) => [caption('Guests'), ...TOWNS, caption(second), ...table(['Town', 'Jobs'], ['Marlow', '7']), PROSE] // prettier-ignore
    expect(fatesOf([...FIGURES, '7'], two('Jobs'), two('Jobs lost'))).toEqual([...all(FIGURES, 'kept'), 'stale'])
  })
})
