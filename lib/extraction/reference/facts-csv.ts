import { isBlank } from '@/lib/text/blank'
import { isEndOfExport, readCsv, type CsvRow } from '@/lib/text/csv'
import type { DatedEvent, OfficeTerm } from './reference-facts'
import { officesOf, termKey, whyNotEvent, whyNotTerm } from './why-not-fact'

/** A row that was not taken, with a sentence that says why. */
export interface RefusedRow {
  row: number
  raw: string
  error: string
}

type Cells = readonly (string | null)[]

/** A file of facts, row by row: its columns, what a row is, in the plural, and the cells of one. Spreadsheets open it without running anything. */
export interface FactsFile<One> {
  columns: readonly string[]
  rows: string
  cells: (fact: One) => Cells
}

/** A term as the rules have it, and as the desk does. */
interface TermRow extends Pick<OfficeTerm, 'holder' | 'office' | 'jurisdiction' | 'from' | 'source'> {
  aliases?: readonly string[]
  to?: string | null
  shared?: boolean
}

interface EventRow extends Pick<DatedEvent, 'name' | 'source'> {
  aliases: readonly string[]
  date?: string | null
  from?: string | null
  to?: string | null
}

export const TERMS_FILE: FactsFile<TermRow> = {
  columns: ['person', 'office', 'jurisdiction', 'also called', 'from', 'until', 'shared', 'source'],
  rows: 'office holders',
  cells: ({ holder, office, jurisdiction = '', aliases = [], from, to, shared, source }) => [
    ...[holder, office, jurisdiction, joinAliases(aliases), from, to ?? '', shared ? 'yes' : '', source],
  ],
}

export const EVENTS_FILE: FactsFile<EventRow> = {
  columns: ['event', 'also called', 'date', 'from', 'until', 'source'],
  rows: 'events',
  cells: ({ name, aliases, date, from, to, source }) => [
    ...[name, joinAliases(aliases), date ?? '', from ?? '', to ?? '', source],
  ],
}

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

/**
 * The terms of a CSV file, and the rows refused. A term that overlaps another of its office, in the file or among those
 * the desk has, is refused; a row that replaces one the desk has (same person, office and first day) is not held against it.
 * @param most rows of a file; one with more is refused as a whole
 */
export function importTerms(
  csv: string,
  existing: readonly OfficeTerm[] = [],
  most = Infinity,
): { terms: OfficeTerm[]; refused: RefusedRow[] } {
  const terms: OfficeTerm[] = []
  const [inFile, there] = [officesOf([]), officesOf(existing, { replaceable: true })]
  const twins = twinsBy(termKey)
  const refused = readRows(
    csv,
    { known: TERMS_FILE.columns, needed: ['person', 'office', 'from', 'source'], most },
    (cell, row) => {
      const term = readTerm(cell)
      const why =
        whyNotShared(cell('shared')) ??
        whyNotTerm(term) ??
        twins(term, row) ??
        inFile.whyNot(term) ??
        there.whyNot(term)
      if (why !== null) return why
      inFile.add(term)
      terms.push(term)
      return null
    },
  )
  return { terms, refused }
}

/** The events of a CSV file, and the rows refused; `most` as for terms. */
export function importEvents(csv: string, most = Infinity): { events: DatedEvent[]; refused: RefusedRow[] } {
  const events: DatedEvent[] = []
  const twins = twinsBy(({ name }: DatedEvent) => name.toLowerCase())
  const refused = readRows(csv, { known: EVENTS_FILE.columns, needed: ['event', 'source'], most }, (cell, row) => {
    const event = readEvent(cell)
    const why = whyNotEvent(event) ?? twins(event, row)
    if (why === null) events.push(event)
    return why
  })
  return { events, refused }
}

