'use client'

import { useCallback, useEffect, useMemo, useRef } from 'react'
import type { RefObject } from 'react'
import { optionsOf, Picker } from '@/components/picker'
import { Input } from '@/components/ui/input'
import { Kbd } from '@/components/ui/kbd'
import { Toggles } from '@/components/ui/toggles'
import { BLOCK_ROLES, BLOCK_ROLE_INFO } from '@/lib/domain/articles/block'
import { CLAIM_STATUSES, CLAIM_STATUS_INFO, KINDS, KIND_INFO } from '@/lib/domain/claims/claim'
import { passesShow } from './claim-filter'
import type { Show } from './claim-filter'
import { ClaimRows, inGroups } from './claim-rows'
import { flagsOf } from './flags'
import { inParts, ListGroup } from './list-group'
import { checkedFirst } from './list-order'
import { ListView } from './list-view'
import type { Sentence } from './sentences'
import { later } from '@/components/later'
import { useGalley } from '@/app/(newsroom)/articles/[articleId]/frame/galley-context'
import { openSentence } from '@/app/(newsroom)/articles/[articleId]/passage/open-sentence'
import { ListPane } from '@/app/(newsroom)/articles/[articleId]/frame/side-pane'
import { OrphanTray } from './orphan-tray'
import { SuggestionBar } from '@/app/(newsroom)/articles/[articleId]/text/suggestion-bar'

/** The list's id: the focus comes back to it when a panel closes. */
export const CLAIM_ROWS = 'claim-rows'

/** Orphaned claims stand in a tray of their own. */
const LISTED = CLAIM_STATUSES.filter((status) => status !== 'ORPHANED')

const SHOW: Record<Show, string> = { all: 'All', todo: 'To do', mine: 'Mine', unsourced: 'Unsourced' }
const SHOWS = Object.keys(SHOW) as Show[]

const useSentenceRows = later(() => import('./sentence-rows'))

interface ClaimListProps {
  filterRef: RefObject<HTMLInputElement | null>
  /** A row was pressed. */
  onPick: (claimId: string, event: React.MouseEvent) => void
}

