import { describe, expect, test } from 'vitest'
import type { TypedBlock } from '@/lib/domain/articles/compose-blocks'
import { composeBlocks } from '@/lib/domain/articles/compose-blocks'
import { carrier } from './carry'

const headline: TypedBlock = { role: 'HEADLINE', text: 'A new sea wall' }
const body = (text: string): TypedBlock => ({ role: 'BODY', text })
const cell = (row: number, column: number, text: string): TypedBlock => ({
  ...{ role: 'TABLE_CELL', row, column, text },
  ...((row === 0 || column === 0) && { head: true }),
})

/** What becomes of the `nth` place of these words between two texts. */
function fateOf(words: string, was: readonly TypedBlock[], now: readonly TypedBlock[], nth = 0) {
  const [old, next] = [composeBlocks([headline, ...was]), composeBlocks([headline, ...now])]
  let start = old.text.indexOf(words)
  for (let at = 0; at < nth; at++) start = old.text.indexOf(words, start + 1)
  const parts = { was: old.blocks, now: next.blocks }
  return carrier(old.text, next.text, 'en', [], parts).carry({ start, end: start + words.length }, 'NUMBER')
}

const WALL = body('The wall lost 40 metres. It cost £4 million.')
const PULLED: TypedBlock = { role: 'PULL_QUOTE', text: 'The wall lost 40 metres.' }
const FLETT = body('Moira Flett chairs the board.')
const HE = body('He signed 12 contracts.')
const JONAS = body('Jonas Wehr runs the works.')

describe('a part that repeats or interrupts the running text takes nothing from it', () => {
  test('a pull quote that repeats a sentence is added: the body’s stays, and when it goes again too', () => {
    expect(fateOf('40 metres', [FLETT, WALL], [PULLED, FLETT, WALL])).toMatchObject({ fate: 'moved' })
    expect(fateOf('40 metres', [PULLED, FLETT, WALL], [FLETT, WALL], 1)).toMatchObject({ fate: 'moved' })
    const both = [FLETT, WALL, PULLED]
    expect(
      fateOf('40 metres', both, [body('New.'), FLETT, WALL, PULLED, { ...PULLED, role: 'CAPTION' }]),
    ).toMatchObject({
      fate: 'moved',
    })
  })

  test('a second copy in the body itself leaves it open which is which', () => {
    expect(fateOf('40 metres', [FLETT, WALL], [WALL, FLETT, WALL])).toMatchObject({ fate: 'changed' })
  })

  test('a picture comes between a sentence and the one that says whose words it is', () => {
    const minister = body('So the minister claims.')
    const caption: TypedBlock = { role: 'CAPTION', text: 'The old wall in May.' }
    expect(fateOf('40 metres', [WALL, minister], [WALL, caption, minister])).toMatchObject({ fate: 'kept' })
    expect(fateOf('40 metres', [WALL, caption], [WALL, caption, minister])).toMatchObject({ fate: 'kept' })
    expect(fateOf('£4 million', [WALL, caption], [WALL, caption, minister])).toMatchObject({ fate: 'changed' })
    expect(fateOf('£4 million', [WALL, caption, minister], [WALL, caption])).toMatchObject({ fate: 'changed' })
  })

  test('a caption that names somebody changes nobody whom “he” stands for; the running text does', () => {
    const caption: TypedBlock = { role: 'CAPTION', text: 'Anna Weil at the wall' }
    expect(fateOf('12', [JONAS, HE], [JONAS, caption, HE])).toMatchObject({ fate: 'moved' })
    expect(fateOf('12', [JONAS, HE], [JONAS, body('Peter Maas left.'), HE])).toMatchObject({
      beside: { how: 'points-elsewhere' },
    })
  })

  test('one that denies what stands beside it still does', () => {
    const denial: TypedBlock = { role: 'PULL_QUOTE', text: 'None of this is true.' }
    expect(fateOf('£4 million', [WALL], [WALL, denial])).toMatchObject({ fate: 'changed', beside: { how: 'denies' } })
  })
})

describe('another label alone', () => {
  test.each(['CAPTION', 'PULL_QUOTE', 'SUBHEAD', 'LIST_ITEM', 'NOTE', 'STANDFIRST'] as const)(
    'leaves claims as they are: %s',
    (role) => {
      const was = [JONAS, FLETT, HE, WALL]
      expect(fateOf('12', was, [JONAS, { ...FLETT, role }, HE, WALL])).toMatchObject({ fate: 'kept' })
      expect(fateOf('12', was, [JONAS, FLETT, { ...HE, role }, WALL])).toMatchObject({ fate: 'kept' })
      expect(fateOf('40 metres', was, [JONAS, FLETT, HE, { ...WALL, role }])).toMatchObject({ fate: 'kept' })
    },
  )
})

