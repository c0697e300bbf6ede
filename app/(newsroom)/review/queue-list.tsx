'use client'

import { useEffect } from 'react'
import type { RefObject } from 'react'
import { Initials } from '@/components/initials'
import { Due } from '@/components/due'
import { BLOCK_ROLE_INFO } from '@/lib/domain/articles/block'
import { KIND_INFO, RISK_INFO } from '@/lib/domain/claims/claim'
import { CORRECTION_TYPE_INFO } from '@/lib/domain/corrections/correction'
import { OUTCOME_INFO } from '@/lib/domain/verdicts/verdict'
import { timesIn } from './queue-entry'
import type { QueueEntry } from './queue-entry'

interface ListProps {
  entries: readonly QueueEntry[]
  selected: string | null
  meId: string
  rows: RefObject<HTMLDivElement | null>
  onSelect: (key: string) => void
}

interface Group {
  key: string
  name: string
  due: string | null
  entries: QueueEntry[]
}

function groupsOf(entries: readonly QueueEntry[]): Group[] {
  const groups: Group[] = []
  for (const entry of entries) {
    const [key, name, due] =
      entry.type === 'verdict'
        ? [entry.article.articleId, entry.article.headline, entry.article.dueAt]
        : ['corrections', 'Corrections', null]
    const last = groups.at(-1)
    if (last?.key === key) last.entries.push(entry)
    else groups.push({ key, name, due, entries: [entry] })
  }
  return groups
}

function Row({
  entry,
  selected,
  meId,
  onSelect,
}: Omit<ListProps, 'entries' | 'rows' | 'selected'> & { entry: QueueEntry; selected: boolean }) {
  const { key, whyNot } = entry
  const verdict = entry.type === 'verdict' ? entry.verdict : null
  const part = verdict?.parts[0]
  const who = entry.type === 'verdict' ? entry.verdict.givenBy : entry.correction.submittedBy
  const mine = who?.id === meId
  return (
    <div
      className={whyNot === null ? 'row' : 'row yours'}
      id={`row-${key}`}
      role="option"
      aria-selected={selected}
      data-kind={verdict ? KIND_INFO[verdict.kind].mark : 'statement'}
      data-finding={verdict ? OUTCOME_INFO[verdict.outcome].mark : 'edit'}
      data-stage="review"
      onClick={() => {
        onSelect(key)
      }}
    >
      <span className="no">{verdict?.number}</span>
      <i className="kind" />
      <span className="snippet" dir="auto">
        {entry.type === 'verdict' ? entry.verdict.text : entry.correction.headline}
      </span>
      <span className="where">
        {part && part.role !== 'BODY' && (
          <span className="text-ink">{BLOCK_ROLE_INFO[part.role].label.toLowerCase()}</span>
        )}
        {verdict && mine && <span>Yours: someone else approves.</span>}
        {verdict && !mine && (
          <>
            <span className="state">
              <i className="glyph" />
              {OUTCOME_INFO[verdict.outcome].label}
            </span>
            {verdict.risk === 'LEGAL' ? (
              <b className="strong">legal</b>
            ) : (
              <span>{RISK_INFO[verdict.risk].label.toLowerCase()}</span>
            )}
            {verdict.returned > 0 && <span>{timesIn(verdict.returned)}</span>}
          </>
        )}
        {entry.type === 'correction' && <span>{CORRECTION_TYPE_INFO[entry.correction.type].label}</span>}
      </span>
      <Initials person={who} mine={mine} />
    </div>
  )
}

/** The queue as one list: grouped by article, the selected row kept in view. */
export function QueueList({ entries, selected, meId, rows, onSelect }: ListProps) {
  useEffect(() => {
    if (selected) document.getElementById(`row-${selected}`)?.scrollIntoView({ block: 'nearest' })
  }, [selected])
  return (
    <div
      ref={rows}
      className="rows"
      role="listbox"
      aria-label="Waiting for review"
      tabIndex={0}
      aria-activedescendant={selected ? `row-${selected}` : undefined}
    >
      {groupsOf(entries).map(({ key, name, due, entries: ofGroup }) => (
        <div role="group" aria-label={name} key={key}>
          <p className="group" aria-hidden="true">
            <span className="name">{name}</span>
            {due && (
              <span className="due">
                due <Due at={due} marked />
              </span>
            )}
          </p>
          {ofGroup.map((entry) => (
            <Row key={entry.key} {...{ entry, meId, onSelect }} selected={entry.key === selected} />
          ))}
        </div>
      ))}
    </div>
  )
}
