import { expect, test } from 'vitest'
import { asLeft } from './outbox'
import type { MadeOn, Outgoing } from './outgoing'
import { toldIn, withVersions } from './outgoing'

const on: MadeOn[] = [
  { thing: 'claims/a', version: 1, field: 'claims' },
  {
    ...{ thing: 'claims/b', version: 2, field: 'claims' },
    ...{ also: { outcome: 'WRONG' }, look: { verdict: 'wrong' } },
  },
]
const many: Outgoing = {
  ...{ key: 'k', method: 'POST', path: '/p', label: 'Send 2', since: '' },
  ...{ body: { act: 'verdict', outcome: 'CONFIRMED' }, on, look: { status: 'IN_REVIEW' } },
}

test('a change of many tells the version of each, and what is said of one alone', () => {
  expect(withVersions(many, [4, 5])).toEqual({
    ...{ act: 'verdict', outcome: 'CONFIRMED' },
    claims: [
      { id: 'a', version: 4 },
      { id: 'b', version: 5, outcome: 'WRONG' },
    ],
  })
})

test('each of many looks as all of them do, and as it does alone; a thing that the change is not about is left as it is', () => {
  const served = { status: 'OPEN', verdict: null as string | null }
  expect(asLeft(served, 'claims/a', [many])).toEqual({ status: 'IN_REVIEW', verdict: null })
  expect(asLeft(served, 'claims/b', [many])).toEqual({ status: 'IN_REVIEW', verdict: 'wrong' })
  expect(asLeft(served, 'claims/c', [many])).toBe(served)
})

test('the versions of what was done in one call are told by its answer', () => {
  expect(toldIn({ done: [{ id: 'a', version: 7 }], refused: [] })).toEqual(new Map([['a', 7]]))
})
