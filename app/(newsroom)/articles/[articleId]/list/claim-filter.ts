import { says, saysAnyOf } from '@/lib/domain/text/fold'
import type { Ways } from '@/lib/domain/text/fold'
import type { ClaimStatus, Kind } from '@/lib/domain/claims/claim'
import { CLAIM_MOVES, CLAIM_STATUSES, CLAIM_STATUS_INFO, KINDS } from '@/lib/domain/claims/claim'
import type { BlockRole } from '@/lib/domain/articles/block'
import { BLOCK_ROLES } from '@/lib/domain/articles/block'
import { isFrom } from '@/lib/domain/moves'
import type { ClaimView } from '@/lib/domain/claims/claim-view'

export type Show = 'all' | 'todo' | 'mine' | 'unsourced'

/** What a row of the list is. */
export type By = 'claims' | 'sentences'
/** As the text has them, the heaviest first, or what is unresolved first. */
export type Order = 'text' | 'weight' | 'unresolved'

/** What the list shows, of what, and in which order. */
export interface ClaimFilter {
  by: By
  order: Order
  show: Show
  words: string
  /** How these may stand in a claim; null until that is fetched. */
  ways: Ways | null
  kind: Kind | null
  status: ClaimStatus | null
  /** A part of the article that a claim stands in, with any of its places. */
  part: BlockRole | null
}

const EVERYTHING: ClaimFilter = {
  ...{ by: 'claims', order: 'text', show: 'all' },
  ...{ words: '', ways: null, kind: null, status: null, part: null },
}

const BYS = ['claims', 'sentences'] as const satisfies readonly By[]
export const ORDERS = ['text', 'weight', 'unresolved'] as const satisfies readonly Order[]
const SHOWS = ['all', 'todo', 'mine', 'unsourced'] as const satisfies readonly Show[]

const oneOf = <Value extends string>(values: readonly Value[], said: string | null): Value | null =>
  values.find((value) => value.toLowerCase() === said) ?? null

/** What the list is kept to, as the address of the galley says it: ?by=sentences&order=weight&show=mine&q=words&kind=date&state=stale&part=caption. */
export function filterIn(address: URLSearchParams): ClaimFilter {
  return {
    by: oneOf(BYS, address.get('by')) ?? EVERYTHING.by,
    order: oneOf(ORDERS, address.get('order')) ?? EVERYTHING.order,
    show: oneOf(SHOWS, address.get('show')) ?? EVERYTHING.show,
    words: address.get('q') ?? '',
    ways: null,
    kind: oneOf(KINDS, address.get('kind')),
    status: oneOf(CLAIM_STATUSES, address.get('state')),
    part: oneOf(BLOCK_ROLES, address.get('part')),
  }
}

/** The same address with this filter in it; what is not chosen is left out. */
export function withFilter(
  address: URLSearchParams,
  { by, order, show, words, kind, status, part }: ClaimFilter,
): URLSearchParams {
  const unless = <Value>(usual: Value, value: Value) => (value === usual ? null : value)
  const said = {
    ...{ by: unless(EVERYTHING.by, by), order: unless(EVERYTHING.order, order), show: unless(EVERYTHING.show, show) },
    ...{ q: words || null, kind, state: status, part },
  }
  const next = new URLSearchParams(address)
  for (const [name, value] of Object.entries(said))
    if (value === null) next.delete(name)
    else next.set(name, name === 'q' ? value : value.toLowerCase())
  return next
}

/** Waits for someone who checks: not settled and not with a reviewer. */
export function isToDo({ status }: Pick<ClaimView, 'status'>): boolean {
  return !CLAIM_STATUS_INFO[status].settled && !isFrom(CLAIM_MOVES.approve, status)
}

/** A person took it on, and nobody has put a source to it. */
export const isUnsourced = ({ status, evidenceCount }: Pick<ClaimView, 'status' | 'evidenceCount'>): boolean =>
  isToDo({ status }) && !isFrom(CLAIM_MOVES.accept, status) && evidenceCount === 0

const SHOWN: Record<Show, (claim: ClaimView, me: string) => boolean> = {
  all: ({ status }) => CLAIM_STATUS_INFO[status].counts,
  todo: isToDo,
  mine: ({ assignee, verdict, status }, me) =>
    CLAIM_STATUS_INFO[status].counts && (assignee?.id === me || verdict?.givenBy.id === me),
  unsourced: isUnsourced,
}

export function passesShow(claim: ClaimView, show: Show, me: string): boolean {
  return SHOWN[show](claim, me)
}

/** Dismissed claims are shown only when asked for by their state. */
export function passes(claim: ClaimView, { show, words, ways, kind, status, part }: ClaimFilter, me: string): boolean {
  if (status === null ? !passesShow(claim, show, me) : claim.status !== status) return false
  if (kind !== null && claim.kind !== kind) return false
  if (part !== null && !claim.parts.some(({ role }) => role === part)) return false
  if (words.trim() === '' || String(claim.number) === words.trim()) return true
  return ways ? saysAnyOf(claim.text, ways) : says(claim.text, words)
}
