'use client'

import { useEffect, useRef } from 'react'
import { isTypingIn, singleKeysAreOn } from '@/components/shell/single-keys'

/** The single keys of the contradictions panel; the galley leaves these to it while it is open. */
export const CONFLICT_KEYS: readonly string[] = ['j', 'k', 'ArrowDown', 'ArrowUp', 'd', 'r', 'Enter']

/** Calls `act` with a key of the panel, wherever the focus is, unless something is being typed. */
export function useConflictKeys(act: (key: string) => void): void {
  const latest = useRef(act)
  useEffect(() => {
    latest.current = act
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.altKey || event.isComposing) return
      if (!CONFLICT_KEYS.includes(event.key) || !singleKeysAreOn() || isTypingIn(event.target)) return
      if (document.querySelector('[role="dialog"]')) return
      if (event.key === 'Enter' && event.target instanceof HTMLElement && event.target.closest('button, a')) return
      event.preventDefault()
      latest.current(event.key)
    }
    window.addEventListener('keydown', listen)
    return () => {
      window.removeEventListener('keydown', listen)
    }
  }, [])
}
