'use client'

import type { RefObject } from 'react'
import { Initials } from '@/components/initials'
import { Due } from '@/components/due'
import { cn, tw } from '@/components/ui/cn'
import { ListBox } from '@/components/ui/list-box'
import { namesOfParts } from '@/lib/domain/articles/part'
import { KIND_INFO, RISK_INFO } from '@/lib/domain/claims/claim'
import { CORRECTION_TYPE_INFO } from '@/lib/domain/corrections/correction'
import { OUTCOME_INFO } from '@/lib/domain/verdicts/verdict'
import { timesIn } from './queue-entry'
import type { PassageEntry, QueueEntry } from './queue-entry'

interface ListProps {
  entries: readonly QueueEntry[]
  selected: string | null
  /** Of the selected one: why it waits no longer, which stands in place of what it is. */
  gone: string | null
  meId: string
  rows: RefObject<HTMLUListElement | null>
  onSelect: (key: string) => void
}

/** An article, or all corrections. */
function groupOf(entry: QueueEntry) {
  const [key, name, due] =
    entry.type !== 'correction'
      ? [entry.article.articleId, entry.article.headline, entry.article.dueAt]
      : ['corrections', 'Corrections', null]
  const head = (
    <>
      <bdi className="truncate" title={name}>
        {name}
      </bdi>
      {due && (
        <span className="shrink-0 text-small font-normal text-muted">
          <Due at={due} marked lead="due" />
        </span>
      )}
    </>
  )
  return { key, name, head }
}

interface RowProps<Entry extends QueueEntry> {
  entry: Entry
  chosen: boolean
  meId: string
  gone: string | null
}

/** Verdicts that were sent together: their number on a small stack. */
function Stack({ entry: { verdicts, whyNot }, chosen, meId, gone }: RowProps<PassageEntry>) {
  const [first] = verdicts
  if (!first) return null
  const mine = first.givenBy.id === meId
  const quiet = whyNot !== null && tw('text-muted')
  return (
    <div className="grid grid-cols-[1.25rem_0.875rem_minmax(0,1fr)_auto] items-center gap-x-2" data-stage="review">
      <span
        className={cn(
          'rounded-sm border border-control bg-bg text-center text-small tabular-nums shadow-[2px_-2px_0_-1px_var(--bg),2px_-2px_0_0_var(--control)]',
          chosen && 'font-semibold text-accent',
        )}
      >
        {verdicts.length}
      </span>
      <span />
      <span className={cn('truncate', quiet, chosen && 'font-semibold')} dir="auto">
        {verdicts.map(({ text }) => text).join(', ')}
      </span>
      <span className="col-start-3 row-start-2 text-small text-muted">
        {gone !== null ? (
          <b className="font-semibold text-ink">{gone}</b>
        ) : mine ? (
          'Yours: someone else approves.'
        ) : (
          <>
            <b className="font-semibold text-ink">{verdicts.length} verdicts</b>, one source
          </>
        )}
      </span>
      <span className="col-start-4 row-span-2 row-start-1">
        <Initials person={first.givenBy} mine={mine} />
      </span>
    </div>
  )
}

function Row({ entry, chosen, meId, gone }: RowProps<Exclude<QueueEntry, PassageEntry>>) {
  const verdict = entry.type === 'verdict' ? entry.verdict : null
  const parts = namesOfParts(verdict?.mentionedIn ?? [])
  const who = entry.type === 'verdict' ? entry.verdict.givenBy : entry.correction.submittedBy
  const mine = who?.id === meId
  const quiet = entry.whyNot !== null && tw('text-muted')
  return (
    <div
      className="grid grid-cols-[1.25rem_0.875rem_minmax(0,1fr)_auto] items-center gap-x-2"
      data-kind={verdict ? KIND_INFO[verdict.kind].mark : 'statement'}
      data-finding={verdict ? OUTCOME_INFO[verdict.outcome].mark : 'edit'}
      data-stage="review"
    >
      <span className={cn('text-end text-small text-faint tabular-nums', quiet, chosen && 'font-semibold text-accent')}>
        {verdict?.number}
      </span>
      <i className="kind" />
      <span className={cn('truncate', quiet, chosen && 'font-semibold')} dir="auto">
        {entry.type === 'verdict' ? entry.verdict.text : entry.correction.headline}
      </span>
      <span className="col-start-3 row-start-2 flex flex-wrap gap-x-3 text-small text-muted">
        {gone !== null && <b className="basis-full font-semibold text-ink">{gone}</b>}
        {parts && <span className="text-ink">{parts}</span>}
        {verdict && mine && <span>Yours: someone else approves.</span>}
        {verdict && !mine && (
          <>
            <span className="inline-flex items-center gap-1 whitespace-nowrap">
              <i className="glyph size-3" />
              {OUTCOME_INFO[verdict.outcome].label}
            </span>
            {verdict.risk === 'LEGAL' ? (
              <b className="font-semibold">legal</b>
            ) : (
              <span>{RISK_INFO[verdict.risk].label.toLowerCase()}</span>
            )}
            {verdict.returned > 0 && <span>{timesIn(verdict.returned)}</span>}
          </>
        )}
        {entry.type === 'correction' && <span>{CORRECTION_TYPE_INFO[entry.correction.type].label}</span>}
      </span>
      <span className="col-start-4 row-span-2 row-start-1">
        <Initials person={who} mine={mine} />
      </span>
    </div>
  )
}

/** The queue as one list: grouped by article, the selected row kept in view. */
export function QueueList({ entries, selected, gone, meId, rows, onSelect }: ListProps) {
  return (
    <ListBox
      list={rows}
      label="Waiting for review"
      className="flex-1"
      items={entries}
      idOf={({ key }) => key}
      groupOf={groupOf}
      value={selected}
      onChange={({ key }) => {
        onSelect(key)
      }}
    >
      {(entry, chosen) => {
        const its = { chosen, meId, gone: chosen ? gone : null }
        return entry.type === 'passage' ? <Stack entry={entry} {...its} /> : <Row entry={entry} {...its} />
      }}
    </ListBox>
  )
}
