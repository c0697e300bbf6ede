import { expect, test } from 'vitest'
import { sayDecided } from './say-decided'

const NOW = new Date('2026-11-30T12:00:00Z')
const reviewed = (decision: 'APPROVE' | 'RETURN', secondsAgo: number) => ({
  review: {
    ...{ decision, reason: null, reviewer: { id: 'o', name: 'Otto Varga' } },
    at: new Date(NOW.getTime() - secondsAgo * 1_000).toISOString(),
  },
})

test('who was quicker is named, with how long ago', () => {
  expect(sayDecided({ status: 'APPROVED', verdict: reviewed('APPROVE', 10) }, NOW)).toBe(
    'Otto Varga approved this 10 s ago.',
  )
  expect(sayDecided({ status: 'APPROVED', verdict: reviewed('APPROVE', 0) }, NOW)).toBe(
    'Otto Varga approved this 1 s ago.',
  )
  expect(sayDecided({ status: 'RETURNED', verdict: reviewed('RETURN', 150) }, NOW)).toBe(
    'Otto Varga returned this 3 min ago.',
  )
  expect(sayDecided({ status: 'APPROVED', verdict: reviewed('APPROVE', 9_000) }, NOW)).toBe('Otto Varga approved this.')
})

test('where another thing changed, nobody is said to have decided', () => {
  expect(sayDecided({ status: 'IN_REVIEW', verdict: { review: null } }, NOW)).toBeNull()
  expect(sayDecided({ status: 'STALE', verdict: reviewed('APPROVE', 10) }, NOW)).toBeNull()
  expect(sayDecided({ status: 'OPEN', verdict: null }, NOW)).toBeNull()
})
