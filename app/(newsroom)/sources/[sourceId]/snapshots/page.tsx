import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { Moment } from '@/components/moment'
import { PageBar } from '@/components/shell/page-bar'
import { Empty } from '@/components/ui/empty'
import { Note } from '@/components/ui/note'
import { Pane, PanePart } from '@/components/ui/pane'
import { Head, PaneScreen, Scroll } from '@/components/ui/screen'
import { pageActor } from '@/lib/auth/page-actor'
import { Refusal } from '@/lib/domain/refusal'
import { SNAPSHOT_VIEWS, snapshotScreen } from '@/lib/queries/sources/snapshots'
import { AboutSnapshot } from './about-snapshot'
import { SnapshotText } from './snapshot-text'

export const metadata: Metadata = { title: 'Snapshots' }

interface SnapshotsProps {
  params: Promise<{ sourceId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

const Asked = z.object({ of: z.string().nullable().catch(null), view: z.enum(SNAPSHOT_VIEWS).catch('text') })

const LABELS = { text: 'Text', source: 'Source', changed: 'Changed since' } as const

/** What the address of a source held when it was fetched. */
export default async function SnapshotsPage({ params, searchParams }: SnapshotsProps) {
  const actor = await pageActor()
  const { sourceId } = await params
  const { of = null, view = 'text' } = await searchParams
  const asked = Asked.parse({ of, view })
  const screen = await snapshotScreen({ sourceId, ...asked }, actor).catch((error: unknown) => {
    if (error instanceof Refusal && error.code === 'missing') notFound()
    throw error
  })
  const { source, whyNot, snapshots, open } = screen
  const here = `/sources/${source.id}/snapshots`
  const views = open ? SNAPSHOT_VIEWS.filter((one) => one !== 'changed' || open.changes !== null) : []
  return (
    <>
      <PageBar
        crumbs={[
          { label: 'Sources', href: '/sources' },
          { label: source.title, href: `/sources?source=${source.id}` },
          { label: 'Snapshots' },
        ]}
      />
      <PaneScreen className="grid-rows-[minmax(0,1fr)]">
        <Scroll label="Snapshot">
          <Head title={open?.title === '' || !open ? source.title : open.title}>
            <nav aria-label="View" className="ms-auto flex gap-4">
              {views.map((one) => (
                <Link
                  key={one}
                  href={`${here}?${new URLSearchParams({ of: open?.id ?? '', view: one })}`}
                  aria-current={one === asked.view ? 'page' : undefined}
                  className="inline-flex min-h-6 items-center gap-1 text-muted no-underline aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:underline max-phone:min-h-11"
                >
                  {LABELS[one]}
                  {one === 'changed' && <span className="text-faint">{open?.changes?.length}</span>}
                </Link>
              ))}
            </nav>
          </Head>
          {whyNot && (
            <Note finding="context" className="mx-5 mb-4">
              <p>
                {whyNot.sentence} Tried <Moment at={whyNot.at} />.
                {open
                  ? ' What was kept before stays.'
                  : ' Save or print the page, and note with the source where it lies.'}
              </p>
            </Note>
          )}
          {open ? (
            <SnapshotText view={asked.view} shown={open.shown} changes={open.changes} />
          ) : (
            <Empty title="No snapshot yet.">
              {source.url === null
                ? 'This source has no address.'
                : 'Its page is fetched as soon as it can be; reload this page in a moment.'}
            </Empty>
          )}
        </Scroll>
        <Pane aria-label="About this snapshot">
          {open && <AboutSnapshot {...open} />}
          <PanePart title={`All snapshots ${snapshots.length}`}>
            <ol className="grid gap-1">
              {snapshots.map(({ id, takenAt }, place) => (
                <li key={id}>
                  <Link
                    href={`${here}?of=${id}`}
                    aria-current={id === open?.id ? 'true' : undefined}
                    className="inline-flex min-h-6 items-center aria-[current]:font-semibold max-phone:min-h-11"
                  >
                    <Moment at={takenAt} />
                  </Link>
                  {place === snapshots.length - 1 && <span className="ms-2 text-small text-muted">first</span>}
                </li>
              ))}
            </ol>
          </PanePart>
        </Pane>
      </PaneScreen>
    </>
  )
}
