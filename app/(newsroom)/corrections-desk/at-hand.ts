'use client'

import { createContext, useContext, useEffect } from 'react'
import type { AtHand } from './correction-actions'

/** Takes what is open now; the screen’s keys ask it. */
export const AtHandContext = createContext<(now: AtHand) => void>(() => undefined)

/** Tells the screen what its keys do with what is open, as the last render has it. */
export function useAtHand(now: AtHand): void {
  const tell = useContext(AtHandContext)
  useEffect(() => {
    tell(now)
    return () => {
      tell({})
    }
  })
}
