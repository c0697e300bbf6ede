'use client'

import { useEffect, useRef } from 'react'
import { isTypingIn, singleKeysAreOn } from '@/components/shell/single-keys'

/** By key, as the browser names it. */
export type KeyActions = Record<string, () => void>

/** Single keys of the library; they rest while anything is typed, and when the person turned them off. */
export function useSourceKeys(actions: KeyActions): void {
  const latest = useRef(actions)
  useEffect(() => {
    latest.current = actions
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.metaKey || event.ctrlKey || event.altKey) return
      if (!singleKeysAreOn() || isTypingIn(event.target) || document.querySelector('[role="dialog"]')) return
      const act = Object.hasOwn(latest.current, event.key) ? latest.current[event.key] : undefined
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
