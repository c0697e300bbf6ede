'use client'

import { usePathname } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'
import { callApi } from '@/components/api'
import type { RailCounts } from './places'

/** What waits, asked for again at each page that is opened and when the window is looked at again. */
export function useRailCounts(first: RailCounts): RailCounts {
  const [{ from, counts }, setKnown] = useState({ from: first, counts: first })
  // The page was made anew, and its counts with it.
  if (from !== first) setKnown({ from: first, counts: first })
  const path = usePathname()
  const shown = useRef<string | null>(null)
  useEffect(() => {
    const ask = () => {
      callApi<{ waiting: RailCounts }>('GET', '/api/v1/me').then(
        ({ waiting }) => {
          setKnown((known) => ({ ...known, counts: waiting }))
        },
        () => undefined,
      )
    }
    // The counts of the first page came with it.
    if (shown.current !== null && shown.current !== path) ask()
    shown.current = path
    window.addEventListener('focus', ask)
    return () => {
      window.removeEventListener('focus', ask)
    }
  }, [path])
  return counts
}
