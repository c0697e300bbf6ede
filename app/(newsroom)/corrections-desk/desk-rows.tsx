import type { ComponentProps, ReactNode } from 'react'
import { RowLink } from '@/components/actions/row-link'
import { NextPage } from '@/components/earlier/next-page'
import { Moment } from '@/components/moment'
import { Badge } from '@/components/ui/badge'
import { cn } from '@/components/ui/cn'
import type { CorrectionStatus } from '@/lib/domain/corrections/correction'
import { CORRECTION_TYPE_INFO } from '@/lib/domain/corrections/correction'
import type { CorrectionView } from '@/lib/domain/corrections/correction-view'
import { GroupFigure } from './group-figure'

export const isMine = (me: string) => (entry: CorrectionView) =>
  [entry.draftedBy, entry.submittedBy].some((person) => person?.id === me)

interface RowProps {
  id: string
  href: string
  current: boolean
  words: string
  who: ReactNode
  children: ReactNode
}

export function Row({ id, href, current, words, who, children }: RowProps) {
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

interface GroupProps extends ComponentProps<typeof GroupFigure> {
  id?: string | undefined
  label: string
  children: ReactNode
}

export function Group({ id, label, children, ...figure }: GroupProps) {
  if (figure.count === '0') return null
  return (
    <section id={id} aria-label={`${label}, ${figure.count}`}>
      <h2 className="flex h-8 items-center justify-between border-b border-hairline bg-rail px-3.5 font-semibold">
        {label} <GroupFigure {...figure} />
      </h2>
      <ul>{children}</ul>
    </section>
  )
}

interface MoreProps {
  /** The id of the group that it is one of; without it the list begins above all. */
  list?: string
  href: string | null
  children: string
}

/** Leads to the page of a list after this one; nothing at its end. */
export function More({ list, href, children }: MoreProps) {
  return (
    href !== null && (
      <p className="border-b border-hairline px-3.5 py-2">
        <NextPage tone="plain" className="px-0" {...(list !== undefined && { list })} href={href}>
          {children}
        </NextPage>
      </p>
    )
  )
}

/** How many there are of a list of which this is one page. */
export const counted = (count: number, next: string | null) => (next === null ? String(count) : `${count}+`)

function Overdue({ entry: { overdue } }: { entry: CorrectionView }) {
  return overdue !== null && <b className="font-semibold">{overdue} days</b>
}

interface WhereProps {
  entry: CorrectionView
  /** What kind of entry it is, in words. */
  type: string
  me: string
}

function PublishedRow({ entry, type }: WhereProps) {
  return (
    <>
      <span>
        {entry.number} · {entry.withdrawnAt === null ? type : 'Withdrawn'}
      </span>
      {entry.publishedAt !== null && <Moment at={entry.publishedAt} />}
    </>
  )
}

const WHERE: Record<CorrectionStatus, (props: WhereProps) => ReactNode> = {
  DRAFT: ({ entry, type }) => (
    <>
      <span>{type}</span>
      <Overdue entry={entry} />
      {entry.returnReason !== null && <span dir="auto">returned: “{entry.returnReason}”</span>}
    </>
  ),
  IN_REVIEW: ({ entry, me }) => (
    <>
      <Badge finding="edit" stage="review" sign="stage" className="whitespace-normal">
        {isMine(me)(entry) ? 'waits for someone else' : 'waits for a second person'}
      </Badge>
      <Overdue entry={entry} />
    </>
  ),
  APPROVED: ({ entry }) => (
    <>
      <Badge finding="confirmed" stage="approved" sign="approved" className="whitespace-normal">
        {entry.goesOutAt === null ? `by ${entry.approvedBy?.name ?? ''}` : 'goes out within 30 seconds'}
      </Badge>
      <Overdue entry={entry} />
    </>
  ),
  PUBLISHED: PublishedRow,
  WITHDRAWN: PublishedRow,
}

/** Where each entry stands, said in the row itself. */
export function whereOf(entry: CorrectionView, me: string): ReactNode {
  const type = entry.amendsId === null ? CORRECTION_TYPE_INFO[entry.type].label : 'Amendment'
  const Where = WHERE[entry.status]
  return <Where entry={entry} type={type} me={me} />
}