describe('a cell of a table', () => {
  const table = [cell(0, 0, 'Payer'), cell(0, 1, '2026'), cell(1, 0, 'Lindmere'), cell(1, 1, '9.4')]
  const withHeads = (column: string, row: string) => [
    ...[cell(0, 0, 'Payer'), cell(0, 1, column), cell(1, 0, row), cell(1, 1, '9.4')],
  ]

  test('says something else when the head of its column or row is another, or none', () => {
    expect(fateOf('9.4', table, withHeads('2027', 'Lindmere'))).toMatchObject({
      fate: 'changed',
      beside: { how: 'table-head', words: '2027” and “Lindmere' },
    })
    expect(fateOf('9.4', table, withHeads('2026', 'Aske'))).toMatchObject({ fate: 'changed' })
    expect(fateOf('9.4', table, [body('9.4')])).toMatchObject({ fate: 'changed', beside: { how: 'no-longer' } })
    expect(fateOf('9.4', table, [...table, body('More.')])).toMatchObject({ fate: 'kept' })
  })

  test('is read with the sentence above its table that says what the figures are, and with no other', () => {
    const under = (...above: string[]) => [FLETT, ...above.map((words) => body(words)), ...table]
    const said = (was: string, now: string) => fateOf('9.4', under(was), under(now))
    expect(said('All figures are in £m.', 'All figures are in £bn.')).toMatchObject({
      fate: 'changed',
      beside: { how: 'table-head', words: 'All figures are in £bn' },
    })
    expect(said('Costs grew. Figures include tax.', 'Costs grew. Figures exclude tax.')).toMatchObject({
      fate: 'changed',
    })
    expect(said('الأرقام بالمليون.', 'الأرقام بالمليار.')).toMatchObject({ fate: 'changed' })
    for (const [was, now] of [
      ['Costs grew. Figures include tax.', 'Costs fell. Figures include tax.'],
      ['Figures they gave were late.', 'Figures they gave were early.'],
      ['Lindmere tops the table.', 'Lindmere leads the table.'],
    ] as const)
      expect(said(was, now)).not.toMatchObject({ fate: 'changed' })
    // A line of that kind alone stands between the table and its subhead.
    const headed = (words: string): TypedBlock[] => [
      { role: 'SUBHEAD', text: words },
      ...under('Figures are in £m.').slice(1),
    ]
    expect(fateOf('9.4', headed('Profits'), headed('Losses'))).toMatchObject({ fate: 'changed' })
  })

  test('is about the same no more when “c.” goes', () => {
    const about = (figure: string) => [...table.slice(0, 3), cell(1, 1, figure)]
    expect(fateOf('12', about('c. 12'), about('12'))).toMatchObject({ fate: 'changed' })
    expect(fateOf('12', about('12'), about('c. 12'))).toMatchObject({ fate: 'changed' })
  })

  test('that loses its heads without a letter changed says something else; to mark a head says nothing new', () => {
    const rows = [...table, cell(2, 0, 'Aske'), cell(2, 1, '7.1')]
    // The first row's figure became running text: what stands below it is a table of its own.
    const cut = [...rows.slice(0, 3), body('9.4'), ...rows.slice(4).map((one) => ({ ...one, row: 0 }))]
    expect(fateOf('7.1', rows, cut)).toMatchObject({ fate: 'changed', beside: { how: 'no-longer' } })
    expect(fateOf('9.4', rows, cut)).toMatchObject({ fate: 'changed', beside: { how: 'no-longer' } })
    const bare = rows.map((one) => ({ ...one, head: false }))
    expect(fateOf('7.1', bare, rows)).toMatchObject({ fate: 'kept' })
    expect(fateOf('40 metres', [WALL, ...rows], [WALL, ...cut])).toMatchObject({ fate: 'kept' })
  })

  test('whose figure is another one says something else, and is no part that went', () => {
    const jobs = (...figures: string[]) => [
      ...[cell(0, 0, 'Place'), cell(0, 1, 'Jobs'), cell(1, 0, 'Grimsby'), cell(1, 1, figures[0] ?? '')],
      ...[cell(2, 0, 'Hull'), cell(2, 1, figures[1] ?? '')],
    ]
    const placed = (words: string, now: readonly TypedBlock[]) => composeBlocks([headline, ...now]).text.indexOf(words)
    for (const other of ['201', '250', 'none']) {
      const now = jobs(other, '90')
      expect(fateOf('200', jobs('200', '90'), now)).toMatchObject({
        ...{ fate: 'changed', start: placed(other, now), context: { was: '200', now: other } },
      })
    }
    // Both changed, and a row came in above them.
    const more = [...jobs('210', '95').slice(0, 2), cell(1, 0, 'Leeds'), cell(1, 1, '40')]
    const below = jobs('210', '95')
      .slice(2)
      .map((one) => ({ ...one, row: (one.row ?? 0) + 1 }))
    const now = [...more, ...below]
    expect(fateOf('200', jobs('200', '90'), now)).toMatchObject({ fate: 'changed', start: placed('210', now) })
    expect(fateOf('90', jobs('200', '90'), now)).toMatchObject({ fate: 'changed', start: placed('95', now) })
    expect(fateOf('90', jobs('200', '90'), jobs('200', '90').slice(0, 4))).toMatchObject({ fate: 'gone' })
    const headless = (figure: string) => jobs(figure, '90').map((one) => ({ ...one, head: false }))
    expect(fateOf('200', headless('200'), headless('230'))).toMatchObject({ fate: 'changed' })
  })

  test('is found by its heads where others say the same', () => {
    const more = [
      ...[cell(0, 0, 'Payer'), cell(0, 1, '2026'), cell(1, 0, 'Aske'), cell(1, 1, '9.4')],
      ...[cell(2, 0, 'Lindmere'), cell(2, 1, '9.4')],
    ]
    const carried = fateOf('9.4', table, more)
    const { text } = composeBlocks([headline, ...more])
    expect(carried).toMatchObject({ fate: 'moved', start: text.lastIndexOf('9.4') })
  })
})

