import { describe, expect, test } from 'vitest'
import { found } from '@/lib/extraction/consistency/claims-in'

const hits = (text: string) => found('percent-points', text)

describe('percent against percentage points', () => {
  test.each([
    ['Unemployment rose 2 percent, from 4 percent to 6 percent.', 'medium'],
    ['The rate was raised by 0.5 per cent to 4.5 per cent from 4 per cent.', 'medium'],
    ['Support fell by 5 percentage points from 40 percent to 38 percent.', 'high'],
    ['Support rose 10 percent from 20 percent to 35 percent.', 'high'],
    ['Support rose 3 percent to 43 percent.', 'low'],
  ])('Nadia is told: %s', (text, severity) => {
    expect(hits(text).map((hit) => hit.conflict.severity)).toEqual([severity])
  })

  test('the sentence offers the right words', () => {
    const [hit] = hits('Unemployment rose 2 percent, from 4 percent to 6 percent.')
    expect(hit?.conflict.why).toBe(
      'From 4 percent to 6 percent is 2 percentage points, or 50 percent; the text says 2 percent.',
    )
    expect(hit?.conflict.suggestion).toBe('Write “2 percentage points”.')
  })

  test.each([
    'Unemployment rose 2 percentage points, from 4 percent to 6 percent.',
    'Unemployment rose 50 percent, from 4 percent to 6 percent.',
    'Sales rose 2 percent, from 400 to 408.',
    'Growth of 2 percent is expected, against 4 percent last year.',
    'Support rose 3 points to 43 percent.',
  ])('nobody is bothered by: %s', (text) => {
    expect(hits(text)).toEqual([])
  })
})
