import type { Document } from './document'
import { Gram } from './grammar-words'
import { Gaz } from './lexicon'
import { Setting } from './setting'
import { Gap, Shape, type Token } from './tokens'

const AFTER_NOUN = Gram.DETERMINER | Gram.PREPOSITION
const THOUGHT = /^(?:believ|thinks?$|thought$|know|knew$|felt$|feels?$|agree|disagree|hail|promis)/
const PASSIVE = new Set(['was', 'were', 'been', 'being', 'is', 'are', 'be', 'when', 'if'])
/** Words that are verbs of speech as often as nouns for what was said. */
const ALSO_NOUN =
  /^(?:remarks|comments|claims|reports|calls|notes|demands|posts|offers|answers|charges|promises|pledges|warning)$/
const ADJECTIVE =
  /(?:al|ous|ive|est|ful|ic|ed|less|ary|ish|able|ible)$|^(?:recent|new|own|past|late|early|earlier|many|other|first|last|false|public)$/
/** Verbs that speak only together with the next word: "went on", "shot back", "as she put it". */
const WITH_NEXT = new Map([
  ['went', 'on'],
  ['goes', 'on'],
  ['shot', 'back'],
  ['fired', 'back'],
  ['hit', 'back'],
  ['points', 'out'],
  ['blurted', 'out'],
  ['put', 'it'],
  ['puts', 'it'],
])

/** A verb of speech, and not the same word as a noun ("the claims", "his report") or in the passive ("was asked"). */
export function isCue(tokens: Token[], at: number): boolean {
  const token = tokens[at]
  if (!token || token.shape > Shape.CAPITAL || token.text === 'States') return false
  if (!(token.word.gram & Gram.SPEECH)) return isWithNext(tokens, at)
  const before = tokens[at - 1]
  if (!before || token.gap === Gap.NONE) return before === undefined
  if (isOwner(tokens, at - 1)) return false
  if (
    before.word.gram & AFTER_NOUN &&
    !/^(?:that|all|after|before|by|without|in|while|of|for|as|who|which|both|each|like)$/.test(before.lower)
  )
    return false
  if (before.word.gram & Gram.PREPOSITION && !token.lower.endsWith('ing') && before.lower !== 'as') return false
  if (PASSIVE.has(before.lower) && /(?:ed|told|known)$/.test(token.lower)) return false
  return !(ALSO_NOUN.test(token.lower) && isNounAfter(tokens, at - 1))
}

/** "her recent remarks", "received offers". */
function isNounAfter(tokens: Token[], at: number): boolean {
  const before = tokens[at] as Token
  if (before.shape !== Shape.LOWER) return false
  const opener = tokens[at - 1]
  if (ADJECTIVE.test(before.lower) && opener && (opener.word.gram & Gram.DETERMINER || isOwner(tokens, at - 1)))
    return true
  return isFinite(before) && !(before.word.gram & (Gram.AUXILIARY | Gram.SPEECH | Gram.ROLE))
}

function isWithNext(tokens: Token[], at: number): boolean {
  const token = tokens[at] as Token
  return token.shape === Shape.LOWER && WITH_NEXT.get(token.lower) === tokens[at + 1]?.lower
}

/** "'s", the apostrophe of "Sanders’", "his". */
export function isOwner(tokens: Token[], at: number): boolean {
  const token = tokens[at]
  if (!token) return false
  if (token.shape === Shape.POSSESSIVE || /^(?:his|her|their|my|our|its|your)$/.test(token.lower)) return true
  return /^['’]$/.test(token.text) && token.gap === Gap.NONE && (tokens[at - 1]?.lower.endsWith('s') ?? false)
}

/** A verb of thought or agreement: it yields to a verb of speech farther left. */
export function isThought(token: Token | undefined): boolean {
  return token !== undefined && THOUGHT.test(token.lower)
}

/** A finite verb in a heading, where title case gives it a capital: "Mayor Quits". */
export function isHeadVerb({ tokens, settings, sentenceOf }: Document, at: number): boolean {
  const token = tokens[at]
  if (isFinite(token)) return true
  if (settings[sentenceOf[at] ?? 0] === Setting.PLAIN || !token || token.shape > Shape.UPPER) return false
  return (token.word.gaz & Gaz.VERB) !== 0 || (token.word.gram & Gram.AUXILIARY) !== 0
}

/** A verb in the past or third person, known or by its ending. */
export function isFinite(token: Token | undefined): boolean {
  if (token?.shape !== Shape.LOWER) return false
  if (token.word.gaz & Gaz.VERB || token.word.gram & (Gram.AUXILIARY | Gram.SPEECH)) return true
  return token.end - token.start > 4 && token.lower.endsWith('ed')
}
