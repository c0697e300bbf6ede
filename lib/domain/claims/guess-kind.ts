import type { Kind } from './claim'

const MONTHS =
  /\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b|\b(mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(19|20)\d\d\b/i
const LEGAL = /\b(inc|ltd|llc|plc|corp|council|committee|ministry|university|party|agency|bank|company|union|court)\b/i

/** The likeliest kind of words that a person has chosen; they can change it. */
export function guessKind(words: string): Kind {
  if (/^[“"«„‘]/.test(words)) return 'QUOTE'
  const short = words.length < 48
  if (short && MONTHS.test(words)) return 'DATE'
  if (short && /\d/.test(words)) return 'NUMBER'
  const names = words.split(/\s+/).every((word) => /^(\p{Lu}|of$|the$|de$|van$|al-)/u.test(word))
  if (names && LEGAL.test(words)) return 'ORGANISATION'
  if (names && short) return words.includes(' ') ? 'PERSON' : 'PLACE'
  return 'STATEMENT'
}
