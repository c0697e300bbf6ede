import { findFigures } from '@/lib/extraction/languages/figures'
import type { Mention } from '@/lib/extraction/tokens/mention'
import { Gap, Shape } from '@/lib/extraction/tokens/tokens'
import { isFree, isIn, lookedUp, pastWords, take, type Reading } from './reading'

/** Numbers in figures and in words, with what they are counted in; dates are taken already. */
export function findAmounts(reading: Reading): Mention[] {
  const { document, taken, lexis } = reading
  const scores = [...findScores(reading), ...findPairs(reading)]
  const figures = findFigures(document, taken, lexis.grammar.code).map((figure) => withUnit(reading, figure))
  for (const { first, last } of figures) taken.fill(1, first, last)
  return [...scores, ...figures, ...findAges(reading), ...findNumberWords(reading)]
}

/** "3:1", "3-1": small figures, no time of day. */
function findScores(reading: Reading): Mention[] {
  const { tokens } = reading
  const found: Mention[] = []
  for (let at = 0; at + 2 < tokens.length; at++) {
    const [one, mark, other] = [tokens[at], tokens[at + 1], tokens[at + 2]]
    if (one?.shape !== Shape.NUMBER || other?.shape !== Shape.NUMBER || !/^[:\-–]$/.test(mark?.text ?? '')) continue
    if (mark?.gap !== Gap.NONE || other.gap !== Gap.NONE || !/^\d{1,2}$/.test(one.text)) continue
    if (!/^\d$/.test(other.text) && (mark.text === ':' || !/^\d\d$/.test(other.text))) continue
    if (tokens[at + 3]?.gap === Gap.NONE && /^[:\-–/]$/.test(tokens[at + 3]?.text ?? '')) continue
    if (isFree(reading, at, at + 3))
      found.push(take(reading, { kind: 'NUMBER', first: at, last: at + 3, sub: 'score' }))
  }
  return found
}

/** The last hour that a clock shows. */
const LAST_HOUR = 24

/** "34:12 Minuten", "28:31": figures that no clock shows are minutes and seconds where their unit is told, else a score or a time. */
function findPairs(reading: Reading): Mention[] {
  const { tokens, lexis } = reading
  const found: Mention[] = []
  for (let at = 0; at + 2 < tokens.length; at++) {
    const [one, mark, other, beyond] = tokens.slice(at, at + 4)
    if (mark?.text !== ':' || mark.gap !== Gap.NONE || other?.gap !== Gap.NONE || !/^\d\d$/.test(other.text)) continue
    if (!/^\d{1,3}$/.test(one?.text ?? '') || !isFree(reading, at, at + 3)) continue
    if (beyond?.gap === Gap.NONE && beyond.text === ':') continue
    const unit = beyond?.gap === Gap.SPACE ? lookedUp(reading, lexis.units, at + 3) : undefined
    if (unit === 'minute') {
      const value = String(Number(one?.text) * 60 + Number(other.text))
      found.push({
        ...take(reading, { kind: 'NUMBER', first: at, last: at + 4, sub: 'duration' }),
        value,
        unit: 'second',
      })
    } else if (Number(one?.text) > LAST_HOUR)
      found.push(take(reading, { kind: 'NUMBER', first: at, last: at + 3, sub: 'cardinal' }))
  }
  return found
}

/** "57-Jährige": the figure alone is the age. */
function findAges(reading: Reading): Mention[] {
  const { tokens, lexis, forms } = reading
  const found: Mention[] = []
  for (let at = 0; at + 2 < tokens.length; at++) {
    const [figure, hyphen, word] = [tokens[at], tokens[at + 1], tokens[at + 2]]
    if (figure?.shape !== Shape.NUMBER || hyphen?.gap !== Gap.NONE || word?.gap !== Gap.NONE) continue
    if (!/^[-‑]$/.test(hyphen.text) || !/^\d{1,3}$/.test(figure.text) || !isFree(reading, at, at + 1)) continue
    if (!forms[at + 2]?.some((form) => lexis.grammar.amounts.aged.test(form))) continue
    const age = take(reading, { kind: 'NUMBER', first: at, last: at + 1, sub: 'age' })
    found.push({ ...age, value: figure.text, unit: 'year' })
  }
  return found
}

/** The figure with its scale, its money, its "per cent" or its unit of time. */
function withUnit(reading: Reading, figure: Mention): Mention {
  const { tokens } = reading
  const scaled = scaleAfter(reading, figure)
  const counted = countedAfter(reading, scaled.last)
  if (!counted || scaled.sub === 'money' || scaled.sub === 'percent') return scaled
  return {
    ...scaled,
    last: counted.last,
    end: tokens[counted.last - 1]?.end ?? scaled.end,
    sub: counted.sub,
    unit: counted.unit,
  }
}

/** "40 ألف", "27 millions": scales that CLDR writes otherwise. */
function scaleAfter(reading: Reading, figure: Mention): Mention {
  const { tokens, lexis } = reading
  const scale = lookedUp(reading, lexis.scales, figure.last)
  if (scale === undefined || figure.value === undefined || figure.sub === 'percent') return figure
  let last = figure.last + 1
  if (tokens[last]?.text === '.' && tokens[last]?.gap === Gap.NONE && tokens[last + 1]?.shape === Shape.LOWER) last++
  const value = String(Number((Number(figure.value) * scale).toPrecision(15)))
  return { ...figure, last, end: tokens[last - 1]?.end ?? figure.end, value }
}

