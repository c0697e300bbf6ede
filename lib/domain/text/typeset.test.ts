import { expect, test } from 'vitest'
import { typeset } from './typeset'

test.each([
  ['“Budget” 2026', '"Budget"  2026'],
  ['the mayor’s letter', "the mayor's letter"],
  ['2024–25', '2024-25'],
  ['5\u00A0March', '5 March'],
  ['Zoe\u0308', 'Zoë'],
])('“%s” and “%s” differ in typography alone', (one, other) => {
  expect(typeset(one)).toBe(typeset(other))
})

test.each([
  ['Budget 2026', 'Budget 2025'],
  ['“Budget”', 'Budget'],
  ['the rapist', 'therapist'],
  ['a-b', 'ab'],
])('“%s” and “%s” say something else', (one, other) => {
  expect(typeset(one)).not.toBe(typeset(other))
})
