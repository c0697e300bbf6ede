'use client'

import { useNewsroomTime } from '@/components/ui/dates/newsroom-time'
import { useNow } from '@/components/use-now'
import type { Day as ADay } from '@/lib/domain/time/day'
import { dateLine, dayInWords, sayClock, sayDay } from '@/lib/domain/time/say-time'

/** A day, in the desk's notation: 6 Mar, with its year where that is not this one. */
export function Day({ date }: { date: ADay }) {
  const calendar = useNewsroomTime()
  const now = useNow()
  return (
    <time dateTime={date} title={dayInWords(date, calendar)}>
      {sayDay(date, calendar, now)}
    </time>
  )
}

/** A day as a heading over what happened on it: Friday, 6 March 2026. */
export function DayLine({ date }: { date: ADay }) {
  const calendar = useNewsroomTime()
  return <time dateTime={date}>{dateLine(`${date}T12:00:00Z`, { ...calendar, timeZone: 'UTC' })}</time>
}

/** The hour and minute of a moment of the record, by the newsroom's clock; the exact moment, as it is hashed, on hover. */
export function Clock({ at }: { at: string }) {
  const calendar = useNewsroomTime()
  return (
    <time dateTime={at} title={`${at.replace('T', ' ').replace('Z', '')} UTC`}>
      {sayClock(at, calendar)}
    </time>
  )
}
