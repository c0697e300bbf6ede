'use client'

import { CLAIM_MOVES } from '@/lib/domain/claims/claim'
import type { ClaimView } from '@/lib/domain/claims/claim-view'
import { isFrom } from '@/lib/domain/moves'
import { useGalley } from '@/app/(newsroom)/articles/[articleId]/frame/galley-context'
import { useClaimChange } from './use-claim-change'

interface Span {
  start: number
  end: number
}

/**
 * Moves the claim at hand to other words of the newest revision; null where nothing can be moved. A suggestion can't: accepted
 * it can, and what is suggested in its place is another one.
 */
export function useMoveHere(): { claim: ClaimView; move: (span: Span) => void } | null {
  const { active, article, actor } = useGalley()
  const change = useClaimChange()
  if (!active || isFrom(CLAIM_MOVES.accept, active.status) || actor.role === 'VIEWER') return null
  const { number, text } = article.revision
  return {
    claim: active,
    move: ({ start, end }) => {
      const spoken = {
        body: { start, end, revision: number },
        said: `Claim ${active.number} moved to “${text.slice(start, end)}”`,
        onDone: () => {
          window.getSelection()?.removeAllRanges()
        },
      }
      if (isFrom(CLAIM_MOVES.reanchor, active.status)) change('reanchor', active, { move: 'reanchor', ...spoken })
      else change('changeClaim', active, { does: CLAIM_MOVES.reanchor.label, ...spoken })
    },
  }
}
