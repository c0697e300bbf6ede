import type { DenyingWords } from './denying-words'
import { denyingWords } from './denying-words'
import type { Sentence } from './match-sentences'
import type { TurningWords } from './turning-words'
import { turningWords } from './turning-words'

/** How a sentence turns another one round: it denies it, says how it is to be taken, leaves it to somebody, leads into it, or can't be read in its language. */
export type Turn = 'denies' | 'judges' | 'attributes' | 'leads-in' | 'unread'

/** Where a sentence stands that turns another one round: in front of it, or behind it. */
export type Where = 'before' | 'after'

/** "All lies." "He was wrong." says something about what stands beside it, and nothing else. */
const VERY_FEW_WORDS = 4
/** "It did not happen that way." */
const FEW_WORDS = 7
/** "Pure fantasy." "A scene from a film." */
const REMARK = 3
const LONG_REMARK = 6
/** "It turned out to be a joke." */
const JUDGEMENT = 9
/** In a language that is not read for turns, so short a sentence may be one. */
const SHORT = 8
/** "A school for 300 pupils and their teachers." */
const PIECE = 12
/** "300 pupils": what is counted is no verb, though it may look like one. */
const COUNTED = /\d[\d.,]*\s+\p{L}+/gu
/** A line without a full stop that has at most so many words is a heading. */
const HEADING_WORDS = 12
/** A doubt is about "this" when at most so many words stand between the two. */
const NEAR = 4

const countWords = (words: string) => words.split(' ').length
/** Folded text has its accents beside their letters; the patterns of turning words have them in one. */
const lower = (words: string) => words.normalize('NFC').toLowerCase()

/** True where a word of one pattern stands near one of the other, in either order. */
function isNear(text: string, one: RegExp, other: RegExp): boolean {
  const places = (pattern: RegExp) => [...text.matchAll(new RegExp(pattern.source, 'gu'))].map(({ index }) => index)
  const others = places(other)
  return places(one).some((a) =>
    others.some((b) => a !== b && countWords(text.slice(Math.min(a, b), Math.max(a, b)).trim()) <= NEAR + 1),
  )
}

/** A colon leads into what comes after it, and never back. */
const leadsOn = (text: string, where: Where) => where === 'before' && text.endsWith(':')

function denies(text: string, reads: DenyingWords, where: Where): boolean {
  const count = countWords(text)
  if (reads.doubt.test(text)) {
    const isBare = count <= VERY_FEW_WORDS && !text.endsWith(':')
    if (isBare || leadsOn(text, where) || isNear(text, reads.doubt, reads.pointing)) return true
  }
  if (count <= FEW_WORDS && reads.echo.test(text)) return true
  if (!reads.negation.test(text)) return false
  return count <= 2 || reads.wide.test(text) || (count <= FEW_WORDS && reads.pointing.test(text))
}

function attributes(text: string, reads: TurningWords, where: Where): Turn | null {
  if (leadsOn(text, where)) {
    if (reads.saying.test(text)) return 'attributes'
    return 'leads-in'
  }
  if (text.endsWith(':')) return null
  if (countWords(text) > HEADING_WORDS) return null
  return reads.merelySaying.test(text) || reads.takingUp.test(text) ? 'attributes' : null
}

/** Says of what stands beside it what that is, or how it is to be taken, and brings no figure and no name of its own. */
function judges(words: string, text: string, reads: TurningWords, where: Where): boolean {
  const count = countWords(text)
  if (/\d/.test(text) || count > JUDGEMENT || (text.endsWith(':') && !leadsOn(text, where))) return false
  if (reads.judging.test(text)) return true
  const isName = words.split(' ').every((word) => /^\p{Lu}/u.test(word)) && !reads.remark.test(text)
  const isShort = count <= (reads.remark.test(text) ? LONG_REMARK : REMARK)
  return isShort && !isName && /[.!?…]$/u.test(text) && !reads.verb.test(text)
}

/** The same in a language that is read for what denies, or leaves to somebody, what stands beside it. */
function denialBeside(words: string, language: string, where: Where): Turn | null {
  const reads = denyingWords(language)
  if (!reads) return null
  const text = lower(words)
  if (denies(text, reads, where)) return 'denies'
  if (!leadsOn(text, where)) return null
  return reads.saying.test(text) ? 'attributes' : 'leads-in'
}

/** What a sentence does to the one that it stands before or after; null when it merely stands there. */
export function turnBeside(words: string, language: string, where: Where): Turn | null {
  const reads = turningWords(language)
  if (!reads) return denialBeside(words, language, where) ?? (countWords(words) <= SHORT ? 'unread' : null)
  const text = lower(words)
  if (denies(text, reads, where)) return 'denies'
  return attributes(text, reads, where) ?? (judges(words, text, reads, where) ? 'judges' : null)
}

/** True of a sentence that turns round everything in its paragraph: "None of this is true." */
export function turnsAll(words: string, language: string): boolean {
  const reads = turningWords(language)
  if (!reads) return reachesFar(words, language, 'before') && denyingWords(language)?.wide.test(lower(words)) === true
  if (!reads.wide.test(lower(words))) return false
  return turnBeside(words, language, 'before') !== null
}

/** True of a sentence that reaches into the next paragraph: "None of this is true." below it, "The minister said:" above it. */
export function turnsNext(words: string, language: string, where: Where): boolean {
  const reads = turningWords(language)
  if (!reads) return reachesFar(words, language, where)
  if (turnBeside(words, language, where) === null) return false
  const text = lower(words)
  if (countWords(text) <= FEW_WORDS && reads.echo.test(text)) return true
  return leadsOn(text, where) || reads.doubt.test(text) || reads.wide.test(text) || reads.merelySaying.test(text)
}

function reachesFar(words: string, language: string, where: Where): boolean {
  const reads = denyingWords(language)
  if (!reads || denialBeside(words, language, where) === null) return false
  const text = lower(words)
  if (countWords(text) <= FEW_WORDS && reads.echo.test(text)) return true
  return leadsOn(text, where) || reads.doubt.test(text) || reads.wide.test(text)
}

/** What a heading does to all that stands below it. */
export function turnAbove(words: string, language: string): Turn | null {
  const reads = turningWords(language)
  if (!reads) return 'unread'
  const text = lower(words)
  return reads.heading.test(text) || denies(text, reads, 'before') ? 'denies' : null
}

/** True of a few words without a verb, which say something only under their heading: "A school for 300 pupils." */
export function isFragment(words: string, language: string): boolean {
  const text = lower(words)
  if (countWords(text) > PIECE) return false
  const verb = turningWords(language)?.verb
  return verb ? !verb.test(text.replace(COUNTED, '')) : !/[.!?…。！？؟]["'”’»)\]]*$/u.test(text)
}

/** True of a headline, a subhead, and of a line of body by itself, short and without a full stop, that nobody has labelled yet. */
export function isHeading(sentences: readonly Sentence[], index: number): boolean {
  const one = sentences[index]
  if (!one) return false
  if (one.role !== 'BODY') return one.role === 'HEADLINE' || one.role === 'SUBHEAD'
  const alone = sentences[index - 1]?.from !== one.from && sentences[index + 1]?.from !== one.from
  return alone && countWords(one.words) <= HEADING_WORDS && /[\p{L}\p{M}\p{N}?)]$/u.test(one.words)
}
