'use client'

import { useSyncExternalStore } from 'react'

const never = () => () => undefined
/** Only the browser knows the reader's time zone and what day it is there. */
const useInBrowser = () =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  )

function inWords(at: Date, now: Date, short: boolean): string {
  const time = at.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })
  if (at.toDateString() === now.toDateString()) return time
  const tomorrow = new Date(now)
  tomorrow.setDate(now.getDate() + 1)
  const day =
    at.toDateString() === tomorrow.toDateString()
      ? 'tomorrow'
      : at.toLocaleDateString('en-GB', { day: 'numeric', month: 'short' })
  return short ? day : `${day}, ${time}`
}

/** When something is due: 17:30, tomorrow, 24 Nov; the hour with a later day unless `short`. `at` is RFC 3339. */
export function Due({ at, short = false }: { at: string; short?: boolean }) {
  const inBrowser = useInBrowser()
  const date = new Date(at)
  return (
    <time
      dateTime={at}
      title={inBrowser ? date.toLocaleString('en-GB', { dateStyle: 'full', timeStyle: 'short' }) : undefined}
    >
      {inBrowser
        ? inWords(date, new Date(), short)
        : short
          ? at.slice(5, 10)
          : `${at.slice(0, 16).replace('T', ' ')} UTC`}
    </time>
  )
}
