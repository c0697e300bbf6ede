import { isFinite, isOwner } from '@/lib/extraction/tokens/cues'
import { Gram } from '@/lib/extraction/tokens/grammar-words'
import type { Place } from './noun-phrases'
import type { Scene } from './scene'
import { Shape } from '@/lib/extraction/tokens/tokens'

/** Nouns for what somebody said, written or holds. */
const SAYING =
  /^(?:claims?|allegations?|accusations?|remarks?|comments?|assertions?|statements?|calls?|promises?|pledges?|vows?|warnings?|conclusions?|arguments?|suggestions?|descriptions?|demands?|responses?|repl(?:y|ies)|answers?|tweets?|posts?|messages?|views?|words|predictions?|insistence|contention|admission|declarations?|complaints?|criticisms?|testimony|slogan|motto|appeals?|verdict|opinion|notion|letters?|pitch|broadside|editorial)$/
const ADJECTIVES = 3
const LONGEST_OWNER = 5
const ENDS_PHRASE = Gram.PREPOSITION | Gram.CONJUNCTION | Gram.AUXILIARY
/** How many tokens after the noun its object may open: "call for a “…”". */
const OBJECT = 4

/** Whose saying it is that stands at `at`: "Lund’s latest claim that “…”", "her call for “…”". */
export function possessorOf(scene: Scene, at: number, from: number, quote: number): Place | undefined {
  const { tokens } = scene.document
  const noun = tokens[at]
  if (noun?.shape !== Shape.LOWER || !SAYING.test(noun.lower) || !leadsOn(scene, at, quote)) return undefined
  let owner = at - 1
  while (owner > from && owner > at - 1 - ADJECTIVES && tokens[owner]?.shape === Shape.LOWER && !isOwner(tokens, owner))
    owner--
  if (owner < from || !isOwner(tokens, owner)) return undefined
  const own = tokens[owner]
  if (own && own.word.gram & Gram.PRONOUN)
    return isFinite(tokens[owner - 1]) ? undefined : { first: owner, last: owner + 1 }
  const name = scene.endingAt.get(owner)
  if (name) return { first: name.first, last: name.last }
  return { first: nounPhraseStart(scene, owner - 1, from), last: owner }
}

/** Back from "senator" to "the" in "the Ohio senator’s". */
function nounPhraseStart({ document: { tokens } }: Scene, at: number, from: number): number {
  let first = at
  while (first > from && first > at - LONGEST_OWNER && !((tokens[first]?.word.gram ?? 0) & Gram.DETERMINER)) {
    const before = tokens[first - 1]
    if (!before || before.shape === Shape.MARK || before.word.gram & ENDS_PHRASE || isFinite(before)) break
    first--
  }
  return first
}

/** The noun goes on to what was said: "claim that", "answer was that", "claim:", "call for “…”". */
function leadsOn({ document: { tokens } }: Scene, at: number, quote: number): boolean {
  const equals = /^(?:is|was)$/.test(tokens[at + 1]?.lower ?? '')
  const link = equals ? at + 2 : at + 1
  const next = tokens[link]?.lower ?? ''
  if (/^(?:that|:)$/.test(next)) return true
  return !equals && quote - at <= OBJECT && /^(?:of|for|to|against)$/.test(next)
}
