import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useLive } from '@/components/live/use-live'
import type { LiveEvent } from '@/lib/domain/live-event'
import { CORRECTION_CASES, useHeldQueue } from './use-review-queue'

/** What may make something wait for review, or let it wait no longer; of a claim in the queue everything is. */
const MAKES_WAIT = /^(verdict|review|correction|revision)\./
/** After these it waits no longer: who decided is asked. What changes a case otherwise must not take the place of what is being read. */
const DECIDES = /^(review|correction)\.(approved|returned)$/
/** After the first of several changes, and between two looks; milliseconds. */
const SOON = 100
const BETWEEN = 1_000

/**
 * Asks for the queue anew when others change what waits in it, and for the case at hand once somebody decided on it. While it waits it stays as
 * it was opened, so that nobody decides on words that changed as they pressed the key: the desk refuses that, and then shows them.
 */
export function useLiveQueue(person: string): void {
  const client = useQueryClient()
  const queue = useHeldQueue()
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const askedAt = useRef(-Infinity)
  useEffect(() => {
    const due = timer
    return () => {
      clearTimeout(due.current)
    }
  }, [])
  const askSoon = () => {
    if (timer.current !== undefined) return
    const wait = Math.max(SOON, askedAt.current + BETWEEN - performance.now())
    timer.current = setTimeout(() => {
      timer.current = undefined
      askedAt.current = performance.now()
      void queue.refresh()
    }, wait)
  }
  const isOfQueue = ({ kind, claim }: LiveEvent) => MAKES_WAIT.test(kind) || (claim !== null && queue.holds(claim))
  useLive(person, (told) => {
    if (told === 'begun') return
    if (told === 'lost') {
      askSoon()
      void client.invalidateQueries({ queryKey: ['review-case'], type: 'inactive' })
      return
    }
    const others = told.filter(({ by }) => by !== person)
    if (others.some(isOfQueue)) askSoon()
    for (const { claim, kind } of others) {
      const isOver = DECIDES.test(kind)
      if (claim !== null)
        void client.invalidateQueries({ queryKey: ['review-case', claim], type: isOver ? 'all' : 'inactive' })
      else if (isOver) void client.invalidateQueries(CORRECTION_CASES)
    }
  })
}
