'use client'

import { useSyncExternalStore } from 'react'
import { useSteady } from './galley-context'
import type { NewerText } from './held-text'

/** The text that waits to be shown; null while none does. */
export function useNewerText(): NewerText | null {
  const { text } = useSteady()
  return useSyncExternalStore(text.subscribe, text.newer, () => null)
}