test('what leads into a list says nothing of the headline above it', () => {
  const jobs = (words: string): TypedBlock[] => [body(words), { role: 'LIST_ITEM', text: 'Grimsby: 120 bakers' }]
  const [was, now] = [jobs('Jobs that Marlow said it will cut:'), jobs('Jobs that Marlow said it will shed:')]
  expect(fateOf('A new sea wall', was, now)).toMatchObject({ fate: 'kept' })
  expect(fateOf('120', was, now)).toMatchObject({ fate: 'changed' })
})

describe('an item of a list', () => {
  const item = (text: string, level?: number): TypedBlock => ({
    ...{ role: 'LIST_ITEM', text },
    ...(level !== undefined && { level }),
  })
  const list = (leadIn: string) => [
    ...[FLETT, body(leadIn), item('close the bridge for 14 months'), item('spend £31 million'), item('ask for a loan')],
  ]

  test('says something else when the words that lead into its list do', () => {
    const was = list('It met on Monday. The council voted to:')
    for (const words of ['14 months', '£31 million'])
      expect(fateOf(words, was, list('It met on Monday. The council refused to:'))).toMatchObject({
        fate: 'changed',
        beside: { how: 'lead-in', words: 'The council refused to:' },
      })
    expect(fateOf('£31 million', was, list('It met on Tuesday. The council voted to:'))).toMatchObject({
      fate: 'moved',
    })
    expect(fateOf('£31 million', was, [...list('It met on Monday. The council voted to:'), JONAS])).toMatchObject({
      fate: 'kept',
    })
    expect(fateOf('£31 million', was, [FLETT, JONAS, ...was.slice(2)])).toMatchObject({
      fate: 'changed',
      beside: { how: 'no-longer' },
    })
  })

  test('says something else under another item', () => {
    const nested = (above: string) => [FLETT, item(above), item('pays £9 million', 1), item('Hale'), item('pays £2', 1)]
    expect(fateOf('£9 million', nested('Lindmere'), nested('Aske'))).toMatchObject({
      fate: 'changed',
      beside: { how: 'lead-in', words: 'Aske' },
    })
    expect(fateOf('£2', nested('Lindmere'), nested('Aske'))).toMatchObject({ fate: 'moved' })
  })

  test('is what it was when it was a paragraph before', () => {
    const was = list('The council voted to:').map((one): TypedBlock => ({ ...one, role: 'BODY' }))
    expect(fateOf('£31 million', was, [...list('The council voted to:'), JONAS])).toMatchObject({ fate: 'kept' })
  })
})
