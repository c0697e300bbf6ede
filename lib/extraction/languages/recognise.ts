// The smallest of its data: of news paragraphs it tells as many as the large one does, in a fifth of the memory.
import { eld } from 'eld/extrasmall'

/** A language as a BCP 47 tag, "und" where none is told. */
export interface RecognisedLanguage {
  language: string
  /** False where too little is written, or several languages are as likely: a person has to say. */
  certain: boolean
}

const UNKNOWN: RecognisedLanguage = { language: 'und', certain: false }
/** The package reads the first 350 bytes of what it is given, so a long text is shown to it in pieces of that length. */
const PIECE = 300
/** So many are looked at. More of them change nothing. */
const PIECES = 80
/** Characters: a shorter line is read together with the next. */
const SHORT_LINE = 60
/** Letters: with fewer, names alone decide. */
const FEWEST = 12
/** Of the letters that were read. */
const MAJORITY = 0.6
/** What a piece that the package isn't sure of counts beside one that it is sure of. */
const UNSURE = 0.25

const detector = eld.newInstance()
detector.enableTextCleanup(true)

/** How many letters a text has, of any script. */
export const lettersOf = (text: string): number => text.match(/\p{L}/gu)?.length ?? 0

/**
 * The language most of a text is written in. Told from its letters alone: numbers, addresses and signs say nothing. Scripts that
 * one language mostly uses tell it where the package doesn't know the language. Takes a few milliseconds, however long the text.
 */
export function recogniseLanguage(text: string): RecognisedLanguage {
  const votes = new Map<string, number>()
  let letters = 0
  let sure = 0
  for (const piece of piecesOf(text)) {
    const weight = lettersOf(piece)
    const found = detector.detect(piece)
    const isSure = found.isReliable()
    const language = found.language === '' ? languageOfScript(piece) : found.language
    votes.set(language, (votes.get(language) ?? 0) + weight * (isSure ? 1 : UNSURE))
    letters += weight
    if (isSure || (found.language === '' && language !== 'und')) sure += weight
  }
  const [best, second] = [...votes].sort(([, a], [, b]) => b - a)
  if (!best || letters < FEWEST) return UNKNOWN
  const all = [...votes.values()].reduce((sum, votesOf) => sum + votesOf, 0)
  const isMajority = best[1] / all >= MAJORITY && sure / letters >= 1 / 2
  const found = { language: best[0], certain: best[0] !== 'und' && isMajority && best[1] > (second?.[1] ?? 0) }
  return letters < SHORT && scriptOf(text) === 'Latn' ? withoutNames(text, found) : found
}

/** Letters: in a shorter text a few names outweigh the words, and names are of any language. */
const SHORT = 150
const NAME = /\p{Lu}[\p{L}\p{M}’'.-]*/gu
/** Words that English has and languages that look like it have not. */
const ENGLISH = new Set(
  'the of and with from that this which who was were has have had been be are would will could should their his her they she he it its after before when said says not by into about more than there where while'.split(
    ' ',
  ),
)

/**
 * What a short text is in by its words alone: “Carlos Mena won. Elena Ríos lost.” is in no language for certain. Two words that only
 * English has make it English.
 */
function withoutNames(text: string, found: RecognisedLanguage): RecognisedLanguage {
  const words = text.replaceAll(NAME, ' ')
  // All in capitals: there are no names to tell apart.
  if (!/\p{Ll}{2}/u.test(words)) return /\p{Ll}{2}/u.test(text) ? { ...found, certain: false } : found
  const english = new Set((text.toLowerCase().match(/\p{L}+/gu) ?? []).filter((word) => ENGLISH.has(word)))
  if (found.language === 'en' ? found.certain && english.size > 0 : english.size > 1)
    return { language: 'en', certain: true }
  if (lettersOf(words) < FEWEST) return { ...found, certain: false }
  const told = detector.detect(words).language
  if (told === found.language) return found
  return { language: told === 'en' ? told : found.language, certain: false }
}

/** Paragraphs, short lines joined and long ones cut, taken evenly from the whole text. */
function piecesOf(text: string): string[] {
  const pieces: string[] = []
  let short = ''
  for (const line of text.split(/\n+/)) {
    short = `${short}${line} `
    if (short.length < SHORT_LINE) continue
    for (let at = 0; at < short.length; at += PIECE) pieces.push(short.slice(at, at + PIECE))
    short = ''
  }
  const told = [...pieces, short].filter((piece) => /\p{L}/u.test(piece))
  const step = Math.max(1, told.length / PIECES)
  return Array.from({ length: Math.min(told.length, PIECES) }, (_one, index) => told[Math.floor(index * step)] ?? '')
}

/** Scripts that the package does not know are mostly one language's: Burmese, Khmer, Sinhala. */
function languageOfScript(piece: string): string {
  const script = scriptOf(piece)
  if (script === null || script === 'Latn' || script === 'Cyrl' || script === 'Arab') return 'und'
  const { language } = new Intl.Locale(`und-${script}`).maximize()
  return language
}

const SCRIPTS = [
  'Latn',
  'Cyrl',
  'Arab',
  'Hebr',
  'Grek',
  'Hani',
  'Mymr',
  'Khmr',
  'Sinh',
  'Tibt',
  'Mong',
  'Thaa',
  'Syrc',
] as const
const LETTERS = SCRIPTS.map((script) => [script, new RegExp(`\\p{Script=${script}}`, 'gu')] as const)

/** The script of most letters of a text, as ISO 15924 has it; null where it has none of those listed. */
export function scriptOf(text: string): string | null {
  const counts = LETTERS.map(([script, letters]) => [script, text.match(letters)?.length ?? 0] as const)
  const [most] = counts.sort(([, a], [, b]) => b - a)
  return most && most[1] > 0 ? most[0] : null
}
