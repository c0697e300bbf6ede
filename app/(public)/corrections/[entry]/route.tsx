import { EntryAlone } from '@/components/entry/entry-alone'
import { entryPath, numberInPath } from '@/lib/domain/corrections/public-entry'
import { correctionsAsJsonLd } from '@/lib/publishing/json-ld'
import { masthead } from '@/lib/publishing/masthead'
import { publicEntry } from '@/lib/publishing/public-entries'
import { ownOrigin } from '@/lib/server/origin'
import { Backward } from '@/app/(public)/corrections/lede'
import { leadTo } from '@/app/(public)/corrections/readers-answer'
import { nothingHere, readersPage } from '@/app/(public)/corrections/readers-page'
import { readersRoute } from '@/app/(public)/corrections/readers-route'

export const dynamic = 'force-dynamic'

interface Context {
  params: Promise<{ entry: string }>
}

/** One entry. Leads to the right address from another slug, and from an amendment to what it amends. */
export const GET = readersRoute(async (request, { params }: Context) => {
  const segment = (await params).entry
  const number = numberInPath(segment)
  const entry = number === null ? null : await publicEntry(number, await masthead())
  if (!entry) return nothingHere(request)
  if ('amends' in entry) return leadTo(`${entryPath(entry.amends)}#c-${number}`)
  const path = entryPath(entry)
  if (path !== `/corrections/${segment}`) return leadTo(path)
  const address = `${ownOrigin()}${path}`
  return readersPage(request, (newsroom) => ({
    title: `${entry.headline}: ${entry.withdrawn ? 'withdrawn' : 'correction'}`,
    description: entry.withdrawn?.reason ?? entry.note,
    path,
    hidden: entry.withdrawn !== null,
    ...(!entry.withdrawn && { jsonLd: correctionsAsJsonLd([entry], newsroom, ownOrigin()) }),
    main: (
      <main className="@container flex-1 pb-12" id="main">
        <Backward>All corrections</Backward>
        <EntryAlone entry={entry} calendar={newsroom} />
        <section className="border-t border-ink pt-4 font-ui text-ui text-muted">
          {entry.withdrawn ? (
            <p>This address does not change, and nothing on it is deleted.</p>
          ) : (
            <p>
              This address does not change: <span className="wrap-anywhere select-all">{address}</span>.{' '}
              <a href={`/corrections/report?article=${encodeURIComponent(address)}`}>Tell us if this is wrong too</a>.
            </p>
          )}
        </section>
      </main>
    ),
  }))
})
