import { expect, test } from 'vitest'
import { foundIn } from '@/lib/extraction/consistency/claims-in'

const told = (headline: string, text: string) =>
  foundIn('headline-text', [
    ['HEADLINE', headline],
    ['BODY', text],
  ]).map(({ why }) => why)

test.each([
  ['Man, 45, charged with murder', 'A 46-year-old man has been charged with murder.'],
  ['Runner, 45, wins', 'Anna Berg, 46, won the race in Aske.'],
])('%s / %s', (headline, text) => {
  expect(told(headline, text)).toEqual(['The headline gives the age as 45, but the text as 46.'])
})

test.each([
  ['Man, 45, charged with murder', 'A man has been charged. Nils Holm, 45, denies it. His sister, 46, was in court.'],
  ['Girl, 5, dies after crash', 'A driver, 34, was held near Aske. The car was new.'],
  ['Man, 45, and woman, 46, charged', 'A 47-year-old man has been charged.'],
])('never: %s / %s', (headline, text) => {
  expect(told(headline, text)).toEqual([])
})

test('an age in brackets under a picture is held against the text’s', () => {
  const parts = (caption: string) =>
    foundIn('age-birth-year', [
      ['BODY', 'Anna Berg, 34, won the race in Aske.'],
      ['CAPTION', caption],
    ]).map(({ why }) => why)
  expect(parts('Anna Berg (35) after the race.')).toEqual(['The text says this person is 34, but elsewhere 35.'])
  expect(parts('Anna Berg (34) after the race.')).toEqual([])
})

test('an age at the end of a caption is held against the text’s; a number at the end of a list item is a rank or a score', () => {
  const parts = (role: 'CAPTION' | 'PULL_QUOTE' | 'LIST_ITEM', words: string) =>
    foundIn('age-birth-year', [
      [role, words],
      ['BODY', 'Tom Okafor, 26, was held by police.'],
    ]).map(({ why }) => why)
  expect(parts('CAPTION', 'Tom Okafor, 24')).toEqual(['The text says this person is 24, but elsewhere 26.'])
  expect(parts('PULL_QUOTE', '“I saw nothing of it at all” Tom Okafor, aged 24')).toHaveLength(1)
  expect(parts('CAPTION', 'Tom Okafor, 26')).toEqual([])
  expect(parts('LIST_ITEM', 'Tom Okafor, 24')).toEqual([])
})
