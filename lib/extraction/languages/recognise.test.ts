import { expect, test } from 'vitest'
import { recogniseLanguage } from './recognise'

const UKRAINIAN =
  'Міська рада проголосувала в понеділок за новий мол. Роботи почнуться навесні й коштуватимуть два мільйони гривень.'
const ENGLISH = 'The council voted on Monday to spend two million pounds on a new sea wall. Work begins in the spring.'

test.each([
  ['uk', UKRAINIAN],
  ['en', ENGLISH],
  ['de', 'Die Stadt hat am Montag mitgeteilt, dass die Daten der Bürger gelöscht werden.'],
  ['ar', 'تحدثت ليلى حداد في 3 مارس 2026. «سنبدأ العمل في شهر مايو المقبل». وارتفعت الأسعار.'],
  ['zh', '市议会周一投票决定花费四百万英镑建造新的海堤。'],
  ['my', 'မြို့တော်ကောင်စီသည် တနင်္လာနေ့တွင် မဲပေးခဲ့သည်။'],
  ['en', 'COUNCIL VOTES FOR NEW SEA WALL AFTER STORM DAMAGES HARBOUR'],
])('%s is told for certain', (language, text) => {
  expect(recogniseLanguage(text)).toEqual({ language, certain: true })
})

test('Serbian in Latin letters is told as Croatian, which is as little English', () => {
  const text =
    'Gradonačelnik je u ponedeljak rekao da će most biti završen do kraja godine, a radovi koštaju dva miliona dinara.'
  expect(recogniseLanguage(text)).toEqual({ language: 'hr', certain: true })
})

test.each([
  ['nothing', ''],
  ['numbers', '12 34\n55,6 7.8 %\n1,200 300'],
  ['emoji', '🌊🚧🎉'.repeat(20)],
  ['an address', 'https://example.org/a/b/c?d=e'],
  ['two words', 'Sea wall'],
])('of %s no language is told', (_what, text) => {
  expect(recogniseLanguage(text).certain).toBe(false)
})

test('an English text full of Ukrainian names is English', () => {
  const text =
    'Volodymyr Zelenskyy met Andriy Yermak, Rustem Umerov, Oleksandr Syrskyi, Kyrylo Budanov and Serhiy Kyslytsya in Kyiv on Monday. ' +
    'Yuliia Svyrydenko said that power had been restored in Dnipropetrovsk and Zaporizhzhia, and that the talks would go on.'
  expect(recogniseLanguage(text)).toEqual({ language: 'en', certain: true })
})

test('of a text half in one language and half in another none is told for certain', () => {
  expect(recogniseLanguage(`${UKRAINIAN}\n\n${ENGLISH}`).certain).toBe(false)
})

test('the longer part decides where one is much longer, wherever it stands', () => {
  expect(recogniseLanguage(`${ENGLISH}\n\n${UKRAINIAN.repeat(200)}`)).toEqual({ language: 'uk', certain: true })
  expect(recogniseLanguage(`${UKRAINIAN.repeat(200)}\n\n${ENGLISH}`)).toEqual({ language: 'uk', certain: true })
})

test.each([
  'Carlos Mena won. Elena Ríos lost.',
  'Ana Torres won. Pedro Alvarez lost.',
  'Marco Rubio of Florida. Ted Cruz of Texas.',
  'London. Paris. Madrid. Barcelona. Real Madrid.',
])('names tell no language: %s', (text) => {
  expect(recogniseLanguage(text).certain).toBe(false)
})

test.each([
  'Carlos Mena has won the vote. Elena Ríos was not there.',
  'Nobody came. It rained.',
  'María García and José Hernández said that they would go.',
])('two short sentences of English words are English: %s', (text) => {
  expect(recogniseLanguage(text)).toEqual({ language: 'en', certain: true })
})

test.each([
  ['es', 'El puente costará cinco millones. Abre en mayo.'],
  ['de', 'Die Brücke kostet fünf Millionen. Sie öffnet im Mai.'],
  ['it', 'Ponte crolla a Genova. Dieci morti.'],
])('two short sentences in %s', (language, text) => {
  expect(recogniseLanguage(text)).toEqual({ language, certain: true })
})

test('a language nobody taught it is not told for certain', () => {
  const welsh = 'Dywedodd y cyngor ddydd Llun y bydd y bont newydd yn agor y flwyddyn nesaf, ar ôl dwy flynedd o waith.'
  expect(recogniseLanguage(welsh).certain).toBe(false)
})

test('a longest text takes as few looks as a short one', () => {
  const text = ENGLISH.repeat(4_000).slice(0, 400_000)
  expect(recogniseLanguage(text)).toEqual({ language: 'en', certain: true })
})
