'use client'

import { useEffect, useRef } from 'react'
import { isTypingIn, singleKeysAreOn } from '@/components/shell/single-keys'

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
  const latest = useRef(actions)
  useEffect(() => {
    latest.current = actions
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || isTypingIn(event.target)) return
      if (document.querySelector('[role="dialog"]')) return
      const undoing = (event.metaKey || event.ctrlKey) && event.key === 'z'
      const single = !event.metaKey && !event.ctrlKey && !event.altKey && singleKeysAreOn()
      const act = undoing ? latest.current.undo : single ? doFor(event.key, latest.current) : null
      if (!act) return
      event.preventDefault()
      act()
    }
    window.addEventListener('keydown', onKey)
    return () => {
      window.removeEventListener('keydown', onKey)
    }
  }, [])
}
