import type { TimePlace } from '@/lib/domain/time/say-time'
import { dayInWords } from '@/lib/domain/time/say-time'
import { CORRECTION_TYPE_INFO } from '@/lib/domain/corrections/correction'
import type { PublicText } from '@/lib/domain/corrections/public-entry'
import { entryPath } from '@/lib/domain/corrections/public-entry'
import type { Told } from './public-entries'
import { markupText } from './reader-text'

/** One item of every feed: what was said, in plain words and as HTML. */
export interface FeedItem {
  /** Stays the same when the entry is withdrawn, so that readers' programs replace what they hold. */
  id: string
  link: string
  title: string
  summary: string
  html: string
  publishedAt: string
  updatedAt: string
}

const line = (label: string, text: string) => `<p>${label}: ${markupText(text)}</p>`

function wordsOf({ wrong, right, note }: PublicText): string {
  const now = right === '' ? (wrong === null ? '' : '<p>Now: removed</p>') : line('Now', right)
  return `<p>${markupText(note)}</p>${wrong === null ? '' : line('Was', wrong)}${now}`
}

/** `origin` is the site's own, without a slash at its end. A withdrawn entry's words are not repeated. */
export function feedItem({ text, entry, at }: Told, origin: string, place: TimePlace): FeedItem {
  const amendment = text.number !== entry.number
  const address = `${origin}${entryPath(entry)}`
  const kind = amendment ? 'Amendment' : CORRECTION_TYPE_INFO[text.type].label
  const published = dayInWords(text.publishedAt, place)
  return {
    id: `${origin}/corrections/${text.number}`,
    link: amendment ? `${address}#c-${text.number}` : address,
    title: `${text.withdrawn ? (amendment ? 'Amendment withdrawn' : 'Withdrawn') : kind}: ${entry.headline}`,
    summary: text.withdrawn ? text.withdrawn.reason : text.note,
    html: text.withdrawn
      ? `<p>An ${amendment ? 'amendment' : 'entry'} of ${published} was withdrawn${amendment ? '; the entry that it amended stands' : ''}. ${markupText(text.withdrawn.reason)}</p>`
      : wordsOf(text),
    publishedAt: text.publishedAt,
    updatedAt: at,
  }
}
