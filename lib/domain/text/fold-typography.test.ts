import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldedEnd, foldedStart, foldTypography, isSameWords } from './fold-typography'

test.each([
  ['“Budget” 2026', '"Budget"  2026'],
  ['„Budget“ 2026', '«Budget» 2026'],
  ['the mayor’s letter', "the mayor's letter"],
  ['2024–25', '2024-25'],
  ['he left — late', 'he left -- late'],
  ['5\u00a0March', '5 March'],
  ['5\u2009000', '5 000'],
  ['one\ntwo', 'one two'],
  ['Zoe\u0308', 'Zoë'],
  ['Bjo\u0323\u0301rn', 'Bjo\u0301\u0323rn'],
  ['5 Mar\u00adch 20\u200b24', '5 March 2024'],
])('“%s” and “%s” differ in typography alone', (one, other) => {
  expect(isSameWords(one, other)).toBe(true)
})

test.each([
  ['Budget 2026', 'Budget 2025'],
  ['“Budget”', 'Budget'],
  ['“Budget”', '‘Budget’'],
  ['the rapist', 'therapist'],
  ['12 400', '12400'],
  ['a-b', 'ab'],
  ['10²', '102'],
  ['½', '12'],
  ['Zoe', 'Zoë'],
  ['May', 'may'],
  // What readers see is another order.
  ['1\u202e23', '123'],
])('“%s” and “%s” say something else', (one, other) => {
  expect(isSameWords(one, other)).toBe(false)
})

test('every stretch of a text is found again through its folded form', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), fc.nat(30), fc.nat(30), (text, a, b) => {
      const folded = foldTypography(text)
      const [start, end] = [Math.min(a, b, text.length), Math.min(Math.max(a, b), text.length)]
      const [first, last] = [foldedStart(folded, start), foldedEnd(folded, end) - 1]
      fc.pre(start < end && first <= last)
      expect(folded.ends[first]).toBeGreaterThan(start)
      expect(folded.starts[last]).toBeLessThan(end)
    }),
  )
})

test('folding twice is folding once, and its map is in order', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
      fc.pre(text.isWellFormed())
      const { text: folded, starts, ends } = foldTypography(text)
      expect(foldTypography(folded).text).toBe(folded)
      expect([starts.length, ends.length]).toEqual([folded.length, folded.length])
      expect(starts.every((start, index) => start < (ends[index] ?? 0))).toBe(true)
    }),
  )
})
