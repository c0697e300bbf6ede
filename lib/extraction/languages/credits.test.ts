import { describe, expect, test } from 'vitest'
import type { BlockRole } from '@/lib/extraction/claim'
import { extractClaims } from '@/lib/extraction/extract-claims'
import { textOfParts } from '@/lib/testing/text-of-parts'

type Part = [role: BlockRole, text: string]

/** The claims of an article of these parts in a language. */
function read(language: string, ...parts: Part[]) {
  const { text, blocks } = textOfParts(parts)
  return extractClaims(text, { blocks, language })
}

const words = (claims: ReturnType<typeof read>, kind: string) =>
  claims.filter((claim) => claim.kind === kind).map(({ text }) => text)

describe('whoever made a picture is named', () => {
  test.each([
    ['de', 'Der Bürgermeister an der Brücke. Foto: Anna Weil', 'Anna Weil'],
    ['de', 'Foto: Zdravka Mlinar/dpa', 'Zdravka Mlinar'],
    ['de', 'Foto: Anna Ohne', 'Anna Ohne'],
    ['fr', 'Le maire au pont. Photo : Zdravka Mlinar / AFP', 'Zdravka Mlinar'],
    ['es', 'El alcalde en el puente. Foto: Zdravka Mlinar (Efe)', 'Zdravka Mlinar'],
    ['uk', 'Мер біля мосту. Фото: Здравка Млінар', 'Здравка Млінар'],
    ['ar', 'الوزير عند الجسر. تصوير: آنا فايل', 'آنا فايل'],
    ['ar', 'تصوير: زدرافكا ملينار / رويترز', 'زدرافكا ملينار'],
    ['en', 'The mayor at the bridge. Photograph: Anna Weil', 'Anna Weil'],
  ])('%s: %s', (language, caption, name) => {
    const claims = read(language, ['CAPTION', caption])
    expect(words(claims, 'PERSON')).toEqual([name])
    expect(words(claims, 'STATEMENT').filter((one) => one.includes(name))).toEqual([])
  })

  test.each([
    ['de', 'Foto: Stadt Köln'],
    ['de', 'Foto: Freiwillige Feuerwehr'],
    ['de', 'Quelle: Statistisches Bundesamt'],
    ['de', 'Foto: Getty Images'],
    ['de', 'Foto: Privates Archiv'],
    ['fr', 'Photo : Archives Départementales'],
    ['fr', 'Photo : Reuters'],
    ['es', 'Foto: Ayuntamiento de Vigo'],
    ['uk', 'Фото: Архів редакції'],
    ['ar', 'صورة: لقطة شاشة'],
    ['ar', 'صورة: أرشيف الوكالة'],
    ['ar', 'تصوير: رويترز'],
  ])('an agency, an archive and an authority are nobody: %s %s', (language, caption) => {
    expect(words(read(language, ['CAPTION', caption]), 'PERSON')).toEqual([])
  })

  test.each([
    ['de', 'Weil Anna kam, ging er.'],
    ['de', 'Er sah Anna. Ohne Geld blieb sie.'],
  ])('a small word in its own place is no surname: %s %s', (language, text) => {
    expect(words(read(language, ['BODY', text]), 'PERSON')).toEqual([])
  })

  test.each([
    ['de', 'Jim Stone/dpa'],
    ['de', '© Jim Stone / Getty Images'],
    ['fr', 'Jean Dupont / AFP'],
    ['en', '(Photo: Ella Moss/Reuters)'],
    ['en', 'Ella Moss/dpa'],
  ])('and a credit asserts nothing: %s %s', (language, caption) => {
    expect(words(read(language, ['CAPTION', caption]), 'STATEMENT')).toEqual([])
  })
})

const SPOKEN: [language: string, quote: string, tag: string, name: string][] = [
  ['en', '“We are buying thirty more years”', ', said Helena Brandt.', 'Helena Brandt'],
  ['de', '„Wir kaufen dreißig Jahre“', ', sagte Helena Brandt.', 'Helena Brandt'],
  ['fr', '« Nous achetons trente ans de plus »', ', a dit Helena Brandt.', 'Helena Brandt'],
  ['es', '«Compramos treinta años más»', ', dijo Helena Brandt.', 'Helena Brandt'],
  ['uk', '«Ми купуємо ще тридцять років»', ', сказала Олена Бойко.', 'Олена Бойко'],
  ['ar', '«نحن نشتري ثلاثين عاما أخرى»', '، قال أحمد المنصور.', 'أحمد المنصور'],
]

describe('a pull quote', () => {
  const speakers = (claims: ReturnType<typeof read>) =>
    claims.filter(({ kind }) => kind === 'QUOTE').map(({ speaker }) => speaker?.text)

  test.each(SPOKEN)('is of whoever signs it: %s %s', (language, quote, _tag, name) => {
    for (const signed of [`${quote} ${name}`, `${quote} – ${name}`, `${quote}\n${name}`])
      expect(speakers(read(language, ['PULL_QUOTE', signed]))).toEqual([name])
  })

  test.each(SPOKEN)('that nobody signs is of whoever says it in the text: %s %s', (language, quote, tag, name) => {
    const claims = read(language, ['BODY', `${quote}${tag}`], ['PULL_QUOTE', quote])
    expect(speakers(claims)).toEqual([name, name])
  })

  test('without marks, up to the dash, and signed with an office', () => {
    expect(speakers(read('de', ['PULL_QUOTE', 'Wir kaufen dreißig Jahre – Ministerin Helena Brandt']))).toEqual([
      'Helena Brandt',
    ])
    expect(speakers(read('en', ['PULL_QUOTE', '“We are buying thirty more years” Mayor Helena Brandt']))).toEqual([
      'Helena Brandt',
    ])
  })

  test.each([
    ['de', '„Wir kaufen dreißig Jahre“ Köln 2026'],
    ['de', '„Wir kaufen dreißig Jahre“ Mehr auf Seite drei'],
    ['en', '“We are buying thirty more years” The mayor said more.'],
  ])('with other words behind it has no speaker by them: %s %s', (language, words) => {
    expect(speakers(read(language, ['PULL_QUOTE', words]))).toEqual([undefined])
  })
})
