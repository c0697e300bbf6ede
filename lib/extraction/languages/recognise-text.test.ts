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

test.each([
  ['stops', 'a.'.repeat(200_000)],
  ['dots', `It ended${'.'.repeat(399_000)} so`],
  ['closing marks', `It ended. ${'”'.repeat(390_000)} It began.`],
])('a text of %s is told in time', (_what, text) => {
  expect(whole(text).parts).toBeInstanceOf(Array)
})
