'use client'

import { useEffect, useEffectEvent } from 'react'

/**
 * Hears every key of the page with what the last render knows; `onKey` answers whether it used the key up. Keys that something
 * else has taken, and those of a word being composed, never come here.
 *
 * Letters and arrows go through `isSingleKey` first: they act only in a screen's own list or workspace, never while someone types
 * or composes, and can be turned off. Keys with ⌘ or Ctrl, and Escape, need not; but ⌘Z in a field is the field's.
 */
export function useKeys(onKey: (event: KeyboardEvent) => boolean): void {
  const latest = useEffectEvent(onKey)
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (!event.defaultPrevented && !event.isComposing && latest(event)) event.preventDefault()
    }
    window.addEventListener('keydown', listen)
    return () => {
      window.removeEventListener('keydown', listen)
    }
  }, [])
}
