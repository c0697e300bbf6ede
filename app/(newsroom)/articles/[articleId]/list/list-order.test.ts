import { expect, test } from 'vitest'
import type { ClaimStatus } from '@/lib/domain/claims/claim'
import type { Order } from './claim-filter'
import { checkedFirst, inListOrder } from './list-order'

const claim = (id: string, weight: number | null, status: ClaimStatus = 'OPEN', suggested = true) => ({
  ...{ id, weight, status, suggested },
})
const ordered = (order: Order, ...claims: ReturnType<typeof claim>[]) =>
  inListOrder(claims, order, (one) => [one]).map(({ id }) => id)

test('by weight the heaviest come first, those of one weight as they stand in the text', () => {
  expect(ordered('weight', claim('a', 5), claim('b', 40), claim('c', 40), claim('d', 41))).toEqual(['d', 'b', 'c', 'a'])
})

test('what a person marked comes before all that was found; what an old desk never weighed comes last', () => {
  const marked = claim('marked', null, 'OPEN', false)
  expect(ordered('weight', claim('never weighed', null), claim('heaviest', 100), marked)).toEqual([
    ...['marked', 'heaviest', 'never weighed'],
  ])
})

test('unresolved ones come first, then what is in review, then what is settled', () => {
  const claims = [
    claim('done', 9, 'APPROVED'),
    claim('sent', 9, 'IN_REVIEW'),
    claim('stale', 9, 'STALE'),
    claim('open', 9),
  ]
  expect(ordered('unresolved', ...claims)).toEqual(['stale', 'open', 'sent', 'done'])
  expect(ordered('text', ...claims)).toEqual(['done', 'sent', 'stale', 'open'])
})

test('a row of several claims weighs what its heaviest does, and is unresolved while one of them is', () => {
  const rows = [[claim('a', 5), claim('b', 6)], [claim('c', 1), claim('d', 7)], [claim('e', 2, 'APPROVED')]]
  const first = (order: Order) => inListOrder(rows, order, (row) => row).map(([one]) => one?.id)
  expect(first('weight')).toEqual(['c', 'a', 'e'])
  expect(first('unresolved')).toEqual(['a', 'c', 'e'])
})

test('at most twelve are to be checked first, and at most a third of a short list', () => {
  expect([checkedFirst('weight', 300), checkedFirst('weight', 7), checkedFirst('weight', 0)]).toEqual([12, 3, 0])
  expect([checkedFirst('text', 300), checkedFirst('unresolved', 300)]).toEqual([0, 0])
})
