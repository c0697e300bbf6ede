'use client'

import { isSingleKey, isUndoKey } from '@/components/shell/single-keys'
import { useKeys } from '@/components/use-keys'

export interface ReviewActions {
  step: (by: 1 | -1) => void
  approve: () => void
  sendBack: () => void
  comment: () => void
  openSource: () => void
  undo: () => void
}

const doFor = (key: string, actions: ReviewActions): (() => void) | null => {
  switch (key) {
    case 'j':
    case 'ArrowDown':
      return () => {
        actions.step(1)
      }
    case 'k':
    case 'ArrowUp':
      return () => {
        actions.step(-1)
      }
    case 'a':
      return actions.approve
    case 'x':
      return actions.sendBack
    case 'c':
      return actions.comment
    case 'o':
      return actions.openSource
    default:
      return null
  }
}

/** The keys of the review screen; single ones rest while anything is typed, and when the person turned them off. */
export function useReviewKeys(actions: ReviewActions): void {
  useKeys((event) => {
    const act = isUndoKey(event) ? actions.undo : isSingleKey(event) ? doFor(event.key, actions) : null
    act?.()
    return act !== null
  })
}
