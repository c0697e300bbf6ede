'use client'

import { useState } from 'react'
import { copy } from '@/components/copy'
import type { ClaimView } from '@/lib/domain/claims/claim-view'
import { useSteady } from '@/app/(newsroom)/articles/[articleId]/frame/galley-context'
import { useClaimMoves } from './use-claim-moves'
import { useClaimSteps } from './use-claim-steps'
import { useVerdict } from './use-verdict'

/** A move that needs a reason and is being asked for one. */
export type Asking = 'dismiss' | 'return' | 'reopen'

/** What buttons and keys do to the claim at hand. */
export function useClaimActions(claim: ClaimView | null) {
  const { setPanel } = useSteady()
  const steps = useClaimSteps(claim)
  const moves = useClaimMoves(claim)
  const advance = () => {
    steps.stepToDo(1)
  }
  const verdict = useVerdict(claim, advance)
  const [askingFor, setAskingFor] = useState<{ claimId: string; move: Asking } | null>(null)
  const asking = askingFor && askingFor.claimId === claim?.id ? askingFor.move : null
  const stopAsking = () => {
    setAskingFor(null)
  }
  const answered = (act: (reason: string) => void) => (reason: string) => {
    stopAsking()
    act(reason)
  }
  return {
    ...steps,
    ...verdict,
    ...moves,
    asking,
    stopAsking,
    ask: (what: Asking) => {
      if (claim) setAskingFor({ claimId: claim.id, move: what })
    },
    /** What is done with the reason that was asked for. */
    withReason: {
      dismiss: answered((reason) => {
        moves.dismiss(reason)
        advance()
      }),
      return: answered(moves.sendBack),
      reopen: answered(moves.reopen),
    } satisfies Record<Asking, (reason: string) => void>,
    acceptAndNext: () => {
      moves.accept()
      advance()
    },
    addSource: () => {
      setPanel('source')
    },
    copyLink: () => {
      if (!claim) return
      const url = new URL(window.location.href)
      url.searchParams.set('claim', String(claim.number))
      void copy(`“${claim.text}” ${url.href}`, 'Link')
    },
  }
}

export type ClaimActions = ReturnType<typeof useClaimActions>
