import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findWords } from './find-words'

const TEXT = 'The board, “which owns\u00a0that approach”, met. The board met again.'

test('pasted words are found whatever their quotation marks and spaces', () => {
  expect(findWords(TEXT, '"which owns  that approach"').map(({ start, end }) => TEXT.slice(start, end))).toEqual([
    '“which owns\u00a0that approach”',
  ])
})

test('every place is shown, so that a person chooses', () => {
  expect(findWords(TEXT, 'The board')).toHaveLength(2)
})

test('words that differ in a digit are not found', () => {
  expect(findWords('It cost £3.3 million.', '£4.3 million')).toEqual([])
})

test('any stretch of a text is found at its own place', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 40 }), fc.nat(40), fc.nat(40), (text, a, b) => {
      const words = text.slice(Math.min(a, b), Math.max(a, b)).trim()
      fc.pre(words !== '')
      expect(findWords(text, words).length).toBeGreaterThan(0)
    }),
  )
})
