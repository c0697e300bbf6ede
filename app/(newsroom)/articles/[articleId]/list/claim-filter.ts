import { says } from '@/lib/domain/text/fold'
import type { ClaimStatus, Kind } from '@/lib/domain/claims/claim'
import { CLAIM_STATUS_INFO } from '@/lib/domain/claims/claim'
import type { Block, BlockRole } from '@/lib/domain/articles/block'
import { blockAt } from '@/lib/domain/articles/block'
import type { ClaimView } from '@/lib/domain/claims/claim-view'

export type Show = 'all' | 'todo' | 'mine' | 'unsourced'

export interface ClaimFilter {
  show: Show
  words: string
  kind: Kind | null
  status: ClaimStatus | null
  /** The part of the article that a claim begins in. */
  part: BlockRole | null
}

export const EVERYTHING: ClaimFilter = { show: 'all', words: '', kind: null, status: null, part: null }

/** Waits for someone who checks: not settled and not with a reviewer. */
export function isToDo({ status }: Pick<ClaimView, 'status'>): boolean {
  return !CLAIM_STATUS_INFO[status].settled && status !== 'IN_REVIEW'
}

const isUnsourced = ({ status, evidenceCount }: ClaimView) =>
  isToDo({ status }) && status !== 'SUGGESTED' && evidenceCount === 0

const SHOWN: Record<Show, (claim: ClaimView, me: string) => boolean> = {
  all: ({ status }) => status !== 'DISMISSED' && status !== 'MERGED',
  todo: isToDo,
  mine: ({ assignee, verdict, status }, me) =>
    status !== 'DISMISSED' && (assignee?.id === me || verdict?.givenBy.id === me),
  unsourced: isUnsourced,
}

export function passesShow(claim: ClaimView, show: Show, me: string): boolean {
  return SHOWN[show](claim, me)
}

/** The part of the article that a claim begins in; null for one whose words are gone. */
export function partOf({ anchors: [first] }: Pick<ClaimView, 'anchors'>, blocks: readonly Block[]): BlockRole | null {
  return first ? (blockAt(blocks, first.start)?.role ?? null) : null
}

/** Dismissed claims are shown only when asked for by their state. */
export function passes(
  claim: ClaimView,
  { show, words, kind, status, part }: ClaimFilter,
  me: string,
  blocks: readonly Block[],
): boolean {
  if (status === null ? !passesShow(claim, show, me) : claim.status !== status) return false
  if (kind !== null && claim.kind !== kind) return false
  if (part !== null && partOf(claim, blocks) !== part) return false
  return says(claim.text, words) || String(claim.number) === words.trim()
}
