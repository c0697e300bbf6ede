import type { ReactNode } from 'react'
import { Moment } from '@/components/moment'
import { cn } from '@/components/ui/cn'

interface Past {
  /** Its number in the log. */
  seq: number
  /** RFC 3339. */
  at: string
  who: string
  said: ReactNode
}

/** What happened, line under line: when, who, what. `roomy` where a date stands before the hour. */
export function HistoryList({ items, roomy = false }: { items: readonly Past[]; roomy?: boolean }) {
  return (
    <ol className="grid gap-1">
      {items.map(({ seq, at, who, said }) => (
        <li
          key={seq}
          className={cn(
            'grid gap-2 text-muted',
            roomy
              ? 'grid-cols-[7.5rem_1fr] max-phone:grid-cols-[minmax(0,1fr)] max-phone:gap-0 max-phone:pb-2'
              : 'grid-cols-[5.5rem_1fr]',
          )}
        >
          <Moment at={at} />
          <span className="wrap-anywhere" dir="auto">
            <b className="font-medium text-ink">{who}</b> {said}
          </span>
        </li>
      ))}
    </ol>
  )
}
