'use client'

import type { ClaimDetail, ClaimView } from '@/lib/domain/claim-view'
import { changeOfPlaces } from '@/lib/domain/claim-places'
import type { Stretch } from '@/lib/domain/sentences'
import { useGalley } from './galley-context'
import { useClaimChange } from './use-claim-change'

/** Two claims become one, or one becomes two; each takes the other back. */
export function useReshape() {
  const { article, select, setPanel } = useGalley()
  const change = useClaimChange()
  const revision = article.revision.number

  const merge = (claim: ClaimView, into: ClaimView) => {
    select(into.id)
    change({
      claim,
      path: '/merge',
      into: into.id,
      optimistic: { status: 'MERGED', mergedInto: { id: into.id, number: into.number } },
      said: `Claim ${claim.number} is part of claim ${into.number} now`,
      undo: (stays) => {
        const came = changeOfPlaces(into.anchors, stays.anchors).added
        // Nothing came along: both stood on the same words, and there is nothing to part.
        if (came.length > 0) split(into, came)
      },
      onRefused: () => {
        select(claim.id)
        return false
      },
    })
  }

  const split = (claim: ClaimView, places: readonly Stretch[]) => {
    setPanel('claim')
    change({
      claim,
      path: '/split',
      body: { revision, places: places.map(({ start, end }) => ({ start, end })) },
      said: `Claim ${claim.number} was split`,
      onDone: (made: ClaimDetail) => {
        select(made.id)
      },
      undo: (made) => {
        merge(made, claim)
      },
    })
  }

  return { merge, split }
}
