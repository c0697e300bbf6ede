import type { Document } from '@/lib/extraction/tokens/document'
import type { NameMention } from '@/lib/extraction/names/names'

/** What the search for speakers needs at hand. */
export interface Scene {
  document: Document
  startingAt: Map<number, NameMention>
  endingAt: Map<number, NameMention>
  /** For a token inside quotation marks, the number of the stretch, counted from 1. */
  quoteOf: Int32Array
  /** 1 for a token inside a date or an amount: neither ever speaks. */
  counted: Uint8Array
}

/** Names by the tokens where they start and end, and which tokens are inside quotation marks. */
export function setScene(
  document: Document,
  quotes: readonly { first: number; last: number }[],
  names: readonly NameMention[],
  amounts: readonly { first: number; last: number }[] = [],
): Scene {
  const startingAt = new Map<number, NameMention>()
  const endingAt = new Map<number, NameMention>()
  const quoteOf = new Int32Array(document.tokens.length)
  for (const name of names) {
    startingAt.set(name.first, name)
    endingAt.set(name.last, name)
  }
  for (const [index, quote] of quotes.entries()) quoteOf.fill(index + 1, quote.first, quote.last)
  const counted = new Uint8Array(document.tokens.length)
  for (const { first, last } of amounts) counted.fill(1, first, last)
  return { document, startingAt, endingAt, quoteOf, counted }
}
