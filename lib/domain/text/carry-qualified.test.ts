import { describe, expect, test } from 'vitest'
import type { TypedBlock } from '@/lib/domain/articles/compose-blocks'
import { composeBlocks } from '@/lib/domain/articles/compose-blocks'
import type { Kind } from '@/lib/domain/claims/claim'
import { carryClaim } from '@/lib/domain/claims/claim-fate'
import { carrier } from './carry'

type Blocks = readonly TypedBlock[]
const of = (role: TypedBlock['role'], text: string): TypedBlock => ({ role, text })
const body = (text: string) => of('BODY', text)
const headline = of('HEADLINE', 'A year at Marlow')
const named = (text: string): TypedBlock => ({ role: 'CAPTION', text, ofTable: true })
const prose = body('Ferries sail twice a day.')

/** A table whose first row and first column are heads, unless `marked` is false. */
function table(rows: readonly (readonly string[])[], marked = true): TypedBlock[] {
  return rows.flatMap((row, at) =>
    row.map((text, column): TypedBlock => ({
      ...{ role: 'TABLE_CELL', text, row: at, column },
      ...(marked && (at === 0 || column === 0) && { head: true }),
    })),
  )
}
const amounts = (head = 'Amount', first = '30', row = '2025') => [
  ...[['Year', head] as const, [row, first] as const, ['2026', '40'] as const],
]

/** What becomes of an approved claim on these words, which stand once in the old text. */
function fateOf(words: string, was: Blocks, now: Blocks, asked: { language?: string; kind?: Kind } = {}) {
  const { language = 'en', kind = 'NUMBER' } = asked
  const [old, next] = [composeBlocks([headline, ...was]), composeBlocks([headline, ...now])]
  const start = old.text.lastIndexOf(words)
  const place = { start, end: start + words.length }
  const parts = { was: old.blocks, now: next.blocks }
  const claim = { id: words, number: 1, kind, status: 'APPROVED', places: [place], words } as const
  const { fate } = carryClaim(claim, carrier(old.text, next.text, language, [], parts), old.text, next.text)
  return fate
}

describe('what belongs to a figure', () => {
  test.each([
    ['en', 'c. 12', '12'],
    ['en', 'ca. 12', '12'],
    ['en', 'approx. 12', '12'],
    ['en', '(est.) 12', '12'],
    ['en', 'max. 12', '12'],
    ['en', 'up to 12', '12'],
    ['en', 'at least 12', '12'],
    ['en', 'more than 12', '12'],
    ['en', 'an estimated 12', '12'],
    ['en', 'not 12', '12'],
    ['en', 'Alleged. 12', '12'],
    ['en', 'c. 12', 'ca. 12'],
    ['de', 'rd. 12', '12'],
    ['de', 'mind. 12', '12'],
    ['de', 'bis zu 12', '12'],
    ['ar', 'نحو 12', '12'],
    ['ar', 'ما لا يقل عن 12', '12'],
    ['ar', 'زعم. 12', '12'],
  ])('in a cell (%s), “%s” to “%s” and back, is another claim', (language, was, now) => {
    const [one, other] = [was, now].map((words) => [prose, ...table(amounts('Jobs', words))])
    expect(fateOf('12', one ?? [], other ?? [], { language })).toMatchObject({ fate: 'stale' })
    expect(fateOf('12', other ?? [], one ?? [], { language })).toMatchObject({ fate: 'stale' })
  })

  test.each([
    ['de', '12 Meter', 'Die Mauer ist ca. 12 Meter lang.', 'Die Mauer ist 12 Meter lang.'],
    ['de', '12 Meter', 'Die Mauer ist etwa 12 Meter lang.', 'Die Mauer ist 12 Meter lang.'],
    ['de', '200 Menschen', 'Am 5. März kamen 200 Menschen.', 'Am 6. März kamen 200 Menschen.'],
    ['de', '200 Menschen', 'Angeblich kamen 200 Menschen.', 'Dann kamen 200 Menschen.'],
    ['en', '12', 'The cells held approx. 12.', 'The cells held 12.'],
    ['en', 'Smith', 'It was A. Smith who paid.', 'It was B. Smith who paid.'],
    ['en', 'Smith', 'Dr. Smith paid.', 'Mr. Smith paid.'],
    ['ar', '12', 'دفع نحو 12.', 'دفع 12.'],
    ['en', 'Smith', 'It was J.R. Smith who paid.', 'It was J.K. Smith who paid.'],
    ['de', 'Anna Weil', 'Viele, z.B. Anna Weil, zahlten.', 'Keine, z.B. Anna Weil, zahlten.'],
    ['ar', 'سمير', 'قال د. سمير ذلك.', 'قال م. سمير ذلك.'],
  ])('in running text (%s) a short form ends no sentence: “%s”', (language, words, was, now) => {
    expect(fateOf(words, [prose, body(was)], [prose, body(now)], { language })).toMatchObject({ fate: 'stale' })
    expect(fateOf(words, [prose, body(was)], [body('New.'), body(was)], { language })).toMatchObject({ fate: 'moved' })
  })
})

