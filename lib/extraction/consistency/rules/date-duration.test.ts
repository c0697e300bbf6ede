import { describe, expect, test } from 'vitest'
import { CURATED_FACTS } from '@/lib/extraction/reference/curated-facts'
import { claim, found } from '@/lib/extraction/consistency/claims-in'

const hits = (text: string, publishedAt = '2026-03-09') =>
  found('date-duration', text, { publishedAt, reference: CURATED_FACTS })
const sides = (text: string, publishedAt?: string) => hits(text, publishedAt).map((hit) => hit.sides)

describe('a duration against its dates', () => {
  test.each([
    ['The six-year project, from 2019 to 2022, cost twice as much.', ['six-year'], ['2019', '2022']],
    [
      'She toured Aske from 3 March 2026 to 9 March 2026, a three-day visit.',
      ['three-day'],
      ['3 March 2026', '9 March 2026'],
    ],
    ['Work began in 2011 and was completed in 2014, after seven years of noise.', ['seven years'], ['2011', '2014']],
    ['She has led the choir for 12 years, since 2019.', ['12 years'], ['2019']],
    ['The mill burnt down eight years ago, in 2013.', ['eight years'], ['2013']],
    [
      'The firm was founded in March 2019. Its ten-year history is a series of near misses.',
      ['ten-year'],
      ['March 2019'],
    ],
    ['Measurements began in 1998. The 17-year series of measurements has no gap.', ['17-year'], ['1998']],
    ['Her first contract came in 1984. In the 21 years since then she has missed no deadline.', ['21 years'], ['1984']],
    [
      'The strike, which began in May 2024, has given her five years of practice.',
      ['five years'],
      ['strike, which began in May 2024'],
    ],
  ])('Nadia is told: %s', (text, duration, dates) => {
    expect(sides(text)).toEqual([[duration, dates]])
  })

  test('a war the reference facts know is measured from its first day', () => {
    const text = 'The summit was held on March 5, 2024. Ukraine wants peace in the nearly four-year conflict.'
    const [hit] = found('date-duration', text, { reference: CURATED_FACTS })
    expect(hit?.sides).toEqual([['nearly four-year conflict'], ['March 5, 2024']])
    expect(hit?.conflict.why).toContain('began on 24 February 2022, 2 years before 5 March 2024')
  })

  test.each([
    'The three-year project, from 2019 to 2022, cost twice as much.',
    'The four-year project, from 2019 to 2022, cost twice as much.',
    'She toured Aske from 3 to 9 March 2026, a seven-day visit.',
    'She toured Aske from 3 to 9 March 2026, a six-day visit.',
    'From 2019 to 2022 the club offered a one-year contract.',
    'Between 2015 and 2020 the average three-year survival rose.',
    'She has led the choir for nearly seven years, since 2019.',
    'From 2019 to 2022 the 88-year-old bridge was closed.',
    'Three years later, from 2019 to 2021, it was repaired.',
    'The mill burnt down 13 years ago, in 2013.',
    'The firm was founded in March 2016. Its ten-year history is a series of near misses.',
    'The strike, which began in May 2024, has given her one month of practice.',
    'The school opened in 1998. The 17-year series of measurements has no gap.',
    'The four-year war in Ukraine goes on.',
  ])('nobody is bothered by: %s', (text) => {
    expect(sides(text)).toEqual([])
  })

  test('another country’s war is not measured from Ukraine’s', () => {
    const text = 'Ukraine watched Sudan, where a two-year war goes on.'
    const claims = [claim(text, 'PLACE', 'Sudan')]
    expect(found('date-duration', text, { claims, publishedAt: '2026-03-09', reference: CURATED_FACTS })).toEqual([])
  })

  test('a war may be measured from any of the events that its name fits', () => {
    expect(sides('The twelve-year conflict in eastern Ukraine and the four-year war in Ukraine go on.')).toEqual([])
  })
})
