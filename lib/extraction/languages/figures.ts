import { CURRENCY_NOUNS, SIGNS } from '@/lib/extraction/tokens/currencies'
import type { Document } from '@/lib/extraction/tokens/document'
import type { Mention } from '@/lib/extraction/tokens/mention'
import { Gap, Shape, type Token } from '@/lib/extraction/tokens/tokens'

/** How a language writes figures: what stands before decimals and between thousands, its words for a million and so on. */
interface Writing {
  decimal: string
  group: string
  scales: ReadonlyMap<string, number>
  /** English scales and currencies stand among its words, in letters of their own: “£5 million”. */
  isForeign: boolean
  /** The months, as they are written behind a day, in full and short. */
  months: ReadonlySet<string>
}

const SPACES = /^[\s\u00a0\u202f]$/
const WRITINGS = new Map<string, Writing>()

/** From CLDR, for the first part of a BCP 47 tag; without one only digits are read. */
function writingOf(tag: string): Writing {
  const language = /^[a-z]{2,3}(?![a-z])/i.exec(tag)?.[0].toLowerCase() ?? 'und'
  const known = WRITINGS.get(language)
  if (known) return known
  const options = { numberingSystem: 'latn' }
  const parts = new Intl.NumberFormat(language, { ...options, useGrouping: true }).formatToParts(1_234_567.5)
  const scales = (['long', 'short'] as const).flatMap((compactDisplay) => {
    const compact = new Intl.NumberFormat(language, { ...options, notation: 'compact', compactDisplay })
    return [1e3, 1e6, 1e9, 1e12].flatMap((scale) =>
      [1, 1.5, 2, 5].flatMap((count) => {
        const words = compact.formatToParts(count * scale)
        const figure = words.find(({ type }) => type === 'integer')?.value
        const word = words.find(({ type }) => type === 'compact')?.value
        return word !== undefined && figure === String(Math.trunc(count)) ? [[bare(word), scale] as const] : []
      }),
    )
  })
  const part = (wanted: string) => parts.find(({ type }) => type === wanted)?.value ?? ''
  const writing = {
    decimal: part('decimal'),
    group: part('group'),
    scales: new Map(scales),
    isForeign: language !== 'und' && new Intl.Locale(language).maximize().script !== 'Latn',
    months: monthsOf(language),
  }
  WRITINGS.set(language, writing)
  return writing
}

/** "Mio." as the token before its full stop. */
function bare(word: string): string {
  return word.toLowerCase().replace(/\.$/, '')
}

function monthsOf(language: string): ReadonlySet<string> {
  const names = (['long', 'short'] as const).flatMap((month) => {
    const format = new Intl.DateTimeFormat(language, { day: 'numeric', month, timeZone: 'UTC' })
    return Array.from({ length: 12 }, (_, index) =>
      format.formatToParts(Date.UTC(2025, index, 15)).find(({ type }) => type === 'month'),
    )
  })
  return new Set(names.map((part) => bare(part?.value ?? '')))
}

/** "3 mars", "3 de marzo", "14 h 30", the "30" of it: days and times, which are no amounts. */
function isDayOrTime(tokens: Token[], first: number, last: number, { months }: Writing): boolean {
  const [after, beyond] = [tokens[last], tokens[last + 1]]
  if (!after || last - first > 1 || !/^\d{1,2}$/.test(tokens[first]?.text ?? '')) return false
  if (months.has(after.lower) || (after.lower === 'de' && months.has(beyond?.lower ?? ''))) return true
  return after.lower === 'h' && beyond?.shape === Shape.NUMBER
}

function endsTime(tokens: Token[], first: number): boolean {
  return tokens[first - 1]?.lower === 'h' && tokens[first - 2]?.shape === Shape.NUMBER
}

/** The figures of a text that is not English: with "%" and the signs of money, as its language writes them. */
export function findFigures({ tokens }: Document, taken: Uint8Array, language: string): Mention[] {
  const writing = writingOf(language)
  const found: Mention[] = []
  for (let at = 0; at < tokens.length;) {
    const last = taken[at] || tokens[at]?.shape !== Shape.NUMBER ? at : figureEnd(tokens, at, writing)
    const mention = last > at ? readFigure(tokens, at, last, writing) : undefined
    if (mention) found.push(mention)
    at = Math.max(mention?.last ?? last, at + 1)
  }
  return found
}

