import { expect, test } from 'vitest'
import { isAnotherHeadline, sayHeadlineChange } from './headline-change'

const article = { headline: 'The wall costs £4 million', headlineIsPublic: false, status: 'CHECKING' as const }

test('another headline of an article that readers see is said to be public at once', () => {
  const said = sayHeadlineChange({ ...article, headlineIsPublic: true }, 'The wall costs £5 million')
  expect(said).toMatch(/^Readers see this headline as soon as it is saved/)
  expect(said).not.toMatch(/cleared/)
})

test('of a cleared article it is said that it is reopened', () => {
  const said = sayHeadlineChange({ ...article, headlineIsPublic: true, status: 'CLEARED' }, 'Another')
  expect(said).toMatch(/Nobody else looks at it first. The article is cleared: a new headline reopens it.$/)
})

test('nothing is said of the same headline, nor where it is seen by nobody outside', () => {
  expect(sayHeadlineChange({ ...article, headlineIsPublic: true }, ' The wall costs £4 million ')).toBeNull()
  expect(sayHeadlineChange(article, 'Another')).toBeNull()
})

test('a headline set otherwise, or with approved edits made in it, is the same one; anything else is another', () => {
  const was = 'Mayor’s wall costs £4 million in 2026'
  const edits = [
    { start: 19, end: 29, replacement: '£5 million' },
    { start: 33, end: 37, replacement: '2027' },
  ]
  expect(isAnotherHeadline(was, "Mayor's wall costs £4 million in 2026", [])).toBe(false)
  expect(isAnotherHeadline(was, 'Mayor’s wall costs £5 million in 2026', edits)).toBe(false)
  expect(isAnotherHeadline(was, 'Mayor’s wall costs £4 million in 2027', edits)).toBe(false)
  expect(isAnotherHeadline(was, 'Mayor’s wall costs £5 million in 2027', edits)).toBe(false)
  expect(isAnotherHeadline(was, 'Mayor’s wall costs £5 million in 2028', edits)).toBe(true)
  expect(isAnotherHeadline(was, 'Mayor a thief: wall costs £5 million in 2027', edits)).toBe(true)
  expect(isAnotherHeadline(was, 'Mayor’s wall of shame', [])).toBe(true)
  // Of two edits of the same words at most one can have been made.
  const either = [...edits, { start: 19, end: 21, replacement: '£6' }]
  expect(isAnotherHeadline(was, 'Mayor’s wall costs £6 million in 2027', either)).toBe(false)
  expect(isAnotherHeadline(was, 'Mayor’s wall costs £5 million in 2027', Array(4).fill(edits).flat())).toBe(true)
})
