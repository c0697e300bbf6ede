import { remembering } from '@/lib/extraction/tokens/remembering'

/** Words that carry no subject matter: two sentences that share only these share nothing. */
const EMPTY_WORDS = new Set(
  (
    'a an the and or but nor so yet if then than as at by for from in into of off on onto out over per to up upon with within without ' +
    'about above across after against along among around before behind below beneath beside between beyond despite down during ' +
    'except inside like near outside past since through throughout toward towards under until via while whilst ' +
    'i me my we us our you your he him his she her hers it its they them their theirs this that these those who whom whose which what ' +
    'when where why how there here all any both each few more most other some such no not only own same too very can cannot could ' +
    'may might must shall should will would do does did done has have had having be am is are was were been being ' +
    'also just now still even already ever never always again once much many lot one two said says say saying told tell tells added adds ' +
    'according mr mrs ms dr new last next first second'
  ).split(' '),
)

const WORD = /[\p{L}\p{N}]+(?:['’][\p{L}]+)*/gu

/** The words of a stretch of text in lower case, possessives cut off. */
export function wordsOf(text: string): string[] {
  const words: string[] = text.toLowerCase().match(WORD) ?? []
  for (const [at, word] of words.entries())
    if (/['’]/.test(word)) words[at] = word.replace(/['’]s$/, '').replaceAll('’', "'")
  return words
}

export function isEmptyWord(word: string): boolean {
  return EMPTY_WORDS.has(word)
}

/** A word without its ending, good enough to see that "defence" and "defend", "attacks" and "attack" belong together. */
export const stem = remembering(20_000, (word: string): string => {
  const bare = word
    .replace(/(?:ies|ied)$/, 'y')
    .replace(/(?:ations?|ating|ated|ements?|ments?|ingly|ing|edly|ed|ences?|ances?|ly|ers?|ors?|es|s|e)$/, '')
  return bare.length >= 3 ? bare.slice(0, 6) : word
})

/** Stems of the words that carry subject matter, each once. */
export function contentStems(text: string): Set<string> {
  return stemsOfWords(wordsOf(text))
}

export function stemsOfWords(words: readonly string[]): Set<string> {
  const stems = new Set<string>()
  for (const word of words) if (word.length > 2 && !EMPTY_WORDS.has(word)) stems.add(stem(word))
  return stems
}

export function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): string[] {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a]
  return [...small].filter((item) => large.has(item))
}
