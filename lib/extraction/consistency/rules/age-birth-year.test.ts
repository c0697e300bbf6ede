import { describe, expect, test } from 'vitest'
import { claim, found } from '@/lib/extraction/consistency/claims-in'

function sides(text: string, people = ['Ada Pell', 'Pell']) {
  const claims = people.some((name) => text.includes(name))
    ? [claim(text, 'PERSON', people.filter((name) => text.includes(name)).slice(0, 1))]
    : []
  const surname = /(?<!Ada )Pell/.exec(text)
  if (claims[0] && surname && people.length > 1)
    claims[0].anchors.push({ start: surname.index, end: surname.index + 4 })
  return found('age-birth-year', text, { claims, publishedAt: '2026-03-09' }).map((hit) => hit.sides)
}

describe('an age against a year of birth', () => {
  test.each([
    ['Ada Pell, 71, was born in 1950 in Aske.', '71', '1950'],
    ['Ada Pell, who was born on 3 May 1950, died on 5 June 2020 aged 68.', 'aged 68', '3 May 1950'],
    ['Ada Pell (1940–2021) died at the age of 91.', '91', '1940'],
    ['Ada Pell (born 12 April 1970) is a 50-year-old teacher.', '50-year-old', '12 April 1970'],
  ])('Nadia is told: %s', (text, age, birth) => {
    const [hit] = sides(text)
    expect(hit?.[0]?.[0]).toContain(/\d+/.exec(age)?.[0])
    expect(hit?.[1]).toEqual([birth])
  })

  test('one person has two ages', () => {
    expect(sides('Ada Pell, 71, runs the choir. On Sunday the 74-year-old Pell sang.')).toEqual([
      [['71'], ['74-year-old']],
    ])
  })

  test('a bridge of 88 years that opened in 1931', () => {
    expect(sides('The 88-year-old bridge is shut. The bridge was opened in 1931.')).toEqual([[['88-year'], ['1931']]])
  })

  test('the sentence shows the reckoning', () => {
    const text = 'Ada Pell, 71, was born in 1950.'
    const [hit] = found('age-birth-year', text, {
      claims: [claim(text, 'PERSON', 'Ada Pell')],
      publishedAt: '2026-03-09',
    })
    expect(hit?.conflict.why).toBe('Born in 1950, the person was 75 or 76 on 9 March 2026, but the text says 71.')
  })

  test.each([
    'Ada Pell, 75, was born in 1950 in Aske.',
    'Ada Pell (1940–2021) died at the age of 81.',
    'Ada Pell, 76, was born in 1950 in Aske.',
    'Ada Pell, born in 1950, was 25 when she joined the choir.',
    'Ada Pell was born in 1950. She joined the choir aged 25, in 1976.',
    'Ada Pell, who was born on 3 May 1950, died on 5 June 2020 aged 70.',
    'The 94-year-old bridge is shut. The bridge was opened in 1931.',
    'The 88-year-old bridge is shut. The school was opened in 1931.',
    'Ada Pell, 71, runs the choir. She was 60 when she came to Aske.',
  ])('nobody is bothered by: %s', (text) => {
    expect(sides(text)).toEqual([])
  })
})
