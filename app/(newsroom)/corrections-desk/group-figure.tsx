'use client'

import { useNewsroomTime } from '@/components/ui/dates/newsroom-time'
import { useNow } from '@/components/use-now'
import { sayOldest, sayThisMonth } from '@/lib/domain/corrections/group-figures'

interface GroupFigureProps {
  /** How many there are, as long as nothing more telling can be said. */
  count: string
  /** RFC 3339: when each went to a reviewer. */
  waiting?: readonly string[]
  /** RFC 3339, newest first: when each was published. */
  published?: readonly string[]
  /** There is another page of them. */
  goesOn: boolean
}

/** Beside a group’s name: how many, how long the oldest has waited, or how many this month. */
export function GroupFigure({ count, waiting = [], published = [], goesOn }: GroupFigureProps) {
  const calendar = useNewsroomTime()
  const now = useNow()
  const oldest = now && sayOldest(waiting, now)
  const month = now && sayThisMonth(published, goesOn, calendar, now)
  return <span className="text-small font-normal text-muted">{month ?? (oldest ? `${count}, ${oldest}` : count)}</span>
}
