import { expect, test } from 'vitest'
import { measureCoverage } from './coverage'

const TEXT = 'Now Nora Petersen owns 12 boats in Oslo.'
const at = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length })

test('the meter counts names, numbers, dates and quotations, and says which no claim covers', () => {
  const coverage = measureCoverage(TEXT, [at('Petersen'), at('12 boats')])
  expect(coverage).toMatchObject({ covered: 1, total: 3 })
  expect(coverage.uncovered.map(({ kind, text }) => [kind, text])).toEqual([
    ['PERSON', 'Nora Petersen'],
    ['PLACE', 'Oslo'],
  ])
})

test('spans that touch cover together; empty and foreign spans cover nothing', () => {
  expect(
    measureCoverage(TEXT, [at('Nora '), at('Petersen'), { start: 500, end: 900 }, { start: 3, end: 3 }]).covered,
  ).toBe(1)
  expect(measureCoverage(TEXT, [{ start: -5, end: 5000 }])).toMatchObject({ covered: 3, total: 3, uncovered: [] })
})
