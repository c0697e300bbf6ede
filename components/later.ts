'use client'

import { useEffect, useSyncExternalStore } from 'react'

/** When the page has nothing else to do; browsers that don’t tell are given a moment. */
function whenIdle(work: () => void): void {
  if ('requestIdleCallback' in window) window.requestIdleCallback(work, { timeout: 1_500 })
  else setTimeout(work, 300)
}

/**
 * For what opens later and brings much code: a hook that gives null until it is there. It is fetched once the page rests, so that
 * nobody waits for it who opens it, and again when the connection is back if it could not be fetched. Who does not want it now is not
 * drawn anew when it comes.
 */
export function later<Loaded>(load: () => Promise<Loaded>): (isWanted?: boolean) => Loaded | null {
  let loaded: Loaded | null = null
  let isAsked = false
  const arrived = new EventTarget()

  const fetchIt = () => {
    load().then(
      (parts) => {
        loaded = parts
        arrived.dispatchEvent(new Event('arrived'))
      },
      () => {
        window.addEventListener('online', fetchIt, { once: true })
      },
    )
  }
  const subscribe = (listen: () => void) => {
    arrived.addEventListener('arrived', listen)
    return () => {
      arrived.removeEventListener('arrived', listen)
    }
  }
  return function useLater(isWanted = true) {
    useEffect(() => {
      if (isAsked) return
      isAsked = true
      whenIdle(fetchIt)
    }, [])
    return useSyncExternalStore(
      subscribe,
      () => (isWanted ? loaded : null),
      () => null,
    )
  }
}
