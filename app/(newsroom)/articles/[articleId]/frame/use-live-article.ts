'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { Told } from '@/components/live/live-connection'
import { useLive } from '@/components/live/use-live'
import { useShell } from '@/components/shell/shell-context'
import type { ClaimView } from '@/lib/domain/claims/claim-view'
import type { LiveEvent } from '@/lib/domain/live-event'
import { claimKey, claimsKey } from './claim-detail-query'

/**
 * What is asked for after a change of somebody else, and how long after the first of several, in milliseconds: claims at once; what is
 * counted and compared over the whole text a little later, since the server works on it longer.
 */
const AFTER = { claims: 50, article: 300, coverage: 2_000, conflicts: 2_000 }
type Part = keyof typeof AFTER
const PARTS = Object.keys(AFTER) as Part[]
/** What this person does is answered here; only what another tab or browser of theirs did is not known after this. Milliseconds. */
const OWN = 2_000

/** Shows what others change in this article as it happens. Only what is known is other then: no focus moves, no field is touched. */
export function useLiveArticle(articleId: string): void {
  const client = useQueryClient()
  const { me } = useShell()
  const timers = useRef(new Map<Part, ReturnType<typeof setTimeout>>())
  const own = useRef(new Set<ReturnType<typeof setTimeout>>())
  useEffect(() => {
    const [due, later] = [timers.current, own.current]
    return () => {
      due.forEach(clearTimeout)
      later.forEach(clearTimeout)
    }
  }, [])

  function askSoon(parts: readonly Part[]): void {
    for (const part of parts) {
      if (timers.current.has(part)) continue
      const ask = () => {
        timers.current.delete(part)
        void client.invalidateQueries({ queryKey: [part, articleId] })
      }
      timers.current.set(part, setTimeout(ask, AFTER[part]))
    }
  }

  const isKnown = ({ claim, version }: LiveEvent) => {
    const known = client.getQueryData<ClaimView[]>(claimsKey(articleId))?.find(({ id }) => id === claim)
    return known !== undefined && version !== null && known.version >= version
  }

  function takeIn(news: readonly LiveEvent[]): void {
    if (news.length === 0) return
    askSoon(PARTS)
    for (const { claim } of news) if (claim !== null) void client.invalidateQueries({ queryKey: claimKey(claim) })
  }

  useLive(me.id, (told: Told) => {
    if (told === 'begun') askSoon(['claims'])
    if (told === 'lost') askSoon(PARTS)
    if (typeof told === 'string') return
    const here = told.filter(({ article }) => article === articleId)
    takeIn(here.filter(({ by }) => by !== me.id))
    const mine = here.filter(({ by }) => by === me.id)
    if (mine.length === 0) return
    const timer = setTimeout(() => {
      own.current.delete(timer)
      takeIn(mine.filter((event) => !isKnown(event)))
    }, OWN)
    own.current.add(timer)
  })
}
