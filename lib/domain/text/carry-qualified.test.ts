import { describe, expect, test } from 'vitest'
import type { TypedBlock } from '@/lib/domain/articles/compose-blocks'
import { amounts, body, fateOf, named, of, prose, table } from '@/lib/testing/carried-parts'

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
