'use client'

import { useRef } from 'react'
import { Button } from '@/components/ui/button'
import { useNewsroomTime } from '@/components/ui/newsroom-time'
import { sayClock } from '@/lib/domain/time/say-time'
import { tryNow } from '@/components/changes/outbox'
import type { SaveState } from '@/components/changes/outbox'

const WHY = {
  connection: (since: string) => `No connection since ${since}.`,
  records: () => 'The desk’s records cannot be reached.',
} as const

type QueuedChangesProps = Pick<SaveState, 'waiting'> & { away: NonNullable<SaveState['away']> }

/** What waits to be sent, oldest first: since when and why nothing gets through, and each change with a way to take it back. */
export function QueuedChanges({ waiting, away }: QueuedChangesProps) {
  const calendar = useNewsroomTime()
  const clock = (at: Date) => sayClock(at, calendar)
  const again = useRef<HTMLButtonElement>(null)
  return (
    <>
      <section className="banner">
        <p>
          <i className="glyph" data-glyph={away.why === 'connection' ? 'offline' : 'clock'} />
          <b className="strong">{WHY[away.why](clock(away.since))}</b> What you do waits in this page and is sent in
          order.
        </p>
        <Button ref={again} onClick={tryNow}>
          Try now
        </Button>
      </section>
      <ol className="queued" aria-label="Queued">
        {waiting.map(({ key, label, since, takeBack }) => (
          <li key={key}>
            <time dateTime={since}>{clock(new Date(since))}</time>
            <span dir="auto">{label}</span>
            <Button
              tone="plain"
              aria-label={`Take back: ${label}`}
              onClick={() => {
                // The button goes with its line.
                again.current?.focus()
                takeBack()
              }}
            >
              Take back
            </Button>
          </li>
        ))}
      </ol>
      <p className="fine queued-note">
        They go out by themselves once the desk answers. What was changed by somebody else meanwhile is asked about, not
        overwritten. Until then keep this page open.
      </p>
    </>
  )
}
