'use client'

import { anchorAt } from '@/lib/domain/claims/anchor'
import type { ClaimView } from '@/lib/domain/claims/claim-view'
import { splitPlaces } from '@/lib/domain/claims/claim-places'
import { partsUnder } from '@/lib/domain/articles/part'
import type { Stretch } from '@/lib/domain/text/sentences'
import type { ClaimChange } from '@/app/(newsroom)/changes/claim-change'
import { useShown, useSteady } from '@/app/(newsroom)/articles/[articleId]/frame/galley-context'
import { useClaimChange } from '@/app/(newsroom)/articles/[articleId]/changes/use-claim-change'

/** Two claims become one, or one becomes two; each takes the other back. */
export function useReshape() {
  const { select, fromHere, setPanel } = useSteady()
  const article = useShown((shown) => shown.article)
  const change = useClaimChange()
  const { number: revision, text, blocks } = article.revision

  const merge = (claim: ClaimView, into: ClaimView) => {
    select(into.id)
    const goBackTo = fromHere()
    const { anchors, parts, text: words } = into
    change('mergeClaim', claim, {
      move: 'merge',
      body: { into: into.id },
      into,
      look: { mergedInto: { id: into.id, number: into.number } },
      said: `Claim ${claim.number} merged into claim ${into.number}`,
      undo: { way: 'unmerge', kept: { revision, before: { anchors, parts, text: words } } },
      onRefused: () => {
        goBackTo(claim.id)
        return false
      },
    })
  }

  /** Splits these places off a claim; null where they can't be. */
  const splitOff = (claim: ClaimView, places: readonly Stretch[]): ClaimChange<'splitClaim'> | null => {
    const parts = splitPlaces(text, claim.anchors, places)
    if (typeof parts === 'string') return null
    const anchors = parts.stays.map(({ start, end }) => anchorAt(text, start, end))
    return {
      does: 'Split',
      look: { anchors, parts: partsUnder(blocks, anchors), text: anchors[0]?.exact ?? claim.text },
      body: { revision, places: places.map(({ start, end }) => ({ start, end })) },
    }
  }

  const split = (claim: ClaimView, places: readonly Stretch[]) => {
    const asked = splitOff(claim, places)
    if (!asked) return
    setPanel('claim')
    const goOnTo = fromHere()
    change('splitClaim', claim, {
      ...asked,
      said: `Claim ${claim.number} was split`,
      onDone: (made) => {
        goOnTo(made.id)
      },
      undo: { way: 'unsplit', kept: { id: claim.id, number: claim.number, version: claim.version } },
    })
  }

  return { merge, split }
}
