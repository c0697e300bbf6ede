import { withoutOdd } from '@/lib/domain/text/odd-characters'

/**
 * Characters that nobody sees and that cut words in two for a reader by machine: soft hyphen, zero-width space, word joiner, byte
 * order mark; and those that turn words round, so that 41 looks like 14 (UAX #9 advises isolates in place of embeddings). The joiners
 * U+200C and U+200D stay, since Persian and Indic words are spelt with them, and so do marks and isolates of direction.
 */
const INVISIBLE = /[\u00ad\u200b\u2060\ufeff\u202a-\u202e]/g

/** A text that can be kept: Unix line ends, no control characters, no half characters; and how many invisible ones went. */
export function tidyText(text: string): { text: string; invisible: number } {
  const kept = text.toWellFormed().replace(/\r\n?|\u2028|\u2029|\u0085|\v|\f/g, '\n')
  const seen = kept.replace(INVISIBLE, '')
  return { text: withoutOdd(seen), invisible: kept.length - seen.length }
}
