import { expect, test } from 'vitest'
import { languageAt, settingOf } from './direction'

const shown = (words: string, language: string) => Object.values(settingOf(words, language)).join(' ')

test('words are set by most of their letters, whatever the first one is', () => {
  expect(shown('صوّت المجلس يوم الثلاثاء', 'ar')).toBe('ar rtl')
  expect(shown('BBC: صوّت المجلس يوم الثلاثاء', 'ar')).toBe('ar rtl')
  expect(shown('“We are buying thirty more years,” she said.', 'ar')).toBe('en ltr')
  expect(shown('The council', 'de')).toBe('de ltr')
  expect(shown('המועצה הצביעה', 'en')).toBe('he rtl')
  expect(shown('خانه', 'fa')).toBe('fa rtl')
})

test('figures go with the article that they stand in', () => {
  expect(shown('31.4', 'ar')).toBe('ar rtl')
  expect(shown('31.4', 'en')).toBe('en ltr')
  expect(shown('', 'he')).toBe('he rtl')
})

test('a language that nobody knows is no stumbling block', () => {
  expect(shown('The council', '')).toBe('en ltr')
  expect(shown('12', 'no such tag')).toBe('no such tag ltr')
})

test('a German paragraph of an English article is read aloud as German, the others as English', () => {
  const parts = [
    { start: 100, end: 180, language: 'de' },
    { start: 182, end: 240, language: 'und' },
  ]
  const lang = (start: number) => settingOf('Wir kaufen dreißig Jahre', languageAt(parts, { start }, 'en')).lang
  expect([0, 100, 179, 180, 182].map(lang)).toEqual(['en', 'de', 'de', 'en', 'en'])
})
