import type { ReactNode } from 'react'
import type { Masthead } from '@/lib/domain/newsroom/newsroom'
import { dateLine } from '@/lib/domain/newsroom/newsroom'
import { masthead } from '@/lib/publishing/masthead'
import { headInWords, recordHead } from '@/lib/publishing/record-head'
import { markup } from '@/lib/server/markup'
import type { About } from './document'
import { Document } from './document'
import { readersAnswer } from './readers-answer'

const PLACES = [
  { href: '/corrections', label: 'Corrections' },
  { href: '/corrections/policy', label: 'How we correct' },
  { href: '/corrections/report', label: 'Report an error' },
] as const

interface Page extends About {
  /** The `<main>`. */
  main: ReactNode
  status?: number
  /** For one reader alone. */
  own?: boolean
}

function Masthead({ house: { name, place, timeZone }, at }: { house: Masthead; at: string | null }) {
  return (
    <header className="masthead">
      <p className="dated">
        <span>{dateLine(new Date(), timeZone)}</span>
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
  )
}

function Imprint({ house: { name, address, contact }, head }: { house: Masthead; head: string }) {
  return (
    <footer className="imprint">
      <p>
        {address.includes(name) ? address : [name, address].filter(Boolean).join(', ')}.
        {contact && ` Corrections editor: ${contact}`}
      </p>
      <p>Record head {head}</p>
    </footer>
  )
}

/** The paper's page around what readers came for. It asks nobody who they are. */
export async function readersPage(
  request: Request,
  page: (house: Masthead) => Page | Promise<Page>,
): Promise<Response> {
  const house = await masthead()
  const { main, status, own, ...about } = await page(house)
  const body = await markup(
    <Document house={house.name} about={about}>
      <div className="public">
        <Masthead house={house} at={about.path?.replace(/\?.*/, '') ?? null} />
        {main}
        <Imprint house={house} head={headInWords(await recordHead())} />
      </div>
    </Document>,
  )
  return readersAnswer(request, {
    type: 'text/html; charset=utf-8',
    body,
    ...(status !== undefined && { status }),
    ...(own !== undefined && { own }),
  })
}

/** For an address at which there never was anything. */
export async function nothingHere(request: Request): Promise<Response> {
  return readersPage(request, () => ({
    title: 'Nothing here',
    description: 'There is nothing at this address.',
    path: null,
    status: 404,
    main: (
      <main className="ledger single" id="main">
        <header className="lede">
          <h1>Nothing here</h1>
          <p>
            No correction was ever published at that address. What we publish is never deleted, so it may be mistyped.
          </p>
          <p className="ways">
            <a href="/corrections">All corrections</a>
          </p>
        </header>
      </main>
    ),
  }))
}
