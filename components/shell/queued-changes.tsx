'use client'

import { useRef } from 'react'
import { Button } from '@/components/ui/button'
import { useNewsroomTime } from '@/components/ui/dates/newsroom-time'
import { sayClock } from '@/lib/domain/time/say-time'
import { tryNow } from '@/components/changes/outbox'
import type { SaveState } from '@/components/changes/outbox'
import { AwayGlyph } from './away-glyph'

const WHY = {
  connection: (since: string) => `No connection since ${since}.`,
  records: () => 'The desk’s records cannot be reached.',
} as const

/** Of a change that the desk may have already. */
export const WILL_BE_TAKEN_BACK = 'will be taken back'

type QueuedChangesProps = Pick<SaveState, 'waiting' | 'isKept'> & { away: NonNullable<SaveState['away']> }

/** What waits to be sent, oldest first: since when and why nothing gets through, and each change with a way to take it back. */
export function QueuedChanges({ waiting, away, isKept }: QueuedChangesProps) {
  const calendar = useNewsroomTime()
  const clock = (at: Date) => sayClock(at, calendar)
  const again = useRef<HTMLButtonElement>(null)
  return (
    <>
      <section className="flex items-start justify-between gap-4 border-b border-hairline bg-sunken py-2.5 ps-5 pe-4">
        <p className="[&>i]:me-1.5">
          <AwayGlyph why={away.why} />
          <b className="font-semibold">{WHY[away.why](clock(away.since))}</b> What you do waits on this device and is
          sent in order.
        </p>
        <Button ref={again} autoFocus className="shrink-0" onClick={tryNow}>
          Try now
        </Button>
      </section>
      <ol className="ps-5 pe-2.5" aria-label="Queued">
        {waiting.map(({ key, label, since, regretted, takeBack }) => (
          <li
            key={key}
            className="grid min-h-9 grid-cols-[2.75rem_minmax(0,1fr)_auto] items-center gap-1 border-b border-hairline py-1"
          >
            <time className="text-muted tabular-nums" dateTime={since}>
              {clock(new Date(since))}
            </time>
            <span className="wrap-anywhere" dir="auto">
              {label}
            </span>
            {regretted ? (
              <span className="px-2.5 text-muted">{WILL_BE_TAKEN_BACK}</span>
            ) : (
              <Button
                tone="plain"
                aria-label={`Take back: ${label}`}
                onClick={() => {
                  // The button goes, and often its line.
                  again.current?.focus()
                  takeBack()
                }}
              >
                Take back
              </Button>
            )}
          </li>
        ))}
      </ol>
      <p className="px-5 pt-3 pb-3.5 text-small text-muted">
        They go out by themselves once the desk answers. What was changed by somebody else meanwhile is asked about, not
        overwritten. {isKept ? 'They are kept when you close this page.' : 'Until then keep this page open.'}
      </p>
    </>
  )
}
