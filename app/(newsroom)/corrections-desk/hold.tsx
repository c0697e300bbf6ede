'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useEffectEvent, useState } from 'react'
import { ActionButton } from '@/components/actions/action-button'
import { useNewsroomTime } from '@/components/ui/dates/newsroom-time'
import { sayClock } from '@/lib/domain/time/say-time'
import { rowOfWay } from './correction-actions'

const HELD = 30
const LOOK_EVERY = 5

interface HoldProps {
  /** When it goes out: milliseconds. */
  at: number
  /** Who sent it, where that was somebody else. */
  by: string | null
  /** Why this person can’t cancel it; null where they can. */
  whyNot: string | null
  cancel: () => void
}

/** The thirty seconds before readers can see it, which the server counts: whoever edits may cancel it, from any page and device. */
export function Hold({ at, by, whyNot, cancel }: HoldProps) {
  const calendar = useNewsroomTime()
  const router = useRouter()
  const clock = sayClock(new Date(at), calendar, true)
  const secondsToGo = () => Math.min(HELD, Math.max(0, Math.ceil((at - Date.now()) / 1000)))
  const [remaining, setRemaining] = useState(secondsToGo)
  const tick = useEffectEvent(() => {
    const seconds = secondsToGo()
    setRemaining(seconds)
    // Somebody else may cancel it; and it goes out within a second or two of its moment.
    if (seconds % LOOK_EVERY === 0) router.refresh()
  })
  useEffect(() => {
    const timer = setInterval(() => {
      tick()
    }, 1000)
    return () => {
      clearInterval(timer)
    }
  }, [])
  return (
    <div
      className="grid grid-cols-[auto_minmax(0,1fr)_auto] items-center gap-x-5 gap-y-1 rounded-md border-[1.5px] border-accent bg-selected px-5 pt-3.5 pb-4"
      role="timer"
      aria-label={`Publishing at ${clock}`}
    >
      <time className="min-w-18 font-text text-[2.25rem]/10 font-[650] tracking-[-0.01em] lining-nums tabular-nums">
        0:{String(remaining).padStart(2, '0')}
      </time>
      <p>
        <b className="font-semibold">{remaining === 0 ? 'Going out now.' : `Goes out at ${clock}.`}</b>
        <br />
        <span className="text-muted">
          {by !== null && `${by} sent it. `}Until then nobody outside can see it. It goes out also when you leave this
          page.
        </span>
      </p>
      <ActionButton does={rowOfWay('cancelHold', { whyNot, run: cancel })} size="large">
        Cancel
      </ActionButton>
      <svg className="col-span-full mt-2 h-1 w-full" viewBox="0 0 300 4" preserveAspectRatio="none" aria-hidden="true">
        <rect className="fill-edge" width="300" height="4" />
        <rect className="fill-accent forced:fill-[CanvasText]" width={(300 * remaining) / HELD} height="4" />
      </svg>
    </div>
  )
}
