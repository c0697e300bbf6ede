import { isBlank } from '@/lib/text/blank'
import { readCsv, writeCsv, type CsvRow } from '@/lib/text/csv'
import type { DatedEvent, OfficeTerm } from './reference-facts'
import { whyNotBeside, whyNotEvent, whyNotTerm } from './why-not-fact'

/** A row that was not taken, with a sentence that says why. */
export interface RefusedRow {
  row: number
  raw: string
  error: string
}

const TERM_COLUMNS = ['person', 'office', 'jurisdiction', 'also called', 'from', 'until', 'shared', 'source']
const EVENT_COLUMNS = ['event', 'also called', 'date', 'from', 'until', 'source']
/** Other headings people give the same columns. */
const SYNONYMS: Record<string, string> = {
  holder: 'person',
  name: 'event',
  to: 'until',
  end: 'until',
  start: 'from',
  aliases: 'also called',
  state: 'jurisdiction',
  country: 'jurisdiction',
}

/** All terms as a CSV file with a header; spreadsheets open it without running anything. */
export function exportTerms(terms: readonly OfficeTerm[]): string {
  const rows = terms.map((term) => [
    term.holder,
    term.office,
    term.jurisdiction ?? '',
    joinAliases(term.aliases ?? []),
    term.from,
    term.to ?? '',
    term.shared ? 'yes' : '',
    term.source,
  ])
  return writeCsv([TERM_COLUMNS, ...rows])
}

export function exportEvents(events: readonly DatedEvent[]): string {
  const rows = events.map((event) => [
    event.name,
    joinAliases(event.aliases),
    event.date ?? '',
    event.from ?? '',
    event.to ?? '',
    event.source,
  ])
  return writeCsv([EVENT_COLUMNS, ...rows])
}

/**
 * The terms of a CSV file, and the rows refused. A term that overlaps another of its office, in the file or among those
 * the desk has, is refused; a row that replaces one the desk has (same person, office and first day) is not held against it.
 */
export function importTerms(
  csv: string,
  existing: readonly OfficeTerm[] = [],
): { terms: OfficeTerm[]; refused: RefusedRow[] } {
  const terms: OfficeTerm[] = []
  const refused = readRows(csv, ['person', 'office', 'from', 'source'], (cell) => {
    const term = readTerm(cell)
    const others = existing.filter((one) => !sameTerm(one, term))
    const why = whyNotTerm(term) ?? whyNotBeside(term, terms) ?? whyNotBeside(term, others)
    if (why === null) terms.push(term)
    return why
  })
  return { terms, refused }
}

export function importEvents(csv: string): { events: DatedEvent[]; refused: RefusedRow[] } {
  const events: DatedEvent[] = []
  const refused = readRows(csv, ['event', 'source'], (cell) => {
    const event = readEvent(cell)
    const why = whyNotEvent(event)
    if (why === null) events.push(event)
    return why
  })
  return { events, refused }
}

/** Whether two rows are of one term: one may then replace the other. */
export function sameTerm(a: OfficeTerm, b: OfficeTerm): boolean {
  const key = ({ holder, office, jurisdiction, from }: OfficeTerm) =>
    JSON.stringify([holder, office, jurisdiction ?? '', from]).toLowerCase()
  return key(a) === key(b)
}

type Cell = (column: string) => string

/** Why a row can't be taken as it stands: nothing of it may be cut off or misread in silence. */
function whyNotWhole(cells: readonly string[], columns: number, raw: string): string | null {
  const used = cells.findLastIndex((cell) => !isBlank(cell)) + 1
  if (used > columns) return `It has ${used} cells, and the first row names ${columns} columns.`
  return raw.includes('\ufffd') ? 'A character of it could not be read (�). Save the file as UTF-8.' : null
}

/** What a cell says: without the space around it, and nothing where it shows nothing. */
const saysOf = (cell = '') => (isBlank(cell) ? '' : cell.trim())

function readRows(csv: string, needed: readonly string[], take: (cell: Cell) => string | null): RefusedRow[] {
  const [header, ...rows] = readCsv(csv)
  const columns = (header?.cells ?? []).map((name) => {
    const lower = name.trim().toLowerCase()
    return needed.includes(lower) ? lower : (SYNONYMS[lower] ?? lower)
  })
  const missing = needed.filter((name) => !columns.includes(name))
  if (missing.length > 0)
    return [{ row: 1, raw: header?.raw ?? '', error: `The first row has no column “${missing.join('”, “')}”.` }]
  return rows.flatMap(({ row, cells, raw }: CsvRow) => {
    const error = whyNotWhole(cells, columns.length, raw) ?? take((column) => saysOf(cells[columns.indexOf(column)]))
    return error === null ? [] : [{ row, raw, error }]
  })
}

function readTerm(cell: Cell): OfficeTerm {
  const aliases = splitAliases(cell('also called'))
  return {
    office: cell('office'),
    ...(cell('jurisdiction') === '' ? {} : { jurisdiction: cell('jurisdiction') }),
    holder: cell('person'),
    ...(aliases.length > 0 ? { aliases } : {}),
    from: cell('from'),
    ...(cell('until') === '' ? {} : { to: cell('until') }),
    ...(/^(?:yes|true|1|x)$/i.test(cell('shared')) ? { shared: true } : {}),
    source: cell('source'),
  }
}

function readEvent(cell: Cell): DatedEvent {
  return {
    name: cell('event'),
    aliases: splitAliases(cell('also called')),
    ...(cell('date') === '' ? {} : { date: cell('date') }),
    ...(cell('from') === '' ? {} : { from: cell('from') }),
    ...(cell('until') === '' ? {} : { to: cell('until') }),
    source: cell('source'),
  }
}

/** A vertical line parts the names; one inside a name is doubled. */
function joinAliases(aliases: readonly string[]): string {
  return aliases.map((alias) => alias.replaceAll('|', '||')).join(' | ')
}

function splitAliases(cell: string): string[] {
  return cell
    .split(/(?<!\|)\|(?!\|)/)
    .map((alias) => alias.replaceAll('||', '|').trim())
    .filter((alias) => !isBlank(alias))
}
