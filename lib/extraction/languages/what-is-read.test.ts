import { describe, expect, test } from 'vitest'
import { recogniseText } from './recognise-text'
import type { SaidLanguage } from './what-is-read'
import { whatIsRead } from './what-is-read'

const UKRAINIAN =
  'Міська рада проголосувала в понеділок за новий мол. Роботи почнуться навесні й коштуватимуть два мільйони гривень.'
const ENGLISH = 'The council voted on Monday to spend two million pounds on a new sea wall. Work begins in the spring.'
const GERMAN = 'Die Stadt hat am Montag mitgeteilt, dass die Daten der Bürger gelöscht werden, sagte Anna Weber.'
const WELSH =
  'Dywedodd y cyngor ddydd Llun y bydd y bont newydd yn agor y flwyddyn nesaf, ar ôl dwy flynedd o waith caled.'

const nobody = (language: string): SaidLanguage => ({ language, said: false, knowing: null })
const said = (language: string, knowing: string | null): SaidLanguage => ({ language, said: true, knowing })

/** The languages that are not read in an article of these paragraphs. */
function notRead(article: SaidLanguage, ...paragraphs: string[]): string[] {
  const text = paragraphs.join('\n\n')
  let at = 0
  const blocks = paragraphs.map((words) => {
    const start = at
    at += words.length + 2
    return { role: 'BODY' as const, start, end: start + words.length }
  })
  return whatIsRead(article, recogniseText(text, blocks), text.length).notReadFor.map(({ language }) => language)
}

test('an English text is read throughout', () => {
  expect(notRead(nobody('en'), ENGLISH, ENGLISH)).toEqual([])
})

describe('a text in a language that is not read', () => {
  test.each([
    ['recognised as what it was brought in as', nobody('uk'), 'uk'],
    ['brought in as English', nobody('en'), 'uk'],
    ['said to be English by somebody who was shown nothing', said('en', null), 'uk'],
    [
      'said to be English by somebody who was shown that it is Ukrainian: its letters say otherwise',
      said('en', 'uk'),
      'uk',
    ],
  ])('%s', (_what, article, language) => {
    expect(notRead(article, UKRAINIAN)).toEqual([language])
  })

  test('is a person’s word where letters leave it open and they were shown what was recognised', () => {
    expect(notRead(said('en', null), GERMAN)).toEqual(['de'])
    expect(notRead(said('en', 'de'), GERMAN)).toEqual([])
    expect(notRead(said('lb', 'de'), GERMAN)).toEqual(['lb'])
  })

  test('says which kinds, and where', () => {
    const recognised = recogniseText(UKRAINIAN, [{ role: 'BODY', start: 0, end: UKRAINIAN.length }])
    expect(whatIsRead(nobody('uk'), recognised, UKRAINIAN.length)).toEqual({
      kinds: ['QUOTE', 'PERSON', 'ORGANISATION', 'PLACE', 'DATE', 'NUMBER'],
      notReadFor: [{ language: 'uk', kinds: ['STATEMENT'], spans: [{ start: 0, end: UKRAINIAN.length }] }],
    })
    expect(whatIsRead(nobody('en'), recognised, UKRAINIAN.length).kinds).toEqual(['QUOTE', 'NUMBER'])
  })
})

test('a paragraph in another language is told apart, in place', () => {
  const text = [ENGLISH, ENGLISH, UKRAINIAN, ENGLISH].join('\n\n')
  expect(notRead(nobody('en'), ENGLISH, ENGLISH, UKRAINIAN, ENGLISH)).toEqual(['uk'])
  const start = text.indexOf(UKRAINIAN)
  const blocks = [
    { role: 'BODY' as const, start: 0, end: start - 2 },
    { role: 'BODY' as const, start, end: start + UKRAINIAN.length },
    { role: 'BODY' as const, start: start + UKRAINIAN.length + 2, end: text.length },
  ]
  expect(recogniseText(text, blocks).parts).toEqual([{ start, end: start + UKRAINIAN.length, language: 'uk' }])
})

test('half a text in a language that nobody can tell is not taken for English, beside English', () => {
  expect(notRead(nobody('en'), ENGLISH, WELSH)).toEqual(['und'])
  expect(notRead(nobody('en'), ENGLISH, ENGLISH, ENGLISH, WELSH)).toEqual(['und'])
})

test('an English paragraph in an article that is read as Ukrainian is not read for names either', () => {
  expect(notRead(said('uk', 'uk'), UKRAINIAN, UKRAINIAN, ENGLISH)).toEqual(['uk', 'en'])
})

test('a language that nobody can tell is not taken for English, until a person says that it is', () => {
  expect(notRead(nobody('en'), WELSH)).toEqual(['und'])
  expect(notRead(said('cy', 'und'), WELSH)).toEqual(['cy'])
})

test.each([
  ['', []],
  ['12 34 55,6 7.8 %', []],
  ['🌊🚧🎉', []],
  ['Sea wall', []],
  ['Рада: 5', ['und']],
])('of a text as short as “%s” what is known is said', (text, languages) => {
  expect(notRead(nobody('en'), text)).toEqual(languages)
})
