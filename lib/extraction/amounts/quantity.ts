import { Gram } from '@/lib/extraction/tokens/grammar-words'
import { Gap, Shape, type Token } from '@/lib/extraction/tokens/tokens'

/** A bare amount read from tokens: digits, number words or both ("2.5 million", "twenty-one", "half a dozen"). */
export interface Quantity {
  /** One past the last token. */
  last: number
  value: number
  words: boolean
  /** Without an exact value: "dozens", "several hundred". */
  vague: boolean
  /** Of a range, its two ends. */
  range?: [number, number]
}

const FRACTIONS: Record<string, number> = {
  half: 1 / 2,
  halves: 1 / 2,
  third: 1 / 3,
  thirds: 1 / 3,
  quarter: 1 / 4,
  quarters: 1 / 4,
  fifth: 1 / 5,
  fifths: 1 / 5,
  sixth: 1 / 6,
  sixths: 1 / 6,
  eighth: 1 / 8,
  eighths: 1 / 8,
  tenth: 1 / 10,
  tenths: 1 / 10,
  hundredth: 1 / 100,
  hundredths: 1 / 100,
}
const PLURAL_MULTIPLIERS = new Set(['dozens', 'hundreds', 'thousands', 'millions', 'billions', 'trillions', 'tens'])
const SHORT_MULTIPLIERS = new Set(['m', 'b', 'k', 'bn', 'mln', 'tn', 'trn'])
const VULGAR = new Map([
  ['½', 1 / 2],
  ['¼', 1 / 4],
  ['¾', 3 / 4],
  ['⅓', 1 / 3],
  ['⅔', 2 / 3],
])
const NUMERAL = /^\d+(?:,\d{3})*(?:\.\d+)?$/
const DASHES = new Set(['-', '–', '‑'])

/** A joining hyphen: no space on either side. */
export function isHyphen(tokens: Token[], index: number): boolean {
  const token = tokens[index]
  return token !== undefined && DASHES.has(token.text) && token.gap === Gap.NONE && tokens[index + 1]?.gap === Gap.NONE
}

/** Words without a number of their own that an amount may open with. */
const VAGUE_OPENERS = new Set([...PLURAL_MULTIPLIERS, 'a', 'several', 'few', 'couple', 'half', 'dozen', 'million'])

/** Whether an amount may open with a word in lower case: most words open none. */
export function mayOpenQuantity({ word, lower }: Token): boolean {
  return (word.gram & (Gram.CARDINAL | Gram.MULTIPLIER)) !== 0 || VAGUE_OPENERS.has(lower)
}

/** Reads the amount that starts at a token, or nothing. */
export function readQuantity(tokens: Token[], at: number): Quantity | undefined {
  const token = tokens[at]
  if (!token) return undefined
  if (token.shape === Shape.NUMBER) return readDigits(tokens, at, token)
  if (token.shape > Shape.UPPER) return undefined
  if (token.word.gram & Gram.CARDINAL) return readWords(tokens, at)
  return readVague(tokens, at, token)
}

function readDigits(tokens: Token[], at: number, token: Token): Quantity | undefined {
  if (!NUMERAL.test(token.text)) return undefined
  let value = Number(token.text.replaceAll(',', ''))
  let last = at + 1
  const slash = tokens[last]
  const below = tokens[last + 1]
  if (slash?.text === '/' && slash.gap === Gap.NONE && below?.shape === Shape.NUMBER && below.gap === Gap.NONE) {
    if (Number(below.text) === 0 || !NUMERAL.test(below.text)) return undefined
    return { last: last + 2, value: value / Number(below.text), words: false, vague: false }
  }
  const vulgar = tokens[last]
  if (vulgar?.gap === Gap.NONE && VULGAR.has(vulgar.text))
    return { last: last + 1, value: value + (VULGAR.get(vulgar.text) ?? 0), words: false, vague: false }
  const over = tokens[last]
  if (
    over?.shape === Shape.NUMBER &&
    over.gap === Gap.SPACE &&
    tokens[last + 1]?.text === '/' &&
    Number(tokens[last + 2]?.text) > 0
  ) {
    value += Number(over.text) / Number(tokens[last + 2]?.text)
    last += 3
  }
  const times = readMultiplier(tokens, last)
  if (times) return { last: times.last, value: value * times.value, words: false, vague: false }
  return { last, value, words: false, vague: false }
}

