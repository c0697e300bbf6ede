import { Fragment } from 'react'
import type { ReactNode } from 'react'
import { ArticleName } from '@/components/article-name'
import { RowLink } from '@/components/actions/row-link'
import { Initials } from '@/components/initials'
import { Moment } from '@/components/moment'
import { Badge } from '@/components/ui/badge'
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
  /** What the address asks for: what to show, and below what each list begins. */
  query: Readonly<Record<string, string | undefined>>
  /** The id of the entry or the report that is open. */
  chosen: string | null
  /** Why none can be written; null where it can. */
  whyNotAdd: string | null
}

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

function Group({ label, count, children }: { label: string; count: string; children: ReactNode }) {
  if (count === '0') return null
  return (
    <section aria-label={`${label}, ${count}`}>
      <h2 className="flex h-8 items-center justify-between border-b border-hairline bg-rail px-3.5 font-semibold">
        {label} <span className="text-small font-normal text-muted">{count}</span>
      </h2>
      <ul>{children}</ul>
    </section>
  )
}

/** Leads to the page of a list after this one; nothing at its end. */
function More({ href, children }: { href: string | null; children: string }) {
  return (
    href !== null && (
      <p className="border-b border-hairline px-3.5 py-2">
        <ButtonLink tone="plain" className="px-0" href={href}>
          {children}
        </ButtonLink>
      </p>
    )
  )
}

/** How many there are of a list of which this is one page. */
const counted = (count: number, next: string | null) => (next === null ? String(count) : `${count}+`)

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
          <Badge finding="edit" stage="review" sign="stage" className="whitespace-normal">
            {isMine(me)(entry) ? 'waits for someone else' : 'waits for a second person'}
          </Badge>
          <Overdue entry={entry} />
        </>
      )
    case 'APPROVED':
      return (
        <>
          <Badge finding="confirmed" stage="approved" sign="approved" className="whitespace-normal">
            {entry.goesOutAt === null ? `by ${entry.approvedBy?.name ?? ''}` : 'goes out within 30 seconds'}
          </Badge>
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

const pick = (query: DeskListProps['query'], names: readonly string[]) =>
  Object.fromEntries(Object.entries(query).filter((pair): pair is [string, string] => names.includes(pair[0])))

/** Everything in progress by state, then what readers were told last. */
export function DeskList({ desk, me, query, chosen, whyNotAdd }: DeskListProps) {
  const shown: Show = SHOWS.find((one) => one === query['show']) ?? 'all'
  const { reports, drafts, inReview, approved, published, next } = desk
  const inWork = [...drafts, ...inReview, ...approved]
  const counts = {
    all: counted(inWork.length + reports.length, next.work ?? next.reports),
    mine: counted(inWork.filter(isMine(me)).length, next.work),
    reports: counted(reports.length, next.reports),
    overdue: counted(inWork.filter(isOverdue).length, next.work),
  }
  const at = { ...(shown !== 'all' && { show: shown }), ...pick(query, Object.keys(next)) }
  const addressOf = (more: Record<string, string>) =>
    `/corrections-desk?${new URLSearchParams({ ...at, ...more }).toString()}`
  const goingOn = (list: keyof typeof next) => (next[list] === null ? null : addressOf({ [list]: next[list] }))
  const belongs = { all: () => true, mine: isMine(me), reports: () => false, overdue: isOverdue }[shown]
  const groups = [
    ['Draft', drafts.filter(belongs), next.work],
    ['In review', inReview.filter(belongs), next.work],
    ['Approved', approved.filter(belongs), next.work],
    ['Published', published.filter(belongs), next.published],
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
        <Group label="Readers’ reports" count={counted(openReports.length, next.reports)}>
          {openReports.map(({ id, message, place, article, createdAt }) => (
            <Row
              key={id}
              id={id}
              href={addressOf({ report: id })}
              current={id === chosen}
              words={`“${message}”`}
              who={null}
            >
              {article ? <ArticleName headline={article.headline} /> : <span dir="auto">{place}</span>}
              <Moment at={createdAt} />
            </Row>
          ))}
        </Group>
        {openReports.length > 0 && <More href={goingOn('reports')}>More reports</More>}
        {groups.map(([label, entries, goesOn]) => (
          <Fragment key={label}>
            {label === 'Published' && shown !== 'reports' && <More href={goingOn('work')}>More in progress</More>}
            <Group label={label} count={entries.length === 0 ? '0' : counted(entries.length, goesOn)}>
              {entries.map((entry) => (
                <Row
                  key={entry.id}
                  id={entry.id}
                  href={addressOf({ entry: entry.id })}
                  current={entry.id === chosen}
                  words={entry.headline}
                  who={<Initials person={entry.draftedBy} mine={entry.draftedBy.id === me} />}
                >
                  {whereOf(entry, me)}
                </Row>
              ))}
            </Group>
          </Fragment>
        ))}
        {shown !== 'reports' && shown !== 'overdue' && <More href={goingOn('published')}>Earlier entries</More>}
        {none && <p className="p-3.5 text-muted">None.</p>}
      </div>
    </section>
  )
}
