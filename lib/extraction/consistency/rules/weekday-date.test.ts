import { describe, expect, test } from 'vitest'
import { found } from '@/lib/extraction/consistency/claims-in'

const sides = (text: string, publishedAt?: string) =>
  found('weekday-date', text, publishedAt ? { publishedAt } : {}).map((hit) => hit.sides)

describe('a weekday against its date', () => {
  test.each([
    ['They met on Tuesday, March 5, 2025, in the town hall.', 'Tuesday', 'March 5, 2025'],
    ['They met on Monday 3 February 2026.', 'Monday', '3 February 2026'],
    ['They met on 6 January 2026, a Monday.', 'Monday', '6 January 2026'],
    ['They met on Friday (June 12, 2025).', 'Friday', 'June 12, 2025'],
    ['They met on 6 January 2026 (Monday).', 'Monday', '6 January 2026'],
  ])('Nadia is told: %s', (text, weekday, date) => {
    expect(sides(text)).toEqual([[[weekday], [date]]])
  })

  test('the year of a date without one is reckoned from the publication date', () => {
    expect(sides('They met on Tuesday, March 5.', '2026-03-09')).toEqual([[['Tuesday'], ['March 5']]])
    expect(sides('They met on Thursday, March 5.', '2026-03-09')).toEqual([])
  })

  test('or from a day that is told in front of it, and from none behind it', () => {
    expect(sides('It opened on Sunday 5 May 2019. On Tuesday 6 May it closed.')).toEqual([[['Tuesday'], ['6 May']]])
    expect(sides('Teachers strike on Friday 6 March. They last struck on Monday 3 February 2025.')).toEqual([])
  })

  test('the sentence names the right weekday', () => {
    expect(found('weekday-date', 'On Tuesday, March 5, 2025, they met.')[0]?.conflict.why).toBe(
      '5 March 2025 was a Wednesday, not a Tuesday.',
    )
  })

  test.each([
    'They met on Wednesday, March 5, 2025.',
    'They met on Tuesday 6 January 2026, Friday is a holiday.',
    'Talks began on Monday. March 5, 2025 was the last day.',
    'The shop was raided on Black Friday. On 1 December 2025 it closed.',
    'They met on Tuesday, March 5.',
    'The crown passed on Monday, 4 July 1776.',
    'On 7 January 2026, Monday to Friday opening returned.',
  ])('nobody is bothered by: %s', (text) => {
    expect(sides(text)).toEqual([])
  })
})
