import type { BlockRole, Span } from '@/lib/extraction/claim'
import type { Rule } from '@/lib/extraction/consistency/conflict'
import { isAnother, stemsOf } from '@/lib/extraction/consistency/parts/matter'
import { blockAt, calledAt, capital } from '@/lib/extraction/consistency/parts/part-of-text'
import { isFigure, placeOfName, tableFigures, type TableFigure } from '@/lib/extraction/consistency/parts/table-figures'
import type { Quantity } from '@/lib/extraction/consistency/quantities'
import { sentenceAt, within, type Reading } from '@/lib/extraction/consistency/reading'
import type { Sentence } from '@/lib/extraction/consistency/sentences'

const TOTAL = /^(?:grand |overall )?totals?\b|^(?:in total|altogether|sum)\b/i
/** Beside an amount: it is that of all together. */
const WHOLE =
  /\b(?:budgets?|totals?|bills?|spending|package|settlement|fund|programme|pot|overall|in all|in total|all told|altogether|together|combined|between them)\b/i
/** A column with no name but a year. */
const YEAR_ALONE = /^(?:19|20)\d\d$/
/** Said of all of them together, in whatever words they are counted. */
const IN_ALL = /\b(?:in all|in total|altogether|a total of|totalled|overall|all told)\b/i
/** How many times as large an amount of the whole may be told. */
const MOST_TIMES = 1.25
/** Amounts that are compared: a text must not make this grow without end. */
const MOST_AMOUNTS = 300

/**
 * What headline or text give as the whole against the total of a table: “Budget of £36m” above a table that makes 35. Only where the
 * sentence says that it is the whole (“budget”, “in all”) or it is the sum of headline or standfirst, names no row of the table, and has one amount of the kind, within a
 * quarter of the table's, which the article has nowhere else; a count must count what the column counts. Never of another year or plan.
 */
export const totalText: Rule = (reading) => {
  const figures = tableFigures(reading)
  const totals = figures.filter(({ row }) => TOTAL.test(row))
  if (totals.length === 0) return []
  const told = reading.quantities.filter((one) => blockAt(reading, one)?.role !== 'TABLE_CELL').slice(0, MOST_AMOUNTS)
  return told.flatMap((amount) => {
    const sentence = sentenceAt(reading, amount.start)
    const mine = sentence ? totals.filter((total) => isOfAll(reading, sentence, amount, total, figures)) : []
    const [total] = mine
    if (!total || mine.length > 1 || told.some((other) => isFigure(other, total))) return []
    return [
      {
        rule: 'table-text',
        severity: 'high' as const,
        sides: [[{ start: amount.start, end: amount.end }], [{ start: total.place.start, end: total.place.end }]],
        why: `${capital(calledAt(reading, amount))} says ${amount.text}, but the total in the table is ${total.place.text} (${total.column}).`,
      },
    ]
  })
}

const ABOVE: ReadonlySet<BlockRole> = new Set<BlockRole>(['HEADLINE', 'STANDFIRST', 'SUBHEAD', 'CAPTION'])

/** The parts that tell in short what the article is of, and what stands right above the table. */
function wordsAbove(reading: Reading, figure: Span): string {
  const table = reading.blocks.findLastIndex(({ role, end }) => role !== 'TABLE_CELL' && end <= figure.start)
  return reading.blocks
    .filter(({ role }, at) => ABOVE.has(role) || at === table)
    .map(({ start, end }) => reading.text.slice(start, end))
    .join('\n')
}

function isOfAll(
  reading: Reading,
  sentence: Sentence,
  amount: Quantity,
  total: TableFigure,
  figures: readonly TableFigure[],
): boolean {
  if (
    amount.kind !== total.kind ||
    amount.kind === 'percent' ||
    (amount.kind === 'money' && amount.unit !== total.unit)
  )
    return false
  const [small, large] = [Math.min(amount.value, total.value), Math.max(amount.value, total.value)]
  const isHead = ['HEADLINE', 'STANDFIRST'].includes(blockAt(reading, amount)?.role ?? '') && amount.kind === 'money'
  if (large > small * MOST_TIMES || (!isHead && !WHOLE.test(sentence.text))) return false
  const stems = stemsOf(total.column)
  const isOfYear = YEAR_ALONE.test(total.column) && sentence.text.includes(total.column) && IN_ALL.test(sentence.text)
  // What a column counts that is headed by its year alone, the parts above the table say.
  const above = isOfYear ? stemsOf(wordsAbove(reading, total.place)) : stems
  const isOfIt = (one: Quantity) =>
    one.kind === amount.kind && (one.kind === 'money' || one.nouns.some((noun) => stems.has(noun) || above.has(noun)))
  if (!isOfIt(amount) || within(reading.quantities, sentence).some((one) => one !== amount && isOfIt(one))) return false
  const lower = sentence.text.toLowerCase()
  if (figures.some(({ row }) => !TOTAL.test(row) && placeOfName(lower, row.toLowerCase()) >= 0)) return false
  // The words of the whole, and the plan that a budget is, are no other amount.
  return !isAnother(reading, sentence, amount, `${total.column} total budget budgeted next year planned`)
}
