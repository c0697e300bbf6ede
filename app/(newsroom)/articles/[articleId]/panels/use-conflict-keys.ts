'use client'

import { isSingleKey } from '@/components/shell/single-keys'
import { useKeys } from '@/components/use-keys'

/** The single keys of the contradictions panel; the galley leaves these to it while it is open. */
export const CONFLICT_KEYS: readonly string[] = ['j', 'k', 'ArrowDown', 'ArrowUp', 'd', 'r', 'Enter']

/** Calls `act` with a key of the panel, wherever the focus is; Enter on a button or a link is theirs. */
export function useConflictKeys(act: (key: string) => void): void {
  useKeys((event) => {
    if (!CONFLICT_KEYS.includes(event.key) || !isSingleKey(event)) return false
    if (event.key === 'Enter' && event.target instanceof HTMLElement && event.target.closest('button, a')) return false
    act(event.key)
    return true
  })
}