function countedAfter(reading: Reading, at: number): { last: number; sub: string; unit: string } | undefined {
  const { tokens, lexis } = reading
  if ((tokens[at]?.gap ?? Gap.LINE) > Gap.SPACE) return undefined
  for (const words of lexis.percent) {
    const last = pastWords(reading, words, at)
    if (last > at) return { last, sub: 'percent', unit: '%' }
  }
  const from = isIn(reading, 'of', at) ? at + 1 : at
  const currency = lookedUp(reading, lexis.currencies, from)
  if (currency !== undefined) return { last: from + 1, sub: 'money', unit: currency }
  const unit = lookedUp(reading, lexis.units, at)
  return unit === undefined ? undefined : { last: at + 1, sub: 'duration', unit }
}

/** "drei Männer", "un quart": numbers and shares in words. */
function findNumberWords(reading: Reading): Mention[] {
  const { tokens } = reading
  const found: Mention[] = []
  for (let at = 0; at < tokens.length; at++) {
    const share = shareAt(reading, at)
    const whole = share ?? numberAt(reading, at)
    if (!whole) continue
    const { value, last } = whole
    if (!isFree(reading, at, last) || (!share && !countsSomething(reading, last - 1))) continue
    const mention: Mention = {
      ...take(reading, { kind: 'NUMBER', first: at, last, sub: share ? 'ratio' : 'cardinal' }),
      value: String(value),
    }
    const counted = share ? mention : withUnit(reading, mention)
    reading.taken.fill(1, counted.first, counted.last)
    found.push(counted)
    at = counted.last - 1
  }
  return found
}

/** Past the last word of a number: "dix-huit", "quatre-vingt-douze", "treinta y cinco", "двадцять п’ять", "siebenundzwanzig". */
function numberAt(reading: Reading, at: number): { value: number; last: number } | undefined {
  const first = lookedUp(reading, reading.lexis.numbers, at) ?? grownNumber(reading, at)
  if (first === undefined || isJoined(reading, at - 1)) return undefined
  let [value, last, latest] = [first, at + 1, first]
  for (;;) {
    const next = nextPart(reading, last, latest)
    if (!next) return { value, last }
    // "quatre-vingt": so many times twenty; "deux cents": so many hundreds.
    if (next.value >= 20 && next.value > value) value *= next.value
    else value += next.value
    latest = next.value
    last = next.last
  }
}

function nextPart(reading: Reading, at: number, before: number): { value: number; last: number } | undefined {
  const { lexis } = reading
  const hyphen = isJoined(reading, at)
  const and = !hyphen && isIn(reading, 'tensAnd', at)
  const from = hyphen || and ? at + 1 : at
  // "vingt-et-un" has both.
  const start = hyphen && isIn(reading, 'tensAnd', from) && isJoined(reading, from + 1) ? from + 2 : from
  const value = lookedUp(reading, lexis.numbers, start)
  if (value === undefined) return undefined
  const onesBehindTens = before >= 20 && before < 100 && before % 10 === 0 && value < 10
  const apart = lexis.lists.tensAnd.size === 0 || and
  return hyphen || (apart && onesBehindTens) ? { value, last: start + 1 } : undefined
}

/** A hyphen that joins two words. */
function isJoined({ tokens }: Reading, at: number): boolean {
  const hyphen = tokens[at]
  return (
    hyphen !== undefined && /^[-‑]$/.test(hyphen.text) && hyphen.gap === Gap.NONE && tokens[at + 1]?.gap === Gap.NONE
  )
}

/** "siebenundzwanzig": ones, "und", tens. */
function grownNumber({ lexis, forms }: Reading, at: number): number | undefined {
  const word = forms[at]?.[0] ?? ''
  for (const and of lexis.lists.tensAnd) {
    const cut = word.indexOf(and, 2)
    if (cut < 0 || lexis.grammar.capitals !== 'all') continue
    const [ones, tens] = [lexis.numbers.get(word.slice(0, cut)), lexis.numbers.get(word.slice(cut + and.length))]
    if (ones !== undefined && ones < 10 && tens !== undefined && tens % 10 === 0) return ones + tens
  }
  return undefined
}

function shareAt(reading: Reading, at: number): { value: number; last: number } | undefined {
  for (const { words, value } of reading.lexis.fractions) {
    const last = pastWords(reading, words, at)
    if (last > at && (words.length > 1 || isShared(reading, at))) return { value, last }
  }
  return undefined
}

/** A share by one word is of something: a word follows. */
function isShared({ tokens }: Reading, at: number): boolean {
  return tokens[at + 1]?.gap === Gap.SPACE && (tokens[at + 1]?.shape ?? Shape.MARK) <= Shape.MIXED
}

function countsSomething(reading: Reading, at: number): boolean {
  const next = reading.tokens[at + 1]
  return next?.gap === Gap.SPACE && next.shape <= Shape.MIXED && reading.tokens[at]?.shape !== Shape.UPPER
}
