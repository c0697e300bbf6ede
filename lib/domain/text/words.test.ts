import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isBlank } from '@/lib/text/blank'
import { slugOf, splitsLetter } from './words'

test.each([
  ['Night buses', 'night-buses'],
  ['Tollgate Bridge repair will cost £31.4 million', 'tollgate-bridge-repair'],
  ['Talks on guarantees for Ukraine', 'talks-on-guarantees'],
  ['What are we here for', 'what-are-we-here-for'],
  ['Élysée: ça va', 'elysee-ca-va'],
  ['Donaudampfschifffahrtsgesellschaft', 'donaudampfschifffahrtsge'],
  ['كلمات', 'klmt'],
  ['Straße in Łódź, Øresund', 'strasse-in-lodz-oresund'],
  ['Міст закрито', 'mist-zakrito'],
  ['大橋關閉', 'daqiaoguanbi'],
  ['A violin maker’s last', 'a-violin-makers-last'],
  ['\u200b \u2800', 'article'],
])('“%s” goes by %s', (headline, slug) => {
  expect(slugOf(headline, 24)).toBe(slug)
})

test('a short name is words of ASCII, never empty and never too long', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 8, max: 40 }), (headline, most) => {
      const slug = slugOf(headline, most)
      expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
      expect(slug.length).toBeLessThanOrEqual(most)
    }),
  )
})

test.each([
  '',
  ' \t\n',
  '\u200b',
  '\u00ad',
  '\u2060',
  '\u2800',
  '\u3164',
  '\uffa0',
  '\ufeff\u200d ',
  '\u180e',
  '\u{e0020}',
])('%j says nothing', (text) => {
  expect(isBlank(text)).toBe(true)
})

test.each(['.', '0', '\u200bA', '🎻', 'ا', '\u2801'])('%j says something', (text) => {
  expect(isBlank(text)).toBe(false)
})

test.each([
  ['Re|\u0301ne', true],
  ['Ren|e', false],
  ['\u{1f469}|\u200d\u{1f469}', true],
  ['\u{1f469}\u200d|\u{1f469}', true],
  ['\u{1f44d}|\u{1f3fd}', true],
  ['a|\u{1f44d}', false],
  ['می|\u200cروم', false],
])('whether a cut at the bar of %j goes through a letter: %s', (marked, splits) => {
  expect(splitsLetter(marked.replace('|', ''), marked.indexOf('|'))).toBe(splits)
})
