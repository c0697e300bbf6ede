import { expect, test } from 'vitest'
import { sameWords } from './same-words'

const TEXT = Array.from(
  { length: 12 },
  (_, number) => `In year ${number} the harbour board of Sandwick paid ${number * 7} pounds for a wall.`,
).join(' ')

test.each([
  ['the same text', TEXT, 'same'],
  ['other quotation marks, spaces and case', TEXT.replaceAll(' ', '  ').toUpperCase(), 'same'],
  ['one word changed', TEXT.replace('a wall', 'a fence'), 'nearly'],
  ['a sentence more', `${TEXT} Nobody asked why.`, 'nearly'],
  ['the same words in another order', TEXT.split(' ').reverse().join(' '), null],
  ['half of it', TEXT.slice(0, TEXT.length / 2), null],
  [
    'another text',
    'A ferry left the quay at nine with forty people on board, and none of them knew where it went. '.repeat(9),
    null,
  ],
])('%s', (_what, other, is) => {
  expect(sameWords(TEXT, other)).toBe(is)
  expect(sameWords(other, TEXT)).toBe(is)
})

test('texts of a word or two are compared too', () => {
  expect(sameWords('Wall', 'wall')).toBe('same')
  expect(sameWords('Wall', 'Gate')).toBeNull()
})
