'use client'

import { useNewsroomTime } from '@/components/ui/dates/newsroom-time'
import { useNow } from '@/components/use-now'
import { dayAt } from '@/lib/domain/time/day'
import { sayDue, sayInFull, sayMoment } from '@/lib/domain/time/say-time'

interface DueProps {
  /** RFC 3339. */
  at: string
  /** Without the hour, where it is not today. */
  short?: boolean
  /** What is due today, or was before, stands out. */
  marked?: boolean
  /** What is said in front of it, but for what is overdue: that says it itself. */
  lead?: string
}

/** When something is due: 17:30 GMT, tomorrow, 24 Nov; what is over is named overdue. */
export function Due({ at, short = false, marked = false, lead }: DueProps) {
  const calendar = useNewsroomTime()
  const now = useNow()
  const { timeZone } = calendar
  const isPressing = now !== null && (new Date(at) < now || dayAt(at, timeZone) === dayAt(now, timeZone))
  const isOver = now !== null && new Date(at) < now
  return (
    <>
      {lead !== undefined && !isOver && `${lead} `}
      <time
        className={marked && isPressing ? 'font-semibold' : undefined}
        dateTime={at}
        title={sayInFull(at, calendar)}
      >
        {now === null ? sayMoment(at, calendar, null) : sayDue(at, calendar, now, short)}
      </time>
    </>
  )
}
