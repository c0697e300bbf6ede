'use client'

import { useEffect, useEffectEvent, useState } from 'react'
import { Button } from '@/components/ui/button'
import { useNewsroomTime } from '@/components/ui/newsroom-time'
import { sayClock } from '@/lib/domain/time/say-time'
import { useKeys } from '@/components/use-keys'

const HELD = 30

interface HoldProps {
  /** When the thirty seconds began: milliseconds. */
  from: number
  publish: () => void
  cancel: () => void
}

/** The thirty seconds before readers can see it. Nothing was sent yet: Cancel, Escape, ⌘Z or leaving the page keeps it here. */
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
  // Wherever the focus is: nothing is as urgent as keeping it in.
  useKeys((event) => {
    if (event.key !== 'Escape' && !(event.key === 'z' && (event.metaKey || event.ctrlKey))) return false
    cancel()
    return true
  })
  return (
    <div className="hold" role="timer" aria-label={`Publishing at ${clock(from + HELD * 1000)}`}>
      <time>0:{String(left).padStart(2, '0')}</time>
      <p>
        <b className="strong">Goes out at {clock(from + HELD * 1000)}.</b>
        <br />
        <span className="aside">Until then nobody outside can see it. Leaving this page cancels it.</span>
      </p>
      <Button size="large" kbd="⌘Z" onClick={cancel} autoFocus>
        Cancel
      </Button>
      <svg viewBox="0 0 300 4" preserveAspectRatio="none" aria-hidden="true">
        <rect className="gone-by" width="300" height="4" />
        <rect className="left" width={(300 * left) / HELD} height="4" />
      </svg>
    </div>
  )
}
