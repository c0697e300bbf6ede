import { CorrectionEntry } from '@/components/entry/correction-entry'
import { sayCounted } from '@/lib/domain/counted'
import { entryPath } from '@/lib/domain/corrections/public-entry'
import { FEED_PATHS } from '@/lib/publishing/feeds'
import type { ReadFilter } from '@/lib/publishing/filter'
import { filterPath, readFilter } from '@/lib/publishing/filter'
import { correctionsAsJsonLd } from '@/lib/publishing/json-ld'
import { publicMonths, publicSections } from '@/lib/publishing/public-entries'
import { ownOrigin } from '@/lib/server/origin'
import { FilterForm } from './filter-form'
import { Lede, Ways } from './lede'
import { readersPage } from './readers-page'
import { readersRoute } from './readers-route'

export const dynamic = 'force-dynamic'

function Nothing({ typed }: { typed: ReadFilter['typed'] }) {
  const filtered = Object.values(typed).some((text) => text !== '')
  return (
    <section className="py-8">
      <h2 className="mb-2 text-[1.25rem]/7 font-bold">{filtered ? 'No entry matches that.' : 'No corrections yet.'}</h2>
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

export const GET = readersRoute(async (request) =>
  readersPage(request, async (newsroom) => {
    const { timeZone } = newsroom
    const sections = await publicSections()
    const { filter, typed, ignored } = readFilter(new URL(request.url).searchParams, { timeZone, sections })
    const { months, older, newer } = await publicMonths(filter, newsroom)
    return {
      title: 'Corrections',
      description: 'What we got wrong, and what is right.',
      path: filterPath(typed, filter.place),
      hidden: filterPath(typed, null) !== '/corrections',
      jsonLd: correctionsAsJsonLd(
        months.flatMap(({ entries }) => entries),
        newsroom,
        ownOrigin(),
      ),
      main: (
        <main className="@container flex-1 pb-8" id="main">
          <Lede title="Corrections">
            <p>
              When we get something wrong we say so here. We state what was wrong and what is right, with both dates.
              Nothing on this page is deleted: an entry that we withdraw stays at its address with the reason.
            </p>
            <Ways>
              <a className="font-semibold" href="/corrections/report">
                Report an error
              </a>
              <a href="/corrections/policy">Our policy in full</a>
              <span>
                Follow: <a href={FEED_PATHS.rss}>RSS</a>, <a href={FEED_PATHS.atom}>Atom</a>,{' '}
                <a href={FEED_PATHS.json}>JSON</a>
              </span>
            </Ways>
          </Lede>
          <FilterForm typed={typed} sections={sections} ignored={ignored} />
          {months.length === 0 && <Nothing typed={typed} />}
          {months.map(({ name, entries, count }) => (
            <section key={name} aria-label={name}>
              <h2 className="mt-7 flex break-after-avoid items-baseline justify-between border-b border-ink pb-1.5 text-[1.25rem]/7 font-bold">
                {name}{' '}
                <span className="font-ui text-small font-normal text-muted">
                  {count === 1 ? '1 entry' : `${sayCounted(count)} entries`}
                </span>
              </h2>
              {entries.map((entry) => (
                <CorrectionEntry key={entry.number} entry={entry} href={entryPath(entry)} calendar={newsroom} />
              ))}
            </section>
          ))}
          {(older ?? newer) && (
            <nav
              className="flex gap-6 border-t border-ink pt-4 pb-8 font-ui text-ui font-medium print:hidden"
              aria-label="Pages"
            >
              {newer && (
                <a href={filterPath(typed, newer)} rel="prev">
                  Newer corrections
                </a>
              )}
              {older && (
                <a href={filterPath(typed, older)} rel="next">
                  Older corrections
                </a>
              )}
            </nav>
          )}
        </main>
      ),
    }
  }),
)
