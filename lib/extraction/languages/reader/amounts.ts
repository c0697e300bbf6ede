import { findFigures } from '@/lib/extraction/languages/figures'
import type { Mention } from '@/lib/extraction/tokens/mention'
import { Gap, Shape } from '@/lib/extraction/tokens/tokens'
import { isFree, isIn, lookedUp, pastWords, take, type Reading } from './reading'

/** Numbers in figures and in words, with what they are counted in; dates are taken already. */
export function findAmounts(reading: Reading): Mention[] {
  const { document, taken, lexis } = reading
  const scores = findScores(reading)
  const figures = findFigures(document, taken, lexis.grammar.code).map((figure) => withUnit(reading, figure))
  for (const { first, last } of figures) taken.fill(1, first, last)
  return [...scores, ...figures, ...findNumberWords(reading)]
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
  const { tokens, lexis } = reading
  const found: Mention[] = []
  for (let at = 0; at < tokens.length; at++) {
    const share = shareAt(reading, at)
    const value = share?.value ?? lookedUp(reading, lexis.numbers, at)
    if (value === undefined) continue
    const last = share?.last ?? at + 1
    if (!isFree(reading, at, last) || (!share && !countsSomething(reading, at))) continue
    const mention: Mention = {
      ...take(reading, { kind: 'NUMBER', first: at, last, sub: share ? 'ratio' : 'cardinal' }),
      value: String(value),
    }
    const whole = share ? mention : withUnit(reading, mention)
    reading.taken.fill(1, whole.first, whole.last)
    found.push(whole)
    at = whole.last - 1
  }
  return found
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
