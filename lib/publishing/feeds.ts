import type { Masthead } from '@/lib/domain/newsroom/newsroom'
import type { FeedItem } from './feed-item'
import { element } from './reader-text'
import type { RecordHead } from './record-head'

// Written by hand: for "]]>]]>", or a control character, the library `feed` (6.0) writes XML that is not well formed.

export interface FeedData {
  newsroom: Masthead
  items: readonly FeedItem[]
  head: RecordHead
  /** The site's own, without a slash at its end. */
  origin: string
}

export const FEED_PATHS = {
  rss: '/corrections/feed.xml',
  atom: '/corrections/atom.xml',
  json: '/corrections/feed.json',
} as const

const DECLARATION = '<?xml version="1.0" encoding="utf-8"?>\n'
const SAYS = 'What we got wrong, and what is right.'
const titleOf = ({ name }: Masthead) => `Corrections · ${name}`

/** RSS 2.0. */
export function rssFeed({ newsroom, items, origin }: FeedData): string {
  const utc = (at: string) => new Date(at).toUTCString()
  const newest = items[0]
  const channel = [
    element('title', {}, titleOf(newsroom)),
    element('link', {}, `${origin}/corrections`),
    element('description', {}, SAYS),
    element('atom:link', { href: `${origin}${FEED_PATHS.rss}`, rel: 'self', type: 'application/rss+xml' }),
    ...(newest ? [element('lastBuildDate', {}, utc(newest.updatedAt))] : []),
    ...items.map(({ id, link, title, html, publishedAt }) =>
      element('item', {}, [
        element('title', {}, title),
        element('link', {}, link),
        element('guid', { isPermaLink: 'false' }, id),
        element('pubDate', {}, utc(publishedAt)),
        element('description', {}, html),
      ]),
    ),
  ]
  const root = { version: '2.0', 'xmlns:atom': 'http://www.w3.org/2005/Atom' }
  return DECLARATION + element('rss', root, [element('channel', {}, channel)])
}

/** Atom 1.0. Its titles are plain text; what was said is HTML. */
export function atomFeed({ newsroom, items, origin }: FeedData): string {
  return (
    DECLARATION +
    element('feed', { xmlns: 'http://www.w3.org/2005/Atom' }, [
      element('id', {}, `${origin}/corrections`),
      element('title', {}, titleOf(newsroom)),
      element('subtitle', {}, SAYS),
      element('link', { href: `${origin}/corrections` }),
      element('link', { href: `${origin}${FEED_PATHS.atom}`, rel: 'self', type: 'application/atom+xml' }),
      element('updated', {}, items[0]?.updatedAt ?? new Date(0).toISOString()),
      element('author', {}, [element('name', {}, newsroom.name)]),
      ...items.map(({ id, link, title, summary, html, publishedAt, updatedAt }) =>
        element('entry', {}, [
          element('id', {}, id),
          element('title', {}, title),
          element('link', { href: link }),
          element('published', {}, publishedAt),
          element('updated', {}, updatedAt),
          element('summary', {}, summary),
          element('content', { type: 'html' }, html),
        ]),
      ),
    ])
  )
}

/** JSON Feed 1.1. `_galley` holds the head of the record, for whoever keeps watch. */
export function jsonFeed({ newsroom, items, head, origin }: FeedData): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: titleOf(newsroom),
    description: SAYS,
    home_page_url: `${origin}/corrections`,
    feed_url: `${origin}${FEED_PATHS.json}`,
    authors: [{ name: newsroom.name }],
    _galley: { head },
    items: items.map(({ id, link, title, summary, html, publishedAt, updatedAt }) => ({
      id,
      url: link,
      title,
      summary,
      content_html: html,
      date_published: publishedAt,
      date_modified: updatedAt,
    })),
  })
}
