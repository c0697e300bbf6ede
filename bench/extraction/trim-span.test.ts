import { expect, test } from 'vitest'
import type { ScoredKind } from './measured-document'
import { trimSpan } from './trim-span'

const trimmed = (words: string, kind: ScoredKind) => {
  const text = `xx ${words} xx`
  const { start, end } = trimSpan(text, { start: 3, end: 3 + words.length }, kind)
  return text.slice(start, end)
}

test.each<[string, ScoredKind, string]>([
  ['“We won,”', 'quote', 'We won'],
  ['the “old” friend', 'quote', 'the “old” friend'],
  ['President Ada Lopez', 'person', 'Ada Lopez'],
  ['former U.S. Secretary of', 'person', 'of'],
  ['British Prime Minister Ada Lopez', 'person', 'Ada Lopez'],
  ['British Prime Minister', 'person', 'Prime Minister'],
  ['Vice-President Ada Lopez', 'person', 'Ada Lopez'],
  ['Vice Admiral Lopez', 'person', 'Vice Admiral Lopez'],
  ['Ada Lopez’s', 'person', 'Ada Lopez'],
  ['The Hague,', 'place', 'Hague'],
  ['the United Nations', 'org', 'United Nations'],
  ['nearly four-year', 'number', 'four-year'],
  ['more than 30', 'number', 'more than 30'],
  ['on March 5.', 'date', 'March 5'],
  ['the about 30', 'number', 'about 30'],
])('%s as a %s is compared as “%s”', (words, kind, expected) => {
  expect(trimmed(words, kind)).toBe(expected)
})

test('a stretch of nothing but marks stays as it is', () => {
  expect(trimmed('“…”', 'quote')).toBe('…')
  expect(trimmed('“”', 'quote')).toBe('“”')
})
