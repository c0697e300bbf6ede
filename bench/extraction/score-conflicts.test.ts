import { expect, test } from 'vitest'
import { conflictRates, scoreConflicts } from './score-conflicts'

const at = (...starts: number[]) => starts.map((start) => ({ start, end: start + 5 }))
const planted = { rule: 'part-sum', severity: 'high', sides: [at(10), at(40)] }

test('a report points at a planted conflict when two sides touch two sides, in any order and by any rule', () => {
  expect(scoreConflicts([planted], [{ rule: 'other', sides: [at(42), at(8, 90)] }]).recalled).toBe(1)
})

test('two sides on the same planted side are beside the point', () => {
  const { missed, unjustified } = scoreConflicts([planted], [{ rule: 'part-sum', sides: [at(10), at(12)] }])
  expect([missed.length, unjustified.length]).toEqual([1, 1])
})

test('one report must not stand on one side for both', () => {
  expect(scoreConflicts([planted], [{ rule: 'part-sum', sides: [at(10, 40), at(90)] }]).recalled).toBe(0)
})

test('a report with one side, against a reference fact, counts when its rule is the planted one', () => {
  expect(scoreConflicts([planted], [{ rule: 'part-sum', sides: [at(12)] }]).recalled).toBe(1)
  expect(scoreConflicts([planted], [{ rule: 'other', sides: [at(12)] }]).recalled).toBe(0)
})

test('two reports of one planted conflict are both justified, and it is recalled once', () => {
  const report = { rule: 'part-sum', sides: [at(10), at(40)] }
  const score = scoreConflicts([planted, { ...planted, sides: [at(70), at(80)] }], [report, { ...report, rule: 'x' }])
  expect(conflictRates(score)).toEqual({ precision: 1, recall: 0.5 })
})