/** "million", "-million", "bn", "hundred thousand". */
function readMultiplier(tokens: Token[], at: number): { last: number; value: number } | undefined {
  const start = isHyphen(tokens, at) ? at + 1 : at
  const token = tokens[start]
  if (!token || token.gap > Gap.SPACE || !(token.word.gram & Gram.MULTIPLIER)) return undefined
  if (PLURAL_MULTIPLIERS.has(token.lower) && token.lower !== 'millions') return undefined
  if (SHORT_MULTIPLIERS.has(token.lower) && (token.lower.length === 1 || token.gap !== Gap.NONE)) {
    if (!(token.lower.length > 1 && token.gap === Gap.SPACE)) return undefined
  }
  if (token.lower === 'score') return undefined
  const more = tokens[start + 1]
  if (more && more.gap === Gap.SPACE && /^(?:thousand|million|billion|trillion)$/.test(more.lower))
    return { last: start + 2, value: token.word.value * more.word.value }
  return { last: start + 1, value: token.word.value }
}

function readWords(tokens: Token[], at: number): Quantity | undefined {
  let total = 0
  let part = 0
  let last = at
  let previous = 0
  for (let index = at; index < at + 16;) {
    const token = tokens[index]
    if (!token || (index > at && token.gap > Gap.SPACE)) break
    if (token.word.gram & Gram.CARDINAL) {
      const fits = index === at || (previous >= 20 && previous < 100 && token.word.value < 10) || previous >= 100
      if (!fits) break
      part += token.word.value
      previous = token.word.value
    } else if (
      token.word.gram & Gram.MULTIPLIER &&
      !SHORT_MULTIPLIERS.has(token.lower) &&
      !PLURAL_MULTIPLIERS.has(token.lower)
    ) {
      if (token.lower === 'score') break
      if (token.word.value <= 100) part = (part || 1) * token.word.value
      else {
        total += (part || 1) * token.word.value
        part = 0
      }
      previous = token.word.value
    } else break
    last = index + 1
    const next = tokens[last]
    const beyond = tokens[last + 1]
    if (isHyphen(tokens, last) && beyond && beyond.word.gram & (Gram.CARDINAL | Gram.MULTIPLIER)) index = last + 1
    else if (next?.lower === 'and' && previous >= 100 && beyond && beyond.word.gram & Gram.CARDINAL) index = last + 1
    else index = last
  }
  if (last === at) return undefined
  const value = total + part
  const half = readHalf(tokens, last)
  if (half) return { last: half.last, value: value + half.value, words: true, vague: false }
  const fraction = tokens[isHyphen(tokens, last) ? last + 1 : last]
  if (fraction && fraction.gap <= Gap.SPACE && value < 100) {
    const share = FRACTIONS[fraction.lower]
    if (
      share !== undefined &&
      (isHyphen(tokens, last) || /s$/.test(fraction.lower) !== (value === 1)) &&
      !/^(?:half|second|quarters?)$/.test(fraction.lower)
    )
      return { last: isHyphen(tokens, last) ? last + 2 : last + 1, value: value * share, words: true, vague: false }
  }
  return { last, value, words: true, vague: false }
}

/** "and a half", "-and-a-half", "and a quarter". */
function readHalf(tokens: Token[], at: number): { last: number; value: number } | undefined {
  let index = isHyphen(tokens, at) ? at + 1 : at
  if (tokens[index]?.lower !== 'and') return undefined
  index = isHyphen(tokens, index + 1) ? index + 2 : index + 1
  if (tokens[index]?.lower !== 'a') return undefined
  index = isHyphen(tokens, index + 1) ? index + 2 : index + 1
  const word = tokens[index]?.lower
  if (word !== 'half' && word !== 'quarter') return undefined
  return { last: index + 1, value: word === 'half' ? 0.5 : 0.25 }
}

