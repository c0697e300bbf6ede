import { describe, expect, test } from 'vitest'
import { claim, found } from '@/lib/extraction/consistency/claims-in'

const NAMES = ['Ada Pell', 'Sera Quill', 'Tomas Lind', 'Helena Brandt', 'Aske', 'Lindmere', 'Norrland']

function sides(text: string) {
  const claims = NAMES.filter((name) => text.includes(name)).map((name) => claim(text, 'PERSON', name))
  return found('list-count', text, { claims }).map((hit) => hit.sides)
}

describe('a number of things against the things listed', () => {
  test.each([
    [
      'Three leaders, including Ada Pell, Sera Quill, Tomas Lind and Helena Brandt, came.',
      'Three',
      'Ada Pell, Sera Quill, Tomas Lind and Helena Brandt',
    ],
    ['The four finalists are Ada Pell, Sera Quill and Tomas Lind.', 'four', 'Ada Pell, Sera Quill and Tomas Lind'],
    ['It closed two schools: Aske, Lindmere and Norrland.', 'two', 'Aske, Lindmere and Norrland'],
    [
      'Four members — Ada Pell, the mayor, Sera Quill and Tomas Lind — abstained.',
      'Four',
      'Ada Pell, the mayor, Sera Quill and Tomas Lind',
    ],
    [
      'The plan has four aims: cheaper bread, safer roads and better schools.',
      'four',
      'cheaper bread, safer roads and better schools',
    ],
    ['Three trams, the 4, the 11, the 17 and the 23, stop there.', 'Three', 'the 4, the 11, the 17 and the 23'],
    ['They closed two roads: the 4, the 11 and the 17.', 'two', 'the 4, the 11 and the 17'],
    ['The two suspects, Ada Pell, Sera Quill and Per Lund, were held.', 'two', 'Ada Pell, Sera Quill and Per Lund'],
  ])('Nadia is told: %s', (text, count, list) => {
    expect(sides(text)).toEqual([[[count], [list]]])
  })

  test.each([
    'Three leaders, including Ada Pell and Sera Quill, came.',
    'The three suspects, Ada Pell, Sera Quill and Per Lund, were held.',
    'Three trams, the 4, the 11 and the 17, stop there.',
    'In two matches, the 4 to 1 and the 3 to 2, and the 5 to 0 at home, they were the better side.',
    'She won three medals, the 4 by 100 and the 200 metres, in all.',
    'For two hours, Ada Pell, Sera Quill and Per Lund sang.',
    'Three leaders, including Ada Pell, Sera Quill and Tomas Lind, came.',
    'The three finalists are Ada Pell, Sera Quill and Tomas Lind.',
    'Three members — Ada Pell, the mayor, Sera Quill and Tomas Lind — abstained.',
    'Four people were hurt and Ada Pell, Sera Quill and Tomas Lind helped.',
    'At least three leaders, including Ada Pell, Sera Quill, Tomas Lind and Helena Brandt, came.',
    'Two buses were late: Ada Pell blamed snow, ice and wind.',
    'It is one of four clubs, the other three being: the Early Quarry Club, the Aske Union and the Lindmere Union.',
    'Five shops were closed, among them a bakery and a butcher.',
  ])('nobody is bothered by: %s', (text) => {
    expect(sides(text)).toEqual([])
  })
})
