import type { Document } from './document'
import { Gram } from './grammar-words'
import { Gaz } from './lexicon'
import type { NameMention } from './names'
import { Gap, Shape, type Token } from './tokens'

/** What the search for speakers needs at hand. */
export interface Scene {
  document: Document
  startingAt: Map<number, NameMention>
  endingAt: Map<number, NameMention>
  /** For a token inside quotation marks, the number of the stretch, counted from 1. */
  quoteOf: Int32Array
}

/** Names by the tokens where they start and end, and which tokens are inside quotation marks. */
export function setScene(
  document: Document,
  quotes: readonly { first: number; last: number }[],
  names: readonly NameMention[],
): Scene {
  const startingAt = new Map<number, NameMention>()
  const endingAt = new Map<number, NameMention>()
  const quoteOf = new Int32Array(document.tokens.length)
  for (const name of names) {
    startingAt.set(name.first, name)
    endingAt.set(name.last, name)
  }
  for (const [index, quote] of quotes.entries()) quoteOf.fill(index + 1, quote.first, quote.last)
  return { document, startingAt, endingAt, quoteOf }
}

const AFTER_NOUN = Gram.DETERMINER | Gram.PREPOSITION
const THOUGHT = /^(?:believ|thinks?$|thought$|know|knew$|felt$|feels?$|agree|disagree|hail|promis)/
const PASSIVE = new Set(['was', 'were', 'been', 'being', 'is', 'are', 'be', 'when', 'if'])

/** A verb of speech, and not the same word as a noun ("the claims", "his report") or in the passive ("was asked"). */
export function isCue(tokens: Token[], at: number): boolean {
  const token = tokens[at]
  if (!token || token.shape > Shape.CAPITAL || !(token.word.gram & Gram.SPEECH) || token.text === 'States') return false
  const before = tokens[at - 1]
  if (!before || token.gap === Gap.NONE) return before === undefined
  if (before.shape === Shape.POSSESSIVE || /^(?:his|her|their|my|our|its|your)$/.test(before.lower)) return false
  if (
    before.word.gram & AFTER_NOUN &&
    !/^(?:that|all|after|before|by|without|in|while|of|for|as|who|which|both|each|like)$/.test(before.lower)
  )
    return false
  if (before.word.gram & Gram.PREPOSITION && !token.lower.endsWith('ing') && before.lower !== 'as') return false
  if (PASSIVE.has(before.lower) && /(?:ed|told|known)$/.test(token.lower)) return false
  return true
}

/** A verb of thought or agreement: it yields to a verb of speech farther left. */
export function isThought(token: Token | undefined): boolean {
  return token !== undefined && THOUGHT.test(token.lower)
}

/** A verb in the past or third person, known or by its ending. */
export function isFinite(token: Token | undefined): boolean {
  if (token?.shape !== Shape.LOWER) return false
  if (token.word.gaz & Gaz.VERB || token.word.gram & (Gram.AUXILIARY | Gram.SPEECH)) return true
  return token.end - token.start > 4 && token.lower.endsWith('ed')
}
