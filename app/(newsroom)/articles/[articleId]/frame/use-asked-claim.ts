'use client'

import { useEffect } from 'react'
import type { ClaimView } from '@/lib/domain/claims/claim-view'
import type { PlaceStore } from './galley-place'
import { claimUnder, wordsIn } from './galley-place'
import type { ShownStore } from './shown'

/** The claim that an address names by its number, or that stands on the words it names. */
export function claimAsked(claims: readonly ClaimView[], asked: URLSearchParams): ClaimView | undefined {
  const found = wordsIn(asked)
  return (
    claims.find(({ number }) => String(number) === asked.get('claim')) ??
    (found ? claimUnder(claims, found) : undefined)
  )
}

/**
 * Of a long article the page comes with the first claims. Where the address asks for one behind them, it is at hand as soon as it is there,
 * unless the person has gone elsewhere meanwhile.
 */
export function useAskedClaim(
  asked: URLSearchParams,
  { place, shown, select }: { place: PlaceStore; shown: ShownStore; select: (claimId: string | null) => void },
): void {
  useEffect(() => {
    if (claimAsked(shown.get().claims, asked)) return
    const begun = place.get().activeId
    const stop = shown.subscribe(() => {
      const claim = claimAsked(shown.get().claims, asked)
      const isGone = place.get().activeId !== begun
      if (isGone || claim) stop()
      if (isGone || !claim) return
      select(claim.id)
      place.set({ found: wordsIn(asked) })
    })
    return stop
  }, [asked, place, shown, select])
}
