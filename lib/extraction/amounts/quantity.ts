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

const FRACTIONS: Readonly<Record<string, number>> = Object.fromEntries(
  'half=2 halves=2 third=3 thirds=3 quarter=4 quarters=4 fifth=5 fifths=5 sixth=6 sixths=6 eighth=8 eighths=8 tenth=10 tenths=10 hundredth=100 hundredths=100'
    .split(' ')
    .map((pair) => pair.split('='))
    .map(([word = '', parts]): [string, number] => [word, 1 / Number(parts)]),
)
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
const DASHES = new Set(['-', '–', '‑', '‒'])
/** These join figures alone: "4—2" is a score, and words around such a dash are two clauses. */
const DASHES_OF_FIGURES = new Set(['—', '−'])

/** A joining hyphen, however the dash is written: no space on either side. */
export function isHyphen(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index]
  const next = tokens[index + 1]
  if (token?.gap !== Gap.NONE || next?.gap !== Gap.NONE) return false
  if (DASHES.has(token.text)) return true
  return DASHES_OF_FIGURES.has(token.text) && next.shape === Shape.NUMBER && tokens[index - 1]?.shape === Shape.NUMBER
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
  const sum = { total: 0, part: 0, previous: 0 }
  let last = at
  for (let index = at; index < at + 16;) {
    const token = tokens[index]
    if (!token || (index > at && token.gap > Gap.SPACE) || !addWord(sum, token, index === at)) break
    last = index + 1
    index = nextWord(tokens, last, sum.previous)
  }
  if (last === at) return undefined
  const value = sum.total + sum.part
  const half = readHalf(tokens, last)
  if (half) return { last: half.last, value: value + half.value, words: true, vague: false }
  return readFraction(tokens, last, value) ?? { last, value, words: true, vague: false }
}

/** Adds "twenty", "one", "hundred" to what the words before make; false where the word goes on with no number. */
function addWord(
  sum: { total: number; part: number; previous: number },
  { word, lower }: Token,
  opens: boolean,
): boolean {
  if (word.gram & Gram.CARDINAL) {
    const onesBehindTens = sum.previous >= 20 && sum.previous < 100 && word.value < 10
    if (!opens && !onesBehindTens && sum.previous < 100) return false
    sum.part += word.value
  } else {
    const isScale = word.gram & Gram.MULTIPLIER && !SHORT_MULTIPLIERS.has(lower) && !PLURAL_MULTIPLIERS.has(lower)
    if (!isScale || lower === 'score') return false
    if (word.value <= 100) sum.part = (sum.part || 1) * word.value
    else {
      sum.total += (sum.part || 1) * word.value
      sum.part = 0
    }
  }
  sum.previous = word.value
  return true
}

/** Where the number may go on: past a hyphen, or past the "and" of "two hundred and ten". */
function nextWord(tokens: Token[], last: number, previous: number): number {
  const gram = tokens[last + 1]?.word.gram ?? 0
  if (isHyphen(tokens, last) && gram & (Gram.CARDINAL | Gram.MULTIPLIER)) return last + 1
  return tokens[last]?.lower === 'and' && previous >= 100 && gram & Gram.CARDINAL ? last + 1 : last
}

/** "two thirds", "three-quarters"; "one second" and "two quarters" are none. */
function readFraction(tokens: Token[], at: number, value: number): Quantity | undefined {
  const joined = isHyphen(tokens, at)
  const fraction = tokens[joined ? at + 1 : at]
  if (!fraction || fraction.gap > Gap.SPACE || value >= 100) return undefined
  const share = FRACTIONS[fraction.lower]
  if (share === undefined || /^(?:half|second|quarters?)$/.test(fraction.lower)) return undefined
  if (!joined && /s$/.test(fraction.lower) === (value === 1)) return undefined
  return { last: joined ? at + 2 : at + 1, value: value * share, words: true, vague: false }
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
  if (PLURAL_MULTIPLIERS.has(token.lower)) return readMany(tokens, at, token)
  if (token.lower === 'half') return readScaled(tokens, at, token) ?? readBareHalf(tokens, at)
  if (/^(?:a|several|few|couple)$/.test(token.lower))
    return readScaled(tokens, at, token) ?? (token.lower === 'a' ? readShare(tokens, at) : undefined)
  if (token.lower === 'dozen' || token.lower === 'million')
    return isUnit(tokens, at) ? undefined : { last: at + 1, value: token.word.value, words: true, vague: false }
  return undefined
}

/** “£ million”: what a column counts in. */
const isUnit = (tokens: Token[], at: number) => /^\p{Sc}$/u.test(tokens[at - 1]?.text ?? '')

/** "dozens", "hundreds of thousands": many, of no number. */
function readMany(tokens: Token[], at: number, token: Token): Quantity | undefined {
  if (token.lower === 'tens' && tokens[at + 1]?.lower !== 'of') return undefined
  const more = tokens[at + 1]?.lower === 'of' ? tokens[at + 2] : undefined
  const stacked = more !== undefined && PLURAL_MULTIPLIERS.has(more.lower) && more.lower !== 'tens'
  return { last: stacked ? at + 3 : at + 1, value: Number.NaN, words: true, vague: true }
}

/** "a hundred", "half a million", "a half million", "several hundred", "a few thousand". */
function readScaled(tokens: Token[], at: number, token: Token): Quantity | undefined {
  const index = pastOpener(tokens, at, token)
  const times = tokens[index]
  if (!times || times.gap > Gap.SPACE || !(times.word.gram & Gram.MULTIPLIER)) return undefined
  if (SHORT_MULTIPLIERS.has(times.lower) || times.lower === 'score') return undefined
  const more = readMultiplier(tokens, index)
  if (!more || PLURAL_MULTIPLIERS.has(times.lower)) return undefined
  const vague = token.lower === 'several' || token.lower === 'few' || tokens[index - 1]?.lower === 'few'
  const halved = token.lower === 'half' || (token.lower === 'a' && tokens[at + 1]?.lower === 'half')
  return { last: more.last, value: vague ? Number.NaN : (halved ? 0.5 : 1) * more.value, words: true, vague }
}

/** Where the scale may stand: past "half-a-", "a few", "a half", "several". */
function pastOpener(tokens: Token[], at: number, token: Token): number {
  let index = at + 1
  if (token.lower === 'half') {
    if (isHyphen(tokens, index)) index++
    if (tokens[index]?.lower === 'a') index++
    return isHyphen(tokens, index) ? index + 1 : index
  }
  return token.lower === 'a' && /^(?:few|half)$/.test(tokens[index]?.lower ?? '') ? index + 1 : index
}

/** "half", and no "half-time". */
function readBareHalf(tokens: Token[], at: number): Quantity | undefined {
  if (isHyphen(tokens, at + 1) && tokens[at + 2]?.lower === 'time') return undefined
  return { last: at + 1, value: 0.5, words: true, vague: false }
}

const OF_SHARES = /^(?:of|more|less|fewer|higher|lower|larger|smaller|bigger|cheaper|dearer|up|down)$/

/** "a quarter of", "a third more". */
function readShare(tokens: Token[], at: number): Quantity | undefined {
  const share = tokens[at + 1]?.lower ?? ''
  if ([at + 1, at + 2].some((one) => tokens[one]?.gap === Gap.PARAGRAPH)) return undefined
  if (!/^(?:quarter|third|fifth|half)$/.test(share) || !OF_SHARES.test(tokens[at + 2]?.lower ?? '')) return undefined
  return { last: at + 2, value: FRACTIONS[share] ?? Number.NaN, words: true, vague: false }
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
