import { BEFORE_DIGITS } from './currencies'
import { lookUp, type Word } from './lexicon'

/** What a token is made of. */
export const Shape = {
  LOWER: 1,
  CAPITAL: 2,
  UPPER: 3,
  MIXED: 4,
  INITIAL: 5,
  NUMBER: 6,
  MARK: 7,
  POSSESSIVE: 8,
} as const

/** White space before a token. */
export const Gap = { NONE: 0, SPACE: 1, LINE: 2, PARAGRAPH: 3 } as const

export interface Token {
  start: number
  end: number
  shape: number
  gap: number
  text: string
  lower: string
  word: Word
}

const LETTER = 1
const DIGIT = 2
const SPACE = 3
const NEWLINE = 4
const OTHER = 5
const UPPER = 6

const classes = new Uint8Array(65_536)
const CASELESS_OR_LOWER = /[\p{L}\p{M}]/u
const UPPERCASE = /\p{Lu}/u
const BLANK = /[\s\p{Cf}\p{Cc}]/u

/** The class of a code unit, worked out once; halves of surrogate pairs are OTHER. */
function classOf(unit: number): number {
  const known = classes[unit] ?? 0
  if (known) return known
  const char = String.fromCharCode(unit)
  let found: number = OTHER
  if (unit === 10 || unit === 13 || unit === 0x2028 || unit === 0x2029) found = NEWLINE
  else if (unit >= 48 && unit <= 57) found = DIGIT
  else if (unit >= 0xd800 && unit <= 0xdfff) found = OTHER
  else if (UPPERCASE.test(char)) found = UPPER
  else if (CASELESS_OR_LOWER.test(char)) found = LETTER
  else if (BLANK.test(char)) found = SPACE
  classes[unit] = found
  return found
}

const isLetter = (kind: number): boolean => kind === LETTER || kind === UPPER

/** Whether a code unit is a letter, or a mark on one. */
export function isLetterUnit(unit: number): boolean {
  return isLetter(classOf(unit))
}

/** Whether a code unit is a capital letter. */
export function isCapitalUnit(unit: number): boolean {
  return classOf(unit) === UPPER
}
const LONGEST_WORD = 40
const NO_WORD: Word = { gram: 0, gaz: 0, value: Number.NaN }

/** What a word looks like and means: read once for the words that keep coming back. */
type Seen = Pick<Token, 'text' | 'lower' | 'word'>
/** Short words are remembered by hash in this many places, from text to text; a newcomer takes the place. */
const SLOTS = 8192
/** Longer slices would keep their whole text alive. */
const LONGEST_REMEMBERED = 12
const remembered: (Seen | undefined)[] = new Array<undefined>(SLOTS)

/** French words that lose their vowel before another word: "l’Office", "qu’il". */
const ELIDED = /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)$/i
const isArabic = (unit: number): boolean => unit >= 0x600 && unit < 0x700

/**
 * Splits text into words, numbers and single marks, in order; white space is kept as the gap before a token. Where the
 * language elides vowels, what stands before the apostrophe is a word of its own, apostrophe included.
 */
