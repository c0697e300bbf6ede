import type { Day } from '@/lib/domain/time/day'
import type { CorrectionType } from './correction'

/** What readers see of one correction. Nothing of the desk belongs here: no person, no id, no reason between colleagues. */
export interface PublicText {
  number: number
  type: CorrectionType
  /** Null where nothing stood there before. */
  wrong: string | null
  right: string
  note: string
  /** RFC 3339, UTC; so are all times here. */
  publishedAt: string
  /** Set when the entry was taken back; what it said is then kept at its own address only. */
  withdrawn: { at: string; reason: string } | null
}

/** An entry of the corrections page with what was added to it since, oldest first. */
export interface PublicEntry extends PublicText {
  slug: string
  headline: string
  section: string
  /** Of the article. */
  url: string | null
  language: string
  /** A day, or a moment. */
  articlePublishedAt: string | null
  /** The day on which the newsroom learned of it. */
  learnedAt: Day
  amendments: PublicText[]
}

/** The address of an entry on this site. An amendment stands at the address of the entry it amends. */
export function entryPath({ number, slug }: { number: number; slug: string }): string {
  return `/corrections/${number}-${slug}`
}

/** The number at the head of `28-a-violin-makers-last-apprentice`, or null. */
export function numberInPath(segment: string): number | null {
  const digits = /^([1-9]\d{0,8})(?:-|$)/.exec(segment)?.[1]
  return digits === undefined ? null : Number(digits)
}
