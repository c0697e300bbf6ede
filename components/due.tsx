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

function isPressing(at: Date, now: Date): boolean {
  return at < now || at.toDateString() === now.toDateString()
}

interface DueProps {
  /** RFC 3339. */
  at: string
  /** Without the hour, where it is not today. */
  short?: boolean
  /** What is due today, or was before, stands out. */
  marked?: boolean
}

/** When something is due: 17:30, tomorrow, 24 Nov. */
export function Due({ at, short = false, marked = false }: DueProps) {
  const inBrowser = useInBrowser()
  const date = new Date(at)
  return (
    <time
      className={marked && inBrowser && isPressing(date, new Date()) ? 'font-semibold' : undefined}
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
