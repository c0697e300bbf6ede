import { describe, expect, test } from 'vitest'
import type { BlockRole } from '@/lib/extraction/claim'
import { extractClaims } from '@/lib/extraction/extract-claims'
import { textOfParts } from '@/lib/testing/text-of-parts'

type Part = [role: BlockRole, text: string]

/** The statements of an article of these parts in a language, published on Friday 6 March 2026. */
function statements(language: string, ...parts: Part[]) {
  const { text, blocks } = textOfParts(parts)
  return extractClaims(text, { blocks, language, publishedAt: '2026-03-06' })
    .filter(({ kind }) => kind === 'STATEMENT')
    .map(({ text: words, why, speaker }) => ({ words, why, speaker: speaker?.text }))
}

const LISTS: [language: string, leadIn: string, item: string, speaker: string][] = [
  ['de', 'Bürgermeisterin Anna Weber sagte, die Stadt werde:', 'die Brücke sperren', 'Anna Weber'],
  ['fr', 'Le maire Jean Dupont a dit que la ville devait :', 'fermer le pont', 'Jean Dupont'],
  ['es', 'La alcaldesa Ana García dijo que la ciudad iba a:', 'cerrar el puente', 'Ana García'],
  ['uk', 'Мер Олена Коваленко сказала, що місто має:', 'закрити міст', 'Олена Коваленко'],
  ['ar', 'قال الوزير أحمد المنصور إن المدينة ستقوم بما يلي:', 'إغلاق الجسر', 'أحمد المنصور'],
]

describe('an item of a list is read with what leads into it', () => {
  test.each(LISTS)('%s: %s', (language, leadIn, item, speaker) => {
    const [led] = statements(language, ['BODY', leadIn], ['LIST_ITEM', item])
    expect(led).toMatchObject({ words: item, why: `read with “${leadIn.replace(/\s?:$/, '')}”`, speaker })
  })

  test.each(LISTS)('without a colon two or three words assert nothing: %s', (language, leadIn, item) => {
    expect(statements(language, ['BODY', leadIn.replace(/\s?:$/, '')], ['LIST_ITEM', item])).toEqual([])
  })
})

describe('a caption says who or what is shown', () => {
  test.each([
    ['de', 'Anna Weber am Montag in Köln'],
    ['fr', 'Jean Dupont à Lyon lundi'],
    ['es', 'Ana García en Madrid'],
    ['uk', 'Олена Коваленко у Києві'],
    ['ar', 'الوزير أحمد المنصور في القاهرة'],
  ])('%s: %s', (language, words) => {
    const shown = statements(language, ['CAPTION', words])
    expect(shown).toEqual([{ words, why: 'says who is shown', speaker: undefined }])
  })

  test.each([
    ['de', 'Foto: Anna Weber/dpa'],
    ['de', 'Anna Weber'],
    ['fr', 'Photo : Jean Dupont, agence centrale'],
    ['es', 'Foto de Ana García para la agencia'],
    ['uk', 'Фото: Олена Коваленко, агенція новин'],
    ['ar', 'تصوير: محمد علي من وكالة الأنباء'],
  ])('a credit and a name alone assert nothing: %s %s', (language, words) => {
    expect(statements(language, ['CAPTION', words])).toEqual([])
  })
})

describe('a headline asserts', () => {
  test.each([
    ['de', 'Gericht stoppt Ausbau'],
    ['fr', 'Grève à Lyon'],
    ['es', 'Sube el paro'],
    ['uk', 'Суд зупинив будівництво'],
    ['ar', 'المحكمة توقف المشروع'],
  ])('%s: %s', (language, words) => {
    expect(statements(language, ['HEADLINE', words])).toMatchObject([{ words }])
  })

  test.each([
    ['de', 'Wer zahlt am Ende für die Brücke?'],
    ['fr', 'Qui paiera pour le pont de Lyon ?'],
    ['es', '¿Quién paga el puente de Madrid?'],
    ['uk', 'Хто заплатить за новий міст?'],
    ['ar', 'من يدفع ثمن الجسر الجديد؟'],
  ])('nothing when it asks: %s %s', (language, words) => {
    expect(statements(language, ['HEADLINE', words])).toEqual([])
  })
})