/** Past "2,5", "1.250" and, where spaces part the thousands, "1 250". */
function figureEnd(tokens: Token[], first: number, { group }: Writing): number {
  let last = first + 1
  for (;;) {
    const [mark, next] = [tokens[last], tokens[last + 1]]
    const spaced =
      SPACES.test(group) && mark?.shape === Shape.NUMBER && mark.gap === Gap.SPACE && /^\d{3}(?:,\d+)?$/.test(mark.text)
    const joined =
      mark?.gap === Gap.NONE && /^[.,’']$/.test(mark.text) && next?.gap === Gap.NONE && next.shape === Shape.NUMBER
    if (!spaced && !joined) return last
    last += spaced ? 1 : 2
  }
}

function readFigure(tokens: Token[], first: number, last: number, writing: Writing): Mention | undefined {
  const [before, after] = [tokens[first - 1], tokens[last]]
  const sign =
    before && SIGNS.has(before.text) && (tokens[first]?.gap ?? Gap.LINE) <= Gap.SPACE ? before.text : undefined
  // "12:30", "3/4", "A4" and "4G" are no amounts; nor is "3." before the name of a month.
  const negative = isMinus(before, tokens[first])
  if (!negative && isGlue(before, tokens[first])) return undefined
  const isAttached = after?.gap === Gap.NONE && englishScale(after, writing, sign !== undefined) === undefined
  if (isAttached && (after.shape <= Shape.INITIAL || /^[:/-]$/.test(after.text))) return undefined
  const figure = tokens
    .slice(first, last)
    .map(({ text }) => text)
    .join(' ')
  if (isDayOrTime(tokens, first, last, writing) || endsTime(tokens, first)) return undefined
  const following = tokens[last + 1]
  if (/^\d{1,2}$/.test(figure) && after?.text === '.' && after.gap === Gap.NONE && following?.gap === Gap.SPACE)
    return undefined
  const near = after && after.gap <= Gap.SPACE ? after : undefined
  const percent = near?.text === '%'
  const english = englishScale(after, writing, sign !== undefined)
  const scale = english ?? (near && writing.scales.get(near.lower))
  const beyond = english === undefined ? last : last + 1
  const noun = writing.isForeign && tokens[beyond]?.gap === Gap.SPACE ? nounOf(tokens[beyond]) : undefined
  const money = sign ?? (near && SIGNS.has(near.text) ? near.text : noun)
  if (/^(?:19|20)\d\d$/.test(figure) && !percent && !scale && money === undefined) return undefined
  const start = sign !== undefined || negative ? first - 1 : first
  const isCounted = percent || scale !== undefined || (near !== undefined && near.text === money)
  const end = noun !== undefined && sign === undefined ? beyond + 1 : isCounted ? last + 1 : last
  const value = valueOf(tokens.slice(first, last), english === undefined ? writing : ENGLISH)
  // "14.30 Uhr" and "3.5.2026" where a point parts no decimals.
  if (value === undefined && /^\d{1,2} ?\. ?\d{1,2}(?: ?\. ?\d{2,4})?$/.test(figure)) return undefined
  return {
    kind: 'NUMBER',
    start: tokens[start]?.start ?? 0,
    end: tokens[end - 1]?.end ?? 0,
    first: start,
    last: end,
    sub: percent ? 'percent' : money === undefined ? 'cardinal' : 'money',
    ...(value !== undefined && {
      value: String(Number((value * (scale ?? 1) * (negative ? -1 : 1)).toPrecision(15))),
    }),
    ...(percent
      ? { unit: '%' }
      : money !== undefined && { unit: SIGNS.get(money) ?? CURRENCY_NOUNS.get(money) ?? money }),
  }
}

const ENGLISH = { decimal: '.', group: ',' }
const SCALES = new Map(
  Object.entries({ thousand: 1e3, million: 1e6, mn: 1e6, billion: 1e9, bn: 1e9, trillion: 1e12, tn: 1e12 }),
)
const SHORT_SCALES = new Map(Object.entries({ k: 1e3, m: 1e6, mn: 1e6, bn: 1e9, tn: 1e12 }))

/** English scales in a text of other letters, “£5 million”; right behind a sum with its sign, “£5m”, in any text. */
function englishScale(after: Token | undefined, { isForeign }: Writing, isSum: boolean): number | undefined {
  if (after?.gap === Gap.NONE) return isSum ? SHORT_SCALES.get(after.lower) : undefined
  return isForeign && after?.gap === Gap.SPACE ? SCALES.get(after.lower) : undefined
}

const nounOf = (token: Token | undefined) => (token && CURRENCY_NOUNS.has(token.lower) ? token.lower : undefined)

/** "-5": a sign right before the figure, and nothing right before the sign. */
function isMinus(before: Token | undefined, own: Token | undefined): boolean {
  return before !== undefined && /^[-−]$/.test(before.text) && before.gap !== Gap.NONE && own?.gap === Gap.NONE
}

function isGlue(before: Token | undefined, own: Token | undefined): boolean {
  return (
    own?.gap === Gap.NONE &&
    before !== undefined &&
    !/^[وبل]$/.test(before.text) &&
    (before.shape <= Shape.INITIAL || /^[:/-]$/.test(before.text))
  )
}

/** Undefined where the marks are not those of the language: better no value than a wrong one. */
function valueOf(tokens: Token[], { decimal, group }: Pick<Writing, 'decimal' | 'group'>): number | undefined {
  const text = tokens.map(({ text: words, gap }, index) => (index > 0 && gap === Gap.SPACE ? ' ' : '') + words).join('')
  if (/^\d{1,15}$/.test(text)) return Number(text)
  const space = SPACES.test(group) ? ' ' : group
  const [whole = '', part = '', ...more] = decimal === '' ? [text] : text.split(decimal)
  const groups = whole.split(space === '' ? '\0' : space)
  const grouped = groups.every((digits, index) => /^\d+$/.test(digits) && (index === 0 || digits.length === 3))
  const leads = groups.length === 1 || (groups[0] ?? '').length <= 3
  if (more.length > 0 || !grouped || !leads || !/^\d*$/.test(part) || whole.length > 20) return undefined
  return Number(`${groups.join('')}.${part || '0'}`)
}
