import Link from 'next/link'
import type { ReactNode } from 'react'
import { ArticleName } from '@/components/article-name'
import { Initials } from '@/components/initials'
import { Moment } from '@/components/moment'
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
}

const isMine = (me: string) => (entry: CorrectionView) =>
  [entry.draftedBy, entry.submittedBy].some((person) => person?.id === me)

const isOverdue = ({ overdue }: CorrectionView) => overdue !== null

interface RowProps {
  href: string
  current: boolean
  words: string
  who: ReactNode
  children: ReactNode
}

function Row({ href, current, words, who, children }: RowProps) {
  return (
    <li>
      <Link className="row" href={href} aria-current={current ? 'true' : undefined} data-row>
        <span className="snippet" dir="auto">
          {words}
        </span>
        <span className="where">{children}</span>
        {who}
      </Link>
    </li>
  )
}

function Group({ label, count, children }: { label: string; count: number; children: ReactNode }) {
  if (count === 0) return null
  return (
    <section aria-label={`${label}, ${count}`}>
      <h2 className="group">
        {label} <span className="due">{count}</span>
      </h2>
      <ul>{children}</ul>
    </section>
  )
}

function Overdue({ entry: { overdue } }: { entry: CorrectionView }) {
  return overdue !== null && <b className="strong">{overdue} days</b>
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
          <span className="state" data-finding="edit" data-stage="review">
            <i className="glyph stage" />
            {isMine(me)(entry) ? 'waits for someone else' : 'waits for a second person'}
          </span>
          <Overdue entry={entry} />
        </>
      )
    case 'APPROVED':
      return (
        <>
          <span className="state" data-finding="confirmed" data-stage="approved">
            <i className="glyph" />
            <i className="glyph stage" />
            by {entry.approvedBy?.name}
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

/** Everything in work by state, then what readers were told last. */
export function DeskList({ desk, me, show, chosen }: DeskListProps) {
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
  return (
    <section className="list queue" aria-label="Corrections by state">
      <header>
        <nav className="filters" aria-label="Show">
          {SHOWS.map((one) => (
            <Link
              key={one}
              href={one === 'all' ? '/corrections-desk' : `/corrections-desk?show=${one}`}
              aria-current={one === shown ? 'true' : undefined}
            >
              {LABELS[one]} <span className="count">{counts[one]}</span>
            </Link>
          ))}
          <Link className="new-one" href="/corrections-desk?new=1" data-new>
            New <kbd>N</kbd>
          </Link>
        </nav>
      </header>
      <div className="rows">
        <Group label="Readers’ reports" count={openReports.length}>
          {openReports.map(({ id, message, place, article, createdAt }) => (
            <Row
              key={id}
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
        {openReports.length + groups.reduce((sum, [, entries]) => sum + entries.length, 0) === 0 && (
          <p className="aside quiet">None.</p>
        )}
      </div>
    </section>
  )
}
