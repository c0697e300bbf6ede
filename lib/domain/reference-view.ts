import type { Actor } from './actor'
import { whyNotReviewAtAll } from './actor'

/** Who held an office from when to when, as the desk knows it. Dates are EDTF: a day, a month or a year. */
export interface TermView {
  id: string
  version: number
  office: string
  /** Empty where the office names its own place. */
  jurisdiction: string
  holder: string
  aliases: string[]
  from: string
  /** Null while in office. */
  to: string | null
  /** Several people hold this office at the same time. */
  shared: boolean
  source: string
}

/** Something that happened on a date, or from a date to a date. */
export interface EventView {
  id: string
  version: number
  name: string
  aliases: string[]
  /** Either this or `from`. */
  date: string | null
  from: string | null
  to: string | null
  source: string
}

export interface ReferenceView {
  terms: TermView[]
  events: EventView[]
  /** True while the desk keeps none of its own and the rules read the facts that Galley comes with. */
  curated: boolean
  /** The last day up to which the office holders were checked: of later days the rules say nothing. */
  checkedUntil: string
  /** Null when the reader may change facts. */
  whyNotChange: string | null
}

/** A row of a file that was not taken, as a spreadsheet counts rows, with the sentence that says why. */
interface RefusedRow {
  row: number
  raw: string
  error: string
}

/** What an import did or, with refused rows and no leave to go on, would have done. */
export interface ImportView {
  /** False when nothing was written. */
  imported: boolean
  added: number
  changed: number
  same: number
  refused: RefusedRow[]
}

export function whyNotChangeFacts(actor: Pick<Actor, 'role'>): string | null {
  return whyNotReviewAtAll(actor) === null ? null : 'Only reviewers and admins change the reference facts.'
}
