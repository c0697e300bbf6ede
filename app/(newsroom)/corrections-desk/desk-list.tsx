import type { ReactNode } from 'react'
import { ArticleName } from '@/components/article-name'
import { RowLink } from '@/components/actions/row-link'
import { Initials } from '@/components/initials'
import { Moment } from '@/components/moment'
import { ButtonLink } from '@/components/ui/button-link'
import { cn } from '@/components/ui/cn'
import { TabLinks } from '@/components/ui/tabs'
import { CORRECTION_TYPE_INFO } from '@/lib/domain/corrections/correction'
import type { CorrectionView } from '@/lib/domain/corrections/correction-view'
import type { CorrectionsDesk } from '@/lib/queries/corrections/corrections-desk'

const SHOWS = ['all', 'mine', 'reports', 'overdue'] as const
type Show = (typeof SHOWS)[number]

const LABELS = { all: 'All', mine: 'Mine', reports: 'Reports', overdue: 'Overdue' } as const satisfies Record<
  Show,
  string
>

interface DeskListProps {
  desk: CorrectionsDesk
  me: string
  show: string
  /** The id of the entry or the report that is open. */
  chosen: string | null
  /** Why none can be written; null where it can. */
  whyNotAdd: string | null
}

const stateLook = 'inline-flex items-center gap-1 [&>.glyph]:size-3'

const isMine = (me: string) => (entry: CorrectionView) =>
  [entry.draftedBy, entry.submittedBy].some((person) => person?.id === me)

const isOverdue = ({ overdue }: CorrectionView) => overdue !== null

interface RowProps {
  id: string
  href: string
  current: boolean
  words: string
  who: ReactNode
  children: ReactNode
}

function Row({ id, href, current, words, who, children }: RowProps) {
  return (
    <li>
      <RowLink
        row={id}
        className="grid min-h-11.5 grid-cols-[minmax(0,1fr)_auto] content-center items-center gap-x-3 border-b border-hairline px-3.5 py-1 no-underline hover:bg-sunken focus-visible:-outline-offset-2 aria-[current]:bg-selected aria-[current]:shadow-[inset_2px_0_0_var(--accent)] rtl:aria-[current]:shadow-[inset_-2px_0_0_var(--accent)]"
        href={href}
        aria-current={current ? 'true' : undefined}
      >
        <span className={cn('truncate', current && 'font-semibold')} dir="auto">
          {words}
        </span>
        <span className="col-start-1 flex flex-wrap gap-x-3 text-small text-muted [&>*]:min-w-0 [&>*]:truncate">
          {children}
        </span>
        <span className="col-start-2 row-span-2 row-start-1">{who}</span>
      </RowLink>
    </li>
  )
}

function Group({ label, count, children }: { label: string; count: number; children: ReactNode }) {
  if (count === 0) return null
  return (
    <section aria-label={`${label}, ${count}`}>
      <h2 className="flex h-8 items-center justify-between border-b border-hairline bg-rail px-3.5 font-semibold">
        {label} <span className="text-small font-normal text-muted">{count}</span>
      </h2>
      <ul>{children}</ul>
    </section>
  )
}

function Overdue({ entry: { overdue } }: { entry: CorrectionView }) {
  return overdue !== null && <b className="font-semibold">{overdue} days</b>
}

