'use client'

import { useEffect, useEffectEvent, useState } from 'react'
import { Button } from '@/components/ui/button'
import { useNewsroomTime } from '@/components/ui/newsroom-time'
import { sayClock } from '@/lib/domain/time/say-time'

const HELD = 30

interface HoldProps {
  /** When the thirty seconds began: milliseconds. */
  from: number
  publish: () => void
  cancel: () => void
}

/** The thirty seconds before readers can see it. Nothing was sent yet: Cancel, the screen’s Esc or ⌘Z, or leaving the page keeps it here. */
export function Hold({ from, publish, cancel }: HoldProps) {
  const calendar = useNewsroomTime()
  const clock = (at: number) => sayClock(new Date(at), calendar, true)
  const [left, setLeft] = useState(HELD)
  const publishNow = useEffectEvent(publish)
  useEffect(() => {
    const tick = setInterval(() => {
      const seconds = Math.max(0, Math.ceil(HELD - (Date.now() - from) / 1000))
      setLeft(seconds)
      if (seconds > 0) return
      clearInterval(tick)
      publishNow()
    }, 250)
    return () => {
      clearInterval(tick)
    }
  }, [from])
  return (
    <div
      className="grid grid-cols-[auto_minmax(0,1fr)_auto] items-center gap-x-5 gap-y-1 rounded-md border-[1.5px] border-accent bg-selected px-5 pt-3.5 pb-4"
      role="timer"
      aria-label={`Publishing at ${clock(from + HELD * 1000)}`}
    >
      <time className="min-w-18 font-text text-[2.25rem]/10 font-[650] tracking-[-0.01em] lining-nums tabular-nums">
        0:{String(left).padStart(2, '0')}
      </time>
      <p>
        <b className="font-semibold">Goes out at {clock(from + HELD * 1000)}.</b>
        <br />
        <span className="text-muted">Until then nobody outside can see it. Leaving this page cancels it.</span>
      </p>
      <Button size="large" kbd="⌘Z" onClick={cancel} autoFocus>
        Cancel
      </Button>
      <svg className="col-span-full mt-2 h-1 w-full" viewBox="0 0 300 4" preserveAspectRatio="none" aria-hidden="true">
        <rect className="fill-edge" width="300" height="4" />
        <rect className="fill-accent forced:fill-[CanvasText]" width={(300 * left) / HELD} height="4" />
      </svg>
    </div>
  )
}
