import type { Span } from '@/lib/extraction/claim'
import { isCapitalUnit, isLetterUnit } from '@/lib/extraction/tokens/tokens'
import { once } from './once'

/** A word with a capital, as it stands. */
export interface CapitalWord extends Span {
  word: string
}

const [APOSTROPHE, CURLY, HYPHEN, AT_SIGN] = [0x27, 0x2019, 0x2d, 0x40]
const isDigit = (unit: number) => unit >= 0x30 && unit <= 0x39

/** The words of a stretch that begin with a capital, in order; what hyphens and apostrophes join is one word: "O’Neill-Marsh". */
export function joinedCapitalWords(text: string, { start: from, end: to }: Span): CapitalWord[] {
  const found: CapitalWord[] = []
  for (let at = from; at < to; at++) {
    if (!isLetterUnit(text.charCodeAt(at))) continue
    const start = at
    while (at < to && (isLetterUnit(text.charCodeAt(at)) || text.charCodeAt(at) === HYPHEN)) at++
    at = overApostrophes(text, at, to)
    if (isCapitalUnit(text.charCodeAt(start))) found.push({ word: text.slice(start, at), start, end: at })
    at--
  }
  return found
}

/** The words of a stretch that begin with a capital and have more letters, in order; hyphens part them, and handles are none. */
export function capitalWords(text: string, { start: from, end: to }: Span): CapitalWord[] {
  const found: CapitalWord[] = []
  for (let at = from; at < to; at++) {
    if (!isLetterUnit(text.charCodeAt(at))) continue
    const start = at
    while (at < to && isLetterUnit(text.charCodeAt(at))) at++
    const before = start > from ? text.charCodeAt(start - 1) : 0
    if (at - start > 1 && isCapitalUnit(text.charCodeAt(start)) && before !== AT_SIGN && !isDigit(before)) {
      at = overApostrophes(text, at, to)
      found.push({ word: text.slice(start, at), start, end: at })
    }
    at--
  }
  return found
}

/** Past an apostrophe that two letters or more follow, as often as one does. */
function overApostrophes(text: string, from: number, to: number): number {
  let at = from
  while (isApostrophe(text.charCodeAt(at)) && at + 2 < to && isTwoLetters(text, at + 1)) {
    at++
    while (at < to && isLetterUnit(text.charCodeAt(at))) at++
  }
  return at
}

const isApostrophe = (unit: number) => unit === APOSTROPHE || unit === CURLY
const isTwoLetters = (text: string, at: number) =>
  isLetterUnit(text.charCodeAt(at)) && isLetterUnit(text.charCodeAt(at + 1))

/** The words that the text has in lower case: a name that is one of them may be no name. */
export const lowerCaseWords = once(
  ({ text }): ReadonlySet<string> => new Set(text.match(/(?<![\p{L}\p{N}])\p{Ll}[\p{L}-]*/gu)),
)
