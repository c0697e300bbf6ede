import type { Span } from '@/lib/extraction/claim'
import { CURRENCY_NOUNS, SIGNS } from '@/lib/extraction/tokens/currencies'
import { matchesAt } from '@/lib/extraction/tokens/matches-of'
import { remembering } from '@/lib/extraction/tokens/remembering'
import { Gap, Shape, tokenise, type Token } from '@/lib/extraction/tokens/tokens'
import { isEmptyWord, stem } from './content-words'
import { NUMBER_WORD, readScale, readWordFraction, readWordNumber, WORD_FRACTION, WORD_NUMBER } from './number-words'
import { readUnit, UNIT_WORD, type MeasureUnit } from './units'

type QuantityKind = 'count' | 'money' | 'percent' | 'points' | 'measure' | 'fraction'

/** An amount as the text writes it: "nearly £18.6 million", "12 per cent", "three leaders". */
export interface Quantity extends Span {
  text: string
  kind: QuantityKind
  value: number
  /** The value of one in the last written digit: 0.1 million for "18.6 million". */
  grain: number
  /** The number as written before its scale word, and that word's factor. */
  mantissa: string
  scale: number
  /** ISO code or sign for money, the unit's name for measures. */
  unit?: string
  measure?: MeasureUnit
  /** "nearly", "more than", … in lower case. */
  hedge?: string
  inWords: boolean
  /** Stems of the words counted, the head last: "three European leaders" has "leader". */
  nouns: string[]
}

const escaped = (words: Iterable<string>) =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replaceAll('$', '\\$'))
    .join('|')
const MONEY_SIGN = escaped(['C$', ...SIGNS.keys()])
/** "won", "real" and "mark" are other words far more often. */
const MONEY_WORD = escaped([...CURRENCY_NOUNS.keys()].filter((word) => !/^(?:won|reals?|marks?|sol|all)$/.test(word)))

const HEDGES =
  'nearly|almost|about|around|roughly|approximately|some|more than|over|less than|under|fewer than|at least|at most|up to|just over|just under|close to|an estimated|estimated|well over|as many as|as much as|not quite|circa|only|just'