export function tokenise(text: string, elides = false): Token[] {
  const tokens: Token[] = []
  const length = text.length
  const at = (index: number): number => (index < length ? classOf(text.charCodeAt(index)) : SPACE)
  let index = 0
  let gap: number = Gap.PARAGRAPH
  const read = (start: number, end: number, shape: number): Seen => {
    const own = text.slice(start, end)
    const lower = shape === Shape.LOWER || shape === Shape.NUMBER || shape === Shape.MARK ? own : own.toLowerCase()
    const key = lower.includes('’') ? lower.replaceAll('’', "'") : lower
    return { text: own, lower: key, word: shape < Shape.NUMBER && end - start <= LONGEST_WORD ? lookUp(key) : NO_WORD }
  }
  const recall = (start: number, end: number, shape: number): Seen => {
    if (end - start > LONGEST_REMEMBERED) return read(start, end, shape)
    let hash = 0
    for (let at = start; at < end; at++) hash = (hash * 31 + text.charCodeAt(at)) | 0
    const slot = (hash ^ (hash >>> 15)) & (SLOTS - 1)
    const known = remembered[slot]
    if (known?.text.length === end - start && text.startsWith(known.text, start)) return known
    return (remembered[slot] = read(start, end, shape))
  }
  const push = (start: number, end: number, shape: number) => {
    const own = recall(start, end, shape)
    tokens.push({ start, end, shape, gap, text: own.text, lower: own.lower, word: own.word })
    gap = Gap.NONE
    index = end
  }
  while (index < length) {
    const kind = at(index)
    if (kind === SPACE) {
      if (gap === Gap.NONE) gap = Gap.SPACE
      index++
    } else if (kind === NEWLINE) {
      if (text.charCodeAt(index) === 13 && text.charCodeAt(index + 1) === 10) index++
      gap = gap >= Gap.LINE ? Gap.PARAGRAPH : Gap.LINE
      index++
    } else if (kind === DIGIT) push(index, numberEnd(index), Shape.NUMBER)
    else if (isLetter(kind)) readWord(index)
    else readMark(index)
  }
  return tokens

  function numberEnd(from: number): number {
    let end = from
    while (end < length) {
      while (at(end) === DIGIT) end++
      const mark = text.charCodeAt(end)
      if (mark === 46 && at(end + 1) === DIGIT) end++
      else if (
        mark === 44 &&
        at(end + 1) === DIGIT &&
        at(end + 2) === DIGIT &&
        at(end + 3) === DIGIT &&
        at(end + 4) !== DIGIT
      )
        end++
      else break
    }
    return end
  }

  function readWord(from: number): void {
    let end = from
    let uppers = 0
    let lowers = 0
    while (end < length) {
      const kind = at(end)
      if (kind === UPPER) uppers++
      else if (kind === LETTER) lowers++
      else if (kind === DIGIT) {
        if (
          isArabic(text.charCodeAt(end - 1)) ||
          (lowers + uppers === end - from && BEFORE_DIGITS.has(text.slice(from, end)))
        )
          break
      } else {
        const unit = text.charCodeAt(end)
        const apostrophe = unit === 39 || unit === 0x2019
        if (!apostrophe || !isLetter(at(end + 1)) || end + 1 - from > LONGEST_WORD) break
        const next = text.charCodeAt(end + 1)
        if ((next === 115 || next === 83) && !isLetter(at(end + 2))) break
        if (elides && ELIDED.test(text.slice(from, end))) {
          push(from, end + 1, uppers > 0 ? Shape.CAPITAL : Shape.LOWER)
          return
        }
      }
      end++
    }
    if (end - from === 1 && text.charCodeAt(end) === 46 && uppers === 1) {
      while (text.charCodeAt(end) === 46 && at(end + 1) === UPPER && text.charCodeAt(end + 2) === 46 && end - from < 12)
        end += 2
      push(from, end + 1, end - from > 1 ? Shape.UPPER : Shape.INITIAL)
    } else if (uppers === 0) push(from, end, Shape.LOWER)
    else if (lowers === 0) push(from, end, uppers === 1 ? Shape.CAPITAL : Shape.UPPER)
    else push(from, end, at(from) === UPPER && uppers === 1 ? Shape.CAPITAL : Shape.MIXED)
    const mark = text.charCodeAt(end)
    if (index === end && (mark === 39 || mark === 0x2019)) {
      const next = text.charCodeAt(end + 1)
      if ((next === 115 || next === 83) && !isLetter(at(end + 2))) push(end, end + 2, Shape.POSSESSIVE)
    }
  }

  function readMark(from: number): void {
    const unit = text.charCodeAt(from)
    let end = from + 1
    if ((unit === 96 || unit === 39) && text.charCodeAt(end) === unit) end++
    else if (unit === 46 || unit === 45) while (end < length && end - from < 8 && text.charCodeAt(end) === unit) end++
    push(from, end, Shape.MARK)
  }
}
