import { expect, test } from 'vitest'
import { markOf } from './claim-mark'

const wrong = { outcome: 'WRONG' } as const
const confirmed = { outcome: 'CONFIRMED' } as const

test('a suggestion, an open claim and a dismissed one have no finding', () => {
  expect(markOf({ status: 'SUGGESTED', verdict: null })).toEqual({
    finding: 'suggested',
    stage: null,
    words: 'Suggested',
  })
  expect(markOf({ status: 'OPEN', verdict: null }).finding).toBe('open')
  expect(markOf({ status: 'DISMISSED', verdict: null, dismissReason: 'Opinion' }).words).toBe('Dismissed: Opinion')
})

test('a claim that Otto returned keeps Nadia’s finding and says both', () => {
  expect(markOf({ status: 'RETURNED', verdict: wrong })).toEqual({
    finding: 'wrong',
    stage: 'returned',
    words: 'Wrong, returned',
  })
})

test('a confirmed and approved claim is said in one word, any other finding in two', () => {
  expect(markOf({ status: 'APPROVED', verdict: confirmed }).words).toBe('Approved')
  expect(markOf({ status: 'APPROVED', verdict: wrong }).words).toBe('Wrong, approved')
})

test('a reopened claim is drawn as open although it was found once', () => {
  expect(markOf({ status: 'OPEN', verdict: confirmed }).finding).toBe('open')
})
