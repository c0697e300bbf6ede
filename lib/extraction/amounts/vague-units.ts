import { Gram } from '@/lib/extraction/tokens/grammar-words'
import type { Mention } from '@/lib/extraction/tokens/mention'
import { Gap, type Token } from '@/lib/extraction/tokens/tokens'
import { isHyphen } from './quantity'
import { numberMention } from './number-mention'

const VAGUE_AMOUNT = new Set(['a', 'an', 'several', 'few', 'couple', 'some', 'many'])

/** "several years", "a few days", "several inches"; "a week" only after a word that measures, not as a rate ("$5 a week"). */
export function readVagueUnit(tokens: Token[], at: number): Mention | undefined {
  const token = tokens[at] as Token
  if (!VAGUE_AMOUNT.has(token.lower)) return undefined
  let index = at + 1
  if (token.lower === 'a' && tokens[index]?.lower === 'few') index++
  else if (token.lower === 'a' && tokens[index]?.lower === 'couple') index += tokens[index + 1]?.lower === 'of' ? 2 : 1
  const unit = tokens[index]
  if (!unit || unit.gap > Gap.SPACE) return undefined
  const time = (unit.word.gram & Gram.TIME_UNIT) !== 0
  const vague = index > at + 1 || !/^an?$/.test(token.lower)
  if (!time && !(vague && unit.word.gram & Gram.MEASURE && unit.lower.endsWith('s') && unit.lower !== 'points'))
    return undefined
  if (/^(?:second|quarter|night|season|weekend|seconds)$/.test(unit.lower)) return undefined
  if (!vague && !measures(tokens[at - 1])) return undefined
  const value = vague ? Number.NaN : 1
  return numberMention(
    tokens,
    at,
    index + 1,
    time ? 'duration' : 'measure',
    { last: index + 1, value, words: true, vague },
    unit.lower.replace(/s$/, ''),
  )
}

/** "half an hour", "half a century", "half-century". */
export function readHalfUnit(tokens: Token[], at: number): Mention | undefined {
  if (tokens[at]?.lower !== 'half') return undefined
  const unit = tokens[isHyphen(tokens, at + 1) || /^an?$/.test(tokens[at + 1]?.lower ?? '') ? at + 2 : at]
  if (!unit || unit.gap > Gap.SPACE || !/^(?:century|decade|year|day|hour|minute)$/.test(unit.lower)) return undefined
  const value = { last: at + 3, value: 0.5, words: true, vague: false }
  return numberMention(tokens, at, at + 3, 'duration', value, unit.lower)
}

function measures(before: Token | undefined): boolean {
  if (!before) return false
  return /^(?:for|in|over|within|than|nearly|about|almost|after|of|lasted|took|took|every|least|last|past|to|only|just|spent|under|around|roughly|by|him|her|them|us|least)$/.test(
    before.lower,
  )
}
