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
    <div className="throttled">
      <i className="glyph" data-glyph="clock" />
      {left > 0 ? (
        <p>
          <b className="strong">
            Try again in <time dateTime={`PT${seconds}S`}>{clock(left)}</time>.
          </b>{' '}
          There were too many attempts. The right password has to wait as well.
        </p>
      ) : (
        <p>
          <b className="strong">You can try again now.</b>
        </p>
      )}
    </div>
  )
}
