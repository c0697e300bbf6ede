import type { ExtractedClaim, ExtractOptions } from './claim'
import { findDates } from './dates'
import { readDocument } from './document'
import { joinMentions } from './joining'
import { extractionScope } from './language'
import { findNames } from './names'
import { findNumbers } from './numbers'
import { asQuotations, findQuoted } from './quotes'
import { setScene } from './scene'
import { findSpeakers } from './speakers'

/**
 * The checkable claims of a text, ordered by first anchor, then by kind.
 * Anchors are UTF-16 spans of `text`; within a kind no two overlap. Never throws, whatever the text.
 */
export function extractClaims(text: string, options: ExtractOptions = {}): ExtractedClaim[] {
  const document = readDocument(text)
  const full = extractionScope(options.language) === 'full'
  const dates = findDates(document)
  const taken = new Uint8Array(document.tokens.length)
  for (const date of dates) taken.fill(1, date.first, date.last)
  const numbers = findNumbers(document, taken)
  const names = full ? findNames(document, taken) : []
  const quoted = findQuoted(document)
  const quotes = asQuotations(document, quoted)
  if (full) findSpeakers(setScene(document, quoted, names), quotes)
  const claims = joinMentions(document, [...quotes, ...names, ...dates, ...numbers])
  return claims
}
