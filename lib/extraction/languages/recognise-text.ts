import type { Span, TextBlock } from '@/lib/extraction/claim'
import { lettersOf, recogniseLanguage, scriptOf } from './recognise'

/** A stretch of a text in a language of its own. */
interface LanguagePart extends Span {
  language: string
}

/** What the languages of a text are taken for. */
export interface RecognisedText {
  /** Of most of it: a BCP 47 tag; "und" where none is told, "zxx" where too little is written to tell one. */
  language: string
  certain: boolean
  /** Paragraphs that are in another one, or ("und") in one that nobody can tell; neighbours of one language joined; in order. */
  parts: LanguagePart[]
}

/** Letters. With fewer no text is taken for one in an unknown language. */
const FEWEST = 60
/** Letters of a paragraph that is told apart from the rest of its text: a name, a caption or a cell is too short. */
const FEWEST_APART = 40

/** Letters of another script than the text’s: so few are no abbreviation and no single name. */
const FEWEST_OF_SCRIPT = 4

/** The language of a text, and those of its parts that differ. Pure; some 0.3 ms a paragraph. */
export function recogniseText(text: string, blocks: readonly TextBlock[]): RecognisedText {
  const main = recogniseLanguage(text)
  const textScript = scriptOf(text.slice(0, 10_000))
  const parts: LanguagePart[] = []
  const known = new Map<string, string | null>()
  for (const { start, end, role } of blocks) {
    if (role === 'TABLE_CELL') continue
    const words = text.slice(start, end)
    const language = known.get(words) ?? apart(words, main.language, textScript)
    known.set(words, language)
    const last = parts.at(-1)
    if (language === null) {
      for (const one of sentencesApart(words, main.language))
        parts.push({ ...one, start: start + one.start, end: start + one.end })
      continue
    }
    if (last?.language === language && text.slice(last.end, start).trim() === '') last.end = end
    else parts.push({ start, end, language })
  }
  const opening = text.slice(0, 10_000)
  const isLatin = (textScript ?? 'Latn') === 'Latn'
  const tooLittle = !main.certain && parts.length === 0 && isLatin && lettersOf(opening) < FEWEST
  return { ...main, language: tooLittle ? 'zxx' : main.language, parts }
}

/** A sentence with what closes it, to the next one. */
const SENTENCE = /[^.!?…]+(?:[.!?…]+(?!\s|["'”’»)\]]|$)[^.!?…]*)*[.!?…]*["'”’»)\]]*/gu

/** A clause of a sentence: what marks, brackets, colons, dashes and commas part from the rest of it. */
const CLAUSE = /(?:[^“”„‟"«»()[\]:;,،؛—–]|(?<=[\p{L}\d])[:,–](?=[\p{L}\d]))+/gu

/** The stretches that an expression finds in words, without the space around them. */
const stretchesOf = (words: string, pattern: RegExp): Span[] =>
  [...words.matchAll(pattern)].map(({ 0: found, index }) => ({
    start: index + found.length - found.trimStart().length,
    end: index + found.trimEnd().length,
  }))

/** The language of a stretch where it is another one than the text's for certain; null where it isn't. */
function languageApart(words: string, main: string): string | null {
  if (lettersOf(words) < FEWEST_APART) return null
  const { language, certain } = recogniseLanguage(words)
  return certain && language !== main && language !== 'und' ? language : null
}

/** The sentences of a paragraph that are in another language than it, for certain, with their places in it, and such clauses of others. */
function sentencesApart(words: string, main: string): LanguagePart[] {
  if (main === 'und') return []
  const found: LanguagePart[] = []
  const put = ({ start, end }: Span, language: string | null) => {
    const last = found.at(-1)
    if (language === null) return
    if (last?.language === language && !/[\p{L}\p{N}]/u.test(words.slice(last.end, start))) last.end = end
    else found.push({ start, end, language })
  }
  const sentences = stretchesOf(words, SENTENCE)
  for (const sentence of sentences) {
    const said = words.slice(sentence.start, sentence.end)
    const whole = sentences.length < 2 ? null : languageApart(said, main)
    if (whole !== null) put(sentence, whole)
    else
      for (const { start, end } of stretchesOf(said, CLAUSE))
        put(
          { start: sentence.start + start, end: sentence.start + end },
          end - start === said.length ? null : languageApart(said.slice(start, end), main),
        )
  }
  return found
}

/** The language of a paragraph, where it is another one than the text's; "und" for a longer one that is not the text's and that nobody can tell. */
function apart(words: string, main: string, textScript: string | null): string | null {
  const letters = lettersOf(words.slice(0, 1_000))
  const script = scriptOf(words.slice(0, 1_000))
  if (script !== null && script !== 'Latn' && script !== textScript && letters >= FEWEST_OF_SCRIPT) {
    const found = recogniseLanguage(words)
    return found.language === main ? 'und' : found.language
  }
  if (letters < FEWEST_APART) return null
  const { language, certain } = recogniseLanguage(words)
  if (language === main) return null
  return certain ? language : letters < FEWEST ? null : 'und'
}
