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

test('by kind statements are counted too: a claim of the whole sentence covers its statement, one of a name does not', () => {
  const text = 'Nora Petersen owns 12 boats in Oslo. She sold two of them to her brother.'
  const first = { start: 0, end: text.indexOf('.') }
  const { kinds, total } = measureCoverage(text, [first])
  expect(kinds).toContainEqual({ kind: 'STATEMENT', covered: 1, total: 2 })
  expect(kinds).toContainEqual({ kind: 'PERSON', covered: 1, total: 1 })
  expect(kinds.reduce((sum, one) => sum + (one.kind === 'STATEMENT' ? 0 : one.total), 0)).toBe(total)
  expect(measureCoverage(text, [{ start: 0, end: 13 }]).kinds).toContainEqual({
    kind: 'STATEMENT',
    covered: 0,
    total: 2,
  })
})

test('each mention counts by itself, and what Nadia’s statement says of them covers those inside it', () => {
  const text = 'Shares in Brae Marine plc fell 2p to 143p at 14:05 on 3 March 2026. Brae Marine wept.'
  const { covered, total, uncovered } = measureCoverage(text, [{ start: 0, end: text.indexOf(' at 14:05') }])
  expect([covered, total]).toEqual([3, 5])
  expect(uncovered.map(({ text: words }) => words)).toEqual(['14:05 on 3 March 2026', 'Brae Marine'])
})

test('in another language the meter counts what is found there', () => {
  const coverage = measureCoverage('Anna Weber zahlte am 3. März 2,5 Millionen Euro.', [], { language: 'de' })
  expect(coverage.uncovered.map(({ text }) => text)).toEqual(['Anna Weber', '3. März', '2,5 Millionen Euro'])
})

test('what is missing is told by the part of the article it stands in', () => {
  const text = 'Nora Petersen sold 12 boats\n\nThe harbour has 40 berths.\n\nNora Petersen in 2019'
  const blocks = [
    { role: 'HEADLINE' as const, start: 0, end: 27 },
    { role: 'BODY' as const, start: 29, end: 55 },
    { role: 'CAPTION' as const, start: 57, end: text.length },
  ]
  const { parts, covered, total } = measureCoverage(text, [{ start: 0, end: 40 }], { blocks })
  expect(parts.map(({ role }) => role)).toEqual(['HEADLINE', 'BODY', 'CAPTION'])
  expect(parts.reduce((sum, part) => sum + part.total, 0)).toBe(total)
  expect(parts.reduce((sum, part) => sum + part.covered, 0)).toBe(covered)
  expect(parts[0]).toMatchObject({ covered: parts[0]?.total })
  expect(parts[2]).toMatchObject({ covered: 0 })
})
