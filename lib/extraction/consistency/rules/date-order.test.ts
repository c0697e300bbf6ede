import { describe, expect, test } from 'vitest'
import { found } from '@/lib/extraction/consistency/claims-in'

const sides = (text: string) => found('date-order', text, { publishedAt: '2026-03-09' }).map((hit) => hit.sides)

describe('the order of dates', () => {
  test.each([
    ['He was mayor from 2019 to 2015.', '2019', '2015'],
    ['The mill opened in 2015. Two years later, in 2019, it burnt down.', '2015', '2019'],
    ['The mill opened in 2015 and burnt down the following year, in 2018.', '2015', '2018'],
    ['The mill opened in May 2015. Later that year, in March 2014, it burnt down.', 'May 2015', 'March 2014'],
    ['She joined the bank in 2012 before moving to Aske in 2010.', '2012', '2010'],
    ['She was born in 1990 and joined the choir in 1985.', '1990', '1985'],
    ['After graduating in 2012, he joined the firm in 2009.', '2012', '2009'],
    ['The firm was sold in 2018, three years after it was founded in 2019.', '2018', '2019'],
    ['In 1971 she married. After the wedding, the couple moved to Aske in 1968.', '1971', '1968'],
    [
      'He opened accounts in May 2019, two months after he resigned as treasurer. He resigned as treasurer in December 2021.',
      'May 2019',
      'December 2021',
    ],
  ])('Nadia is told: %s', (text, one, other) => {
    expect(sides(text)).toEqual([[[one], [other]]])
  })

  test.each([
    ['The council voted on 12 April 2026 to close it.', '12 April 2026'],
    ['The council will vote on 2 March 2026.', '2 March 2026'],
    ['It has been shut since May 2026.', 'May 2026'],
  ])('against the publication date: %s', (text, date) => {
    expect(sides(text)).toEqual([[[date]]])
  })

  test.each([
    'He was mayor from 2015 to 2019.',
    'The mill opened in 2015. Two years later, in 2017, it burnt down.',
    'The mill opened on 20 December 2015. Two years later, in January 2018, it burnt down.',
    'The mill opened in May 2015. Later that year, in October 2015, it burnt down.',
    'She joined the bank in 2010 before moving to Aske in 2012.',
    'She moved to Aske in 2012, after joining the bank in 2010.',
    'The council will vote on 12 April 2026.',
    'The council voted on 2 March 2026.',
    'The law, approved until 12 April 2026, has been in force since 2020.',
    'In 2020 he said he would stand in 2024, but in 2022 he left.',
    'She was born in 1985 and joined the choir in 1990.',
    'In 1971 she married. After the wedding, the couple moved to Aske in 1973.',
    'After graduating in 2009, he joined the firm in 2012.',
    'The firm was sold in 2018, three years after it was founded in 2015.',
    'In 1971 she married. After school she had moved to Aske in 1968.',
    'He opened accounts in May 2019, two months after he resigned as treasurer. He resigned as treasurer in March 2019.',
    'He opened accounts in May 2019, two months after he resigned as treasurer. He resigned as mayor in December 2021.',
  ])('nobody is bothered by: %s', (text) => {
    expect(sides(text)).toEqual([])
  })
})
