'use client'

import { useEffect, useMemo, useRef } from 'react'
import type { RefObject } from 'react'
import { runRow } from '@/components/actions/use-actions'
import { later } from '@/components/later'
import { optionsOf, Picker } from '@/components/picker'
import { Input } from '@/components/ui/input'
import { Kbd } from '@/components/ui/kbd'
import { Toggles } from '@/components/ui/toggles'
import { BLOCK_ROLES, BLOCK_ROLE_INFO } from '@/lib/domain/articles/block'
import { CLAIM_STATUSES, CLAIM_STATUS_INFO, KINDS, KIND_INFO } from '@/lib/domain/claims/claim'
import type { ClaimStatus } from '@/lib/domain/claims/claim'
import { isOrphaned } from './listed'
import { passesShow } from './claim-filter'
import type { Show } from './claim-filter'
import { ExportLinks } from './export-links'
import { ListView } from './list-view'
import { Rows } from './rows'
import { usePlace, useShown, useSteady } from '@/app/(newsroom)/articles/[articleId]/frame/galley-context'
import { ListPane } from '@/app/(newsroom)/articles/[articleId]/frame/side-pane'
import { OrphanTray } from './orphan-tray'
import { SuggestionBar } from '@/app/(newsroom)/articles/[articleId]/text/suggestion-bar'
import type { GalleyId } from '@/app/(newsroom)/articles/[articleId]/frame/galley-actions'
import { GALLEY_KEYS } from '@/app/(newsroom)/articles/[articleId]/frame/galley-writing'

const useWays = later(() => import('@/lib/domain/text/ways-of-words'))

/** Orphaned claims stand in a tray of their own. */
const LISTED = CLAIM_STATUSES.filter((status) => !isOrphaned({ status }))

const SHOW: Record<Show, string> = { all: 'All', todo: 'To do', mine: 'Mine', unsourced: 'Unsourced' }
const SHOWS = Object.keys(SHOW) as Show[]

/** Fewer are what somebody else added meanwhile. */
const LEAST_REST = 100

/** How many claims are not here yet. */
function restOf(total: number, claims: readonly { status: ClaimStatus }[]): number {
  const here = claims.filter(({ status }) => CLAIM_STATUS_INFO[status].counts).length
  return total - here < LEAST_REST ? 0 : total - here
}

interface ClaimListProps {
  filterRef: RefObject<HTMLInputElement | null>
  /** A row was pressed. */
  onPick: (claimId: string, event: React.MouseEvent) => void
}

export function ClaimList({ filterRef, onPick }: ClaimListProps) {
  const { actor, setFilter } = useSteady()
  const article = useShown((shown) => shown.article)
  const claims = useShown((shown) => shown.claims)
  const listed = useShown((shown) => shown.listed)
  const filter = usePlace((place) => place.filter)
  const ways = useWays(filter.words !== '')
  useEffect(() => {
    if (ways && filter.words !== '' && filter.ways === null) setFilter({ ...filter, ways: ways.waysOf(filter.words) })
  }, [ways, filter, setFilter])
  const rows = useRef<HTMLDivElement>(null)
  const orphans = useShown((shown) => shown.orphans)
  // Those in the tray count too: they are to be settled as the others are.
  const counts = useMemo(
    () => new Map(SHOWS.map((show) => [show, claims.filter((claim) => passesShow(claim, show, actor.id)).length])),
    [claims, actor.id],
  )
  // The page comes with the first of many claims: how many there are is told from the start.
  const rest = restOf(article.progress.total, claims)
  const here = listed.length + orphans.length
  const rolesHere = useMemo(() => {
    const here = new Set(article.revision.blocks.map(({ role }) => role))
    return BLOCK_ROLES.filter((role) => here.has(role) || role === filter.part)
  }, [article.revision.blocks, filter.part])

  return (
    <ListPane aria-label="Claims">
      <header className="grid gap-2 border-b border-hairline px-3.5 pt-1.5 pb-2.5 print:hidden">
        <ListView />
        <Toggles
          label="Show"
          // In one line with figures of three digits, also in a list of 16 rem.
          className="justify-between gap-x-1 text-small max-desk:text-label max-tablet:text-small max-phone:text-ui"
          value={filter.status === null ? filter.show : null}
          onChange={(show) => {
            if (show === 'mine') runRow('mine' satisfies GalleyId)
            else setFilter({ ...filter, show, status: null })
          }}
          options={SHOWS.map((show) => ({
            value: show,
            label: SHOW[show],
            count: (counts.get(show) ?? 0) + (show === 'all' ? rest : 0),
            ...(show === 'mine' && { kbd: GALLEY_KEYS.mine }),
          }))}
        />
        <div className="grid grid-cols-3 gap-1.5 max-tablet:grid-cols-[minmax(0,1fr)_4rem_4rem_4.375rem]">
          <label className="relative col-span-full grid max-tablet:col-auto">
            <Input
              ref={filterRef}
              className="pe-7 max-tablet:pe-2"
              type="search"
              aria-label="Filter claims"
              placeholder="Filter"
              value={filter.words}
              onChange={(event) => {
                const words = event.target.value
                setFilter({ ...filter, words, ways: ways?.waysOf(words) ?? null })
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
      {rest > 0 && (
        <p role="status" className="border-b border-hairline px-3.5 py-1.5 text-small text-muted print:hidden">
          {rest.toLocaleString('en-GB')} more claims are being fetched.
        </p>
      )}
      <h2 className="hidden border-b border-ink pb-1 font-semibold print:block">
        Claims {here === counts.get('all') ? '' : `${here} of ${counts.get('all')}, as the list is filtered`}
      </h2>
      <SuggestionBar />
      <Rows ref={rows} onPick={onPick} />
      {listed.length === 0 && (
        <p className="px-3.5 py-3 text-muted">
          {claims.length === 0 ? 'No claims yet. Mark words in the text, or press N.' : 'No claim matches this filter.'}
        </p>
      )}
      <OrphanTray />
      {claims.length > 0 && <ExportLinks />}
    </ListPane>
  )
}
