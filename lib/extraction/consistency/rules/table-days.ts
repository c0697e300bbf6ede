import type { TextBlock } from '@/lib/extraction/claim'
import type { Finding, Rule } from '@/lib/extraction/consistency/conflict'
import { shared } from '@/lib/extraction/consistency/content-words'
import { dayOfMonth } from '@/lib/extraction/consistency/day-of-month'
import { stemsOf } from '@/lib/extraction/consistency/parts/matter'
import { blockAt, calledAt, capital } from '@/lib/extraction/consistency/parts/part-of-text'
import { placeOfName } from '@/lib/extraction/consistency/parts/table-figures'
import { tablesOf, wordsOf } from '@/lib/extraction/consistency/parts/table-rows'
import { sentenceAt, within, type Mention, type Reading } from '@/lib/extraction/consistency/reading'

/** Days that are compared: a text must not make this grow without end. */
const MOST_DAYS = 200
const DATED =
  /\b(?:dates?|days?|when|start(?:s|ed)?|begin(?:s|ning)?|opens?|opened|opening|clos(?:es|ed|ing)|ends?|deadline)\b/i
/** The day on which it was told, sold or decided is not the day itself. */
const ANOTHER =
  /\b(?:said|says|told|announced?|confirmed|reported|tickets?|sale|until|till|by|before|after|since|from|postponed|moved|originally|instead|not|born)\b/i
/** Days by which a date is got wrong. */
const NEAR = 7

/** A day of a table, the only one of its row. */
interface Row {
  name: string
  head: string
  day: Mention
}

/**
 * The day that a table has for a row against the day of a sentence that names the row: “in Manchester on 12 May” above “Manchester | 13
 * May”. Only where the row has one day, below a head that says that it is one, where the sentence has one day and no other row of the
 * table, and where it tells what the head says, or the two days are a slip apart: within a week, or the same day of another month. Never
 * where the running text has the table's day for it too, nor beside what was told, sold or put off.
 */
export const tableDays: Rule = (reading) => {
  const rows = tablesOf(reading).flatMap(({ heads, rows: below }) =>
    below.flatMap((cells) => rowOf(reading, heads, cells)),
  )
  if (rows.length === 0) return []
  const told = reading.mentions.DATE.slice(0, MOST_DAYS).filter(
    (day) => blockAt(reading, day)?.role !== 'TABLE_CELL' && dayOfMonth(day.text) !== undefined,
  )
  return told.flatMap((day) => againstTable(reading, day, rows, told))
}

function rowOf(reading: Reading, heads: readonly TextBlock[], cells: readonly TextBlock[]): Row[] {
  const name = wordsOf(reading, cells[0])
  const dated = cells.slice(1).flatMap((cell) => {
    const head = wordsOf(
      reading,
      heads.find(({ column }) => column === cell.column),
    )
    return within(reading.mentions.DATE, cell).map((day) => ({ name, head, day }))
  })
  const [row] = dated
  if (!row || dated.length > 1 || !/\p{L}/u.test(name) || !DATED.test(row.head)) return []
  return dayOfMonth(row.day.text) === undefined ? [] : [row]
}

function againstTable(reading: Reading, day: Mention, rows: readonly Row[], told: readonly Mention[]): Finding[] {
  const sentence = sentenceAt(reading, day.start)
  if (!sentence || within(told, sentence).length > 1) return []
  const lower = sentence.text.toLowerCase()
  const named = rows.filter(({ name }) => placeOfName(lower, name.toLowerCase()) >= 0)
  const [row] = named
  if (!row || named.length > 1 || dayOfMonth(row.day.text) === dayOfMonth(day.text)) return []
  const isTold = told.some((other) => dayOfMonth(other.text) === dayOfMonth(row.day.text))
  const saysSame = shared(stemsOf(row.head), stemsOf(sentence.text)).length > 0
  if (isTold || ANOTHER.test(sentence.text) || !(saysSame || isSlip(day.text, row.day.text))) return []
  return [
    {
      rule: 'table-text',
      severity: 'high',
      sides: [[{ start: day.start, end: day.end }], [{ start: row.day.start, end: row.day.end }]],
      why: `${capital(calledAt(reading, day))} says ${day.text}, but the table has ${row.day.text} for ${row.name} (${row.head}).`,
    },
  ]
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** Within a week of each other, or the same day of another month. */
function isSlip(a: string, b: string): boolean {
  const [one, other] = [a, b].map((text) => {
    const [day, month] = dayOfMonth(text)?.split(' ') ?? []
    return { day: Number(day), month: MONTHS.indexOf(month ?? '') }
  })
  if (!one || !other) return false
  return one.day === other.day || Math.abs((one.month - other.month) * 30.4 + one.day - other.day) <= NEAR
}
