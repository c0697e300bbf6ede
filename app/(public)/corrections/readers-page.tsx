import type { ReactNode } from 'react'
import type { Masthead } from '@/lib/domain/newsroom/newsroom'
import { dateLine } from '@/lib/domain/time/say-time'
import { masthead } from '@/lib/publishing/masthead'
import { headInWords, recordHead } from '@/lib/publishing/record-head'
import { markup } from '@/lib/server/markup'
import type { About } from './document'
import { Document } from './document'
import { Lede, Ways } from './lede'
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

function Masthead({ newsroom, at }: { newsroom: Masthead; at: string | null }) {
  const { name, place } = newsroom
  return (
    <header className="pt-4 text-center">
      <p className="flex justify-between font-ui text-small text-muted">
        <span>{dateLine(new Date(), newsroom)}</span>
        <span>{place}</span>
      </p>
      <a
        className="block pt-5 pb-4.5 text-[3.25rem]/none font-[800] tracking-[-0.025em] wrap-anywhere no-underline max-phone:py-3.5 max-phone:text-[2.125rem]"
        href="/corrections"
      >
        {name}
      </a>
      <nav
        aria-label="Sections"
        className="flex justify-center gap-7 border-t-4 border-b [border-top-style:double] border-t-ink border-b-ink py-2 font-ui text-ui font-medium max-phone:flex-wrap max-phone:gap-x-3.5 max-phone:gap-y-2 print:border-b-0 print:p-0"
      >
        {PLACES.map(({ href, label }) => (
          <a
            key={href}
            className="py-1 no-underline aria-[current]:font-bold print:hidden"
            href={href}
            aria-current={href === at ? 'page' : undefined}
          >
            {label}
          </a>
        ))}
      </nav>
    </header>
  )
}

function Imprint({ newsroom: { name, address, contact }, head }: { newsroom: Masthead; head: string }) {
  return (
    <footer className="flex flex-wrap justify-between gap-x-6 gap-y-1 pb-8 font-ui text-small/5 text-muted">
      <p>
        {address.includes(name) ? address : [name, address].filter(Boolean).join(', ')}.
        {contact && ` Corrections editor: ${contact}`}
      </p>
      <p>Record no. {head}</p>
    </footer>
  )
}

/** The paper's page around what readers came for. It asks nobody who they are. */
export async function readersPage(
  request: Request,
  page: (newsroom: Masthead) => Page | Promise<Page>,
): Promise<Response> {
  const newsroom = await masthead()
  const { main, status, own, ...about } = await page(newsroom)
  const body = await markup(
    <Document newsroom={newsroom.name} about={about}>
      <div className="flex min-h-dvh flex-col font-text text-[1rem]/6 *:mx-auto *:w-full *:max-w-page *:px-6 max-phone:*:px-4 print:bg-transparent">
        <Masthead newsroom={newsroom} at={about.path?.replace(/\?.*/, '') ?? null} />
        {main}
        <Imprint newsroom={newsroom} head={headInWords(await recordHead())} />
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
    title: 'Page not found',
    description: 'There is nothing at this address.',
    path: null,
    status: 404,
    main: (
      <main className="flex-1 pb-12" id="main">
        <Lede title="Page not found">
          <p>
            No correction was ever published at that address. What we publish is never deleted, so it may be mistyped.
          </p>
          <Ways>
            <a href="/corrections">All corrections</a>
          </Ways>
        </Lede>
      </main>
    ),
  }))
}
