import { describe, expect, test } from 'vitest'
import { found } from '@/lib/extraction/consistency/claims-in'

const hits = (text: string) => found('part-sum', text)
const sides = (text: string) => hits(text).map((hit) => hit.sides)

describe('parts against their total', () => {
  test.each([
    [
      'The plan of £8.4 million consists of £3.1 million for roads, £2.9 million for books and £1.4 million for clubs.',
      '£8.4 million',
      ['£3.1 million', '£2.9 million', '£1.4 million'],
    ],
    [
      'It costs £31.4 million. Lindmere pays £18.6 million, Aske £9.5 million, and the bridges fund the remaining £4.3 million.',
      '£31.4 million',
      ['£18.6 million', '£9.5 million', '£4.3 million'],
    ],
    ['The fire killed 12 people: seven women, three men and four children.', '12', ['seven', 'three', 'four']],
    ['They own 12 vans, 8 lorries and 5 buses, 27 vehicles in all.', '27', ['12', '8', '5']],
    ['The 20 seats are split between 11 members of one party and 8 members of the other.', '20', ['11', '8']],
    ['He scored 30 goals, including 20 goals in the league and 14 in the cup.', '30', ['20', '14']],
    ['They sold 40 boats in May and 30 boats in June, for a total of 80 boats.', '80', ['40', '30']],
    ['Of the 50 seats, Labour won 24, the Greens 15 and the Liberals 14.', '50', ['24', '15', '14']],
    ['The firm employs 1,200 people: 700 in Leeds, 300 in York and 150 in Hull.', '1,200', ['700', '300', '150']],
    ['The vote was 27 for, 18 against and 6 abstentions in the 50-member council.', '50', ['27', '18', '6']],
    ['It showed seven yellow cards, four to Redmoor and two to Ballymore.', 'seven', ['four', 'two']],
    ['Of the 40 pupils, 22 chose art, 10 music and the remaining 9 chess.', '40', ['22', '10', '9']],
  ])('Nadia is told: %s', (text, total, parts) => {
    expect(sides(text)).toEqual([[[total], parts]])
  })

  test('the slip shows the reckoning', () => {
    const text =
      'It costs £31.4 million. Lindmere pays £18.6 million, Aske £9.5 million, and the fund the remaining £4.3 million.'
    const [hit] = hits(text)
    expect(hit?.conflict.why).toBe('The 3 amounts add up to £32.4 million, but the text says £31.4 million.')
    expect(hit?.conflict.rows?.slice(-3)).toEqual([
      { label: 'Parts together', value: '£32.4 million' },
      { label: 'Total in the text', value: '£31.4 million' },
      { label: 'Too much', value: '£1 million' },
    ])
  })

  test('answers that make more than everyone', () => {
    expect(
      hits('In the survey 62 percent were for it, 30 percent were against and 12 percent undecided.')[0]?.conflict.why,
    ).toBe('The shares make 104%, more than all.')
  })

  test.each([
    'The plan of £7.4 million consists of £3.1 million for roads, £2.9 million for books and £1.4 million for clubs.',
    'The plan of about £7.5 million consists of £3.1 million for roads, £2.9 million for books and £1.4 million for clubs.',
    'The shares of $10 billion are split between $3.3 billion, $3.3 billion and $3.3 billion.',
    'He scored 30 goals, including 12 goals in May and 4 in June.',
    'Three leaders met: Ada Pell, 71, Sera Quill, 64, and Tomas Lind, 59.',
    'The 40-minute film cost £3 million and took £9 million.',
    'The fire killed 12 people, 3 of them children and 2 of them firefighters.',
    'In the survey 62 percent were for it, 30 percent against and 8 percent undecided.',
    'In Aske 62 percent backed it, while in Lindmere 58 percent did and no one voted against.',
    'Of the 50 seats, Labour won 24, the Greens 15 and the Liberals 9.',
    'The vote was 27 for, 18 against and 4 abstentions in the 50-member council.',
    'It showed seven yellow cards, four to Redmoor and three to Ballymore.',
    'The council voted 27 to 19, and 2 members abstained.',
    'Profit was £4 million, up from £3 million, and sales were £80 million, from £70 million.',
    'He won the 100 metres in 2012: 9.8 seconds, and the 200 metres in 19.3 seconds.',
  ])('nobody is bothered by: %s', (text) => {
    expect(sides(text)).toEqual([])
  })
})