/** Refuses a fact that an earlier row of the file has already: of two, one would silently take the other's place. */
function twinsBy<Fact>(keyOf: (fact: Fact) => string): (fact: Fact, row: number) => string | null {
  const rows = new Map<string, number>()
  return (fact, row) => {
    const key = keyOf(fact)
    const earlier = rows.get(key)
    if (earlier !== undefined) return `Row ${earlier} of the file has the same already.`
    rows.set(key, row)
    return null
  }
}

type Cell = (column: string) => string

/** Why a row can't be taken as it stands: nothing of it may be cut off or misread in silence. */
function whyNotWhole(cells: readonly string[], columns: readonly string[], raw: string): string | null {
  const used = cells.findLastIndex((cell) => !isBlank(cell)) + 1
  if (used > columns.length) return `It has ${used} cells, and the first row names ${columns.length} columns.`
  const nameless = cells.findIndex((cell, at) => !isBlank(cell) && columns[at] === '') + 1
  if (nameless > 0) return `Its cell ${nameless} stands in a column that the first row gives no name.`
  return raw.includes('\ufffd') ? 'A character of it could not be read (�). Save the file as UTF-8.' : null
}

/** What a cell says: without the space around it, and nothing where it shows nothing. */
const saysOf = (cell = '') => (isBlank(cell) ? '' : cell.trim())

const quoted = (names: readonly string[]) => `“${names.join('”, “')}”`

/** Why columns can't be read: no word of a file goes lost because its column has another name than it should. */
function whyNotColumns(columns: readonly string[], known: readonly string[]): string | null {
  const [twice] = columns.filter((name, at) => name !== '' && columns.indexOf(name) < at)
  if (twice !== undefined) return `Two columns are called “${twice}”.`
  const others = columns.filter((name) => name !== '' && !known.includes(name))
  return others.length === 0 ? null : `Not read: ${quoted(others)}. The columns are ${quoted(known)}.`
}

interface Columns {
  known: readonly string[]
  needed: readonly string[]
  most: number
}

function readRows(
  csv: string,
  { known, needed, most }: Columns,
  take: (cell: Cell, row: number) => string | null,
): RefusedRow[] {
  const [header, ...below] = readCsv(csv)
  const rows = below.filter((row) => !isEndOfExport(row))
  const columns = (header?.cells ?? []).map((name) => {
    const lower = saysOf(name).toLowerCase()
    return needed.includes(lower) ? lower : (SYNONYMS[lower] ?? lower)
  })
  const first = { row: header?.row ?? 1, raw: header?.raw ?? '' }
  const missing = needed.filter((name) => !columns.includes(name))
  if (missing.length > 0) return [{ ...first, error: `The first row has no column ${quoted(missing)}.` }]
  if (rows.length > most)
    return [{ ...first, error: `At most ${most.toLocaleString('en-GB')} rows at a time. Divide the file.` }]
  const strange = whyNotColumns(columns, known)
  const refused = rows.flatMap(({ row, cells, raw }: CsvRow) => {
    const error = whyNotWhole(cells, columns, raw) ?? take((column) => saysOf(cells[columns.indexOf(column)]), row)
    return error === null ? [] : [{ row, raw, error }]
  })
  return strange === null ? refused : [{ ...first, error: strange }, ...refused]
}

const SHARED = /^(?:yes|true|1|x)$/i

/** A word that says neither yes nor no would be taken for no. */
const whyNotShared = (cell: string) =>
  cell === '' || SHARED.test(cell) || /^(?:no|false|0)$/i.test(cell) ? null : `Shared: “${cell}” is neither yes nor no.`

function readTerm(cell: Cell): OfficeTerm {
  const aliases = splitAliases(cell('also called'))
  return {
    office: cell('office'),
    ...(cell('jurisdiction') === '' ? {} : { jurisdiction: cell('jurisdiction') }),
    holder: cell('person'),
    ...(aliases.length > 0 ? { aliases } : {}),
    from: cell('from'),
    ...(cell('until') === '' ? {} : { to: cell('until') }),
    ...(SHARED.test(cell('shared')) ? { shared: true } : {}),
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