/** "dozens", "hundreds of thousands", "a hundred", "half a million", "several hundred", "a few thousand", "half". */
function readVague(tokens: Token[], at: number, token: Token): Quantity | undefined {
  if (PLURAL_MULTIPLIERS.has(token.lower)) {
    if (token.lower === 'tens' && tokens[at + 1]?.lower !== 'of') return undefined
    const more = tokens[at + 1]?.lower === 'of' ? tokens[at + 2] : undefined
    const stacked = more !== undefined && PLURAL_MULTIPLIERS.has(more.lower) && more.lower !== 'tens'
    return { last: stacked ? at + 3 : at + 1, value: Number.NaN, words: true, vague: true }
  }
  const article = token.lower === 'a' || token.lower === 'several' || token.lower === 'few' || token.lower === 'couple'
  if (article || token.lower === 'half') {
    let index = at + 1
    let factor = token.lower === 'half' ? 0.5 : 1
    if (token.lower === 'half') {
      if (isHyphen(tokens, index)) index++
      if (tokens[index]?.lower === 'a') index++
      if (isHyphen(tokens, index)) index++
    } else if (token.lower === 'a' && tokens[index]?.lower === 'few') index++
    else if (token.lower === 'a' && tokens[index]?.lower === 'half') {
      factor = 0.5
      index++
    }
    const times = tokens[index]
    if (
      times &&
      times.gap <= Gap.SPACE &&
      times.word.gram & Gram.MULTIPLIER &&
      !SHORT_MULTIPLIERS.has(times.lower) &&
      times.lower !== 'score'
    ) {
      const more = readMultiplier(tokens, index)
      if (more && !PLURAL_MULTIPLIERS.has(times.lower)) {
        const vague = token.lower === 'several' || token.lower === 'few' || tokens[index - 1]?.lower === 'few'
        return { last: more.last, value: vague ? Number.NaN : factor * more.value, words: true, vague }
      }
    }
    if (token.lower === 'half' && isHyphen(tokens, at + 1) && tokens[at + 2]?.lower === 'time') return undefined
    if (token.lower === 'half') return { last: at + 1, value: 0.5, words: true, vague: false }
    const share = tokens[at + 1]
    if (
      token.lower === 'a' &&
      share &&
      (share.lower === 'quarter' || share.lower === 'third' || share.lower === 'fifth') &&
      tokens[at + 2]?.lower === 'of'
    )
      return { last: at + 2, value: FRACTIONS[share.lower] ?? Number.NaN, words: true, vague: false }
  }
  if (token.lower === 'dozen' || token.lower === 'million')
    return { last: at + 1, value: token.word.value, words: true, vague: false }
  return undefined
}

/** The upper end of a range whose lower end stops at `at`: "-20" in "15-20", "to 5,000" in "3,000 to 5,000". */
export function readRange(tokens: Token[], at: number): Quantity | undefined {
  const joined = isHyphen(tokens, at)
  const spelt =
    tokens[at]?.lower === 'to' && tokens[at + 1]?.shape === Shape.NUMBER && tokens[at - 1]?.shape === Shape.NUMBER
  if (!joined && !spelt) return undefined
  if ([at, at + 1].some((one) => tokens[one]?.gap === Gap.PARAGRAPH)) return undefined
  const right = readQuantity(tokens, at + 1)
  return right && !right.vague ? right : undefined
}

/** A range as one amount without a value of its own: "3-5 billion" is from three billion, "2 million to 3 million" as it stands. */
export function rangeOf(tokens: Token[], low: Quantity, high: Quantity, at: number): Quantity {
  const written = Number(tokens[at]?.text.replaceAll(',', ''))
  const factor = tokens[at]?.shape === Shape.NUMBER && written > 0 ? high.value / written : 1
  const bare = tokens[low.last - 1]?.shape === Shape.NUMBER && low.value < 1e3
  const from = bare && factor > 1 ? low.value * factor : low.value
  const rises = from < high.value
  return { ...high, value: Number.NaN, words: low.words && high.words, ...(rises && { range: [from, high.value] }) }
}
