'use client'

import { clearDraft } from '@/components/use-draft'
import { CLAIM_MOVES } from '@/lib/domain/claims/claim'
import type { ClaimMove } from '@/lib/domain/claims/claim'
import type { ClaimView } from '@/lib/domain/claims/claim-view'
import { claimChange, useClaimChange } from './use-claim-change'

/** What is said of a claim that was to be dismissed, by what became of it. */
const sayDismissed = ({ status }: Pick<ClaimView, 'status'>) =>
  CLAIM_MOVES[status === CLAIM_MOVES.askDismissal.to ? 'askDismissal' : 'dismiss'].done

/** The moves of a claim that need no verdict; each says what the server answers. */
export function useClaimMoves(claim: ClaimView | null) {
  const change = useClaimChange()
  const forget = (move: ClaimMove) => () => {
    if (claim) clearDraft(`${move}:${claim.id}`)
  }
  const decideDismissal = (decision: 'CONFIRM' | 'KEEP') => {
    if (!claim) return
    const kept = { dismissReason: null, dismissalAskedBy: null }
    if (decision === 'KEEP') change('decideDismissal', claim, { move: 'keep', body: { decision }, look: kept })
    else change('decideDismissal', claim, { move: 'confirmDismissal', body: { decision } })
  }
  return {
    accept: () => {
      if (claim)
        change('acceptClaim', claim, {
          move: 'accept',
          body: {},
          undo: (answer) => [claimChange('unacceptClaim', answer, { move: 'unaccept', body: {} })],
        })
    },
    dismiss: (reason: string) => {
      if (!claim) return
      const { status, dismissReason, takesTwo } = claim
      const before = { status, dismissReason }
      change('dismissClaim', claim, {
        move: takesTwo ? 'askDismissal' : 'dismiss',
        body: { reason },
        look: { dismissReason: reason },
        said: sayDismissed,
        onDone: forget('dismiss'),
        undo: (answer) => [
          answer.status === CLAIM_MOVES.askDismissal.to
            ? claimChange('decideDismissal', answer, { move: 'keep', body: { decision: 'KEEP' }, look: before })
            : claimChange('restoreClaim', answer, { move: 'restore', body: {}, look: before }),
        ],
      })
    },
    restore: () => {
      if (!claim) return
      const { dismissReason } = claim
      change('restoreClaim', claim, {
        move: 'restore',
        body: {},
        look: { dismissReason: null },
        undo: (answer) =>
          dismissReason === null
            ? null
            : [
                claimChange('dismissClaim', answer, {
                  move: 'dismiss',
                  body: { reason: dismissReason },
                  look: { dismissReason },
                }),
              ],
      })
    },
    confirmDismissal: () => {
      decideDismissal('CONFIRM')
    },
    keep: () => {
      decideDismissal('KEEP')
    },
    withdraw: () => {
      if (claim) change('withdraw', claim, { move: 'withdraw', body: {} })
    },
    reopen: (reason: string) => {
      if (claim) change('reopen', claim, { move: 'reopen', body: { reason }, onDone: forget('reopen') })
    },
    approve: () => {
      if (claim)
        change('approveOrReturn', claim, {
          move: 'approve',
          body: { decision: 'APPROVE' },
          undo: (answer) => [claimChange('takeBackApproval', answer, { move: 'takeBackApproval', body: {} })],
        })
    },
    sendBack: (reason: string) => {
      if (claim)
        change('approveOrReturn', claim, {
          move: 'return',
          body: { decision: 'RETURN', reason },
          onDone: forget('return'),
        })
    },
  }
}
