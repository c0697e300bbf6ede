import { isFinite } from '@/lib/extraction/tokens/cues'
import { isName } from '@/lib/extraction/tokens/document'
import { Gram } from '@/lib/extraction/tokens/grammar-words'
import { Gaz } from '@/lib/extraction/tokens/lexicon'
import { Shape, type Token } from '@/lib/extraction/tokens/tokens'

/** Tokens in which the subject of the clause has its verb: "the opposition's first candidate was". */
const LONGEST_SUBJECT = 8
/** Verbs that take the hearer before the clause: "told the council the bridge was safe". */
const TO_HEARERS = /^(?:told|tells?|telling|assured|informed|reminded|warned|warns|warning)$/
const HEARER = /^(?:him|her|them|me|us|you)$/
const NOMINATIVE = /^(?:he|she|it|they|we|i)$/
/** They open a question, or what is said about a noun. */
const RELATIVE = /^(?:who|whom|whose|which|that|what|why|how|when|where|whether|if|to|not)$/
const INFINITE = /^(?:be|been|being|having|doing)$/

/**
 * Where the clause opens that "insisted the vote was fair" or "told reporters he had won" reports without "that", or -1:
 * its subject and a finite verb must follow at once, so that "announced the closure of the pier" reports none.
 * @param at the token behind the verb of speech and its adverbs
 */
export function clauseWithoutThat(tokens: readonly Token[], cue: Token, at: number, end: number): number {
  const open = TO_HEARERS.test(cue.lower) ? pastHearer(tokens, at, end) : at
  return open >= 0 && hasSubjectAndVerb(tokens, open, end) ? open : -1
}

/** Past "him", "reporters", "the council": where an article, a pronoun or a name opens the next subject. -1 where none does. */
function pastHearer(tokens: readonly Token[], from: number, end: number): number {
  if (HEARER.test(tokens[from]?.lower ?? '')) return from + 1
  if (/^(?:reporters|lawmakers|journalists)$/.test(tokens[from - 1]?.lower ?? '')) return from
  for (let at = from + 1; at < Math.min(end, from + LONGEST_SUBJECT); at++) {
    const token = tokens[at] as Token
    const before = tokens[at - 1] as Token
    if (isBreak(token) && token.lower !== 'of') return -1
    if (before.lower === 'of' || before.word.gram & Gram.DETERMINER || before.shape === Shape.POSSESSIVE) continue
    if (opensSubject(token)) return at
    if (isName(token) && before.shape === Shape.LOWER) return pastName(tokens, at)
    if (isName(before) && isName(tokens[from] as Token) && token.shape === Shape.LOWER && !isFinite(token)) return at
  }
  return -1
}

/** "told the broadcaster Radio Sandry the pier was …": the name belongs to the hearer when an article or a pronoun follows. */
function pastName(tokens: readonly Token[], from: number): number {
  let at = from
  while (tokens[at] && isName(tokens[at] as Token)) at++
  const next = tokens[at]
  return next && opensSubject(next) ? at : from
}

function opensSubject(token: Token): boolean {
  return (
    (token.word.gram & Gram.DETERMINER) !== 0 ||
    NOMINATIVE.test(token.lower) ||
    /^(?:his|its|their|our|my)$/.test(token.lower)
  )
}

/** A subject of one piece, then a verb that can be no participle behind a noun. */
function hasSubjectAndVerb(tokens: readonly Token[], from: number, end: number): boolean {
  const opener = tokens[from]
  if (!opener || from + 1 >= end || isBreak(opener) || opener.word.gram & Gram.AUXILIARY) return false
  if (NOMINATIVE.test(opener.lower)) return isPredicate(tokens[from + 1], tokens[from + 2])
  for (let at = from + 1; at < Math.min(end, from + LONGEST_SUBJECT); at++) {
    const token = tokens[at] as Token
    const before = tokens[at - 1] as Token
    if (token.shape === Shape.LOWER && before.shape <= Shape.POSSESSIVE && !(before.word.gram & Gram.DETERMINER)) {
      if (token.word.gram & Gram.AUXILIARY) return !INFINITE.test(token.lower)
      if (isActive(token, tokens[at + 1])) return true
    }
    if (token.lower !== 'of' && (isBreak(token) || (token.word.gram & Gram.DETERMINER && before.lower !== 'of')))
      return false
  }
  return false
}

/** "he had", "they never came". */
function isPredicate(token: Token | undefined, next: Token | undefined): boolean {
  return isFinite(token) || (token?.shape === Shape.LOWER && isFinite(next))
}

/** "the council ignored the warnings": a verb in the past with its object, where a participle would have none. */
function isActive(token: Token, next: Token | undefined): boolean {
  if (!(token.word.gaz & Gaz.VERB) || !token.lower.endsWith('ed') || !next) return false
  return (next.word.gram & Gram.DETERMINER) !== 0 || /^(?:his|her|its|their|our|my)$/.test(next.lower)
}

/** A mark, a preposition or a word that opens another clause: the subject is over. */
function isBreak(token: Token): boolean {
  if (token.shape === Shape.MARK) return !/^[-’'&]$/.test(token.text)
  return (
    (token.word.gram & Gram.PREPOSITION) !== 0 || RELATIVE.test(token.lower) || /^(?:and|or|but|as)$/.test(token.lower)
  )
}
