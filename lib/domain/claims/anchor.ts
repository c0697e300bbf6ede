import { isBlank } from '@/lib/text/blank'
import { splitsLetter, splitsPair } from '@/lib/domain/text/words'

/** W3C Web Annotation TextPosition and TextQuote selectors in one. Offsets are UTF-16 code units, end exclusive. */
export interface Anchor {
  start: number
  end: number
  exact: string
  prefix: string
  suffix: string
}

const CONTEXT = 32

/** Why this span can't carry a claim, or null. */
export function whyNotSpan(text: string, start: number, end: number): string | null {
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end <= start || end > text.length)
    return 'A claim needs a stretch of this text: 0 ≤ start < end ≤ its length.'
  if (splitsLetter(text, start) || splitsLetter(text, end)) return 'A claim can’t begin or end inside a character.'
  if (isBlank(text.slice(start, end))) return 'A claim needs words, not only space.'
  return null
}

/** The anchor of a span, with up to 32 code units of context on either side, never half of a surrogate pair. */
export function anchorAt(text: string, start: number, end: number): Anchor {
  let from = Math.max(0, start - CONTEXT)
  if (splitsPair(text, from)) from++
  let to = Math.min(text.length, end + CONTEXT)
  if (splitsPair(text, to)) to--
  return { start, end, exact: text.slice(start, end), prefix: text.slice(from, start), suffix: text.slice(end, to) }
}
