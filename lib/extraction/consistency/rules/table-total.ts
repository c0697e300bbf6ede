import type { TextBlock } from '@/lib/extraction/claim'
import type { Finding, Rule } from '@/lib/extraction/consistency/conflict'
import {
  figureOf,
  inColumn,
  isRounded,
  tablesOf,
  wordsOf,
  type Table,
} from '@/lib/extraction/consistency/parts/table-rows'
import { comparable, type Quantity } from '@/lib/extraction/consistency/quantities'
import type { Reading } from '@/lib/extraction/consistency/reading'
import { sayLike, trim } from '@/lib/extraction/consistency/say-amount'

const TOTAL =
  /^(?:grand |overall )?totals?(?: (?:cost|spend|spending|budget|bill|sum|seats|votes|medals|points))?:?$|^(?:in total|altogether|sum|all (?:medals|seats|votes)):?$/i
/** In the other languages that are read by a grammar. */
const TOTAL_ELSEWHERE =
  /^(?:gesamt(?:summe|zahl)?|insgesamt|summe|zusammen|total(?:e|es|s)?(?: g[eé]n[eé]ral)?|totaux|ensemble|somme|suma|en total|разом|усього|всього|загалом|المجموع|الإجمالي|مجموع):?$/iu
const SUMMARY_ELSEWHERE =
  /zwischensumme|durchschnitt|mittelwert|davon|sous-total|moyenne|dont|promedio|media\b|de ell[oa]s|середн|у тому числі|з них|متوسط|منها/iu
const NOT_ADDED_ELSEWHERE =
  /durchschnitt|quote|anteil|alter|jahr|preis|rang|taux|part\b|âge|année|prix|moyenne|rang|tasa|cuota|edad|año|precio|promedio|частка|вік|рік|ціна|نسبة|سنة|سعر/iu
/** Names a row that is a sum of others, or one of others’ average. */
const SUMMARY = /\b(?:sub-?totals?|totals?|average|mean|median|of which|including|change|difference|per)\b/i
/** Shares, rates and years of a column add up to nothing. */
const NOT_ADDED =
  /\b(?:average|mean|median|rate|age|year|rank|per|each|change|index|score|share|price|most|highest|lowest)\b|%/i
/** A table of some of the rows: its shares make less than the total that it gives. */
const SOME = /\b(?:top|main|largest|biggest|leading|selected|some)\b/i

/**
 * The total of a table against what it is the total of. The last or first row, named “Total”, against the rows of each column: only
 * where every row has one whole figure of money or of things, all of one kind and currency, or where shares are said to make 100%.
 * The last column, named “Total”, against the figures before it: only where most rows of the table make their totals, so that
 * the columns are known to be its parts. Never with a gap, a subtotal, an average or an “of which”, for rates, prices and years, where
 * rounding or “about” makes up for the difference, or where the sum is less than half the total or twice as much.
 */
export const tableTotal: Rule = (reading) =>
  tablesOf(reading).flatMap((table) => [...ofColumns(reading, table), ...ofRows(reading, table)])

function isTotal(reading: Reading, cell: TextBlock | undefined): boolean {
  // “Total (£m)” and “Total, %”.
  const words = wordsOf(reading, cell).replace(/ ?\([^()]*\)$|, .*$/, '')
  return TOTAL.test(words) || (!isEnglish(reading) && TOTAL_ELSEWHERE.test(words))
}

function isSummary(reading: Reading, cell: TextBlock | undefined): boolean {
  const words = wordsOf(reading, cell)
  return SUMMARY.test(words) || (!isEnglish(reading) && SUMMARY_ELSEWHERE.test(words))
}

const isEnglish = ({ language }: Reading) => /^en(?:$|[-_])/i.test(language)

function isAddedBelow(reading: Reading, head: string): boolean {
  return !NOT_ADDED.test(head) && (isEnglish(reading) || !NOT_ADDED_ELSEWHERE.test(head))
}

/** A total row below or above the rows that it sums up. */
function ofColumns(reading: Reading, { heads, rows }: Table): Finding[] {
  const isLast = isTotal(reading, rows.at(-1)?.[0])
  const totals = isLast ? rows.at(-1) : isTotal(reading, rows[0]?.[0]) ? rows[0] : undefined
  if (!totals) return []
  const parts = isLast ? rows.slice(0, -1) : rows.slice(1)
  if (parts.length < 2 || parts.some(([name]) => isSummary(reading, name))) return []
  return totals.slice(1).flatMap((cell) => {
    const head = wordsOf(reading, inColumn(heads, cell))
    const total = figureOf(reading, cell)
    if (!total) return []
    const figures = parts.map((row) => {
      const own = inColumn(row, cell)
      return own && figureOf(reading, own)
    })
    const added = figures.filter((one) => one !== undefined && isAddedTo(total, one)) as Quantity[]
    if (added.length < figures.length || !isAddedUp(reading, head, total, added)) return []
    if (isOfHundred(head, total) && [head, wordsOf(reading, heads[0])].some((words) => SOME.test(words))) return []
    const sum = sumOf(added)
    return fits(total, added, isRounded(head)) || isOther(sum, total)
      ? []
      : [finding(total, added, `The ${added.length} rows ${isLast ? 'above' : 'below'} it add up to`)]
  })
}

