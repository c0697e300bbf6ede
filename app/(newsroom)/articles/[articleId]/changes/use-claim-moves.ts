'use client'

import { clearDraft } from '@/components/use-draft'
import { CLAIM_MOVES } from '@/lib/domain/claims/claim'
import type { ClaimMove } from '@/lib/domain/claims/claim'
import type { ClaimView } from '@/lib/domain/claims/claim-view'
import { claimChange, sayAgain, sayMoved } from '@/app/(newsroom)/changes/claim-change'
import { useClaimChange } from './use-claim-change'

/** What is said of a claim that was to be dismissed, by what became of it. */
const sayDismissed = ({ number, status }: Pick<ClaimView, 'number' | 'status'>) =>
  sayMoved(number, status === CLAIM_MOVES.askDismissal.to ? 'askDismissal' : 'dismiss')

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
          undo: {
            way: 'known',
            kept: {
              changes: [claimChange('unacceptClaim', claim, { move: 'unaccept', body: {} })],
              says: sayMoved(claim.number, 'unaccept'),
            },
          },
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
        undo: { way: 'undismiss', kept: before },
      })
    },
    restore: () => {
      if (!claim) return
      const { dismissReason } = claim
      change('restoreClaim', claim, {
        move: 'restore',
        body: {},
        look: { dismissReason: null },
        ...(dismissReason !== null && {
          undo: {
            way: 'known',
            kept: {
              changes: [
                claimChange('dismissClaim', claim, {
                  move: 'dismiss',
                  body: { reason: dismissReason },
                  look: { dismissReason },
                }),
              ],
              says: sayAgain(claim),
            },
          },
        }),
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
          undo: {
            way: 'known',
            kept: {
              changes: [claimChange('takeBackApproval', claim, { move: 'takeBackApproval', body: {} })],
              says: sayMoved(claim.number, 'takeBackApproval'),
            },
          },
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
