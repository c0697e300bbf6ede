import { isFinite } from '@/lib/extraction/tokens/cues'
import type { Document } from '@/lib/extraction/tokens/document'
import { Gaz, lookUp } from '@/lib/extraction/tokens/lexicon'
import type { Name } from './names'
import { MOTION } from './name-neighbours'
import { BEFORE_PLACES } from './name-words'
import { Gap, type Token } from '@/lib/extraction/tokens/tokens'

const KNOWN = Gaz.COUNTRY | Gaz.REGION | Gaz.CITY | Gaz.TOWN
/** As much as the preposition speaks for the place right behind it. */
const LOCATED = 1.3
/** What speaks for a person as loudly as a full name does. */
const PERSON = 2.5

/**
 * "in Geneva and Paris", "in Oslo, Milan and Lindmere": the preposition before a known place speaks for all the names
 * of the list. A comma alone makes no list ("In Oslo, Florence wept"), nor does a full name go on one, nor does the
 * subject of the next clause ("was born in Geneva and Charlotte wept").
 */
export function markListedPlaces(document: Document, names: readonly Name[]): void {
  const { tokens, sentenceOf } = document
  for (let index = 0; index < names.length; index++) {
    const opener = names[index] as Name
    if (!isLedTo(tokens, opener)) continue
    let last = index
    let closed = false
    while (!closed) {
      const next = names[last + 1]
      const link = next && linkBetween(tokens, (names[last] as Name).last, next.first)
      if (!link || sentenceOf[next.first] !== sentenceOf[opener.first] || next.own.person >= PERSON) break
      last++
      closed = link === 'and'
    }
    if (!closed || opensClause(document, opener, names[last] as Name)) continue
    for (const name of names.slice(index + 1, last + 1)) name.own.place += LOCATED
    index = last
  }
}

/** “in Geneva”, where Geneva is known; “trains from Lindmere”, “travelled between Ware and Henley”, of any name. */
function isLedTo(tokens: Token[], opener: Name): boolean {
  const before = tokens[opener.first - 1]?.lower ?? ''
  const moves = MOTION.test(tokens[opener.first - 2]?.lower ?? '')
  if (moves && (before === 'from' || before === 'to' || before === 'between')) return true
  return BEFORE_PLACES.has(before) && isKnown(tokens, opener)
}

function isKnown(tokens: Token[], { first, last, key }: Name): boolean {
  return ((last - first === 1 ? (tokens[first]?.word.gaz ?? 0) : lookUp(key).gaz) & KNOWN) !== 0
}

/** What stands between two names and nothing else: "and" or "or", with a comma before it or not, or a comma alone. */
function linkBetween(tokens: Token[], from: number, to: number): 'and' | ',' | undefined {
  if (to === from || to - from > 2 || tokens[to]?.gap !== Gap.SPACE) return undefined
  const word = tokens[to - 1] as Token
  if (to - from === 2 && tokens[from]?.text !== ',') return undefined
  if (word.lower === 'and' || word.lower === 'or') return 'and'
  return to - from === 1 && word.text === ',' ? ',' : undefined
}

/** The last name has a verb of its own behind it, and the list one before it. */
function opensClause({ tokens, sentences, sentenceOf }: Document, opener: Name, { last }: Name): boolean {
  if (!isFinite(tokens[last])) return false
  const from = sentences[sentenceOf[opener.first] ?? 0] ?? 0
  return opener.first - from < 2 || tokens.slice(from, opener.first).some(isFinite)
}
