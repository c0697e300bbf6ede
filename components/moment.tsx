'use client'

import { useNewsroomTime } from '@/components/ui/dates/newsroom-time'
import { useNow } from '@/components/use-now'
import { sayInFull, sayMoment } from '@/lib/domain/time/say-time'

/**
 * A moment by the newsroom's clock, with its zone: today's as 14:02 GMT, another day's with its date; all of it on hover and in datetime.
 * `at` is RFC 3339.
 */
export function Moment({ at }: { at: string }) {
  const calendar = useNewsroomTime()
  const now = useNow()
  return (
    <time dateTime={at} title={sayInFull(at, calendar)}>
      {sayMoment(at, calendar, now)}
    </time>
  )
}
