import { expect, test } from 'vitest'
import type { PressedKey } from './key-of'
import { keyOf } from './key-of'

const PLAIN = { keyCode: 0, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, isComposing: false }
const press = (key: string, code: string, more: Partial<PressedKey> = {}) => keyOf({ ...PLAIN, key, code, ...more })

test('a letter is named by itself, with Shift and ⌘ before it', () => {
  expect(press('j', 'KeyJ')).toBe('J')
  expect(press('J', 'KeyJ', { shiftKey: true })).toBe('⇧J')
  expect(press('z', 'KeyZ', { metaKey: true })).toBe('⌘Z')
  expect(press('z', 'KeyZ', { ctrlKey: true })).toBe('⌘Z')
})

test('a Latin layout goes by what is printed on the key, not by its place', () => {
  expect(press('a', 'KeyQ')).toBe('A')
  expect(press('z', 'KeyY', { ctrlKey: true })).toBe('⌘Z')
})

test.each([
  ['Cyrillic', 'о', 'KeyJ', 'J'],
  ['Greek', 'α', 'KeyA', 'A'],
  ['Arabic', 'ت', 'KeyJ', 'J'],
  ['Hebrew', 'ח', 'KeyJ', 'J'],
  ['Cyrillic', 'П', 'KeyG', 'G'],
  ['Greek', 'ς', 'KeyW', 'W'],
  ['Arabic', 'لا', 'KeyB', 'B'],
])('a key of a %s layout goes by its place', (_layout, key, code, name) => {
  expect(press(key, code)).toBe(name)
})

test('⌘K works on a Cyrillic layout', () => {
  expect(press('л', 'KeyK', { ctrlKey: true })).toBe('⌘K')
})

test('Caps Lock changes no key', () => {
  expect(press('A', 'KeyA')).toBe('A')
  expect(press('a', 'KeyA', { shiftKey: true })).toBe('⇧A')
})

test('a letter that AltGr or Alt brings runs nothing', () => {
  expect(press('ą', 'KeyA', { altKey: true, ctrlKey: true })).toBeNull()
  expect(press('@', 'KeyQ', { getModifierState: (key) => key === 'AltGraph' })).toBeNull()
})

test('a key of a word being composed runs nothing, nor does the Enter that ends it in Safari', () => {
  expect(press('Enter', 'Enter', { isComposing: true })).toBeNull()
  expect(press('Enter', 'Enter', { keyCode: 229 })).toBeNull()
  expect(press('j', 'KeyJ', { keyCode: 229 })).toBeNull()
})

test('signs are named by what they print, digits of other scripts by their place', () => {
  expect(press('?', 'Slash', { shiftKey: true })).toBe('?')
  expect(press('/', 'Digit7', { shiftKey: true })).toBe('/')
  expect(press('1', 'Digit1')).toBe('1')
  expect(press('١', 'Digit1')).toBe('1')
  expect(press('.', 'Period')).toBe('.')
})

test.each([
  ['Arabic /', 'ظ', 'Slash', {}, '/'],
  ['Arabic ?', '؟', 'Slash', { shiftKey: true }, '?'],
  ['Arabic full stop', 'ز', 'Period', {}, '.'],
  ['Cyrillic full stop in its place', 'ю', 'Period', {}, '.'],
  ['Cyrillic full stop where it is printed', '.', 'Slash', {}, '.'],
  ['Greek Q', ';', 'KeyQ', {}, 'Q'],
  ['Greek ⇧Q', ';', 'KeyQ', { shiftKey: true }, '⇧Q'],
  ['Hebrew W', "'", 'KeyW', {}, 'W'],
  ['Dvorak’s own signs', "'", 'KeyQ', {}, "'"],
  ['French comma', ',', 'KeyM', {}, ','],
])('%s', (_key, key, code, more, name) => {
  expect(press(key, code, more)).toBe(name)
})

test('a letter of a Latin alphabet that has no key of its own runs nothing', () => {
  expect(press('ß', 'Minus')).toBeNull()
  expect(press('Shift', 'ShiftLeft')).toBeNull()
})

test.each([
  ['French', '& é " \' ( - è _ ç'],
  ['Czech', '+ ě š č ř ž ý á í'],
  ['Lithuanian', 'ą č ę ė į š ų ū 9'],
])('a %s layout, which prints no digit without Shift, has its digits in their places', (_layout, printed) => {
  for (const [at, key] of printed.split(' ').entries()) expect(press(key, `Digit${at + 1}`)).toBe(String(at + 1))
  expect(press('1', 'Digit1', { shiftKey: true })).toBe('1')
})

test('a sign that is a key of its own keeps its name where it stands on a digit', () => {
  expect(press('/', 'Digit9')).toBe('/')
  expect(press('é', 'Digit2', { shiftKey: true })).toBeNull()
  expect(press('!', 'Digit1', { shiftKey: true })).toBe('!')
})
