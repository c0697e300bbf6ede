import type { ReactNode } from 'react'
import { PlainHead } from '@/app/(public)/plain-head'
import { FEED_PATHS } from '@/lib/publishing/feeds'
import { scriptJson } from '@/lib/publishing/json-ld'
import { element } from '@/lib/publishing/reader-text'
import { ownOrigin } from '@/lib/server/origin'

/** What the head of a page says of it. */
export interface About {
  title: string
  description: string
  /** Its one address; null for a page that is nowhere, which no search engine should keep. */
  path: string | null
  /** Kept out of search engines. */
  hidden?: boolean
  /** schema.org, for machines. */
  jsonLd?: object
}

const FEEDS = [
  ['application/rss+xml', FEED_PATHS.rss],
  ['application/atom+xml', FEED_PATHS.atom],
  ['application/feed+json', FEED_PATHS.json],
] as const

/** The paper's initial on its own paper. */
function icon(newsroom: string): string {
  const initial = /\p{L}/u.exec(newsroom.replace(/^the /i, ''))?.[0] ?? '¶'
  const type = { 'font-family': 'Georgia, serif', 'font-weight': '800', 'font-size': '14', 'text-anchor': 'middle' }
  return element('svg', { xmlns: 'http://www.w3.org/2000/svg', viewBox: '0 0 16 16' }, [
    element('rect', { width: '16', height: '16', rx: '2', fill: '#fdfcf9' }),
    element('text', { x: '8', y: '13', ...type }, initial),
  ])
}

interface DocumentProps {
  /** The paper's name. */
  newsroom: string
  about: About
  children: ReactNode
}

/** The document around a reader's page: the paper's name and not the desk's, one address, the feeds, no script. */
export function Document({ newsroom, about: { title, description, path, hidden, jsonLd }, children }: DocumentProps) {
  const address = path === null ? null : `${ownOrigin()}${path}`
  return (
    <html lang="en">
      <PlainHead
        title={[title, newsroom].filter(Boolean).join(' · ')}
        icon={`data:image/svg+xml,${encodeURIComponent(icon(newsroom))}`}
      >
        <meta name="description" content={description} />
        {(hidden || address === null) && <meta name="robots" content="noindex" />}
        {address !== null && (
          <>
            <link rel="canonical" href={address} />
            <meta property="og:type" content="website" />
            <meta property="og:site_name" content={newsroom} />
            <meta property="og:title" content={title} />
            <meta property="og:description" content={description} />
            <meta property="og:url" content={address} />
          </>
        )}
        {FEEDS.map(([type, href]) => (
          <link key={type} rel="alternate" type={type} href={href} title="Corrections" />
        ))}
        {jsonLd && <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: scriptJson(jsonLd) }} />}
      </PlainHead>
      <body className="bg-paper print:bg-transparent">{children}</body>
    </html>
  )
}