test.each([
  ['40', 'It is in the U.S. Officials paid 40.', 'It is in the U.K. Officials paid 40.'],
  ['40', 'It closed at 8 p.m. The board paid 40.', 'It closed at 9 p.m. The board paid 40.'],
  ['40', 'It is 12 m. The board paid 40.', 'It is 14 m. The board paid 40.'],
  ['40', 'It was 12. The board paid 40.', 'It was 14. The board paid 40.'],
])('what ends a sentence as often as not takes nothing from the next: “%s” in “%s”', (words, was, now) => {
  expect(fateOf(words, [body(was)], [body(now)])).toMatchObject({ fate: 'kept' })
})

describe('what a table is said to show', () => {
  const cells = table(amounts())
  test.each([
    [[named('Marlow profits in £m')], [named('Marlow losses in £m')]],
    [[named('Marlow profits in £m')], [named('Marlow profits in £bn')]],
    [[named('Marlow profits in £m')], []],
    [[], [named('Marlow losses in £m')]],
    [[named('Profits. Figures in £m. Source: ONS')], [named('Profits. Figures in £bn. Source: ONS')]],
    [[of('CAPTION', 'Profits')], [of('CAPTION', 'Alleged profits')]],
    [[of('SUBHEAD', 'Profits, £m')], [of('SUBHEAD', 'Losses, £m')]],
    [
      [of('SUBHEAD', 'Profits'), named('In £m')],
      [of('SUBHEAD', 'Losses'), named('In £m')],
    ],
    [[body('What Marlow paid in £m:')], [body('What Marlow did not pay in £m:')]],
    [[of('STANDFIRST', 'Profits at Marlow')], [of('STANDFIRST', 'Losses at Marlow')]],
    [[named('Gewinne in Mio. Euro')], [named('Verluste in Mio. Euro')]],
    [[named('أرباح مارلو')], [named('خسائر مارلو')]],
  ])('%j above it to %j: its figures are others', (was, now) => {
    for (const words of ['30', '40'])
      expect(fateOf(words, [...was, ...cells], [...now, ...cells])).toMatchObject({ fate: 'stale' })
  })

  test('the reason names the words', () => {
    const [was, now] = [named('Marlow profits in £m'), named('Marlow losses in £m')]
    const beside = { how: 'table-head', words: 'Marlow losses in £m' }
    expect(fateOf('30', [was, ...cells], [now, ...cells])).toMatchObject({ beside })
    const gone = { how: 'no-longer', words: 'Marlow profits in £m' }
    expect(fateOf('30', [prose, was, ...cells], [prose, ...cells])).toMatchObject({ beside: gone })
  })

  test('a note of its own below it belongs to it', () => {
    const note = (text: string) => [prose, ...cells, of('NOTE', text)]
    expect(fateOf('30', note('* estimated'), note('* audited'))).toMatchObject({ fate: 'stale' })
    expect(fateOf('30', note('Figures in £m'), note('Figures in £bn'))).toMatchObject({ fate: 'stale' })
  })

  test.each([
    [[named('Profits in £m')], [named('Profits in £m. Source: ONS')]],
    [[named('Profits in £m. Source: ONS')], [named('Profits in £m. Source: Companies House')]],
    [[body('Marlow is old.')], [body('Marlow is a bakery.')]],
    [
      [body('Marlow is old.'), named('Profits')],
      [body('Marlow is a bakery.'), named('Profits')],
    ],
    [[named('Profits – £m')], [named('Profits — £m')]],
  ])('%j to %j takes nothing from its figures', (was, now) => {
    const fate = { fate: expect.stringMatching(/kept|moved/) as string }
    for (const words of ['30', '40']) expect(fateOf(words, [...was, ...cells], [...now, ...cells])).toMatchObject(fate)
  })

  test('what stands after it, and a picture elsewhere, takes nothing from them', () => {
    const after = (...more: TypedBlock[]) => [prose, ...cells, ...more]
    const was = after(of('NOTE', 'Ella Moss is a reporter.'), prose, of('CAPTION', 'The works.'))
    const now = after(of('NOTE', 'This article was amended.'), prose, of('CAPTION', 'The bakery.'))
    expect(fateOf('30', was, now)).toMatchObject({ fate: 'kept' })
    const second = (caption: string) => [named('Profits'), ...cells, named(caption), ...table([['A'], ['7']])]
    expect(fateOf('30', second('Jobs'), second('Jobs lost'))).toMatchObject({ fate: 'kept' })
    expect(fateOf('7', second('Jobs'), second('Jobs lost'))).toMatchObject({ fate: 'stale' })
  })
})

