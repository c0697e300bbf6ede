import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Moment } from '@/components/moment'
import { cn } from '@/components/ui/cn'
import { QueryProvider } from '@/components/query-provider'
import { PageBar } from '@/components/shell/page-bar'
import { pageActor } from '@/lib/auth/page-actor'
import { versesAt } from '@/lib/domain/articles/comparison'
import { whyNotEdit } from '@/lib/domain/people/actor'
import { Refusal } from '@/lib/domain/refusal'
import { languageAt, settingOf } from '@/lib/domain/text/direction'
import { claimsBeside, revisionScreen } from '@/lib/queries/articles/revision-screen'
import { compared } from '@/lib/workers/compose'
import { groupVerses } from '@/lib/domain/articles/verse-groups'
import { FatePane } from './fate-pane'
import { RevisionKeys } from './revision-keys'
import { RevisionsStrip } from './revisions-strip'
import { keyOf, VerseRow } from './verse-row'
import { PARTS_SHOWN, VersePages } from './verse-pages'

export const metadata: Metadata = { title: 'Revision' }

interface Props {
  params: Promise<{ articleId: string; number: string }>
  searchParams: Promise<{ all?: string; from?: string | string[]; with?: string | string[] }>
}

/** Beside which earlier revision, where the address says so; else the one before. */
function againstIn(asked: string | string[] | undefined, number: number): number {
  const said = typeof asked === 'string' && /^[1-9]\d{0,5}$/.test(asked) ? Number(asked) : number
  return said < number ? said : number - 1
}

async function load(articleId: string, number: number, against: number) {
  try {
    const actor = await pageActor()
    return { actor, ...(await revisionScreen(articleId, number, actor, against)) }
  } catch (error) {
    if (error instanceof Refusal && error.code === 'missing') notFound()
    throw error
  }
}

/** The parts to show, from the one that the address names on; `from` is where that is. */
function pageOf(shown: readonly number[], asked: string | string[] | undefined): { from: number; page: number[] } {
  const said = typeof asked === 'string' && /^\d{1,5}$/.test(asked) ? Number(asked) : 0
  const from = said < shown.length ? said : 0
  return { from, page: shown.slice(from, from + PARTS_SHOWN) }
}

/** One revision against the one before it: what changed, and what became of each claim. */
export default async function RevisionPage({ params, searchParams }: Props) {
  const { articleId, number: asked } = await params
  const { all, from: askedFrom, with: askedWith } = await searchParams
  if (!/^[1-9]\d{0,5}$/.test(asked)) notFound()
  const number = Number(asked)
  const against = againstIn(askedWith, number)
  const isNextToIt = against === number - 1
  const {
    actor,
    article,
    revision,
    before,
    isNewest: newest,
    report,
    counts,
    shaken,
    recognised,
  } = await load(articleId, number, against)
  const comparison = await compared(before ?? revision, revision)
  const isFirst = before === null
  const { parts } = recognised
  const showsAll = isFirst || all !== undefined
  const shown = showsAll ? [...comparison.rows.keys()] : comparison.changed
  const { from, page } = pageOf(shown, askedFrom)
  const verses = versesAt(comparison, page)
  const tellsFates = newest && isNextToIt
  const beside = Map.groupBy(newest ? await claimsBeside(revision.id, verses) : [], ({ part }) => part)
  return (
    <>
      <PageBar
        crumbs={[
          { label: 'Articles', href: '/articles' },
          { label: article.headline, href: `/articles/${article.id}` },
          { label: `Revision ${number}` },
        ]}
      />
      <main
        className={cn(
          'main grid grid-rows-[auto_minmax(0,1fr)_1.75rem] max-tablet:block max-tablet:overflow-auto',
          report === null ? 'grid-cols-[minmax(0,1fr)]' : 'grid-cols-[minmax(0,1fr)_23rem]',
        )}
        id="main"
      >
        <RevisionsStrip
          articleId={article.id}
          number={number}
          newest={newest}
          before={before?.number ?? null}
          showsAll={all !== undefined}
          isNextToIt={isNextToIt}
          parts={{ all: comparison.rows.length, same: isFirst ? null : comparison.same }}
        />
        {report === null && <h1 className="sr-only">Revision {number}</h1>}
        <section
          className="[scrollbar-width:thin] overflow-auto bg-paper px-5 pb-8 focus-visible:-outline-offset-2 max-tablet:overflow-visible print:overflow-visible print:bg-transparent print:p-0"
          aria-label={
            isFirst
              ? `Revision ${number}`
              : `Revision ${number} and ${isNextToIt ? 'the one before it' : `revision ${against}`}`
          }
          tabIndex={0}
        >
          <p
            className="hidden pb-3 font-text text-title font-semibold print:block"
            {...settingOf(article.headline, article.language)}
          >
            {article.headline}
          </p>
          <div
            className="mx-auto grid max-w-[60rem] grid-cols-[1.25rem_minmax(0,1fr)_minmax(0,1fr)_8.5rem] gap-x-5 font-text text-context max-tablet:grid-cols-[1.5rem_minmax(0,1fr)] print:grid-cols-[1.25rem_minmax(0,1fr)_minmax(0,1fr)_6.5rem]!"
            lang={article.language}
          >
            <header className="sticky top-0 z-1 col-span-full grid min-h-10 grid-cols-subgrid items-center border-b border-ink bg-paper font-ui text-small text-muted max-tablet:hidden print:static print:grid! print:bg-transparent [&_b]:font-semibold [&_b]:text-ink">
              {!isFirst && (
                <span className="col-start-2">
                  <b>Revision {before.number}</b>, {before.createdBy?.name ?? 'Galley'}
                </span>
              )}
              <span className={isFirst ? 'col-span-2 col-start-2' : undefined}>
                <b>Revision {number}</b>, {revision.createdBy?.name ?? 'Galley'},{' '}
                <Moment at={revision.createdAt.toISOString()} />
                {revision.address !== null && (
                  <>
                    , from{' '}
                    <a href={revision.address} rel="noreferrer">
                      {new URL(revision.address).hostname}
                    </a>
                  </>
                )}
              </span>
              <span>{tellsFates ? 'Claims' : ''}</span>
            </header>
            {groupVerses(verses).map((group) => (
              <VerseRow
                key={keyOf(group)}
                articleId={article.id}
                group={group}
                isFirst={isFirst}
                languageOf={(verse) => (verse.now ? languageAt(parts, verse.now, article.language) : article.language)}
                fates={tellsFates ? group.verses.map(({ now }) => (now && beside.get(now.start)) ?? []) : null}
              />
            ))}
          </div>
          <VersePages
            from={from}
            all={shown.length}
            kept={{ ...(all !== undefined && { all: '1' }), ...(!isNextToIt && { with: String(against) }) }}
          />
        </section>
        {report !== null && (
          <QueryProvider>
            <FatePane
              key={revision.id}
              articleId={article.id}
              revision={revision.number}
              report={report}
              newest={newest}
              counts={counts}
              first={shaken}
              relabelled={comparison.relabelled}
              moreRelabelled={comparison.moreRelabelled}
              whyNotEdit={whyNotEdit(actor)}
            />
          </QueryProvider>
        )}
        <RevisionKeys mayReaffirm={newest && report !== null} />
      </main>
    </>
  )
}
