'use client'

import { Visible } from '@/components/visible'
import { Kbd } from '@/components/ui/kbd'
import { memo } from 'react'
import { ClaimState } from '@/components/claim-state'
import { Initials } from '@/components/initials'
import { ColleaguesHere } from '@/app/(newsroom)/articles/[articleId]/frame/colleagues-here'
import { cn, tw } from '@/components/ui/cn'
import { rowLook } from '@/components/ui/list-box'
import type { partsOf } from '@/lib/domain/articles/part'
import { namesOfPlaces } from '@/lib/domain/articles/part'
import { CLAIM_MOVES, KIND_INFO } from '@/lib/domain/claims/claim'
import { markOf } from '@/lib/domain/claims/claim-mark'
import type { ClaimView } from '@/lib/domain/claims/claim-view'
import { isFrom } from '@/lib/domain/moves'
import { usePlace } from '@/app/(newsroom)/articles/[articleId]/frame/galley-context'
import { NOBODY } from '@/app/(newsroom)/articles/[articleId]/frame/galley-place'
import { isChoosable } from '@/app/(newsroom)/articles/[articleId]/passage/choosing'
import { isUnsourced } from './claim-filter'
import { sayOfClaim } from './flags'

const row = cn(
  rowLook,
  'group/row grid grid-cols-[1.75rem_0.875rem_minmax(0,1fr)_auto] items-center gap-x-2 aria-checked:bg-selected',
)

/** It takes the number's place while something is chosen, and under the pointer, so that no row moves. */
const box = cn(
  'invisible col-start-1 row-start-1 size-3.5 justify-self-end rounded-sm border border-control bg-bg group-hover/row:visible group-data-[choosing=true]/list:visible! max-tablet:group-hover/row:invisible',
  'group-aria-checked/row:border-accent group-aria-checked/row:bg-accent group-aria-checked/row:before:block group-aria-checked/row:before:text-center group-aria-checked/row:before:text-label/3 group-aria-checked/row:before:text-on-accent group-aria-checked/row:before:content-["✓"]',
  'max-tablet:relative max-tablet:after:absolute max-tablet:after:-inset-3.5 max-tablet:after:content-[""]',
  'print:hidden',
)

/** Where nothing hovers, a tap on the number chooses: there it has a thumb's room around it. */
const number = cn(
  'col-start-1 row-start-1 text-end text-small whitespace-nowrap text-faint tabular-nums group-hover/row:invisible group-aria-selected/row:font-semibold group-aria-selected/row:text-accent group-data-[choosing=true]/list:invisible! max-tablet:group-hover/row:visible print:font-semibold print:text-ink!',
  'max-tablet:relative max-tablet:before:absolute max-tablet:before:-inset-x-3 max-tablet:before:-inset-y-3.5 max-tablet:before:content-[""]',
)

/** Tells what parts of the text a stretch stands in. */
type PartsAt = ReturnType<typeof partsOf>

interface RowProps {
  claim: ClaimView
  selected: boolean
  chosen: boolean
  mine: boolean
  partsAt: PartsAt
  /** The contradictions that it is part of, by name. */
  flags: readonly string[]
  /** Names of colleagues who are at it. */
  here: readonly string[] | undefined
  /** An approved claim of another article says the same. */
  seen: boolean
  onSelect: (id: string, event: React.MouseEvent) => void
}

