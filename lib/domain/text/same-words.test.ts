import { expect, test } from 'vitest'
import { firstAlike, likeText } from './same-words'

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
  expect(likeText(TEXT)(other)).toBe(is)
  expect(likeText(other)(TEXT)).toBe(is)
})

test('texts of a word or two are compared too', () => {
  expect(likeText('Wall')('wall')).toBe('same')
  expect(likeText('Wall')('Gate')).toBeNull()
})

test('of each article the first text that is alike is told, and no text after the last that is asked for is looked at', () => {
  const texts = [
    { articleId: 'a', text: 'Gate' },
    { articleId: 'b', text: TEXT.replace('a wall', 'a fence') },
    { articleId: 'b', text: TEXT },
    { articleId: 'c', text: TEXT },
    {
      articleId: 'd',
      get text(): string {
        throw new Error('looked at')
      },
    },
  ]
  expect(firstAlike(TEXT, texts, 2)).toEqual([
    { articleId: 'b', place: 1, same: false },
    { articleId: 'c', place: 3, same: true },
  ])
})
