import type { Finding, Rule } from '@/lib/extraction/consistency/conflict'
import { calledAt, capital, blockAt } from '@/lib/extraction/consistency/parts/part-of-text'
import { isFigure, placeOfName, tableFigures, type TableFigure } from '@/lib/extraction/consistency/parts/table-figures'
import { slack, type Quantity } from '@/lib/extraction/consistency/quantities'
import { within, type Reading } from '@/lib/extraction/consistency/reading'
import { trim } from '@/lib/extraction/consistency/say-amount'
import type { Sentence } from '@/lib/extraction/consistency/sentences'

/** Sentences that are compared: a text must not make this grow without end. */
const MOST_SENTENCES = 400
/** Of a difference: what “about” hides. */
const HEDGED = 0.2
/** Behind the difference: “six more than in 2022”, “up six on 2022”. */
const MORE =
  /^(?: [\p{L}-]+){0,2}? (?<way>more|fewer|less|higher|lower|up|down) (?:than|from|on)\b[^.;]{0,24}?\b(?<year>(?:19|20)\d\d)\b/iu
const SINCE =
  /^(?: [\p{L}-]+){0,2}? (?:on|from|since|over|compared with|than in)\b[^.;]{0,16}?\b(?<year>(?:19|20)\d\d)\b/iu
const TURNED =
  /\b(?<way>up|down|(?:a |an )?(?:gain|rise|increase|loss|fall|drop) of|(?:gain|los|add|shedd)ing|rose by|fell by|rising by|falling by)(?: by)? $/i
const DOWN = /^(?:fewer|less|lower|down|(?:a |an )?(?:loss|fall|drop) of|losing|shedding|fell by|falling by)$/i

/**
 * By how much something changed since a year, against what a table has for that year and for now: “27 seats, six more than in 2022”
 * above “Labour | 22 | 27”. Only where the sentence names the row, its first amount is the table's for another column, and a column
 * of the row has that year in its head. Never where rounding or “about” makes up for the difference.
 */
export const tableChange: Rule = (reading) => {
  const figures = tableFigures(reading)
  if (figures.length === 0) return []
  return reading.sentences
    .filter((sentence) => blockAt(reading, sentence)?.role !== 'TABLE_CELL')
    .slice(0, MOST_SENTENCES)
    .flatMap((sentence) => inSentence(reading, sentence, figures))
}

function inSentence(reading: Reading, sentence: Sentence, figures: readonly TableFigure[]): Finding[] {
  const amounts = within(reading.quantities, sentence)
  if (amounts.length < 2) return []
  const lower = sentence.text.toLowerCase()
  return amounts.slice(1).flatMap((by, at) => {
    const told = amounts[at]
    const change = told && changeOf(reading, sentence, by)
    if (!change) return []
    const own = figures.filter(({ row }) => placeOfName(lower, row.toLowerCase()) >= 0)
    const then = own.filter(({ column }) => column.includes(change.year))
    const [before] = then
    const now = own.find((one) => one !== before && one.row === before?.row && isFigure(told, one))
    if (!before || !now || then.length > 1) return []
    const apart = now.value - before.value
    const hedged = by.hedge === undefined ? 0 : by.value * HEDGED
    const give = Math.max(slack(by), hedged) + now.slack + before.slack + 1e-9
    return Math.abs(apart - change.sign * by.value) <= give ? [] : [finding(reading, by, before, now, apart)]
  })
}

/** Which way an amount turned, and since which year. */
function changeOf(reading: Reading, sentence: Sentence, by: Quantity): { sign: number; year: string } | undefined {
  if (by.kind !== 'count' && by.kind !== 'money') return undefined
  const after = reading.text.slice(by.end, sentence.end)
  const more = MORE.exec(after)?.groups
  const turned = TURNED.exec(reading.text.slice(sentence.start, by.start))?.groups
  const year = more?.year ?? (turned && SINCE.exec(after)?.groups?.year)
  const way = more?.way ?? turned?.way
  return year === undefined || way === undefined ? undefined : { sign: DOWN.test(way) ? -1 : 1, year }
}

function finding(reading: Reading, by: Quantity, before: TableFigure, now: TableFigure, apart: number): Finding {
  const place = ({ start, end }: { start: number; end: number }) => ({ start, end })
  const turned = apart === 0 ? 'no change' : `${trim(Math.abs(apart))} ${apart > 0 ? 'more' : 'less'}`
  return {
    rule: 'table-text',
    severity: 'high',
    sides: [[place(by)], [before.place, now.place].map(place).sort((a, b) => a.start - b.start)],
    why: `${capital(calledAt(reading, by))} says a change of ${by.text}, but the table has ${before.place.text} (${before.column}) and ${now.place.text} (${now.column}) for ${now.row}, which is ${turned}.`,
  }
}
