import { expect, test } from 'vitest'
import { asTyped, tagNamed } from './language-named'

test.each([
  ['German', 'de'],
  ['deutsch', 'de'],
  [' français ', 'fr'],
  ['Ukrainian', 'uk'],
  ['українська', 'uk'],
  ['Hebrew', 'he'],
  ['english', 'en'],
])('%s is %s', (name, tag) => {
  expect(tagNamed(name)).toBe(tag)
})

test.each(['', 'de', 'Klingon', 'englisch'])('“%s” is the name of none', (name) => {
  expect(tagNamed(name)).toBeNull()
})

test('a language is typed by its name, and by its tag where the name says less', () => {
  for (const tag of ['de', 'en', 'uk', 'ar', 'he', 'nb', 'sr']) expect(tagNamed(asTyped(tag))).toBe(tag)
  expect(['de', 'en', 'en-GB', 'sr-Latn', 'xx'].map(asTyped)).toEqual(['German', 'English', 'en-GB', 'sr-Latn', 'xx'])
})
