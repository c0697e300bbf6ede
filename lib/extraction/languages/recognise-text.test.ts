import { describe, expect, test } from 'vitest'
import { recogniseText } from './recognise-text'

const whole = (text: string) => recogniseText(text, [{ start: 0, end: text.length, role: 'BODY' }])
const apart = (text: string) => whole(text).parts.map(({ start, end, language }) => [language, text.slice(start, end)])

const OPENED = 'The mayor opened the bridge on Monday before a large crowd of people from all over the county.'
const LEFT = 'She left before the others did, and nobody asked her why the work had taken so long.'

describe('a sentence within a paragraph that is in another language than it', () => {
  test.each([
    ['de', 'Bürgermeisterin Anna Weil sagte am Montag, die Brücke in Halle habe vier Millionen Euro gekostet.'],
    ['fr', 'La maire a déclaré lundi que le pont avait coûté quatre millions d’euros.'],
    ['es', 'La alcaldesa dijo el lunes que el puente había costado cuatro millones de euros a la ciudad.'],
  ])('is told with its place: %s', (language, sentence) => {
    expect(apart(`${OPENED} ${sentence} ${LEFT}`)).toEqual([[language, sentence]])
    expect(whole(`${OPENED} ${sentence} ${LEFT}`).language).toBe('en')
    expect(apart(`${sentence} ${OPENED} ${LEFT}`)).toEqual([[language, sentence]])
  })

  test('is one stretch with its neighbour in the same language', () => {
    const two =
      'Die Brücke habe vier Millionen Euro gekostet, sagte sie. Danach ging sie nach Hause und sprach mit niemandem.'
    expect(apart(`${OPENED} ${two} ${LEFT}`)).toEqual([['de', two]])
  })

  test('is none where it is too short to be told, or full of names', () => {
    expect(apart(`${OPENED} “Das war’s,” she said. ${LEFT}`)).toEqual([])
    expect(apart(`${OPENED} Carlos Mena, Elena Ríos, Pedro Álvarez and Ana Torres of Málaga came. ${LEFT}`)).toEqual([])
  })
})

describe('a clause in another language than its sentence', () => {
  test.each([
    ['de', `She said “Die Brücke in Halle hat vier Millionen Euro gekostet” and left. ${LEFT}`],
    [
      'de',
      'The mayor opened it, and Anna Weil sagte am Montag, die Brücke in Halle habe vier Millionen Euro gekostet.',
    ],
    [
      'fr',
      'She opened it: la maire a déclaré lundi que le pont avait coûté quatre millions d’euros, before a large crowd.',
    ],
    [
      'es',
      'She opened it (la alcaldesa dijo el lunes que el puente había costado cuatro millones de euros) before a crowd.',
    ],
    ['ru', `She opened it (в понедельник мэр города открыла новый мост через реку) before a large crowd. ${LEFT}`],
  ])('is told where marks, brackets, a colon or commas part it: %s', (language, text) => {
    expect(apart(text).map(([told]) => told)).toEqual([language])
    expect(apart(text)[0]?.[1]).toMatch(/Brücke|maire|alcaldesa|мост/)
    expect(whole(text).language).toBe('en')
  })

  test('is none where its own language is the sentence’s, or names fill it', () => {
    expect(
      apart('She opened it (before a large crowd of people from all over the county, and beyond it) on Monday.'),
    ).toEqual([])
    expect(
      apart('It was seen by Carlos Mena, Elena Ríos (Universidad Nacional Autónoma de Honduras) and others.'),
    ).toEqual([])
  })
})

test.each([
  ['stops', 'a.'.repeat(200_000)],
  ['clauses', `It ended${', so it began (for once)'.repeat(15_000)}.`],
  ['dots', `It ended${'.'.repeat(399_000)} so`],
  ['closing marks', `It ended. ${'”'.repeat(390_000)} It began.`],
])('a text of %s is told in time', (_what, text) => {
  expect(whole(text).parts).toBeInstanceOf(Array)
})
