import { Gram } from '@/lib/extraction/tokens/grammar-words'
import { Gaz, lookUp } from '@/lib/extraction/tokens/lexicon'
import type { NamePart } from './name-splitting'
import { Gap, Shape, type Token } from '@/lib/extraction/tokens/tokens'

/** "FTSE 100", "the DAX index": a figure of the markets. */
export function isIndex(own: Token, { first, last, shouted }: NamePart, after: Token): boolean {
  if (last - first > 1 || shouted || own.shape !== Shape.UPPER) return false
  return after.lower === 'index' || (after.gap === Gap.SPACE && /^\d{2,4}$/.test(after.text))
}

/** "Corvane Ferries": an unknown word and what the firm deals in, which nobody is called; no "the", no owner, no mark. */
export function isThing(one: Token, tail: Token, before: Token | undefined): boolean {
  if (one.shape !== Shape.CAPITAL || one.word.gaz & ~Gaz.OPENS || !isCommonNoun(tail)) return false
  if (tail.word.gram & Gram.PLACE_HEAD) return false
  return (
    !before ||
    !(before.word.gram & Gram.DETERMINER || before.shape === Shape.POSSESSIVE || /^["“‘'`]/.test(before.text))
  )
}

/**
 * "the Royal Courts", "Tivoli Gardens", "the Albert Docks": what is built or laid out. A first name before the noun
 * makes a person ("Rosa Parks"), unless an article stands before it; where it is a place's name too, what is beside it tells.
 */
export function isSites(tokens: Token[], first: number, last: number): boolean {
  if (last - first < 2 || !((tokens[last - 1]?.word.gaz ?? 0) & Gaz.SITES)) return false
  const { gaz } = (tokens[first] as Token).word
  const called = (gaz & (Gaz.FIRST | Gaz.COMMON | Gaz.COUNTRY | Gaz.REGION | Gaz.CITY | Gaz.TOWN)) === Gaz.FIRST
  return !called || tokens[first - 1]?.lower === 'the'
}

/** A common word that is no surname, or the plural of a word that is known. */
function isCommonNoun({ word: { gaz }, lower, shape }: Token): boolean {
  if (shape !== Shape.CAPITAL || gaz & Gaz.LAST) return false
  if (gaz & Gaz.COMMON) return true
  const singular = lower.endsWith('ies') ? `${lower.slice(0, -3)}y` : lower.endsWith('s') ? lower.slice(0, -1) : ''
  return gaz === 0 && singular.length > 3 && (lookUp(singular).gaz & Gaz.COMMON) !== 0
}

/** "the Sandry swing bridge": a place of a kind behind the name, with one word between at most. */
export function standsBeforePlace(tokens: Token[], at: number): boolean {
  const [next, beyond] = tokens.slice(at, at + 2)
  if (next?.shape !== Shape.LOWER) return false
  return [next, beyond].some((token) => token?.shape === Shape.LOWER && token.word.gram & Gram.PLACE_HEAD)
}

/** Words that close or open the names of firms and clubs, and hardly any other name. */
const FIRM_TAILS = /^(?:ventures|rovers|express|wanderers|logistics|robotics|therapeutics|analytics|biosciences)$/

/** Common words of other languages for a bank, a company, German: grammar as much as "bank" is, names of nothing. */
const FIRM_OPENERS = /^(?:ballet|banque|banco|banca|deutsche|société|compagnie|pt)$/

/** "Corvane Logistics", "Banque Lindmere". */
export function isFirmByWord(one: Token, tail: Token): boolean {
  return FIRM_TAILS.test(tail.lower) || FIRM_OPENERS.test(one.lower)
}