const ClaimRow = memo(function ClaimRow({
  claim,
  selected,
  chosen,
  mine,
  partsAt,
  flags,
  here,
  seen,
  onSelect,
}: RowProps) {
  const { finding, stage } = markOf(claim)
  const who = claim.assignee ?? claim.verdict?.givenBy ?? null
  const places = claim.anchors.length
  const parts = namesOfPlaces(claim.parts, claim.anchors, partsAt)
  const says = sayOfClaim(claim.understood)
  return (
    <div
      className={row}
      id={`row-${claim.id}`}
      role="option"
      aria-selected={selected}
      aria-checked={chosen || undefined}
      data-kind={KIND_INFO[claim.kind].mark}
      data-finding={finding}
      data-stage={stage ?? undefined}
      onClick={(event) => {
        onSelect(claim.id, event)
      }}
    >
      <span
        className={cn(box, !isChoosable(claim) && 'border-dotted')}
        data-box=""
        aria-hidden="true"
        title={isChoosable(claim) ? 'Choose (X)' : 'Not chosen with others'}
      />
      <span className={number} data-box="">
        {claim.number}
      </span>
      <i className="kind" />
      <span
        className={cn(
          'col-start-3 row-start-1 truncate group-aria-selected/row:font-semibold print:font-normal! print:whitespace-normal',
          here && 'me-7',
          finding === 'dismissed' && 'text-muted line-through decoration-faint decoration-1',
        )}
        dir="auto"
      >
        <Visible text={claim.text} />
      </span>
      <span className="col-start-3 flex flex-wrap gap-x-3 text-small whitespace-nowrap text-muted">
        {parts && (
          <span className="whitespace-normal text-ink" dir="auto">
            {parts}
          </span>
        )}
        <ClaimState claim={claim} />
        {isFrom(CLAIM_MOVES.reaffirm, claim.status) && (
          <span className="print:hidden">
            <Kbd className="max-tablet:hidden">Y</Kbd> reaffirm
          </span>
        )}
        {isUnsourced(claim) && !isFrom(CLAIM_MOVES.reaffirm, claim.status) && <span>no source</span>}
        {places > 1 && <span>{places} mentions</span>}
        {seen && (
          <span className="flex items-center gap-1">
            <i className="glyph size-2.75 shrink-0 [--glyph:var(--glyph-seen)]" aria-hidden="true" />
            seen before
          </span>
        )}
        {says !== null && <span className="italic">{says}</span>}
        {flags.map((flag) => (
          <span key={flag} className="flex basis-full items-center gap-1 overflow-hidden text-wrong">
            <i className="glyph conflict size-2.75 shrink-0" aria-hidden="true" />
            <span className="truncate">{flag}</span>
          </span>
        ))}
      </span>
      {here && <ColleaguesHere names={here} className="col-start-3 row-start-1 -my-1 justify-self-end" />}
      {who && <Initials person={who} mine={mine} className="col-start-4 row-span-2 row-start-1" />}
    </div>
  )
})

const NONE: readonly string[] = []

/** Rows that are compared, laid out and painted as one, so that a key does not ask each of a thousand whether it changed or is in sight. */
const TOGETHER = 20

/** Out of sight they are as high as rows of two lines are; print has them all. */
const together = tw(
  '[contain-intrinsic-block-size:auto_calc(var(--rows)*2.875rem)] [content-visibility:auto] print:[content-visibility:visible]',
)

const asStyle = (rows: number): Record<string, number> => ({ '--rows': rows })

export function inGroups(claims: readonly ClaimView[]): ClaimView[][] {
  return Array.from({ length: Math.ceil(claims.length / TOGETHER) }, (_, group) =>
    claims.slice(group * TOGETHER, (group + 1) * TOGETHER),
  )
}

interface RowsProps {
  claims: readonly ClaimView[]
  me: string
  partsAt: PartsAt
  flags: ReadonlyMap<string, readonly string[]>
  seen: ReadonlySet<string>
  onSelect: (id: string, event: React.MouseEvent) => void
}

/** Drawn anew when one of its claims changes, comes to hand or is chosen; each row asks no more than that. */
export const ClaimRows = memo(
  function ClaimRows({ claims, me, partsAt, flags, seen, onSelect }: RowsProps) {
    const activeId = usePlace((place) => (claims.some(({ id }) => id === place.activeId) ? place.activeId : null))
    const chosen = usePlace((place) =>
      place.chosen.size === 0 ? '' : claims.map(({ id }) => (place.chosen.has(id) ? id : '')).join(' '),
    )
    const ids = new Set(chosen.split(' '))
    const here = usePlace(({ colleagues }) => (claims.some(({ id }) => colleagues.has(id)) ? colleagues : NOBODY))
    return (
      <div className={together} role="presentation" style={asStyle(claims.length)}>
        {claims.map((claim) => (
          <ClaimRow
            key={claim.id}
            claim={claim}
            selected={claim.id === activeId}
            chosen={ids.has(claim.id)}
            mine={(claim.assignee ?? claim.verdict?.givenBy)?.id === me}
            partsAt={partsAt}
            flags={flags.get(claim.id) ?? NONE}
            here={here.get(claim.id)}
            seen={seen.has(claim.id)}
            onSelect={onSelect}
          />
        ))}
      </div>
    )
  },
  (before, after) =>
    before.flags === after.flags &&
    before.seen === after.seen &&
    before.partsAt === after.partsAt &&
    before.onSelect === after.onSelect &&
    before.claims.length === after.claims.length &&
    before.claims.every((claim, index) => claim === after.claims[index]),
)
