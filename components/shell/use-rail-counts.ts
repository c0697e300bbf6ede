'use client'

import { usePathname } from 'next/navigation'
import { useCallback, useEffect, useRef, useState } from 'react'
import { callApi } from '@/components/api'
import { useLive } from '@/components/live/use-live'
import type { LiveEvent } from '@/lib/domain/live-event'
import type { RailCounts } from './places'

/** What a change of somebody else may make wait, or let wait no longer: the parts of its kind before the dot. */
const MAKES_WAIT = /^(verdict|review|correction)\.|^(claim|article)\.(assigned|stale|reopened|accepted)$/
/** How long after a change the counts are asked for, in milliseconds: a notice at once, what anybody did at most so often. */
const AFTER = { told: 300, changed: 10_000 }

/** What waits, and what asks for it again. */
interface KnownCounts {
  counts: RailCounts
  recount: () => void
}

/** What waits for this person: asked for again at each page that is opened, when the window is looked at again, and when something changes. */
export function useRailCounts(first: RailCounts, person: string): KnownCounts {
  const [{ from, counts }, setKnown] = useState({ from: first, counts: first })
  // The page was made anew, and its counts with it.
  if (from !== first) setKnown({ from: first, counts: first })
  const path = usePathname()
  const shown = useRef<string | null>(null)
  const recount = useCallback(() => {
    callApi<{ waiting: RailCounts }>('GET', '/api/v1/me').then(
      ({ waiting }) => {
        setKnown((known) => ({ ...known, counts: waiting }))
      },
      () => undefined,
    )
  }, [])
  useEffect(() => {
    // The counts of the first page came with it.
    if (shown.current !== null && shown.current !== path) recount()
    shown.current = path
    window.addEventListener('focus', recount)
    return () => {
      window.removeEventListener('focus', recount)
    }
  }, [path, recount])

  const timers = useRef<Partial<Record<keyof typeof AFTER, ReturnType<typeof setTimeout> | undefined>>>({})
  useEffect(() => {
    const due = timers.current
    return () => {
      Object.values(due).forEach(clearTimeout)
    }
  }, [])
  const askAfter = (why: keyof typeof AFTER) => {
    timers.current[why] ??= setTimeout(() => {
      timers.current[why] = undefined
      if (why === 'told' || document.visibilityState === 'visible') recount()
    }, AFTER[why])
  }
  useLive(person, (told) => {
    // Something may have come between the drawing of the page and the stream.
    if (told === 'begun') askAfter('told')
    if (told === 'lost') askAfter('changed')
    if (typeof told === 'string') return
    const isOthers = ({ by, kind }: LiveEvent) => by !== person && MAKES_WAIT.test(kind)
    if (told.some(({ tells }) => tells.includes(person))) askAfter('told')
    else if (told.some(isOthers)) askAfter('changed')
  })
  return { counts, recount }
}
