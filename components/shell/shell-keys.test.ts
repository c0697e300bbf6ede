import { expect, test } from 'vitest'
import { hearShellKeys } from './shell-keys'

const PLAIN = { keyCode: 0, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, isComposing: false }
const PLACES = [
  { key: 'd', href: '/desk' },
  { key: 'a', href: '/articles' },
]

/** A person at a keyboard: each press says what it asks the shell for. */
function atKeyboard({ isMac = false, mayAct = true } = {}) {
  const hear = hearShellKeys({ places: PLACES, isMac })
  let at = 1_000
  return {
    press: (key: string, code: string, more: Partial<typeof PLAIN> = {}) =>
      hear({ ...PLAIN, ...more, key, code }, (at += 100), mayAct),
    wait: (milliseconds: number) => (at += milliseconds),
  }
}

test.each([
  ['English', 'k', 'KeyK'],
  ['Cyrillic', 'л', 'KeyK'],
  ['Greek', 'κ', 'KeyK'],
  ['Arabic', 'ن', 'KeyK'],
  ['Caps Lock', 'K', 'KeyK'],
])('Ctrl K opens the palette on a %s layout, also where something is typed', (_layout, key, code) => {
  expect(atKeyboard().press(key, code, { ctrlKey: true })).toEqual({ open: 'palette' })
  expect(atKeyboard({ mayAct: false }).press(key, code, { ctrlKey: true })).toEqual({ open: 'palette' })
})

test('on a Mac it is ⌘K, and Ctrl K stays with the field', () => {
  expect(atKeyboard({ isMac: true }).press('k', 'KeyK', { metaKey: true })).toEqual({ open: 'palette' })
  expect(atKeyboard({ isMac: true }).press('k', 'KeyK', { ctrlKey: true })).toBeNull()
  expect(atKeyboard().press('k', 'KeyK', { metaKey: true })).toBeNull()
})

test.each([
  ['English', 'g', 'd'],
  ['Cyrillic', 'п', 'в'],
  ['Greek', 'γ', 'δ'],
  ['Arabic', 'ل', 'ي'],
])('G and a letter lead to a place on a %s layout', (_layout, go, letter) => {
  const person = atKeyboard()
  expect(person.press(go, 'KeyG')).toBeNull()
  expect(person.press(letter, 'KeyD')).toEqual({ go: '/desk' })
  expect(person.press(letter, 'KeyD')).toBeNull()
})

test('a letter long after G, after another key, or where something is typed, leads nowhere', () => {
  const slow = atKeyboard()
  slow.press('g', 'KeyG')
  slow.wait(1_000)
  expect(slow.press('d', 'KeyD')).toBeNull()
  const other = atKeyboard()
  other.press('g', 'KeyG')
  other.press('j', 'KeyJ')
  expect(other.press('d', 'KeyD')).toBeNull()
  const typing = atKeyboard({ mayAct: false })
  typing.press('g', 'KeyG')
  expect(typing.press('d', 'KeyD')).toBeNull()
})

test('the question mark is the help on every layout, and no key of a word that is composed', () => {
  expect(atKeyboard().press('?', 'Slash', { shiftKey: true })).toEqual({ open: 'keys' })
  expect(atKeyboard().press('?', 'Digit7', { shiftKey: true })).toEqual({ open: 'keys' })
  expect(atKeyboard().press('؟', 'Slash', { shiftKey: true })).toEqual({ open: 'keys' })
  expect(atKeyboard().press('?', 'Slash', { shiftKey: true, isComposing: true })).toBeNull()
  expect(atKeyboard({ mayAct: false }).press('?', 'Slash', { shiftKey: true })).toBeNull()
})
