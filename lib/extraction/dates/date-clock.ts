import type { Match } from './date-words'
import { Gram } from '@/lib/extraction/tokens/grammar-words'
import { isHyphen } from '@/lib/extraction/amounts/quantity'
import { Gap, Shape, type Token } from '@/lib/extraction/tokens/tokens'

const BEFORE_TIMES = /^(?:at|by|until|till|from|to|around|about|before|after|since|between)$/

/** "half past eleven", "ten to six", "five o’clock", "five in the morning", "7.30 pm". */
export function readClockWords(tokens: Token[], at: number): Match | undefined {
  const opener = tokens[at]
  if (!opener || !opensClock(opener)) return undefined
  const known = BEFORE_TIMES.test(tokens[at - 1]?.lower ?? '')
  const past = pastMinutes(tokens, opener.lower === 'a' ? at + 1 : at, opener.lower === 'a')
  if (past) {
    const hour = tokens[past.last]
    if (!isHour(hour) || hour.gap !== Gap.SPACE) return undefined
    const part = pastDayPart(tokens, past.last + 1)
    return part || past.sure || known ? { last: part ?? past.last + 1, sub: 'time' } : undefined
  }
  if (!isHour(opener) && !isPointed(opener)) return undefined
  if (/^o['’]clock$/.test(tokens[at + 1]?.lower ?? ''))
    return { last: pastDayPart(tokens, at + 2) ?? at + 2, sub: 'time' }
  const part = known ? pastDayPart(tokens, at + 1) : undefined
  return part === undefined ? undefined : { last: part, sub: 'time' }
}

/** A figure, a number word, "half", "quarter" or "a quarter". */
function opensClock({ shape, lower, word }: Token): boolean {
  return (
    shape === Shape.NUMBER ||
    (word.gram & Gram.CARDINAL) !== 0 ||
    lower === 'a' ||
    lower === 'half' ||
    lower === 'quarter'
  )
}

/** Past "half past", "quarter to", "twenty minutes to"; sure where the words can mean nothing else. */
function pastMinutes(tokens: Token[], at: number, article: boolean): { last: number; sure: boolean } | undefined {
  const minutes = tokens[at]
  if (!minutes) return undefined
  const share = /^(?:half|quarter)$/.test(minutes.lower)
  const count = (minutes.word.gram & Gram.CARDINAL) !== 0 && minutes.word.value < 30 && minutes.word.value % 5 === 0
  if (article ? minutes.lower !== 'quarter' : !share && !count) return undefined
  let link = isHyphen(tokens, at + 1) ? at + 2 : at + 1
  const spelt = tokens[link]?.lower === 'minutes'
  if (spelt) link++
  const word = tokens[link]?.lower
  if (word !== 'past' && (word !== 'to' || minutes.lower === 'half')) return undefined
  if (word === 'to' && !spelt && tokens[at - 1]?.lower === 'from') return undefined
  return { last: link + 1, sure: word === 'past' || spelt || article }
}

function isHour(token: Token | undefined): token is Token {
  if (!token) return false
  if (token.shape === Shape.NUMBER) return /^(?:[1-9]|1[0-2])$/.test(token.text)
  return (token.word.gram & Gram.CARDINAL) !== 0 && token.word.value >= 1 && token.word.value <= 12
}

/** "7.30" as the British write it. */
function isPointed(token: Token | undefined): boolean {
  return token?.shape === Shape.NUMBER && /^(?:[1-9]|1[0-2])\.[0-5]\d$/.test(token.text)
}

/** Past "pm", "in the morning", "at night" behind an hour. */
function pastDayPart(tokens: Token[], at: number): number | undefined {
  const [first, second, third] = tokens.slice(at, at + 3)
  if (!first || first.gap > Gap.SPACE) return undefined
  if (first.lower === 'in' && second?.lower === 'the' && /^(?:morning|afternoon|evening)$/.test(third?.lower ?? ''))
    return at + 3
  return first.lower === 'at' && second?.lower === 'night' ? at + 2 : undefined
}