const QUANTITY = new RegExp(
  [
    `(?<![\\p{L}\\p{N}.,]|\\p{L}[-–])`,
    `(?:(?<hedge>${HEDGES}) )?`,
    `(?:(?<fraction>${WORD_FRACTION}) of(?= )|`,
    `(?<sign>${MONEY_SIGN}|(?:USD|EUR|GBP) )?`,
    `(?:(?<digits>\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)|(?<words>${WORD_NUMBER})(?![\\p{L}]))`,
    `(?:[ -]?(?<scale>hundred|thousand|million|billion|trillion|bn|tn|mn|mln|[kmb](?![\\p{L}/²])))?`,
    `(?:(?<points>[ -](?:percentage|per cent|percent)[ -]points?)|(?<percent> ?%| per cent| percent|-per-cent|-percent)|`,
    `[ -]?(?<money>(?:US )?(?:${MONEY_WORD}))(?![\\p{L}])|`,
    `[ -]?(?<unit>${UNIT_WORD})(?![\\p{L}]))?)(?![\\p{L}\\p{N}])`,
  ].join(''),
  'iuy',
)
const NOUNS = /^(?:[ -](?:[\p{L}’'-]+)){1,5}/u

/** A word that an amount may begin with. */
const FIRST_WORD = new RegExp(`^(?:half|usd\\w*|eur\\w*|gbp\\w*|${NUMBER_WORD})$`)
const BEGINS = remembering(5_000, (lower: string) => FIRST_WORD.test(lower))
const SIGNS_WRITTEN = new Set(['C$', ...SIGNS.keys()])
const HEDGE_WORDS = new Set(HEDGES.split('|'))

/** Where an amount may begin: at a figure, a sign of money or a number word, or at the hedge before it. */
function beginnings(tokens: readonly Token[]): number[] {
  const places: number[] = []
  for (let at = 0; at < tokens.length; at++) {
    const { shape, text, lower, start, gap } = tokens[at] as Token
    if (shape === Shape.NUMBER || (shape < Shape.NUMBER && BEGINS(lower))) addWithHedge(places, tokens, at, start)
    else if (shape === Shape.MARK && !ASCII_MARK.test(text)) {
      const before = tokens[at - 1]
      if (gap === Gap.NONE && before && SIGNS_WRITTEN.has(`${before.text}${text}`))
        addWithHedge(places, tokens, at - 1, before.start)
      else addWithHedge(places, tokens, at, start)
    }
  }
  return places
}

/** Marks that begin no amount. */
const ASCII_MARK = /^[!-#%-/:-@[-`{-~]/

function addWithHedge(places: number[], tokens: readonly Token[], at: number, start: number): void {
  let words = ''
  let from: number | undefined
  for (let back = at - 1; back >= at - 3 && (tokens[back + 1]?.gap ?? 0) === Gap.SPACE; back--) {
    const token = tokens[back]
    if (!token || token.shape >= Shape.NUMBER) break
    words = words === '' ? token.lower : `${token.lower} ${words}`
    if (HEDGE_WORDS.has(words)) from = token.start
  }
  if (from !== undefined) places.push(from)
  places.push(start)
}

/** Every amount in the text, in order; dates are left out where the caller names their spans. */
export function scanQuantities(
  text: string,
  dates: readonly Span[],
  tokens: readonly Token[] = tokenise(text),
): Quantity[] {
  const found: Quantity[] = []
  let nextDate = 0
  for (const match of matchesAt(QUANTITY, text, beginnings(tokens))) {
    const end = match.index + match[0].length
    while ((dates[nextDate]?.end ?? Infinity) <= match.index) nextDate += 1
    if ((dates[nextDate]?.start ?? Infinity) < end) continue
    const quantity = readMatch(match, text)
    if (quantity) found.push(quantity)
  }
  return found
}

function readMatch(match: RegExpExecArray, text: string): Quantity | undefined {
  const groups = match.groups ?? {}
  const end = match.index + match[0].length
  const after = text.slice(end, end + 60)
  const hedge = groups.hedge?.toLowerCase()
  const start = match.index + (hedge ? hedge.length + 1 : 0)
  const place = { start, end, text: text.slice(start, end), ...(hedge ? { hedge } : {}) }
  if (groups.fraction) {
    const value = readWordFraction(groups.fraction)
    if (value === undefined) return undefined
    return {
      ...place,
      kind: 'fraction',
      value,
      grain: 0.02,
      mantissa: groups.fraction,
      scale: 1,
      inWords: true,
      nouns: [],
    }
  }
  const written = groups.digits ?? groups.words ?? ''
  const plain = groups.digits ? Number(written.replaceAll(',', '')) : readWordNumber(written)
  if (plain === undefined || !Number.isFinite(plain)) return undefined
  // Without a currency "m" may be metres or million: not for us to guess.
  if (groups.scale?.toLowerCase() === 'm' && !groups.sign) return undefined
  // "No. 2" and "#2" name.
  if (/(?:\b[Nn](?:o|os|º)\.? ?|\b[Nn]umber |#)$/.test(text.slice(Math.max(0, start - 8), start))) return undefined
  // "10-year-old" is an age and "10:30" a time: the first is read as a measure, the second is no amount.
  if (/^:\d/.test(after) || /\d:$/.test(text.slice(Math.max(0, start - 2), start))) return undefined
  // Neither a year before our era nor the whole part of "2-1 / 2" is an amount.
  if (/^(?: (?:BCE?|CE|AD)\b|-\d+ ?\/)/.test(after)) return undefined
  if (isHalfOfScore(text, start, end)) return undefined
  const negative = /(?:^|[\s(])[-−]$/.test(text.slice(Math.max(0, start - 2), start)) ? -1 : 1
  const scale = groups.scale ? (readScale(groups.scale) ?? 1) : 1
  const decimals = groups.digits ? (written.split('.')[1]?.length ?? 0) : 0
  const weight =
    groups.money?.toLowerCase() === 'pounds' &&
    (/^,? (?:\(|or )[\d.,]+ ?(?:kg|kilo)/.test(after) ||
      /\bweigh\w* (?:\w+ ){0,2}$|(?:kg|kilos?|kilograms?|grams?|tonnes?),? (?:\(|or )(?:about |nearly |some )?$/.test(
        text.slice(Math.max(0, start - 24), start),
      ))
  const sign = groups.sign ?? (weight ? undefined : groups.money)
  const unitWord = weight ? groups.money : groups.unit
  const measure = unitWord && !sign ? readUnit(unitWord) : undefined
  const kind = groups.points ? 'points' : groups.percent ? 'percent' : sign ? 'money' : measure ? 'measure' : 'count'
  const unit = sign ? currencyOf(sign) : measure?.name
  return {
    ...place,
    kind,
    value: negative * plain * scale,
    grain: scale / 10 ** decimals,
    mantissa: written,
    scale,
    ...(unit === undefined ? {} : { unit }),
    ...(measure === undefined ? {} : { measure }),
    inWords: groups.words !== undefined,
    nouns: kind === 'count' ? nounsAfter(after) : [],
  }
}

/** Of "2-2" or "3–1" one side: two figures that don't rise are no range, but a score or a vote. */
function isHalfOfScore(text: string, start: number, end: number): boolean {
  const own = text.slice(start, end)
  if (!/^\d{1,3}$/.test(own)) return false
  const behind = /^[-–—‑](\d{1,3})(?![\d.,%])/.exec(text.slice(end, end + 5))?.[1]
  if (behind !== undefined) return Number(own) >= Number(behind)
  const before = /(?<![\d.,])(\d{1,3})[-–—‑]$/.exec(text.slice(Math.max(0, start - 5), start))?.[1]
  return before !== undefined && Number(before) >= Number(own)
}

/** "US$", "pounds", "EUR": the ISO code, or the word where it names several currencies. */
function currencyOf(sign: string): string {
  const upper = sign.trim().toUpperCase()
  return SIGNS.get(upper) ?? CURRENCY_NOUNS.get(sign.toLowerCase().replace(/^us /, '')) ?? upper
}

/** The lower-case words right after a number, up to the first that cannot belong to the thing counted. */
function nounsAfter(after: string): string[] {
  const nouns: string[] = []
  for (const word of NOUNS.exec(after)?.[0].split(' ').slice(1) ?? []) {
    const lower = word.toLowerCase().replace(/['’]s$/, '')
    if (isEmptyWord(lower) || (nouns.length > 0 && /(?:ed|ing)$/.test(lower))) break
    nouns.push(stem(lower))
  }
  return nouns
}

/** Half the last written digit: what rounding alone may hide. Hedged amounts hide a twentieth of themselves. */
export function slack(quantity: Quantity): number {
  const rounding = quantity.inWords ? 0 : quantity.grain / 2
  const firm = quantity.hedge === undefined || quantity.hedge === 'only' || quantity.hedge === 'just'
  return firm ? rounding : Math.max(rounding, quantity.value * 0.08)
}

/** Whether two amounts may be compared: the same kind, and the same currency or dimension. */
export function comparable(a: Quantity, b: Quantity): boolean {
  if (a.kind !== b.kind) return false
  return a.kind === 'measure' ? a.measure === b.measure : a.unit === b.unit
}

/** "from 3 to 5 million": the first amount takes what only the second one spells out. */
export function lendUnit(bare: Quantity, full: Quantity): Quantity {
  if (bare.kind !== 'count' || bare.nouns.length > 0 || (full.kind === 'count' && full.scale === 1)) return bare
  const factor = bare.scale === 1 ? full.scale : 1
  return {
    ...full,
    start: bare.start,
    end: bare.end,
    text: bare.text,
    mantissa: bare.mantissa,
    value: bare.value * factor,
    grain: bare.grain * factor,
  }
}
