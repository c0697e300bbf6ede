import { describe, expect, test } from 'vitest'
import { readDocument } from '@/lib/extraction/tokens/document'
import { scanDates } from './date-mentions'
import { scanQuantities } from './quantities'

const read = (text: string) => {
  const { dates, yearless } = scanDates(readDocument(text))
  const spans = [...dates, ...yearless].sort((a, b) => a.start - b.start)
  return scanQuantities(text, spans).map(({ text: words, kind, value, unit }) => [words, kind, value, unit])
}

test.each(['City 2-2 United', 'Rovers won 3–1', 'It passed by 52-48', 'They drew 0-0'])(
  'a score is no amount, nor are its halves: %s',
  (text) => {
    expect(read(text)).toEqual([])
  },
)

test('a range is two amounts as before', () => {
  expect(read('Some 10-12 people came').map(([words]) => words)).toContain('10')
})

describe('the amounts of a text', () => {
  test.each([
    ['nearly £18.6 million', ['£18.6 million', 'money', 18_600_000, 'GBP']],
    ['$3.5bn', ['$3.5bn', 'money', 3_500_000_000, 'USD']],
    ['12.5 per cent', ['12.5 per cent', 'percent', 12.5, undefined]],
    ['two percentage points', ['two percentage points', 'points', 2, undefined]],
    ['twenty-five trees', ['twenty-five', 'count', 25, undefined]],
    ['two hundred and ten trees', ['two hundred and ten', 'count', 210, undefined]],
    ['a dozen trees', ['a dozen', 'count', 12, undefined]],
    ['1,312 answers', ['1,312', 'count', 1312, undefined]],
    ['10 miles away', ['10 miles', 'measure', 10, 'miles']],
    ['four-year conflict', ['four-year', 'measure', 4, 'years']],
    ['two-thirds of them', ['two-thirds of', 'fraction', 2 / 3, undefined]],
    ['5 million euros', ['5 million euros', 'money', 5_000_000, 'EUR']],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual([expected])
  })

  test.each([
    'in March 2024',
    '5 March 2024',
    'on May 6',
    'since 1983',
    'the F-16 jet',
    'at 10:30',
    'the 12th man',
    'phone 3G',
  ])('no amount stands in: %s', (text) => {
    expect(read(text)).toEqual([])
  })
})
