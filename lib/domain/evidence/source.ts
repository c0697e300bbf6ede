import { sayCounted } from '@/lib/domain/counted'
import type { Day } from '@/lib/domain/time/day'
import type { Actor } from '@/lib/domain/people/actor'
import { isSameWords } from '@/lib/domain/text/fold-typography'

export const SOURCE_KINDS = ['DOCUMENT', 'WEB_PAGE', 'DATASET', 'INTERVIEW', 'OBSERVATION', 'STATEMENT'] as const
export type SourceKind = (typeof SOURCE_KINDS)[number]
export const SOURCE_KIND_INFO = {
  DOCUMENT: { label: 'Document' },
  WEB_PAGE: { label: 'Web page' },
  DATASET: { label: 'Dataset' },
  INTERVIEW: { label: 'Interview' },
  OBSERVATION: { label: 'Observation' },
  STATEMENT: { label: 'Statement' },
} as const satisfies Record<SourceKind, { label: string }>

export const VISIBILITIES = ['PUBLIC', 'INTERNAL', 'CONFIDENTIAL'] as const
export type Visibility = (typeof VISIBILITIES)[number]
export const VISIBILITY_INFO = {
  PUBLIC: { label: 'Public', means: 'May be named to readers.' },
  INTERNAL: { label: 'Internal', means: 'Everyone at the desk sees it; readers don’t.' },
  CONFIDENTIAL: { label: 'Confidential', means: 'Only whoever added it and the people named on it see it.' },
} as const satisfies Record<Visibility, { label: string; means: string }>

export const STANCES = ['SUPPORTS', 'CONTRADICTS', 'CONTEXT'] as const
export type Stance = (typeof STANCES)[number]
export const STANCE_INFO = {
  SUPPORTS: { label: 'Supports', mark: 'supports' },
  CONTRADICTS: { label: 'Contradicts', mark: 'contradicts' },
  CONTEXT: { label: 'Context', mark: 'context' },
} as const satisfies Record<Stance, { label: string; mark: string }>

/** Not even an admin sees a confidential source that does not name them. */
export function maySeeSource(
  source: { visibility: Visibility; addedById: string; readerIds: readonly string[] },
  actor: Pick<Actor, 'id'>,
): boolean {
  return source.visibility !== 'CONFIDENTIAL' || source.addedById === actor.id || source.readerIds.includes(actor.id)
}

/** Why this person may not decide who sees a source that is, or would be, `next`; or null. */
export function whyNotShowTo(
  source: { visibility: Visibility; addedById: string; keeperId: string | null },
  next: Visibility,
  actor: Pick<Actor, 'id'>,
): string | null {
  const open = source.visibility !== 'CONFIDENTIAL' && next !== 'CONFIDENTIAL'
  if (open || (source.keeperId ?? source.addedById) === actor.id) return null
  return source.keeperId === null
    ? 'Only whoever added this source decides who may see it while it is, or becomes, confidential.'
    : 'Only whoever this source was handed over to decides who may see it while it is, or becomes, confidential.'
}

/** What a source says of itself: a verdict is bound to it, and a change sends back what rests on it. */
export interface SourceWords {
  kind: SourceKind
  title: string
  url: string | null
  note: string
}

/** Whether these are other words than before, and not only another typography of the same ones. */
export function saysSomethingElse(was: SourceWords, now: SourceWords): boolean {
  return (
    was.kind !== now.kind ||
    was.url !== now.url ||
    !isSameWords(was.title, now.title) ||
    !isSameWords(was.note, now.note)
  )
}

/** What a change of a source does to so many claims, to be said beside the button that makes it; null when it does nothing. */
export function sentenceOfChange(claims: number): string | null {
  return claims === 0
    ? null
    : `Changing this sends ${sayCounted(claims)} ${claims === 1 ? 'claim' : 'claims'} back to review.`
}

/** Where words of an article may lead: an http or https link, or an address to write to; null when the text is neither. */
export function linkInTextOf(text: string): string | null {
  if (/^mailto:/i.test(text) && URL.canParse(text)) return new URL(text).href
  return linkOf(text)
}

/** Only http and https links are kept; null when the text is no such address, or says who signs in there. */
export function linkOf(text: string): string | null {
  return whyNoLink(text) === null ? new URL(text).href : null
}

/** Why an address can't be kept as a link, or null. */
export function whyNoLink(text: string): string | null {
  const url = URL.canParse(text) ? new URL(text) : null
  if (url?.protocol !== 'http:' && url?.protocol !== 'https:')
    return 'Give an address that begins with http:// or https://.'
  return url.username || url.password ? 'Leave out the user name and password before the @ of this address.' : null
}

/** Why evidence can't have been looked at on this day, or null. */
export function whyNotAccessed(day: Day, today: Day): string | null {
  return day <= today ? null : `It can’t have been looked at on ${day}: that day is still to come.`
}
