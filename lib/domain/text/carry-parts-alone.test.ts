import { describe, expect, test } from 'vitest'
import type { TypedBlock } from '@/lib/domain/articles/compose-blocks'
import { composeBlocks } from '@/lib/domain/articles/compose-blocks'
import type { Kind } from '@/lib/domain/claims/claim'
import { body, fateOf, of, prose, table } from '@/lib/testing/carried-parts'
import { carrier } from './carry'

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
