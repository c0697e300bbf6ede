import { isDemonym, type NamePart } from './name-splitting'
import { Shape, type Token } from '@/lib/extraction/tokens/tokens'

/** Posts and shares that only a body has: "the chief executive of X", "analysts at X", "shares in X". */
const OF_BODIES =
  /^(?:executives?|ceo|cfo|coo|chair|chairman|chairwoman|chairperson|shareholders?|employees?|shares|stake|subsidiary|headquarters|analysts?|economists?|strategists?|takeover|boss|buyers?|owners|founders?|creditors|investors|directors|trustees|customers|subsidiaries|arm|merger)$/
const LINKS = /^(?:of|at|in|for)$/
/** Those who speak for a body, or for a person. */
const SPOKEN_FOR = /^(?:spokesman|spokeswoman|spokesperson|spokespeople|attorney|lawyer)$/

/** How much a post before the name says that it is a body's name. */
export function officeEvidence(tokens: Token[], { first, last }: NamePart): number {
  const article = tokens[first - 1]?.lower === 'the' ? 1 : 0
  const link = tokens[first - 1 - article]
  const post = tokens[first - 2 - article]
  if (!link || !post || post.shape === Shape.MARK || !LINKS.test(link.lower)) return 0
  if (tokens[last]?.shape === Shape.POSSESSIVE || (last - first === 1 && isDemonym(tokens[first] as Token))) return 0
  if (OF_BODIES.test(post.lower)) return link.lower === 'in' && !/^(?:shares|stake)$/.test(post.lower) ? 0 : 5
  if (SPOKEN_FOR.test(post.lower) && link.lower === 'for') return article ? 2 : 1
  return 0
}
