'use client'

import { isSingleKey } from '@/components/shell/single-keys'
import { useKeys } from '@/components/use-keys'

/** By key, as the browser names it. */
export type KeyActions = Record<string, () => void>

/** Single keys of the library. */
export function useSourceKeys(actions: KeyActions): void {
  useKeys((event) => {
    const act = Object.hasOwn(actions, event.key) && isSingleKey(event) ? actions[event.key] : undefined
    act?.()
    return act !== undefined
  })
}
