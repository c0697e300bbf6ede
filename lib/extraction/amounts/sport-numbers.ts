import type { Mention } from '@/lib/extraction/tokens/mention'
import { Gap, Shape, type Token } from '@/lib/extraction/tokens/tokens'
import { numberMention } from './number-mention'
import { isHyphen, readQuantity } from './quantity'

/** "0-for-9": so many of so many tries. */
export function readTries(tokens: Token[], at: number): Mention | undefined {
  const hits = tokens[at]
  if (hits?.shape !== Shape.NUMBER || !isHyphen(tokens, at + 1) || tokens[at + 2]?.lower !== 'for') return undefined
  if (!isHyphen(tokens, at + 3) || tokens[at + 4]?.shape !== Shape.NUMBER) return undefined
  return numberMention(tokens, at, at + 5, 'score', { last: at + 5, value: Number.NaN, words: false, vague: false })
}

/** "7-foot-3", "6 feet 2 inches": a height in two units, with its value in inches. */
export function readHeight(tokens: Token[], at: number): Mention | undefined {
  const feet = readQuantity(tokens, at)
  if (!feet || !Number.isInteger(feet.value) || feet.value > 9) return undefined
  const unit = isHyphen(tokens, feet.last) ? feet.last + 1 : feet.last
  if (!/^(?:foot|feet|ft)$/.test(tokens[unit]?.lower ?? '')) return undefined
  const joined = isHyphen(tokens, unit + 1)
  const inches = readQuantity(tokens, joined ? unit + 2 : unit + 1)
  if (!inches || inches.value >= 12 || (tokens[joined ? unit + 2 : unit + 1]?.gap ?? Gap.LINE) > Gap.SPACE)
    return undefined
  const named = isHyphen(tokens, inches.last) ? inches.last + 1 : inches.last
  const spelt = /^(?:inch|inches|in)$/.test(tokens[named]?.lower ?? '') && tokens[named]?.lower !== 'in'
  if (!joined && !spelt) return undefined
  const last = spelt ? named + 1 : inches.last
  const value = feet.value * 12 + inches.value
  return numberMention(tokens, at, last, 'measure', { last, value, words: false, vague: false }, 'inch')
}

const OWN = /^(?:his|her|their|my|our|your)$/

/** "her early 40s", "his mid-60s", "in their 30s": an age to the decade. */
export function readAgeDecade(tokens: Token[], at: number): Mention | undefined {
  const { lower = '', shape } = tokens[at] ?? {}
  const early = lower === 'early' || lower === 'mid' || lower === 'late'
  if (!early && shape !== Shape.NUMBER) return undefined
  const digits = early ? (isHyphen(tokens, at + 1) ? at + 2 : at + 1) : at
  const [decade, plural] = [tokens[digits], tokens[digits + 1]]
  if (early && (decade?.gap ?? Gap.LINE) > Gap.SPACE) return undefined
  if (!/^[1-9]0$/.test(decade?.text ?? '') || plural?.lower !== 's' || plural.gap !== Gap.NONE) return undefined
  if (!OWN.test(tokens[at - 1]?.lower ?? '') && tokens[at - 1]?.shape !== Shape.POSSESSIVE) return undefined
  const from = Number(decade?.text)
  return numberMention(
    tokens,
    at,
    digits + 2,
    'age',
    { last: digits + 2, value: Number.NaN, words: false, vague: false, range: [from, from + 9] },
    'year',
  )
}

/** The "40" of "highs in the 40s" counts nothing. */
export function isDecade(tokens: Token[], at: number): boolean {
  const [token, plural] = [tokens[at], tokens[at + 1]]
  return token?.shape === Shape.NUMBER && /^\d0$/.test(token.text) && plural?.gap === Gap.NONE && plural.text === 's'
}

/** In a sentence with a score that counts down ("174-6"), the other pairs are scores too, not ranges. */
export function markScores(numbers: Mention[], sentenceOf: Int32Array): void {
  const playing = new Set(numbers.filter(({ sub }) => sub === 'score').map(({ first }) => sentenceOf[first]))
  if (playing.size === 0) return
  for (const number of numbers) {
    const pair = number.sub === 'cardinal' && number.value?.includes('..') === true && number.last - number.first === 3
    if (!pair || !playing.has(sentenceOf[number.first])) continue
    number.sub = 'score'
    delete number.value
  }
}