const isAddedTo = (total: Quantity, part: Quantity) => comparable(part, total) && part.scale === total.scale

/** Shares of a whole: “100%”, or 100 below a head that says per cent. */
function isOfHundred(head: string, { kind, value }: Quantity): boolean {
  return (
    value === 100 &&
    (kind === 'percent' ||
      (kind === 'count' && /%|\bper ?cent\b|\bpercentage\b|prozent|pour cent|por ciento|відсот/i.test(head)))
  )
}

function isAddedUp(reading: Reading, head: string, total: Quantity, parts: readonly Quantity[]): boolean {
  if (isOfHundred(head, total)) return parts.every(({ value }) => value < 100)
  return isAddedBelow(reading, head) && (total.kind === 'money' || total.kind === 'count')
}

/** A column of totals: the longest run of columns beside it that makes it in most rows. */
function ofRows(reading: Reading, { heads, rows }: Table): Finding[] {
  const head = heads.find((one) => isTotal(reading, one))
  if (!head || rows.length < 2) return []
  for (const [lead, own] of runsBeside(heads, head)) {
    if (own.some((one) => !isAddedBelow(reading, wordsOf(reading, one)))) continue
    const sums = rows.flatMap((row) => sumInRow(reading, row, head, own))
    const wrong = sums.filter(({ fit }) => !fit)
    if (sums.length - wrong.length < Math.max(1, wrong.length) || sums.length * 2 < rows.length) continue
    return wrong.flatMap(({ total, parts }) =>
      isOther(sumOf(parts), total) ? [] : [finding(total, parts, `The figures ${lead} it in the row add up to`)],
    )
  }
  return []
}

/** Two columns or more right before a column or right behind it, the longest run first; the first column names the rows. */
function runsBeside(heads: readonly TextBlock[], { column: at = 0 }: TextBlock): ['before' | 'after', TextBlock[]][] {
  const before = heads.filter(({ column = 0 }) => column > 0 && column < at)
  const after = heads.filter(({ column = 0 }) => column > at)
  return [
    ...before.map((_, from): ['before', TextBlock[]] => ['before', before.slice(from)]),
    ...after.map((_, out): ['after', TextBlock[]] => ['after', after.slice(0, after.length - out)]),
  ].filter(([, run]) => run.length > 1)
}

interface Sum {
  total: Quantity
  parts: Quantity[]
  fit: boolean
}

/** A row’s total with the figures of the columns that may make it; an empty cell and a dash are nothing. */
function sumInRow(reading: Reading, row: readonly TextBlock[], head: TextBlock, own: readonly TextBlock[]): Sum[] {
  const cell = inColumn(row, head)
  const total = cell && figureOf(reading, cell)
  if (!total || (!isTotal(reading, row[0]) && isSummary(reading, row[0]))) return []
  const cells = own.flatMap((one) => inColumn(row, one) ?? []).filter((one) => !/^[-–—]?$/.test(wordsOf(reading, one)))
  const parts = cells.flatMap((one) => figureOf(reading, one) ?? [])
  if (parts.length < 2 || parts.length < cells.length || !parts.every((part) => isAddedTo(total, part))) return []
  const rounded = [head, ...own].some((one) => isRounded(wordsOf(reading, one)))
  return [{ total, parts, fit: fits(total, parts, rounded) }]
}

const sumOf = (parts: readonly Quantity[]) => parts.reduce((so, { value }) => so + value, 0)
const isOther = (sum: number, total: Quantity) => sum < total.value * 0.5 || sum > total.value * 2

/** Of a last digit: how far rounding puts one figure off, three times in a thousand. */
const ROUNDED = 3 * Math.sqrt(1 / 12)

/** The parts make the total, as far as rounding lets them; whole numbers of things make it exactly. */
function fits(total: Quantity, parts: readonly Quantity[], rounded: boolean): boolean {
  const all = [total, ...parts]
  const isExact =
    !rounded &&
    total.kind === 'count' &&
    all.every((one) => one.scale === 1 && Number.isInteger(one.value) && !one.hedge)
  const grain = Math.max(...all.map((one) => (one.hedge ? one.value * 0.08 : one.inWords ? 0 : one.grain)))
  const give = isExact ? 0 : grain * Math.min((parts.length + 1) / 2, ROUNDED * Math.sqrt(parts.length + 1))
  return Math.abs(sumOf(parts) - total.value) <= give + 1e-9
}

function finding(total: Quantity, parts: readonly Quantity[], lead: string): Finding {
  const sum = sumOf(parts)
  const said = total.kind === 'count' ? trim(sum) : sayLike(sum, total)
  return {
    rule: 'part-sum',
    severity: 'high',
    sides: [[{ start: total.start, end: total.end }], parts.map(({ start, end }) => ({ start, end }))],
    why: `${lead} ${said}, but the total in the table is ${total.text}.`,
    rows: [
      ...parts.map((part) => ({ label: 'Part', value: part.text })),
      { label: 'Parts together', value: said },
      { label: 'Total in the table', value: total.text },
    ],
  }
}
