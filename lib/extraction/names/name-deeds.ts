import type { Document } from '@/lib/extraction/tokens/document'
import { Gram } from '@/lib/extraction/tokens/grammar-words'
import { Gaz, lookUp } from '@/lib/extraction/tokens/lexicon'
import { Shape, type Token } from '@/lib/extraction/tokens/tokens'
import type { NamePart } from './name-splitting'

/** What a neighbour's word adds for a person, and why. */
const WEIGHTS = {
  /** “…,” said X: bodies are quoted too, but hardly ever by an unknown bare name. */
  quoted: 2,
  /** "X told the court": bodies tell, though less often. */
  told: 1.1,
  /** "X said that he": the pronoun is X. */
  pronoun: 1.2,
  /** "X, head of the agency," and "X, a farmer,": nobody else has a trade. */
  trade: 1.7,
  /** "arrested X", "censure X": done to people. */
  doneTo: 1,
} as const

const KNOWN = Gaz.COUNTRY | Gaz.REGION | Gaz.CITY | Gaz.ORG | Gaz.TEAM | Gaz.DEMONYM
/** Words for people that are words for bodies as well. */
const NOT_HUMAN =
  /^(?:police|company|statement|report|group|organi[sz]ation|party|government|ministry|department|agency|court|committee|study|campaign|letter|tweet|email|memo|document|complaint|lawsuit|ruling|filing|newspaper|magazine|website|article|editorial|ad|video|source|sources|officials|leader|leaders|supporters|people|saint|st|private|major|general|count|train|host|lead|chair|forward|captain|champion|champions|winger|trainer)$/
const TRADES =
  /(?:ologist|ographer|[^t]ician|wright|smith|fisherman|farmer|teacher|nurse|engineer|dentist|carpenter|plumber|welder|miner|cook|chef|baker|butcher|tailor|driver|pilot|sailor|soldier|clerk|widow|widower|pensioner|neighbou?r|shopkeeper|herder|grocer|lecturer|barrister|solicitor|surgeon|physicist|chemist|biologist|vet|architect|artist|musician|photographer)$/
const DONE_TO =
  /^(?:arrest|charge|convict|sentence|jail|imprison|censure|marry|married|interview|murder|stab|kidnap|abduct|impeach|acquit|extradite|deport|handcuff|accuse|indict|fire|hire|appoint|nominate|thank|believe|trust|shoot|shot|kill)(?:e?d)?$/

/** Whether a word in lower case says what one person is: "mayor", "driver". */
export function isHuman(word: string): boolean {
  return ((lookUp(word).gram & (Gram.TITLE | Gram.ROLE)) !== 0 && !NOT_HUMAN.test(word)) || TRADES.test(word)
}

/** How much the words beside one mention say that it is a person's. */
export function personEvidence({ tokens, sentenceOf }: Document, { first, last, key, titled }: NamePart): number {
  if (titled) return 0
  const gaz = last - first === 1 ? (tokens[first]?.word.gaz ?? 0) : lookUp(key).gaz
  if (gaz & KNOWN || tokens[last - 1]?.shape === Shape.POSSESSIVE) return 0
  const heads = Gram.ORG_HEAD | Gram.ORG_SUFFIX | Gram.PLACE_HEAD
  if ((tokens[last - 1]?.word.gram ?? 0) & heads) return 0
  const sentence = sentenceOf[first]
  const [verb, mark] = [tokens[first - 1], tokens[first - 2]]
  let evidence = 0
  if (verb?.shape === Shape.LOWER && verb.word.gram & Gram.SPEECH && isClosing(mark)) evidence += WEIGHTS.quoted
  if (verb?.shape === Shape.LOWER && sentenceOf[first - 1] === sentence && DONE_TO.test(verb.lower))
    evidence += WEIGHTS.doneTo
  const after = sentenceOf[last] === sentence ? tokens[last] : undefined
  if (after?.lower === 'told') evidence += WEIGHTS.told
  if (after && (after.word.gram & Gram.SPEECH) !== 0 && after.shape === Shape.LOWER && namesSelf(tokens, last))
    evidence += WEIGHTS.pronoun
  if (after?.text === ',' && hasTrade(tokens, last + 1)) evidence += WEIGHTS.trade
  return evidence
}

function isClosing(mark: Token | undefined): boolean {
  return mark !== undefined && (/^[”"»“’]$/.test(mark.text) || mark.text === "''")
}

/** "said that he", "told the court he". */
function namesSelf(tokens: readonly Token[], verb: number): boolean {
  for (let at = verb + 1; at < verb + 6; at++) {
    const token = tokens[at]
    if (!token || token.shape === Shape.MARK) return false
    if (/^(?:he|she)$/.test(token.lower)) return true
  }
  return false
}

/** ", head of the search agency,", ", a farmer,": a trade or an office among the first words of an apposition. */
function hasTrade(tokens: readonly Token[], from: number): boolean {
  for (let at = from; at < from + 5; at++) {
    const token = tokens[at]
    if (token?.shape !== Shape.LOWER) return false
    const office = (token.word.gram & (Gram.TITLE | Gram.ROLE)) !== 0 && !NOT_HUMAN.test(token.lower)
    if (office || TRADES.test(token.lower)) return isOver(tokens[at + 1])
    if (token.word.gram & (Gram.PREPOSITION | Gram.CONJUNCTION | Gram.AUXILIARY)) return false
  }
  return false
}

function isOver(next: Token | undefined): boolean {
  return (
    !next ||
    (next.shape === Shape.MARK && /^[,.;)]$/.test(next.text)) ||
    /^(?:of|at|for|in|from|with|who|and|on)$/.test(next.lower)
  )
}
