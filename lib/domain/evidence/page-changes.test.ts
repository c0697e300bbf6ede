import { expect, test } from 'vitest'
import { pageChanges } from './page-changes'

const WAS =
  'Grants awarded in 2026\n\nTollgate Bridge: £4,300,000\n\nSaltholm Bridge: £780,000\n\nQuestions go to the office.'

test('a page that says the same has no changes, whatever its empty lines', () => {
  expect(pageChanges(WAS, WAS.replaceAll('\n\n', '\n'))).toEqual([])
})

test('each place where it says something else is told with what stood there and what stands there now', () => {
  const now = WAS.replace('£4,300,000', '£3,300,000').replace('\n\nSaltholm Bridge: £780,000', '')
  expect(pageChanges(WAS, `${now}\n\nCorrected on 11 March.`)).toEqual([
    { was: 'Tollgate Bridge: £4,300,000\nSaltholm Bridge: £780,000', now: 'Tollgate Bridge: £3,300,000' },
    { was: '', now: 'Corrected on 11 March.' },
  ])
})

test('two long pages that share nothing are told as one change', () => {
  const long = (word: string) => Array.from({ length: 40_000 }, (_, at) => `${word} ${at}`).join('\n')
  expect(pageChanges(long('was'), long('now'))).toHaveLength(1)
})