describe('heads that nobody marked', () => {
  test.each([
    [amounts('Profits'), amounts('Losses')],
    [amounts('£m'), amounts('£bn')],
    [amounts('Profits', '30', 'Hull'), amounts('Profits', '30', 'York')],
    [
      [
        ['Leeds', '30'],
        ['Hull', '9'],
      ],
      [
        ['York', '30'],
        ['Hull', '9'],
      ],
    ],
    [
      [
        ['Team', 'Captain'],
        ['Rovers', '30'],
      ],
      [
        ['Team', 'Coach'],
        ['Rovers', '30'],
      ],
    ],
  ])('%j to %j: the figure is another', (was, now) => {
    expect(fateOf('30', [prose, ...table(was, false)], [prose, ...table(now, false)])).toMatchObject({ fate: 'stale' })
  })

  test('a name beside a name is somebody else under another office, or in another row', () => {
    const teams = (office: string, team: string) =>
      table(
        [
          ['Team', office],
          [team, 'Jim Stone'],
        ],
        false,
      )
    const person = { kind: 'PERSON' as const }
    const fate = { fate: 'stale' }
    expect(fateOf('Jim Stone', teams('Captain', 'Rovers'), teams('Coach', 'Rovers'), person)).toMatchObject(fate)
    expect(fateOf('Jim Stone', teams('Captain', 'Rovers'), teams('Captain', 'City'), person)).toMatchObject(fate)
  })

  test('to mark them, or to take the mark off words that stay above their figures, changes nothing', () => {
    const [marked, bare] = [table(amounts()), table(amounts(), false)]
    for (const words of ['30', '40']) {
      expect(fateOf(words, bare, marked)).toMatchObject({ fate: 'kept' })
      expect(fateOf(words, marked, bare)).toMatchObject({ fate: 'kept' })
    }
    const sales = (isMarked: boolean) => table([['Place', 'Sales 2025 (£m)', 'Jobs'], ['Hull', '30', '9']], isMarked) // prettier-ignore
    expect(fateOf('30', sales(true), sales(false))).toMatchObject({ fate: 'kept' })
    expect(fateOf('30', sales(false), sales(true))).toMatchObject({ fate: 'kept' })
    // Where nothing tells any more that it heads them, the figures are under nothing.
    const seats = (isMarked: boolean) => table([['Place', '5 rows', 'Jobs'], ['Hull', '30', '9']], isMarked) // prettier-ignore
    expect(fateOf('30', seats(true), seats(false))).toMatchObject({ fate: 'stale' })
    expect(fateOf('30', seats(false), seats(true))).toMatchObject({ fate: 'kept' })
  })

  test('another figure in the same table takes nothing from its neighbours', () => {
    for (const isMarked of [true, false]) {
      const [was, now] = [table(amounts(), isMarked), table(amounts('Amount', '31'), isMarked)]
      expect(fateOf('40', was, now)).toMatchObject({ fate: 'kept' })
    }
  })
})

