import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import type { Masthead } from '@/lib/domain/newsroom'
import { dateLine } from '@/lib/domain/newsroom'
import { FEED_PATHS } from '@/lib/publishing/feeds'
import { headInWords, recordHead } from '@/lib/publishing/record-head'
import { ownOrigin } from '@/lib/server/origin'

const PLACES = [
  { href: '/corrections', label: 'Corrections' },
  { href: '/corrections/policy', label: 'How we correct' },
  { href: '/corrections/report', label: 'Report an error' },
] as const

/** Answers 404 in words. Next’s own notFound() leaves the drawing to a script, and a reader’s page has none. */
export const NOTHING_HERE = '/corrections/nothing-here'

/** What the head of a public page says: the paper's name and not the desk's, one address, the feeds. */
export function publicMetadata(house: Masthead, title: string, path: string, hidden = false): Metadata {
  return {
    title: { absolute: `${title} · ${house.name}` },
    metadataBase: new URL(ownOrigin()),
    alternates: {
      canonical: path,
      types: {
        'application/rss+xml': [{ url: FEED_PATHS.rss, title: 'Corrections' }],
        'application/atom+xml': [{ url: FEED_PATHS.atom, title: 'Corrections' }],
        'application/feed+json': [{ url: FEED_PATHS.json, title: 'Corrections' }],
      },
    },
    ...(hidden && { robots: { index: false } }),
  }
}

interface PublicPageProps {
  house: Masthead
  now: Date
  /** Where in the paper's own navigation this is. */
  at: (typeof PLACES)[number]['href'] | null
  children: ReactNode
}

/** The paper's page around what readers came for. It asks nobody who they are and needs no script. */
export async function PublicPage({ house, now, at, children }: PublicPageProps) {
  const { name, place, address, contact, timeZone } = house
  return (
    <div className="public">
      <header className="masthead">
        <p className="dated">
          <span>{dateLine(now, timeZone)}</span>
          <span>{place}</span>
        </p>
        <a className="nameplate" href="/corrections">
          {name}
        </a>
        <nav aria-label="Sections">
          {PLACES.map(({ href, label }) => (
            <a key={href} href={href} aria-current={href === at ? 'page' : undefined}>
              {label}
            </a>
          ))}
        </nav>
      </header>
      {children}
      <footer className="imprint">
        <p>
          {address.includes(name) ? address : [name, address].filter(Boolean).join(', ')}.
          {contact && ` Corrections editor: ${contact}`}
        </p>
        <p>Record head {headInWords(await recordHead())}</p>
      </footer>
    </div>
  )
}
