import type { Metadata } from 'next'
import { CorrectionEntry } from '@/components/correction-entry'
import { entryPath } from '@/lib/domain/public-entry'
import { FEED_PATHS } from '@/lib/publishing/feeds'
import type { ReadFilter } from '@/lib/publishing/filter'
import { filterPath, readFilter } from '@/lib/publishing/filter'
import { correctionsAsJsonLd } from '@/lib/publishing/json-ld'
import { masthead } from '@/lib/publishing/masthead'
import { byMonth } from '@/lib/publishing/months'
import { publicEntries, publicSections } from '@/lib/publishing/public-entries'
import { ownOrigin } from '@/lib/server/origin'
import { FilterForm } from './filter-form'
import { JsonLd } from './json-ld'
import { PublicPage, publicMetadata } from './public-page'

// Answered afresh; for how long a cache may hold it is said in next.config.js. The build needs no database.
export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  return publicMetadata(await masthead(), 'Corrections', '/corrections')
}

function Nothing({ typed }: { typed: ReadFilter['typed'] }) {
  const filtered = Object.values(typed).some((text) => text !== '')
  return (
    <section className="nothing">
      <h2>{filtered ? 'No entry matches that.' : 'No corrections yet.'}</h2>
      <p>
        {filtered ? (
          <a href="/corrections">Show all corrections</a>
        ) : (
          <>
            When we get something wrong, it will stand here. If you have seen an error,{' '}
            <a href="/corrections/report">tell us</a>.
          </>
        )}
      </p>
    </section>
  )
}

export default async function CorrectionsPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}) {
  const house = await masthead()
  const sections = await publicSections()
  const { filter, typed, ignored } = readFilter(await searchParams, { timeZone: house.timeZone, sections })
  const { entries, more } = await publicEntries(filter)
  return (
    <PublicPage house={house} now={new Date()} at="/corrections">
      <main className="ledger" id="main">
        <header className="lede">
          <h1>Corrections</h1>
          <p>
            When we get something wrong we say so here. We state what was wrong and what is right, with both dates.
            Nothing on this page is deleted: an entry that we withdraw stays at its address with the reason.
          </p>
          <p className="ways">
            <a className="strong" href="/corrections/report">
              Report an error
            </a>
            <a href="/corrections/policy">Our policy in full</a>
            <span>
              Follow: <a href={FEED_PATHS.rss}>RSS</a>, <a href={FEED_PATHS.atom}>Atom</a>,{' '}
              <a href={FEED_PATHS.json}>JSON</a>
            </span>
          </p>
        </header>
        <FilterForm typed={typed} sections={sections} ignored={ignored} />
        {entries.length === 0 && <Nothing typed={typed} />}
        {byMonth(entries, house.timeZone).map(({ name, entries: ofMonth }) => (
          <section key={name} aria-label={name}>
            <h2>
              {name} <span>{ofMonth.length === 1 ? '1 entry' : `${ofMonth.length} entries`}</span>
            </h2>
            {ofMonth.map((entry) => (
              <CorrectionEntry key={entry.number} entry={entry} href={entryPath(entry)} timeZone={house.timeZone} />
            ))}
          </section>
        ))}
        {(more || filter.page > 1) && (
          <nav className="older" aria-label="Pages">
            {filter.page > 1 && (
              <a href={filterPath(typed, filter.page - 1)} rel="prev">
                Newer corrections
              </a>
            )}
            {more && (
              <a href={filterPath(typed, filter.page + 1)} rel="next">
                Older corrections
              </a>
            )}
          </nav>
        )}
      </main>
      <JsonLd value={correctionsAsJsonLd(entries, house, ownOrigin())} />
    </PublicPage>
  )
}
