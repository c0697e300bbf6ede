import type { MadeOn, Thing } from '@/components/changes/outgoing'
import type { WayBack } from '@/components/changes/way-back'
import { CLAIM_MOVES, CLAIM_STATUS_INFO } from '@/lib/domain/claims/claim'
import type { ClaimMove, ClaimStatus } from '@/lib/domain/claims/claim'
import type { ClaimView } from '@/lib/domain/claims/claim-view'
import { asChange, lookBefore } from './as-change'
import type { Made } from './as-change'
import type { AddressOf, BodyOf, ClaimChangeName } from './operations'

/** A claim as the outbox names it. */
export const claimThing = (claimId: string): Thing => `claims/${claimId}`

export type ChangedClaim = Pick<ClaimView, 'id' | 'number' | 'version'>

/** What is asked for, in the words of the list of what waits: a move of the table, or what the moves have no row for. */
type Asked = { move: ClaimMove } | { does: string }

export type ClaimChange<Name extends ClaimChangeName> = Asked & {
  body: BodyOf<Name>
  /** The ids of its address but the claim's. */
  at?: Omit<AddressOf<Name>, 'claimId'>
  /** Another claim that it is about too, which is sent with its version. */
  into?: ChangedClaim
  /** How the claim looks until the server has answered, besides where the move leads. */
  look?: Partial<ClaimView>
}

/** What is said of a claim when the server has made a move of it. */
export const sayMoved = (number: number, move: ClaimMove) => `Claim ${number} ${CLAIM_MOVES[move].done}`

const statusWords = (status: ClaimStatus) => {
  const info: { label: string; is?: string } = CLAIM_STATUS_INFO[status]
  return info.is ?? info.label.toLowerCase()
}

/** The same of one that is what it was before. */
export const sayAgain = ({ number, status }: Pick<ClaimView, 'number' | 'status'>) =>
  `Claim ${number} is ${statusWords(status)} again`

/** A change of a claim, with how it looks meanwhile, as the table of moves has it. */
export function claimMade<Name extends ClaimChangeName>(claim: ChangedClaim, change: ClaimChange<Name>): Made<Name> {
  const { body, at, into } = change
  const look = { ...('move' in change && { status: CLAIM_MOVES[change.move].to }), ...change.look }
  const ids = { claimId: claim.id, ...at }
  const on: MadeOn = { thing: claimThing(claim.id), version: claim.version, field: 'version' }
  return {
    at: ids as AddressOf<Name>,
    body,
    on: [
      { ...on, before: lookBefore(claim, look) },
      ...(into ? [{ thing: claimThing(into.id), version: into.version, field: 'intoVersion' as const }] : []),
    ],
    label: `Claim ${claim.number}: ${'does' in change ? change.does : CLAIM_MOVES[change.move].label}`,
    look: Object.keys(look).length > 0 ? look : undefined,
  }
}

/** The same as plain data, to lead back. */
export const claimChange = <Name extends ClaimChangeName>(
  name: Name,
  claim: ChangedClaim,
  change: ClaimChange<Name>,
): WayBack => asChange(name, claimMade(claim, change))
