'use client'

import { useCallback } from 'react'
import { announce } from '@/components/shell/live-region'
import { useGalley, usePlace, useSteady } from '@/app/(newsroom)/articles/[articleId]/frame/galley-context'
import { NONE_CHOSEN } from '@/app/(newsroom)/articles/[articleId]/frame/galley-place'
import { isToDo, ORDERS } from '@/app/(newsroom)/articles/[articleId]/list/claim-filter'
import type { By, Order } from '@/app/(newsroom)/articles/[articleId]/list/claim-filter'
import type { Sentence } from '@/app/(newsroom)/articles/[articleId]/list/sentences'
import { openSentence } from './open-sentence'

const ORDER_SAID: Record<Order, string> = {
  text: 'In the order of the text.',
  weight: 'What matters first.',
  unresolved: 'Unresolved first.',
}

/** From sentence to sentence while the list shows them; null while it shows claims. */
export function useSentenceSteps() {
  const { sentences, active, place, select } = useGalley()
  if (sentences === null) return null
  const stepTo = (by: 1 | -1, wanted: (row: Sentence) => boolean) => {
    const at = sentences.findIndex(({ claims }) => claims.some(({ id }) => id === active?.id))
    // Of a sentence that is only looked at, the first step is to choose it.
    const row = sentences[at]
    if (row && wanted(row) && place.get().chosen.size === 0) {
      openSentence(row, place, select)
      return
    }
    const ahead = by === 1 ? sentences.slice(at + 1) : sentences.slice(0, Math.max(at, 0)).reverse()
    const next = ahead.find(wanted)
    if (next) openSentence(next, place, select)
    else announce(by === 1 ? 'No further sentence.' : 'No earlier sentence.')
  }
  return {
    step: (by: 1 | -1) => {
      stepTo(by, () => true)
    },
    /** To one of which something waits for whoever checks. */
    stepToDo: (by: 1 | -1) => {
      stepTo(by, ({ claims }) => claims.some(isToDo))
    },
  }
}

/**
 * While the list shows sentences, a press on a claim goes to its sentence; in the sentence at hand, to that claim alone. Answers
 * false where the list shows claims, or not this one.
 */
export function usePickInSentence(): (claimId: string) => boolean {
  const { place, shown, select } = useSteady()
  // Looked up when it is pressed: every row has it, and would be drawn anew with each change of any claim.
  return useCallback(
    (claimId) => {
      const row = shown.get().sentences?.find(({ claims }) => claims.some(({ id }) => id === claimId))
      if (!row) return false
      const isHere = place.get().chosen.has(claimId)
      if (!isHere) openSentence(row, place, select)
      place.set({ activeId: claimId, one: isHere })
      return true
    },
    [shown, place, select],
  )
}

/** What the list shows, and in which order. */
export function useListView() {
  const { setFilter, place } = useSteady()
  const filter = usePlace((at) => at.filter)
  const setBy = (by: By) => {
    // What was chosen row by row is another thing in the other list.
    place.set(NONE_CHOSEN)
    setFilter({ ...filter, by })
    announce(by === 'sentences' ? 'The list shows sentences.' : 'The list shows claims.')
  }
  const setOrder = (order: Order) => {
    setFilter({ ...filter, order })
    announce(ORDER_SAID[order])
  }
  return {
    setBy,
    setOrder,
    toggleBy: () => {
      setBy(filter.by === 'claims' ? 'sentences' : 'claims')
    },
    nextOrder: () => {
      setOrder(ORDERS[(ORDERS.indexOf(filter.order) + 1) % ORDERS.length] ?? 'text')
    },
  }
}
