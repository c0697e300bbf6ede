import type { Document } from '@/lib/extraction/tokens/document'
import { Gram } from '@/lib/extraction/tokens/grammar-words'
import { Shape, type Token } from '@/lib/extraction/tokens/tokens'
import { BIT } from './reasons'
import { reasonsOfWord } from './weighty-words'

/** With "first" before them they are a part or a name, and nothing is said to be the first. */
const PARTS =
  /^(?:half|quarter|set|minute|time|lady|minister|name|names|floor|team|person|aid|class|day|week|round|leg|of|place|thing)$/
const NOT_SUPERLATIVE =
  /^(?:interest|forest|protest|request|harvest|honest|modest|arrest|guest|contest|conquest|invest|tempest|suggest|digest|manifest|priest|breast|chest|crest|quest|attest|detest|unrest|midwest)$/
const NEGATIONS = /^(?:not|never|no|nothing|nobody|none|cannot|without)$|n['’]t$/
const THIRD = /^(?:he|she|they|him|her|them|you|his|their|your)$/
const SELF = /^(?:i|we|my|our)$/
/** Adverse things said of people besides deeds. */
const ADVERSE =
  /^(?:joke|disgrace|disgraceful|shame|shameful|liar|coward|cowards|greedy|ruined|ruin|insult|farce|sham|betrayal|killer|monster|incompetent|reckless|cruel|dishonest|hypocrite|hypocrisy|lawless|racist|blood|blame|fault|traitor|dangerous|scandalous|robbed|silenced|useless|broken)$/

/** The reasons that the words from one token to before another give, read as English. */
export function reasonsOfTokens({ tokens }: Document, first: number, last: number): number {
  let bits = 0
  for (let at = first; at < last; at++) {
    const token = tokens[at]
    if (!token || token.shape > Shape.MIXED) continue
    const { lower } = token
    if (lower === 'first') bits |= isTheFirst(tokens, at, first, last) ? BIT.first : 0
    else if (lower === 'most' || lower === 'least') bits |= isTheMost(tokens, at) ? BIT.superlative : 0
    else if (lower.endsWith('est')) bits |= isSuperlative(tokens, at) ? BIT.superlative : reasonsOfWord(lower)
    else bits |= reasonsOfWord(lower)
    if (lower === 'than' && /^(?:any|ever)$/.test(tokens[at + 1]?.lower ?? '')) bits |= BIT.superlative
  }
  return bits
}

function isTheFirst(tokens: readonly Token[], at: number, from: number, to: number): boolean {
  const [before, next] = [tokens[at - 1], tokens[at + 1]]
  if (next?.lower === 'time') return tokens[at - 2]?.lower === 'for' || isDefinite(before)
  return at >= from && at < to - 1 && isDefinite(before) && !PARTS.test(next?.lower ?? '')
}

function isTheMost(tokens: readonly Token[], at: number): boolean {
  return isDefinite(tokens[at - 1]) && tokens[at + 1]?.shape === Shape.LOWER && tokens[at + 1]?.lower !== 'of'
}

/** "the largest", "its oldest", "Europe’s longest", "the second-highest". */
function isSuperlative(tokens: readonly Token[], at: number): boolean {
  const { lower } = tokens[at] as Token
  if (lower.length < 5 || NOT_SUPERLATIVE.test(lower))
    return /^(?:best|worst)$/.test(lower) && isDefinite(tokens[at - 1])
  const before = tokens[at - 1]
  return isDefinite(before) || before?.text === '-' || ((before?.word.gram ?? 0) & Gram.ORDINAL) !== 0
}

function isDefinite(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    (token.shape === Shape.POSSESSIVE || /^(?:the|its|his|her|their|our|my|this|one|world|s)$/.test(token.lower))
  )
}

/** Whether somebody's words blame somebody else, or clear whoever speaks: the bits of "accuses" and "denial". */
export function reasonsOfSpeech(document: Document, first: number, last: number, bits: number): number {
  let third = false
  let self = false
  let negated = false
  let adverse = (bits & (BIT.crime | BIT.wrong | BIT.death)) !== 0
  for (let at = first; at < last; at++) {
    const token = document.tokens[at]
    if (!token || token.shape > Shape.MIXED) continue
    third ||=
      THIRD.test(token.lower) ||
      (token.shape === Shape.CAPITAL && at > first + 1 && document.tokens[at - 1]?.shape !== Shape.MARK)
    self ||= SELF.test(token.lower)
    negated ||= NEGATIONS.test(token.lower)
    adverse ||= ADVERSE.test(token.lower)
  }
  if (self && negated) return BIT.denial
  return third && (adverse || negated) ? BIT.accuses : adverse ? BIT.accuses : 0
}
