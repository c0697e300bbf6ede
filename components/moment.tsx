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

const CLOCK = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' })
const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long' })
const DAY_OF_YEAR = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })
const IN_FULL = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeStyle: 'long' })
const DAY_IN_UTC = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' })

/** Before the browser has taken over, the day and time in UTC. */
function inUtc(at: Date): string {
  return `${DAY_IN_UTC.format(at)}, ${at.toISOString().slice(11, 16)} UTC`
}

function inWords(at: Date, now: Date): string {
  const time = CLOCK.format(at)
  if (at.toDateString() === now.toDateString()) return time
  const day = at.getFullYear() === now.getFullYear() ? DAY : DAY_OF_YEAR
  return `${day.format(at)}, ${time}`
}

/** A time as people say it: today's as 14:02, another day's with its date; the full one on hover and in datetime. `at` is RFC 3339. */
export function Moment({ at }: { at: string }) {
  const inBrowser = useInBrowser()
  const date = new Date(at)
  return (
    <time dateTime={at} title={inBrowser ? IN_FULL.format(date) : undefined}>
      {inBrowser ? inWords(date, new Date()) : inUtc(date)}
    </time>
  )
}