describe('what stands above a list', () => {
  const list = (above: TypedBlock) => [
    prose,
    above,
    of('LIST_ITEM', 'Grimsby: 120 bakers'),
    of('LIST_ITEM', 'Hull: 90'),
  ]
  test.each([
    [of('SUBHEAD', 'What was approved'), of('SUBHEAD', 'What was refused')],
    [of('SUBHEAD', 'Jobs created'), of('SUBHEAD', 'Jobs lost')],
    [body('What it will cut'), body('What it will not cut')],
    [body('Marlow will cut:'), body('Marlow will not cut:')],
    [of('SUBHEAD', 'Neue Stellen'), of('SUBHEAD', 'Gestrichene Stellen')],
    [of('SUBHEAD', 'وظائف جديدة'), of('SUBHEAD', 'وظائف ملغاة')],
  ])('%j to %j turns its items round', (was, now) => {
    for (const words of ['120', '90']) expect(fateOf(words, list(was), list(now))).toMatchObject({ fate: 'stale' })
  })

  test('a finished sentence over items that are sentences, or a caption, turns none of them round', () => {
    const whole = (above: TypedBlock) => [prose, above, of('LIST_ITEM', 'Grimsby has 120 bakers.')]
    for (const [was, now] of [
      [whole(body('Marlow is old.')), whole(body('Marlow bakes bread.'))],
      [list(of('CAPTION', 'The works')), list(of('CAPTION', 'The bakery'))],
    ] as const)
      expect(fateOf('120', was, now)).toMatchObject({ fate: expect.stringMatching(/kept|moved/) as string })
  })
})

describe('what leads into a list', () => {
  const jobs = (leadIn: string) => [body(leadIn), of('LIST_ITEM', 'Grimsby: 120 bakers')]
  test.each([
    ['Jobs that Marlow will cut next year:', 'Jobs that Marlow will shed next year:'],
    ['Marlow closes:', 'The minister said:'],
    ['Marlow closes:', 'Rumours in the town:'],
  ])('does nothing to what stands above it: “%s” to “%s”', (was, now) => {
    const three = [body('Marlow will change jobs in three towns.')]
    expect(fateOf('three', [...three, ...jobs(was)], [...three, ...jobs(now)])).toMatchObject({ fate: 'kept' })
    expect(fateOf('Marlow', jobs(was).slice(1), jobs(now).slice(1))).not.toMatchObject({ fate: 'stale' })
    const lead = { how: 'lead-in', words: now }
    expect(fateOf('120', [...three, ...jobs(was)], [...three, ...jobs(now)])).toMatchObject({ beside: lead })
  })

  test('a paragraph below such a line is led into, and the reason says no more than that', () => {
    const [was, now] = ['Jobs that Marlow will cut:', 'Jobs that Marlow will keep:'].map((lead) => [
      ...[prose, body(lead), body('Grimsby loses 120 bakers.')],
    ])
    expect(fateOf('120', was ?? [], now ?? [])).toMatchObject({ fate: 'stale', beside: { how: 'leads-in' } })
  })
})