/** Where each entry stands, said in the row itself. */
function whereOf(entry: CorrectionView, me: string): ReactNode {
  const type = entry.amendsId === null ? CORRECTION_TYPE_INFO[entry.type].label : 'Amendment'
  switch (entry.status) {
    case 'DRAFT':
      return (
        <>
          <span>{type}</span>
          <Overdue entry={entry} />
          {entry.returnReason !== null && <span dir="auto">returned: “{entry.returnReason}”</span>}
        </>
      )
    case 'IN_REVIEW':
      return (
        <>
          <span className={stateLook} data-finding="edit" data-stage="review">
            <i className="glyph stage" />
            {isMine(me)(entry) ? 'waits for someone else' : 'waits for a second person'}
          </span>
          <Overdue entry={entry} />
        </>
      )
    case 'APPROVED':
      return (
        <>
          <span className={stateLook} data-finding="confirmed" data-stage="approved">
            <i className="glyph [--glyph:var(--glyph-approved)]" />
            {entry.goesOutAt === null ? `by ${entry.approvedBy?.name ?? ''}` : 'goes out within 30 seconds'}
          </span>
          <Overdue entry={entry} />
        </>
      )
    default:
      return (
        <>
          <span>
            {entry.number} · {entry.status === 'WITHDRAWN' ? 'Withdrawn' : type}
          </span>
          {entry.publishedAt !== null && <Moment at={entry.publishedAt} />}
        </>
      )
  }
}

/** Everything in progress by state, then what readers were told last. */
export function DeskList({ desk, me, show, chosen, whyNotAdd }: DeskListProps) {
  const shown: Show = SHOWS.find((one) => one === show) ?? 'all'
  const { reports, drafts, inReview, approved, published } = desk
  const inWork = [...drafts, ...inReview, ...approved]
  const counts = {
    all: inWork.length + reports.length,
    mine: inWork.filter(isMine(me)).length,
    reports: reports.length,
    overdue: inWork.filter(isOverdue).length,
  }
  const query = shown === 'all' ? '' : `show=${shown}&`
  const belongs = { all: () => true, mine: isMine(me), reports: () => false, overdue: isOverdue }[shown]
  const pick = (entries: readonly CorrectionView[]) => entries.filter(belongs)
  const groups = [
    ['Draft', pick(drafts)],
    ['In review', pick(inReview)],
    ['Approved', pick(approved)],
    ['Published', pick(published)],
  ] as const
  const openReports = shown === 'all' || shown === 'reports' ? reports : []
  const none = openReports.length + groups.reduce((sum, [, entries]) => sum + entries.length, 0) === 0
  return (
    <section
      className="flex min-h-0 flex-col border-e border-hairline max-tablet:row-span-2 max-phone:border-0 max-phone:group-data-[open=true]/main:hidden"
      aria-label="Corrections by state"
    >
      <header className="flex flex-wrap items-center justify-between gap-x-1 border-b border-hairline px-3 py-1.5">
        <TabLinks
          label="Show"
          className="gap-2 max-desk:flex-wrap max-desk:gap-y-0 [&>a]:gap-1"
          links={SHOWS.map((one) => ({
            label: LABELS[one],
            href: one === 'all' ? '/corrections-desk' : `/corrections-desk?show=${one}`,
            count: counts[one],
            current: one === shown,
          }))}
        />
        {whyNotAdd === null && (
          <ButtonLink tone="plain" className="gap-1 px-0 text-accent" kbd="N" href="/corrections-desk?new=1">
            New
          </ButtonLink>
        )}
      </header>
      <div className="flex-1 [scrollbar-width:thin] overflow-auto">
        <Group label="Readers’ reports" count={openReports.length}>
          {openReports.map(({ id, message, place, article, createdAt }) => (
            <Row
              key={id}
              id={id}
              href={`/corrections-desk?${query}report=${id}`}
              current={id === chosen}
              words={`“${message}”`}
              who={null}
            >
              {article ? <ArticleName headline={article.headline} /> : <span dir="auto">{place}</span>}
              <Moment at={createdAt} />
            </Row>
          ))}
        </Group>
        {groups.map(([label, entries]) => (
          <Group key={label} label={label} count={entries.length}>
            {entries.map((entry) => (
              <Row
                key={entry.id}
                id={entry.id}
                href={`/corrections-desk?${query}entry=${entry.id}`}
                current={entry.id === chosen}
                words={entry.headline}
                who={<Initials person={entry.draftedBy} mine={entry.draftedBy.id === me} />}
              >
                {whereOf(entry, me)}
              </Row>
            ))}
          </Group>
        ))}
        {none && <p className="p-3.5 text-muted">None.</p>}
      </div>
    </section>
  )
}
