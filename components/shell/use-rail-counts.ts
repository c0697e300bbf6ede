'use client'

import { usePathname } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'
import { callApi } from '@/components/api'
import type { RailCounts } from './places'

/** What waits, asked for again at each page that is opened and when the window is looked at again. */
export function useRailCounts(first: RailCounts): RailCounts {
  const [counts, setCounts] = useState(first)
  const path = usePathname()
  const shown = useRef<string | null>(null)
  useEffect(() => {
    const ask = () => {
      callApi<{ waiting: RailCounts }>('GET', '/api/v1/me').then(
        ({ waiting }) => {
          setCounts(waiting)
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
