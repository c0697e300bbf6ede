import { expect, test } from 'vitest'
import { Language } from './article-fields'

test.each([
  ['en', 'en'],
  ['EN-gb', 'en-GB'],
  ['uk-UA', 'uk-UA'],
  ['zh-Hant-TW', 'zh-Hant-TW'],
  ['deu', 'de'],
  ['iw', 'he'],
  ['gsw', 'gsw'],
  ['German', 'de'],
  ['deutsch', 'de'],
  ['english', 'en'],
])('%s is a language, kept as %s', (tag, kept) => {
  expect(Language.parse(tag)).toBe(kept)
})

test.each(['englisch', 'Klingon', 'xx', 'e', 'en_GB', 'i-klingon', 'x-foo', '12', 'en-', 'und'])(
  '%s is none, and the field says what one looks like',
  (tag) => {
    expect(Language.safeParse(tag).error?.issues[0]?.message).toBe(
      'Give a language, such as Ukrainian, or its tag, such as uk-UA.',
    )
  },
)
