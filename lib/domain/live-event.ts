import type { ClaimStatus } from '@/lib/domain/claims/claim'

/**
 * What everybody at the desk is told of a change at once. It holds only what no right decides: ids, the state of a claim and its
 * version. Everything else is asked for by whoever sees it, by their own rights.
 */
export interface LiveEvent {
  /** Its number in the log: later ones are greater, and none comes after a greater one. */
  seq: number
  /** As the log has it: "verdict.given". */
  kind: string
  /** Ids. */
  by: string | null
  article: string | null
  claim: string | null
  /** Of the claim, as it is by now. */
  status: ClaimStatus | null
  version: number | null
  /** Ids of the people to whom it made a notice. */
  tells: readonly string[]
}
