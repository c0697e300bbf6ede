'use client'

import { useEffect, useState } from 'react'

const clock = (seconds: number) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`

/** How long to wait; counts down where there is JavaScript, and says when it is over. */
export function Throttled({ seconds }: { seconds: number }) {
  const [left, setLeft] = useState(seconds)
  useEffect(() => {
    const until = Date.now() + seconds * 1000
    const timer = setInterval(() => {
      setLeft(Math.max(0, Math.ceil((until - Date.now()) / 1000)))
    }, 1000)
    return () => {
      clearInterval(timer)
    }
  }, [seconds])
  return (
    <div className="grid grid-cols-[0.875rem_minmax(0,1fr)] gap-2 rounded-md border border-control px-3 py-2.5">
      <i className="glyph mt-0.75 [--glyph:var(--glyph-clock)]" />
      {left > 0 ? (
        <p>
          <b className="font-semibold">
            Try again in <time dateTime={`PT${seconds}S`}>{clock(left)}</time>.
          </b>{' '}
          There were too many attempts. Even the correct password won’t work until then.
        </p>
      ) : (
        <p>
          <b className="font-semibold">You can try again now.</b>
        </p>
      )}
    </div>
  )
}
