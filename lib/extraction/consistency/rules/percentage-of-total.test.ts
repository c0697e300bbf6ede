import { describe, expect, test } from 'vitest'
import { found } from '@/lib/extraction/consistency/claims-in'

const sides = (text: string) => found('percentage-of-total', text).map((hit) => hit.sides)

describe('a percentage against the numbers it is of', () => {
  test.each([
    ['They will cut 900 of the 12,000 jobs, or 12 percent.', ['900', '12,000'], '12 percent'],
    ['Some 120 of the 400 members (25%) voted.', ['120', '400'], '25%'],
    ['It sold 25 per cent of its 400 lorries, or 140, in May.', ['140', '400'], '25 per cent'],
    [
      'The fund lost $3 million, or 10 percent of its $60 million, in May.',
      ['$3 million', '$60 million'],
      '10 percent',
    ],
    ['Of 200 members, 90, or 55 percent, voted.', ['90', '200'], '55 percent'],
    ['About 30 percent of the 500 workers, 250 people, left.', ['250', '500'], '30 percent'],
    ['A third of the 300 trees, or 150, were felled.', ['150', '300'], 'A third of'],
  ])('Nadia is told: %s', (text, [part, total], share) => {
    const [hit] = sides(text)
    expect(hit?.[0]?.toSorted()).toEqual([part, total].toSorted())
    expect(hit?.[1]).toEqual([share])
  })

  test('the sentence shows the reckoning', () => {
    expect(found('percentage-of-total', 'They will cut 900 of its 12,000 jobs, or 12 percent.')[0]?.conflict.why).toBe(
      '900 of 12,000 is 7.5%, not 12 percent.',
    )
  })

  test.each([
    'They will cut 900 of the 12,000 jobs, or 7.5 percent.',
    'Of 200 members, 90, or 45 percent, voted.',
    'About 30 percent of the 500 workers, 150 people, left.',
    'They will cut 900 of the 12,000 jobs, or about 8 percent.',
    'They will cut 900 of the 12,000 jobs and raise pay by 12 percent.',
    'Turnout was 42 percent in 12 of the 40 wards.',
    'Nearly a third of the 300 trees, or 95, were felled.',
    'Of 300 trees, 40 percent of the 100 oaks were felled.',
    'Two of the three banks raised rates, one by 2 percent.',
    'The fund lost $3.1 million, or 5 percent of its $61 million.',
  ])('nobody is bothered by: %s', (text) => {
    expect(sides(text)).toEqual([])
  })
})
