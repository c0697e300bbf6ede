import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pairByOverlap, pairExactly, shared } from './pair-up'

const span = fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 12 })).map(([start, length]) => ({
  start,
  end: start + length,
}))
const spans = fc.array(span, { maxLength: 14 })

test('the larger overlap is taken first, and nobody twice', () => {
  const gold = [
    { start: 0, end: 10 },
    { start: 12, end: 20 },
  ]
  const found = [{ start: 8, end: 18 }]
  expect(pairByOverlap(gold, found)).toEqual([[1, 0]])
})

test('of two equal overlaps the earlier is taken', () => {
  const gold = [{ start: 0, end: 10 }]
  const found = [
    { start: 5, end: 9 },
    { start: 0, end: 4 },
  ]
  expect(pairByOverlap(gold, found)).toEqual([[0, 0]])
})

test('every pair overlaps, no span is in two pairs, and no free pair is left over', () => {
  fc.assert(
    fc.property(spans, spans, (gold, found) => {
      const pairs = pairByOverlap(gold, found)
      const usedGold = new Set(pairs.map(([g]) => g))
      const usedFound = new Set(pairs.map(([, f]) => f))
      expect(usedGold.size).toBe(pairs.length)
      expect(usedFound.size).toBe(pairs.length)
      for (const [g, goldSpan] of gold.entries())
        for (const [f, foundSpan] of found.entries())
          if (shared(goldSpan, foundSpan) > 0) expect(usedGold.has(g) || usedFound.has(f)).toBe(true)
    }),
  )
})

test('exact pairs are pairs of equals, and never more than there are overlapping ones', () => {
  fc.assert(
    fc.property(spans, spans, (gold, found) => {
      const pairs = pairExactly(gold, found)
      for (const [g, f] of pairs) expect(gold[g]).toEqual(found[f])
      expect(pairs.length).toBeLessThanOrEqual(Math.min(gold.length, found.length))
    }),
  )
})
