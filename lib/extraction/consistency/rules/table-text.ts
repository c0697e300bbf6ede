import type { TextBlock } from '@/lib/extraction/claim'
import type { Finding, Rule } from '@/lib/extraction/consistency/conflict'
import { shared, stem, wordsOf } from '@/lib/extraction/consistency/content-words'
import { countedBy, isAnother, stemsOf, withoutFigures } from '@/lib/extraction/consistency/parts/matter'
import { blockAt, calledAt, capital } from '@/lib/extraction/consistency/parts/part-of-text'
import type { Quantity } from '@/lib/extraction/consistency/quantities'
import { within, type Reading } from '@/lib/extraction/consistency/reading'
import type { Sentence } from '@/lib/extraction/consistency/sentences'
import { moneyField } from '@/lib/extraction/consistency/parts/money-fields'
import { isFigure, placeOfName, tableFigures, type TableFigure } from '@/lib/extraction/consistency/parts/table-figures'

/** Sentences that are compared: a text must not make this grow without end. */
const MOST_SENTENCES = 400
const YEAR = /\b(?:19|20)\d\d\b/g

/**
 * A figure of the text against the one that a table has for it: the sentence names the row in its own words, and the figure stands
 * with what the column counts, or goes on from such a figure (“14 seats and the Greens nine”); below a head that is but a unit (“£
 * million”), or one that the verb speaks of (“Budget” of what somebody gets), it is the one sum of its sentence, near the table's.
 * Never where the sentence has the table's own figure too, or speaks of another year, plan or part.
 */
export const tableText: Rule = (reading) => {
  const figures = tableFigures(reading)
  if (figures.length === 0) return []
  const told = reading.sentences
    .filter(
      (sentence) =>
        blockAt(reading, sentence)?.role !== 'TABLE_CELL' && within(reading.quantities, sentence).length > 0,
    )
    .slice(0, MOST_SENTENCES)
  return told.flatMap((sentence) => inSentence(reading, sentence, figures))
}

function inSentence(reading: Reading, sentence: Sentence, figures: readonly TableFigure[]): Finding[] {
  const lower = sentence.text.toLowerCase()
  const rows = new Map<string, number>()
  for (const { row } of figures) {
    const at = rows.has(row) ? -1 : placeOfName(lower, row.toLowerCase())
    if (at >= 0) rows.set(row, sentence.start + at)
  }
  if (rows.size === 0) return []
  const amounts = within(reading.quantities, sentence)
  const isTold = (figure: TableFigure) =>
    amounts.some((amount) => rowOf(rows, amount) === figure.row && isFigure(amount, figure))
  const listed = new Set(figures.flatMap((figure) => (rows.has(figure.row) && isTold(figure) ? [figure.under] : [])))
  return amounts.flatMap((amount, i) => {
    const row = rowOf(rows, amount)
    const mine = figures.filter((figure) => figure.row === row && isOf(reading, sentence, amount, figure, listed))
    const [figure] = mine
    if (!figure || mine.length > 1 || amounts.slice(0, i).some((other) => other.value === figure.value)) return []
    if (amounts.some((other) => isFigure(other, figure))) return []
    const said = `${capital(calledAt(reading, amount))} says ${amount.text}`
    return [
      {
        rule: 'table-text',
        severity: 'high' as const,
        sides: [[{ start: amount.start, end: amount.end }], [{ start: figure.place.start, end: figure.place.end }]],
        why: `${said}, but the table has ${figure.place.text} for ${figure.row} (${figure.column}).`,
      },
    ]
  })
}

/** The row an amount is told of: the only one the sentence names, or of several the last before it. */
function rowOf(rows: ReadonlyMap<string, number>, { start }: Quantity): string | undefined {
  const named = [...rows].sort(([, a], [, b]) => a - b)
  if (named.length === 1) return named[0]?.[0]
  return named.findLast(([, at]) => at < start)?.[0]
}

/** What is lost, hired or wanted is not what there is. */
const CHANGES =
  /\b(?:lost|loses?|losing|gain\w*|hir(?:e[sd]?|ing)|add(?:s|ed|ing)?|cut(?:s|ting)?|sack\w*|dismiss\w*|wants?|needs?|closed?|closing|moved?|sold|by|from|up|down)(?: \w+)? $/i

