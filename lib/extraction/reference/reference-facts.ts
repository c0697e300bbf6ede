/** Who held an office from when to when. Dates are EDTF: a day, a month or a year. */
export interface OfficeTerm {
  /** "Prime Minister", "Special Envoy to the Middle East" */
  office: string
  /** The state, city or body the office belongs to: "United Kingdom", "NATO". */
  jurisdiction?: string
  holder: string
  /** Other ways the holder is named; full names rather than a surname alone. */
  aliases?: string[]
  from: string
  /** The last day, or the day of the handover; left out while in office. */
  to?: string
  /** Several people hold this office at the same time: a councillor, a co-chair. */
  shared?: boolean
  /** Where this can be looked up: an official publication or the title of a page. */
  source: string
}

/** Something that happened on a day, or from a day to a day (still going on when there is no `to`). */
export interface DatedEvent {
  name: string
  aliases: string[]
  /** EDTF; either this or `from`. */
  date?: string
  from?: string
  to?: string
  source: string
}

/** What the rules compare a text with. */
export interface ReferenceFacts {
  terms: OfficeTerm[]
  events: DatedEvent[]
  /** The last day up to which the list of terms was checked, YYYY-MM-DD: of later days the rules say nothing. */
  checkedUntil?: string
}

export const NO_FACTS: ReferenceFacts = { terms: [], events: [] }
