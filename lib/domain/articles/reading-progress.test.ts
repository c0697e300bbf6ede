import { expect, test } from 'vitest'
import { sayProgress } from './reading-progress'

test('progress is told in counted stages', () => {
  expect(sayProgress({ stage: 'uploading', done: 3_100_000, of: 8_000_000, unit: 'bytes' })).toBe(
    'Uploading 3.1 of 8.0 MB',
  )
  expect(sayProgress({ stage: 'fetching', done: 48_200, of: 210_000, unit: 'bytes' })).toBe('Fetching 48 of 210 KB')
  expect(sayProgress({ stage: 'fetching', done: 48_200, unit: 'bytes' })).toBe('Fetching 48 KB')
  expect(sayProgress({ stage: 'opening' })).toBe('Opening')
  expect(sayProgress({ stage: 'reading', done: 41, of: 1_000, unit: 'pages' })).toBe('Reading page 41 of 1,000')
})
