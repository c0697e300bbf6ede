'use client'

import { useEffect } from 'react'
import { guideTo } from '@/components/changes/place'

/** Leads to a claim of the queue that an undo or a link names, without leaving the page. `onClaim` stays the same between renders. */
export function useGuidedHere(onClaim: (claimId: string) => void): void {
  useEffect(
    () =>
      guideTo((href) => {
        const url = new URL(href, window.location.href)
        const claimId = url.searchParams.get('claim')
        if (url.pathname !== '/review' || claimId === null) return false
        onClaim(claimId)
        return true
      }),
    [onClaim],
  )
}
