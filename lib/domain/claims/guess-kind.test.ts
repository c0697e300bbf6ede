import { expect, test } from 'vitest'
import { guessKind } from './guess-kind'

test.each([
  ['“a bottomless purse”', 'QUOTE'],
  ['Monday, 11 May', 'DATE'],
  ['£4.3 million', 'NUMBER'],
  ['Helena Brandt', 'PERSON'],
  ['Lindmere', 'PLACE'],
  ['Works Committee', 'ORGANISATION'],
  ['more than any other in the county', 'STATEMENT'],
] as const)('%s is likely a %s', (words, kind) => {
  expect(guessKind(words)).toBe(kind)
})
