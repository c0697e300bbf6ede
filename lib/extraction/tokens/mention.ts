import type { Kind, Speaker } from '@/lib/extraction/claim'

/** One place where the text says one checkable thing, before mentions are joined into claims. */
export interface Mention {
  kind: Kind
  start: number
  end: number
  /** First token and one past the last token. */
  first: number
  last: number
  sub?: string
  value?: string
  unit?: string
  hedge?: string
  why?: string
}

/** A quotation: the marks belong to the span. */
export interface Quotation extends Mention {
  kind: 'QUOTE'
  speaker?: Speaker
  /** Greater than 0 when it goes on with what the previous paragraph opened. */
  part: number
}

/** A sentence or a reported clause that asserts something. */
export interface Statement extends Mention {
  kind: 'STATEMENT'
  speaker?: Speaker
}