describe('a part that is a name, a day or a figure, and is corrected', () => {
  const roles = ['STANDFIRST', 'BODY', 'SUBHEAD', 'CAPTION', 'PULL_QUOTE', 'LIST_ITEM', 'NOTE'] as const
  const exchanged: readonly [Kind, string, string][] = [
    ['PERSON', 'Ella Moss', 'Jim Stone'],
    ['PLACE', 'Grimsby', 'Leeds'],
    ['ORGANISATION', 'Marlow Foods', 'Aske Mills'],
    ['DATE', '5 March', '9 June'],
    ['DATE', 'Tuesday', 'Wednesday'],
    ['NUMBER', '£40m', '£45m'],
    ['STATEMENT', 'Marlow quits', 'Aske stays'],
  ]
  const other = prose
  for (const role of roles)
    test.each(exchanged)(`${role}: %s “%s” to “%s” is stale, not gone`, (kind, was, now) => {
      const part = (words: string) => [other, of(role, words), body('Gulls circled above the roofs.')]
      expect(fateOf(was, part(was), part(now), { kind })).toMatchObject({ fate: 'stale', was, now })
      const first = (words: string) => [of(role, words), other]
      expect(fateOf(was, first(was), first(now), { kind })).toMatchObject({ fate: 'stale', was, now })
    })

  test('so is the headline', () => {
    const [old, next] = ['Ella Moss', 'Jim Stone'].map((words) => composeBlocks([of('HEADLINE', words), other]))
    const parts = { was: old?.blocks ?? [], now: next?.blocks ?? [] }
    const carrying = carrier(old?.text ?? '', next?.text ?? '', 'en', [], parts)
    expect(carrying.carry({ start: 0, end: 9 }, 'PERSON')).toMatchObject({ fate: 'changed', start: 0, end: 9 })
  })

  test('a head of a row, a head of a column and a credit too', () => {
    const years = (row: string, head = 'Amount') => [prose, ...table([['Year', head], ['2025', '30'], [row, '40']])] // prettier-ignore
    expect(fateOf('2026', years('2026'), years('2027'), { kind: 'DATE' })).toMatchObject({ fate: 'stale', now: '2027' })
    const columns = [years('2026', 'Hull'), years('2026', 'York')] as const
    expect(fateOf('Hull', ...columns, { kind: 'PLACE' })).toMatchObject({ fate: 'stale', now: 'York' })
    const credit = (words: string) => [prose, of('CAPTION', words)]
    for (const now of ['Photograph: Jim Stone', 'Foto: Jim Stone'])
      expect(fateOf('Ella Moss', credit('Photograph: Ella Moss'), credit(now), { kind: 'PERSON' })).toMatchObject({
        ...{ fate: 'stale', now: 'Jim Stone' },
      })
    const aged = [credit('Ella Moss, 41'), credit('Jim Stone, 42')] as const
    expect(fateOf('Ella Moss', ...aged, { kind: 'PERSON' })).toMatchObject({ fate: 'stale' })
    expect(fateOf('41', ...aged)).toMatchObject({ fate: 'stale', now: '42' })
  })

  test('two of them at once, in parts of other kinds side by side', () => {
    const both = (item: string, caption: string) => [prose, of('LIST_ITEM', item), of('CAPTION', caption), WORKS]
    const WORKS = body('The works are old.')
    const [was, now] = [both('Grimsby', 'Ella Moss'), both('Leeds', 'Jim Stone')]
    expect(fateOf('Grimsby', was, now, { kind: 'PLACE' })).toMatchObject({ fate: 'stale', now: 'Leeds' })
    expect(fateOf('Ella Moss', was, now, { kind: 'PERSON' })).toMatchObject({ fate: 'stale', now: 'Jim Stone' })
  })

  test('one that went, and a sentence of its own in its place, are no correction', () => {
    const part = (...parts: TypedBlock[]) => [prose, ...parts, body('Gulls circled above the roofs.')]
    const moss = of('CAPTION', 'Ella Moss')
    expect(fateOf('Ella Moss', part(moss), part(), { kind: 'PERSON' })).toMatchObject({ fate: 'orphaned' })
    const long = of('CAPTION', 'The bakery in Grimsby closed after eighty years on a wet morning in May.')
    expect(fateOf('Ella Moss', part(moss), part(long), { kind: 'PERSON' })).toMatchObject({ fate: 'orphaned' })
    expect(fateOf('Ella Moss', part(moss), part(of('NOTE', 'Jim Stone')), { kind: 'PERSON' })).toMatchObject({
      ...{ fate: 'orphaned' },
    })
  })
})