const EDGE = /[,;:()–—“”"]|\b(?:and|but|while|or)\b/gi

/** The words around an amount up to the next mark or joining word. */
function clauseOf(reading: Reading, sentence: Sentence, amount: Quantity): string {
  const before = reading.text.slice(sentence.start, amount.start).split(EDGE).at(-1) ?? ''
  const after = reading.text.slice(amount.end, sentence.end).split(EDGE)[0] ?? ''
  return `${before} ${after}`
}

/** How many times a sum may be as large where the head of the column says no more than “£ million”. */
const MOST_TIMES = 1.5

/** Under a head that is but a unit: the one sum of its sentence, near the table's, which the running text has nowhere. */
function isOnlySum(reading: Reading, sentence: Sentence, amount: Quantity, figure: TableFigure): boolean {
  if (
    amount.kind !== 'money' ||
    within(reading.quantities, sentence).some((one) => one !== amount && one.kind === 'money')
  )
    return false
  const [small, large] = [Math.min(amount.value, figure.value), Math.max(amount.value, figure.value)]
  const isTold = reading.quantities.some(
    (one) => one.kind === 'money' && one.value === figure.value && blockAt(reading, one)?.role !== 'TABLE_CELL',
  )
  return large <= small * MOST_TIMES && !isTold
}

const hasWords = (clause: string, name: string) => placeOfName(clause.toLowerCase(), name.toLowerCase()) >= 0

function isOf(
  reading: Reading,
  sentence: Sentence,
  amount: Quantity,
  figure: TableFigure,
  listed: ReadonlySet<TextBlock>,
): boolean {
  if (amount.kind !== figure.kind || (amount.kind === 'money' && amount.unit !== figure.unit)) return false
  const column = figure.column.replaceAll(/\([^)]*\)/g, ' ')
  const years: string[] = figure.column.match(YEAR) ?? []
  const clause = clauseOf(reading, sentence, amount)
  const told: string[] = clause.match(YEAR) ?? []
  // What a budget has is of the time to come.
  const plan = moneyField(column, clause) === 'budget' && years.length === 0 ? 'next year planned' : ''
  if (isAnother(reading, sentence, amount, `${figure.row} ${column} ${told.join(' ')} ${plan}`)) return false
  if (CHANGES.test(reading.text.slice(Math.max(sentence.start, amount.start - 30), amount.start))) return false
  // Of another year, or of no year where the columns are years.
  const stems = withoutFigures(stemsOf(column), amount)
  if (told.some((year) => !years.includes(year) && !figure.row.includes(year))) return false
  if (stems.size === 0)
    return years.length > 0
      ? told.length > 0
      : isOnlySum(reading, sentence, amount, figure) && hasWords(clause, figure.row)
  if (amount.kind === 'count') return isCountOf(reading, sentence, amount, figure, stems, listed)
  const words = new Set(wordsOf(clause).map(stem))
  if (shared(words, stems).length * 3 >= stems.size * 2) return true
  const field = figure.kind === 'money' && years.length === 0 ? moneyField(column, clause) : undefined
  if (field === undefined || !isSubject(clause, figure.row)) return false
  return listed.has(figure.under) || isOnlySum(reading, sentence, amount, figure)
}

/** The row is who or what the clause is about: it begins with it. */
const isSubject = (clause: string, row: string) => {
  const at = placeOfName(clause.toLowerCase(), row.toLowerCase())
  return at >= 0 && /^\s*(?:the |for )?$/i.test(clause.slice(0, at))
}

/** A count of what the column counts, all of it; one without a noun goes on from one that has it, or from another row’s figure. */
function isCountOf(
  reading: Reading,
  sentence: Sentence,
  amount: Quantity,
  { row, under }: TableFigure,
  stems: ReadonlySet<string>,
  listed: ReadonlySet<TextBlock>,
): boolean {
  const known = new Set([...stems, ...stemsOf(row)])
  const counted = countedBy(reading.text, amount)
  if (counted.size === 0) {
    const before = within(reading.quantities, { start: sentence.start, end: amount.start })
    return (
      listed.has(under) ||
      before.some((one) => one.kind === 'count' && shared(countedBy(reading.text, one), stems).length > 0)
    )
  }
  if (isAtRow(reading.text.slice(amount.end, sentence.end), row, stems)) return true
  const behind = /^(?: [\p{L}’'-]+)? (?<narrowing>(?:in|of|from|who|that|under|over|with|aged|at) [^,;:.()–—]*)/u.exec(
    reading.text.slice(amount.end, sentence.end),
  )?.groups?.narrowing
  const narrowed = [...stemsOf(withoutEvents(behind ?? ''))].some(
    (one) => !known.has(one) && !/^(?:19|20)\d\d$/.test(one),
  )
  return !narrowed && shared(counted, stems).length > 0 && [...counted].every((one) => known.has(one))
}

/** “350 people work in Hull”: what people do there narrows nothing. */
function isAtRow(after: string, row: string, stems: ReadonlySet<string>): boolean {
  const { noun, rest } =
    /^ (?<noun>[\p{L}’'-]+) (?:[\p{L}’'-]+ ){0,2}(?:in|at|for) (?:the )?(?<rest>.*)/u.exec(after)?.groups ?? {}
  return (
    noun !== undefined &&
    stems.has(stem(noun.toLowerCase())) &&
    placeOfName(rest?.toLowerCase() ?? '', row.toLowerCase()) === 0
  )
}

/** “In the council election on Thursday” is when it was, which makes nobody fewer. */
const EVENTS =
  /\b(?:in|at|after|on) (?:the |this |that |yesterday[’']s |last [\p{L}]+[’']s )?(?:[\p{L}’'-]+ ){0,3}?(?:elections?|by-elections?|votes?|vot(?:e|ing)|ballots?|polls?|referendum|contests?|championships?|tournaments?|games|cup|league|finals?|competition|census|survey|count|race|all|total)\b/giu
const DAYS =
  /\b(?:on |in |by )?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?|yesterday|today|tonight|(?:\d{1,2} )?(?:January|February|March|April|May|June|July|August|September|October|November|December)(?: \d{1,2})?)\b/gi

const withoutEvents = (words: string) => words.replaceAll(EVENTS, ' ').replaceAll(DAYS, ' ')