export function ClaimList({ filterRef, onPick }: ClaimListProps) {
  const { article, claims, listed, sentences, active, actor, filter, setFilter, conflicts, chosen, place, select } =
    useGalley()
  const rows = useRef<HTMLDivElement>(null)
  const flags = useMemo(() => flagsOf(conflicts), [conflicts])
  const parts = useMemo(
    () =>
      inParts(listed, checkedFirst(filter.order, listed.length)).map(({ name, rows: its }) => ({
        ...{ name, count: its.length, groups: inGroups(its) },
      })),
    [listed, filter.order],
  )
  const sentenceRows = useSentenceRows()
  const bySentence = sentences !== null && sentenceRows !== null ? sentences : null
  const counts = useMemo(() => {
    const inText = claims.filter(({ status }) => status !== 'ORPHANED')
    return new Map(SHOWS.map((show) => [show, inText.filter((claim) => passesShow(claim, show, actor.id)).length]))
  }, [claims, actor.id])
  const rolesHere = useMemo(() => {
    const here = new Set(article.revision.blocks.map(({ role }) => role))
    return BLOCK_ROLES.filter((role) => here.has(role) || role === filter.part)
  }, [article.revision.blocks, filter.part])
  const activeId = active?.id ?? null

  const rowId = useMemo(() => {
    if (activeId === null) return undefined
    const sentence = bySentence?.find((one) => one.claims.some(({ id }) => id === activeId))
    if (bySentence) return sentence && `sentence-${sentence.number}`
    return listed.some(({ id }) => id === activeId) ? `row-${activeId}` : undefined
  }, [activeId, bySentence, listed])
  useEffect(() => {
    if (rowId !== undefined) document.getElementById(rowId)?.scrollIntoView({ block: 'nearest' })
  }, [rowId])

  /** A press on a sentence chooses its claims; on one of them, goes to that. */
  const pickIn = useCallback(
    (sentence: Sentence, event: React.MouseEvent) => {
      const claimId = (event.target as Element).closest('[data-claim]')?.getAttribute('data-claim')
      if (claimId) onPick(claimId, event)
      else openSentence(sentence, place, select)
    },
    [place, select, onPick],
  )

  return (
    <ListPane aria-label="Claims">
      <header className="grid gap-2 border-b border-hairline px-3.5 pt-1.5 pb-2.5 print:hidden">
        <ListView />
        <Toggles
          label="Show"
          className="justify-between gap-x-2 max-desk:justify-start"
          value={filter.status === null ? filter.show : null}
          onChange={(show) => {
            setFilter({ ...filter, show, status: null })
          }}
          options={SHOWS.map((show) => ({
            value: show,
            label: SHOW[show],
            count: counts.get(show) ?? 0,
            ...(show === 'mine' && { kbd: 'I' }),
          }))}
        />
        <div className="grid grid-cols-[minmax(0,1fr)_4rem_4rem_4.375rem] gap-1.5 max-desk:grid-cols-3 max-tablet:grid-cols-[minmax(0,1fr)_4rem_4rem_4.375rem]">
          <label className="relative grid max-desk:col-span-full max-tablet:col-auto">
            <Input
              ref={filterRef}
              className="pe-1.5"
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
            <Kbd className="absolute end-1.25 top-1.25 max-tablet:hidden">/</Kbd>
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
            label="Part"
            value={filter.part ?? ''}
            options={[{ value: '', label: 'Part' }, ...optionsOf(rolesHere, BLOCK_ROLE_INFO)]}
            onChange={(part) => {
              setFilter({ ...filter, part: part || null })
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
      <h2 className="hidden border-b border-ink pb-1 font-semibold print:block">
        Claims{' '}
        {listed.length === counts.get('all') ? '' : `${listed.length} of ${counts.get('all')}, as the list is filtered`}
      </h2>
      <SuggestionBar />
      <div
        ref={rows}
        id={CLAIM_ROWS}
        className="group/list flex-1 [scrollbar-width:thin] overflow-auto empty:flex-none focus-visible:outline-0 print:block print:columns-2 print:gap-6 print:overflow-visible"
        role="listbox"
        aria-label={bySentence ? 'Sentences' : 'Claims'}
        aria-multiselectable={chosen.size > 0}
        data-choosing={chosen.size > 0}
        tabIndex={0}
        aria-activedescendant={rowId}
      >
        {bySentence && sentenceRows
          ? inParts(bySentence, checkedFirst(filter.order, bySentence.length)).map(({ name, rows: its }) => (
              <ListGroup key={name} name={name} count={its.length}>
                <sentenceRows.SentenceRows
                  sentences={its}
                  text={article.revision.text}
                  activeId={activeId}
                  chosen={chosen}
                  flags={flags}
                  onPick={pickIn}
                />
              </ListGroup>
            ))
          : parts.map(({ name, count, groups }) => (
              <ListGroup key={name} name={name} count={count}>
                {groups.map((group, index) => (
                  <ClaimRows
                    key={index}
                    claims={group}
                    activeId={group.some(({ id }) => id === activeId) ? activeId : null}
                    chosen={chosen.size === 0 ? '' : group.flatMap(({ id }) => (chosen.has(id) ? id : [])).join(' ')}
                    me={actor.id}
                    flags={flags}
                    onSelect={onPick}
                  />
                ))}
              </ListGroup>
            ))}
      </div>
      {listed.length === 0 && (
        <p className="px-3.5 py-3 text-muted">
          {claims.length === 0 ? 'No claims yet. Mark words in the text, or press N.' : 'No claim matches this filter.'}
        </p>
      )}
      <OrphanTray />
    </ListPane>
  )
}
