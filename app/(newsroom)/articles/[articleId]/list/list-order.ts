import { CLAIM_STATUS_INFO } from '@/lib/domain/claims/claim'
import type { ClaimView } from '@/lib/domain/claims/claim-view'
import { isToDo } from './claim-filter'
import type { Order } from './claim-filter'

type Weighed = Pick<ClaimView, 'status' | 'weight' | 'suggested'>

/** The group that the order by weight opens with holds no more. */
const CHECK_FIRST = 12
/** And no more than this part of the list: where all is checked first, nothing is. */
const SHARE = 1 / 3
/** A person who marked a claim has said that it matters; the heaviest that a text is read with is 100. */
const MARKED = 101

/** How much it would matter if the claim were wrong. A suggestion of a desk from before weights has none. */
const heaviness = ({ weight, suggested }: Weighed): number => weight ?? (suggested ? 0 : MARKED)

/** What waits for somebody who checks, then what waits for a reviewer, then what is settled. */
function turn({ status }: Weighed): number {
  if (CLAIM_STATUS_INFO[status].settled) return 2
  return isToDo({ status }) ? 0 : 1
}

/** What comes first has the smallest; what has the same stays in the order of the text. Each row is one claim, or those of a sentence. */
const RANKS: Record<Order, (claims: readonly Weighed[]) => number> = {
  text: () => 0,
  weight: (claims) => -Math.max(...claims.map(heaviness)),
  unresolved: (claims) => Math.min(...claims.map(turn)),
}

/** The rows in this order, in their old one where it says nothing; `claimsOf` gives the claims of a row. */
export function inListOrder<Row>(
  rows: readonly Row[],
  order: Order,
  claimsOf: (row: Row) => readonly Weighed[],
): readonly Row[] {
  if (order === 'text') return rows
  const rank = RANKS[order]
  return rows
    .map((row) => ({ row, at: rank(claimsOf(row)) }))
    .sort((a, b) => a.at - b.at)
    .map(({ row }) => row)
}

/** How many rows stand in the group that is to be checked first: none but in the order by weight. */
export function checkedFirst(order: Order, rows: number): number {
  return order === 'weight' ? Math.min(CHECK_FIRST, Math.ceil(rows * SHARE)) : 0
}
