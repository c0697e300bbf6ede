'use client'

import { useSyncExternalStore } from 'react'

const never = () => () => undefined

/** Now, or null before the browser has taken over: what was sent from the server may be read later. */
export function useNow(): Date | null {
  const inBrowser = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
  return inBrowser ? new Date() : null
}
