import { expect, test } from 'vitest'
import { foundIn } from '@/lib/extraction/consistency/claims-in'

type Parts = Parameters<typeof foundIn>[1]
const told = (...parts: Parts) => foundIn('name-in-part', parts).map(({ why }) => why)

const RESIGNED = 'Mayor Anna Berg resigned on Monday after 12 years. Berg will teach.'

test.each<[string, Parts, string]>([
  [
    'a first name that is a letter other',
    [
      ['HEADLINE', 'Mayor resigns'],
      ['BODY', RESIGNED],
      ['CAPTION', 'Anne Berg, the mayor, at the town hall.'],
    ],
    'A caption says “Anne Berg”, but elsewhere the text says “Anna Berg”.',
  ],
  [
    'another first name for who did the same',
    [
      ['HEADLINE', 'John Berg resigns'],
      ['BODY', 'Peter Berg, the mayor, resigned on Monday.'],
    ],
    'The headline says “John Berg”, but elsewhere the text says “Peter Berg”.',
  ],
  [
    'a letter more in front',
    [
      ['HEADLINE', 'Anna Berg resigns'],
      ['BODY', 'Hanna Berg resigned on Monday.'],
    ],
    'The headline says “Anna Berg”, but elsewhere the text says “Hanna Berg”.',
  ],
])('%s is told', (_, parts, why) => {
  expect(told(...parts)).toEqual([why])
})

test.each<[string, Parts]>([
  [
    'a short form',
    [
      ['HEADLINE', 'Bob Berg resigns'],
      ['BODY', 'Robert Berg, the mayor, resigned on Monday.'],
    ],
  ],
  [
    'a relative',
    [
      ['BODY', RESIGNED],
      ['CAPTION', 'Nils Berg, her son, at the town hall where the mayor resigned.'],
    ],
  ],
  [
    'a relative of two',
    [
      ['BODY', 'John Berg, 60, and his wife, Petra Berg, sold the house on Friday.'],
      ['CAPTION', 'Jon Berg, the couple’s son, at the house.'],
    ],
  ],
  [
    'two whom the text knows',
    [
      ['BODY', `${RESIGNED} Nils Berg was mayor before.`],
      ['CAPTION', 'Nils Berg, the mayor before, in 2010.'],
    ],
  ],
  [
    'a stranger of that name',
    [
      ['BODY', RESIGNED],
      ['CAPTION', 'A picture by Nils Berg.'],
    ],
  ],
  [
    'a middle name',
    [
      ['BODY', RESIGNED],
      ['CAPTION', 'Maria Anna Berg, the mayor.'],
    ],
  ],
])('never %s', (_, parts) => {
  expect(told(...parts)).toEqual([])
})

test.each([
  ['Mary Lund won. Lunt said she was glad.', ['Lund', 'Lunt']],
  ['Mary Park won. Park said she was glad of the Pack.', []],
  ['Ross Lund won. Russ said he was glad.', []],
])('a short surname in two spellings: %s', (text, names) => {
  expect(foundIn('name-spelling', [['BODY', text]]).flatMap(({ sides }) => sides.map(([side]) => side))).toEqual(names)
})
