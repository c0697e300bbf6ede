import { describe, expect, test } from 'vitest'
import { found } from '@/lib/extraction/consistency/claims-in'

const sides = (text: string) => found('rise-fall', text).map((hit) => hit.sides)

describe('a rise or fall against its two values', () => {
  test.each([
    ['Visits rose from 1,200 to 1,000 in May.', ['rose'], ['1,200', '1,000']],
    ['Profit fell 10 percent to $150 million from $200 million.', ['10 percent'], ['$150 million', '$200 million']],
    ['Visits rose by 50, from 100 to 160.', ['50'], ['100', '160']],
    ['Visits climbed from 100 to 160, an increase of 40 percent.', ['40 percent'], ['100', '160']],
    ['Visits doubled from 100 to 350 in a year.', ['doubled'], ['100', '350']],
    ['Revenue was £4.1 million, up from £4.6 million a year ago.', ['up'], ['£4.1 million', '£4.6 million']],
    [
      'The firm expects 1,200 guests a night, up from 800 who come at noon. That is a rise of 40 percent.',
      ['40 percent'],
      ['1,200', '800'],
    ],
    ['The fare drops from 3 to 5 euros.', ['drops'], ['3', '5 euros']],
    ['The rise in the fare last year, from 5 to 3 euros, was small.', ['rise'], ['5', '3 euros']],
    [
      'The fall in output eased, and growth fell from 1 per cent to 2 per cent.',
      ['fell'],
      ['1 per cent', '2 per cent'],
    ],
  ])('Nadia is told: %s', (text, word, values) => {
    expect(sides(text)).toEqual([[word, values]])
  })

  test.each([
    'Visits rose from 1,000 to 1,200 in May.',
    'Profit fell 25 percent to $150 million from $200 million.',
    'Profit rose 14 percent to $1.6 billion from $1.4 billion.',
    'Visits nearly doubled from 100 to 185 in a year.',
    'The club rose from 12th to 4th.',
    'Temperatures rose from -5 to 3 degrees Celsius.',
    'He moved from 10 Downing Street to 3 Harbour Row as prices rose.',
    'Prices rose in 3 of 5 towns from 2019 to 2021.',
    'They travelled from 2 schools to 1 museum.',
    'Sales rose 5 percent to 40 million boxes.',
    'The firm expects 1,200 guests, up from 800. That is a rise of 50 percent.',
    'Visits rose from 100 to 150 and sales from 20 to 30. That is a rise of 40 percent.',
    'Visits rose from 100 to 160 in May. This year, a rise of 40 percent is expected.',
    'Growth slowed from 0.5 per cent to 0.2 per cent.',
    'Growth slows from 4 per cent to 3 per cent.',
    'The rise in rents slowed to 3 per cent from 5 per cent.',
    'Price rises were pared from 5 per cent to 3 per cent.',
    'The fall in sales deepened from 3 per cent to 5 per cent.',
    'The pace of the decline doubled from 2 per cent to 4 per cent.',
    'The bank lowered its growth forecast from 2.1 per cent to 1.8 per cent.',
    'The bank raised its estimate of the fall in output from 3 per cent to 5 per cent.',
    'Ministers halved the planned increase from £4 million to £2 million.',
    'Inflation went from 5 per cent to 3 per cent as wage growth held up.',
    'Deaths dropped from 40 to 31, a fall of about a quarter.',
  ])('nobody is bothered by: %s', (text) => {
    expect(sides(text)).toEqual([])
  })
})
