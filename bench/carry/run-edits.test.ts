import { expect, test } from 'vitest'
import { runEdits, summed } from './run-edits'

test('no edit carries an approval wrongly, and at most one harmless edit in fifty voids one', () => {
  const results = runEdits()
  const { kinds, edits, harmless, wrong, needless } = summed(results)
  expect(kinds).toBeGreaterThanOrEqual(20)
  expect(edits).toBeGreaterThanOrEqual(200)
  expect(results.flatMap(({ right, told }) => (right === 'kept' ? [] : told))).toEqual([])
  expect(wrong).toBe(0)
  expect(needless / harmless).toBeLessThanOrEqual(0.02)
})
