'use client'

import { useSyncExternalStore } from 'react'

const never = () => () => undefined
/** True once the browser has taken over: only it knows the reader's time zone. */
const useInBrowser = () =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  )

/** Before the browser has taken over, the day and time in UTC. */
function inUtc(at: Date): string {
  return `${at.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' })}, ${at.toISOString().slice(11, 16)} UTC`
}

function inWords(at: Date, now: Date): string {
  const time = at.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })
  if (at.toDateString() === now.toDateString()) return time
  const day = at.toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'long',
    ...(at.getFullYear() !== now.getFullYear() && { year: 'numeric' }),
  })
  return `${day}, ${time}`
}

/** A time as people say it: today's as 14:02, another day's with its date; the full one on hover and in datetime. `at` is RFC 3339. */
export function Moment({ at }: { at: string }) {
  const inBrowser = useInBrowser()
  const date = new Date(at)
  return (
    <time
      dateTime={at}
      title={inBrowser ? date.toLocaleString('en-GB', { dateStyle: 'full', timeStyle: 'long' }) : undefined}
    >
      {inBrowser ? inWords(date, new Date()) : inUtc(date)}
    </time>
  )
}
