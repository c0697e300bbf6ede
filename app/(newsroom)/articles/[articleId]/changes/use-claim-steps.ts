'use client'

import { announce } from '@/components/shell/live-region'
import type { ClaimView } from '@/lib/domain/claims/claim-view'
import { isToDo } from '@/app/(newsroom)/articles/[articleId]/list/claim-filter'
import { useShown, useSteady } from '@/app/(newsroom)/articles/[articleId]/frame/galley-context'

/** From the claim at hand to the one after or before it in the list. */
export function useClaimSteps(claim: ClaimView | null) {
  const { select } = useSteady()
  const listed = useShown((shown) => shown.listed)
  const stepTo = (direction: 1 | -1, wanted: (claim: ClaimView) => boolean) => {
    const at = listed.findIndex(({ id }) => id === claim?.id)
    const from = at === -1 ? (direction === 1 ? -1 : listed.length) : at
    const ahead = direction === 1 ? listed.slice(from + 1) : listed.slice(0, from).reverse()
    const next = ahead.find(wanted)
    if (next) select(next.id)
    else announce(direction === 1 ? 'No further claim.' : 'No earlier claim.')
  }
  return {
    step: (direction: 1 | -1) => {
      stepTo(direction, () => true)
    },
    /** The next or the one before that waits for somebody who checks. */
    stepToDo: (direction: 1 | -1) => {
      stepTo(direction, isToDo)
    },
    /** The next that waits for somebody who checks, and that nobody has. */
    nextUnassigned: () => {
      stepTo(1, (next) => next.assignee === null && isToDo(next))
    },
  }
}
