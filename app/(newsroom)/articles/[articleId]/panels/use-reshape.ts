'use client'

import { anchorAt } from '@/lib/domain/claims/anchor'
import type { ClaimDetail, ClaimView } from '@/lib/domain/claims/claim-view'
import { changeOfPlaces, splitPlaces } from '@/lib/domain/claims/claim-places'
import type { Stretch } from '@/lib/domain/text/sentences'
import { useGalley } from '@/app/(newsroom)/articles/[articleId]/frame/galley-context'
import { useClaimChange } from '@/app/(newsroom)/articles/[articleId]/changes/use-claim-change'

/** Two claims become one, or one becomes two; each takes the other back. */
export function useReshape() {
  const { article, select, fromHere, setPanel } = useGalley()
  const change = useClaimChange()
  const { number: revision, text } = article.revision

  const merge = (claim: ClaimView, into: ClaimView) => {
    select(into.id)
    const goBackTo = fromHere()
    change({
      claim,
      path: '/merge',
      into: into.id,
      optimistic: { status: 'MERGED', mergedInto: { id: into.id, number: into.number } },
      said: `Merged claim ${claim.number} into claim ${into.number}`,
      undo: (stays) => {
        const came = changeOfPlaces(into.anchors, stays.anchors).added
        // Nothing came along: both stood on the same words, and there is nothing to part.
        if (came.length > 0) split(stays, came)
      },
      onRefused: () => {
        goBackTo(claim.id)
        return false
      },
    })
  }

  const split = (claim: ClaimView, places: readonly Stretch[]) => {
    const parts = splitPlaces(text, claim.anchors, places)
    if (typeof parts === 'string') return
    const anchors = parts.stays.map(({ start, end }) => anchorAt(text, start, end))
    setPanel('claim')
    const goOnTo = fromHere()
    change({
      claim,
      path: '/split',
      optimistic: { anchors, text: anchors[0]?.exact ?? claim.text },
      body: { revision, places: places.map(({ start, end }) => ({ start, end })) },
      said: `Claim ${claim.number} was split`,
      onDone: (made: ClaimDetail) => {
        goOnTo(made.id)
      },
      undo: (made) => {
        merge(made, claim)
      },
    })
  }

  return { merge, split }
}
