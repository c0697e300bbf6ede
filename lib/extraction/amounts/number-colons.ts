import { Gram } from '@/lib/extraction/tokens/grammar-words'
import type { Mention } from '@/lib/extraction/tokens/mention'
import { numberMention } from './number-mention'
import { readQuantity } from './quantity'
import { Gap, Shape, type Token } from '@/lib/extraction/tokens/tokens'

/** "4:07.13", "3:07:35": how long a race took. */
export function readClock(tokens: Token[], at: number): Mention | undefined {
  if (tokens[at]?.shape !== Shape.NUMBER) return undefined
  const [hours, colon, minutes, second, seconds] = tokens.slice(at, at + 5)
  if (
    hours?.shape !== Shape.NUMBER ||
    colon?.text !== ':' ||
    colon.gap !== Gap.NONE ||
    minutes?.shape !== Shape.NUMBER ||
    minutes.gap !== Gap.NONE
  )
    return undefined
  if (
    second?.text === ':' &&
    second.gap === Gap.NONE &&
    seconds?.shape === Shape.NUMBER &&
    seconds.gap === Gap.NONE &&
    /^[0-5]\d(?:\.\d+)?$/.test(seconds.text)
  ) {
    const value = Number(hours.text) * 3600 + Number(minutes.text) * 60 + Number(seconds.text)
    return numberMention(tokens, at, at + 5, 'duration', { last: at + 5, value, words: false, vague: false }, 'second')
  }
  if (!/^[0-5]\d\.\d+$/.test(minutes.text)) return undefined
  const value = Number(hours.text) * 60 + Number(minutes.text)
  const last = /^(?:seconds?|minutes?)$/.test(tokens[at + 3]?.lower ?? '') ? at + 4 : at + 3
  return numberMention(tokens, at, last, 'duration', { last, value, words: false, vague: false }, 'second')
}

/** Past the last hour of a day, so many minutes. */
const HOURS_OF_DAY = 23

/**
 * "34:12": minutes and seconds where no clock shows them, or behind "in"; else a score or a time that nothing tells apart, so that it has
 * no value. Times of day that are told as such are dates.
 */
export function readPair(tokens: Token[], at: number): Mention | undefined {
  const [first, colon, second, beyond] = tokens.slice(at, at + 4)
  const glued = colon?.text === ':' && colon.gap === Gap.NONE && second?.gap === Gap.NONE
  if (!glued || !/^\d{1,3}$/.test(first?.text ?? '') || !/^\d\d$/.test(second.text)) return undefined
  if (beyond?.gap === Gap.NONE && beyond.text === ':') return undefined
  const [minutes, seconds] = [Number(first?.text), Number(second.text)]
  const lasting = seconds < 60 && (minutes > HOURS_OF_DAY || tokens[at - 1]?.lower === 'in')
  const value = lasting ? minutes * 60 + seconds : Number.NaN
  const quantity = { last: at + 3, value, words: false, vague: false }
  return lasting
    ? numberMention(tokens, at, at + 3, 'duration', quantity, 'second')
    : numberMention(tokens, at, at + 3, 'cardinal', quantity)
}

/** "3:1", "one in five", "9 out of 10". */
export function readRatio(tokens: Token[], at: number): Mention | undefined {
  const part = readQuantity(tokens, at)
  if (!part || !Number.isInteger(part.value)) return undefined
  const [link, second] = tokens.slice(part.last, part.last + 2)
  const colon = link?.text === ':' && link.gap === Gap.NONE && second?.gap === Gap.NONE && second.text.length === 1
  const out = link?.lower === 'out' && second?.lower === 'of'
  if (!colon && !out && link?.lower !== 'in') return undefined
  const whole = readQuantity(tokens, part.last + (out ? 2 : 1))
  if (!whole || !Number.isInteger(whole.value)) return undefined
  const goesOn = tokens[whole.last]
  if (colon && (goesOn?.text === ':' || whole.words)) return undefined
  if (!colon && (goesOn?.word.gram ?? 0) & (Gram.TIME_UNIT | Gram.MEASURE)) return undefined
  if (!colon && (part.words !== whole.words || part.value >= whole.value || whole.value > 1000)) return undefined
  const mention = numberMention(tokens, at, whole.last, 'ratio', { ...whole, value: Number.NaN })
  return { ...mention, value: `${part.value}:${whole.value}` }
}
