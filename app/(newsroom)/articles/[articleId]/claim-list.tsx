'use client'

import { memo, useEffect, useRef } from 'react'
import type { RefObject } from 'react'
import { Initials } from '@/components/initials'
import { optionsOf, Picker } from '@/components/picker'
import { ClaimState } from '@/components/claim-state'
import { CLAIM_STATUSES, CLAIM_STATUS_INFO, KINDS, KIND_INFO } from '@/lib/domain/claim'
import { markOf } from '@/lib/domain/claim-mark'
import type { ClaimView } from '@/lib/domain/claim-view'
import { isToDo, passesShow } from './claim-filter'
import type { Show } from './claim-filter'
import { useGalley } from './galley-context'
import { OrphanTray } from './orphan-tray'
import { SuggestionBar } from './suggestion-bar'

/** Orphaned claims stand in a tray of their own. */
const LISTED = CLAIM_STATUSES.filter((status) => status !== 'ORPHANED')

const SHOW: Record<Show, string> = { all: 'All', todo: 'To do', mine: 'Mine', unsourced: 'Unsourced' }

interface RowProps {
  claim: ClaimView
  selected: boolean
  mine: boolean
  clash: string | null
  onSelect: (id: string) => void
}

const ClaimRow = memo(function ClaimRow({ claim, selected, mine, clash, onSelect }: RowProps) {
  const { finding, stage } = markOf(claim)
  const who = claim.assignee ?? claim.verdict?.givenBy ?? null
  const places = claim.anchors.length
  return (
    <li
      className={finding === 'dismissed' ? 'row dismissed-row' : 'row'}
      id={`row-${claim.id}`}
      role="option"
      aria-selected={selected}
      data-kind={KIND_INFO[claim.kind].mark}
      data-finding={finding}
      data-stage={stage ?? undefined}
      onClick={() => {
        onSelect(claim.id)
      }}
    >
      <span className="no">{claim.number}</span>
      <i className="kind" />
      <span className="snippet" dir="auto">
        {claim.text}
      </span>
      <span className="where">
        <ClaimState claim={claim} />
        {claim.status === 'STALE' && (
          <span>
            <kbd>Y</kbd> reaffirm
          </span>
        )}
        {isToDo(claim) && claim.status !== 'STALE' && claim.status !== 'SUGGESTED' && claim.evidenceCount === 0 && (
          <span>no source</span>
        )}
        {places > 1 && <span>{places} places</span>}
        {clash && (
          <span className="clash">
            <i className="glyph conflict" />
            {clash}
          </span>
        )}
      </span>
      <Initials person={who} mine={mine} />
    </li>
  )
})

/** What rule a claim is part of a contradiction by, in one word for its row. */
function clashesOf(conflicts: ReturnType<typeof useGalley>['conflicts']): Map<string, string> {
  const found = new Map<string, string>()
  for (const { rule, sides, severity } of conflicts)
    if (severity !== 'low')
      for (const { claims } of sides)
        for (const { id } of claims) found.set(id, found.get(id) ?? rule.split('-')[0] ?? rule)
  return found
}

export function ClaimList({ filterRef }: { filterRef: RefObject<HTMLInputElement | null> }) {
  const { claims, listed, active, actor, filter, setFilter, select, conflicts } = useGalley()
  const rows = useRef<HTMLOListElement>(null)
  const clashes = clashesOf(conflicts)
  const activeId = active?.id ?? null
  const countOf = (show: Show) =>
    claims.filter((claim) => claim.status !== 'ORPHANED' && passesShow(claim, show, actor.id)).length

  useEffect(() => {
    if (activeId) document.getElementById(`row-${activeId}`)?.scrollIntoView({ block: 'nearest' })
  }, [activeId])

  return (
    <section className="list" aria-label="Claims">
      <header>
        <div className="filters" role="group" aria-label="Show">
          {(Object.keys(SHOW) as Show[]).map((show) => (
            <button
              key={show}
              type="button"
              aria-pressed={filter.show === show && filter.status === null}
              onClick={() => {
                setFilter({ ...filter, show, status: null })
              }}
            >
              {SHOW[show]} <span className="count">{countOf(show)}</span>
              {show === 'mine' && <kbd>I</kbd>}
            </button>
          ))}
        </div>
        <div className="find">
          <label>
            <input
              ref={filterRef}
              className="input"
              type="search"
              aria-label="Filter claims"
              placeholder="Filter"
              value={filter.words}
              onChange={(event) => {
                setFilter({ ...filter, words: event.target.value })
              }}
              onKeyDown={(event) => {
                if (event.key === 'Escape' || event.key === 'Enter') rows.current?.focus()
              }}
            />
            <kbd>/</kbd>
          </label>
          <Picker
            label="Kind"
            value={filter.kind ?? ''}
            options={[{ value: '', label: 'Kind' }, ...optionsOf(KINDS, KIND_INFO)]}
            onChange={(kind) => {
              setFilter({ ...filter, kind: kind || null })
            }}
          />
          <Picker
            label="State"
            value={filter.status ?? ''}
            options={[{ value: '', label: 'State' }, ...optionsOf(LISTED, CLAIM_STATUS_INFO)]}
            onChange={(status) => {
              setFilter({ ...filter, status: status || null })
            }}
          />
        </div>
      </header>
      <SuggestionBar />
      <ol
        ref={rows}
        className="rows"
        role="listbox"
        aria-label="Claims"
        tabIndex={0}
        aria-activedescendant={active && listed.includes(active) ? `row-${active.id}` : undefined}
      >
        {listed.map((claim) => (
          <ClaimRow
            key={claim.id}
            claim={claim}
            selected={claim.id === activeId}
            mine={(claim.assignee ?? claim.verdict?.givenBy)?.id === actor.id}
            clash={clashes.get(claim.id) ?? null}
            onSelect={select}
          />
        ))}
      </ol>
      {listed.length === 0 && (
        <p className="none-listed aside">
          {claims.length === 0 ? 'No claims yet. Mark words in the text, or press N.' : 'No claim matches this filter.'}
        </p>
      )}
      <OrphanTray />
    </section>
  )
}
