'use client'

import Link from 'next/link'
import { useEffect, useRef } from 'react'
import { ArticleName } from '@/components/article-name'
import { useNewsroomTime } from '@/components/ui/dates/newsroom-time'
import { ButtonOf } from '@/components/actions/action-button'
import type { TimePlace } from '@/lib/domain/time/say-time'
import { dayInWords } from '@/lib/domain/time/say-time'
import { partsOf } from '@/lib/domain/audit/audit-parts'
import type { AuditRow } from '@/lib/domain/audit/audit-view'
import { EventBytes } from './event-bytes'
import { spaced, whoDid } from './say-row'
import { useChosenEvent } from './use-chosen-event'
import { WhatItIsOn } from './what-it-is-on'
import type { AuditId } from './audit-actions'

const AuditButton = ButtonOf<AuditId>

/** The heading of the open event takes the focus when its row is entered a second time. */
export const EVENT_HEAD = 'event-head'

/** To the microsecond, as it is hashed. */
function exactly(at: string, calendar: TimePlace): string {
  return `${dayInWords(at, { ...calendar, timeZone: 'UTC' })}, ${at.slice(11, -1)} UTC`
}

interface EventPartProps {
  events: readonly AuditRow[]
  /** The event that the address names, when it is not on this page of the log. */
  elsewhere: AuditRow | null
}

/** The event that is open: who, when, on what, what it says, and how it hangs in the chain. */
export function EventPart({ events, elsewhere }: EventPartProps) {
  const { chosen } = useChosenEvent()
  const part = useRef<HTMLElement>(null)
  useEffect(() => {
    if (chosen !== null) part.current?.scrollIntoView({ block: 'nearest' })
  }, [chosen])
  if (chosen === null) return null
  const event = [...events, elsewhere].find((one) => one?.seq === chosen)
  return (
    <section
      ref={part}
      aria-labelledby={EVENT_HEAD}
      className="grid gap-2 border-t border-hairline pt-3.5 pb-4 max-tablet:fixed max-tablet:inset-x-0 max-tablet:bottom-0 max-tablet:z-15 max-tablet:max-h-[70dvh] max-tablet:overflow-auto max-tablet:border max-tablet:border-control max-tablet:bg-bg max-tablet:px-5"
    >
      <header className="flex items-center gap-3 max-tablet:sticky max-tablet:-top-3.5 max-tablet:bg-bg">
        <h2 id={EVENT_HEAD} tabIndex={-1} className="font-semibold">
          Event {chosen.toLocaleString('en-GB')}
        </h2>
        {event && (
          <AuditButton does="copy" tone="plain">
            Copy link
          </AuditButton>
        )}
        <AuditButton does="close" tone="plain" className="ms-auto -me-1.5">
          Close
        </AuditButton>
      </header>
      {event ? <Facts event={event} /> : <p className="text-muted">No event has this number.</p>}
      {event && event === elsewhere && (
        <p className="text-small text-muted">
          It is on another page of the log. <Link href={`/audit?cursor=${chosen + 1}&event=${chosen}`}>Go there</Link>
        </p>
      )}
    </section>
  )
}

function Facts({ event }: { event: AuditRow }) {
  const { seq, at, kind, said, told, article, previous, hash } = event
  const calendar = useNewsroomTime()
  return (
    <>
      <p className="wrap-anywhere">
        <b className="font-semibold">{whoDid(event)}</b> {said}
      </p>
      <dl className="grid grid-cols-[max-content_minmax(0,1fr)] gap-x-4 gap-y-1 [&_dd]:min-w-0 [&_dd]:wrap-anywhere [&_dt]:text-muted [&_time]:whitespace-normal">
        <dt>Time</dt>
        <dd>
          <time dateTime={at}>{exactly(at, calendar)}</time>
        </dd>
        <dt>Who</dt>
        <dd>{whoDid(event)}</dd>
        <dt>What</dt>
        <dd>{kind}</dd>
        <dt>On</dt>
        <dd>
          <WhatItIsOn event={event} />
          {article && (
            <>
              {' '}
              of <ArticleName headline={article.headline} href={`/articles/${article.id}`} />
            </>
          )}
        </dd>
        {partsOf(told).map((part) => (
          <div key={part.label} className="contents">
            <dt>{part.label}</dt>
            <dd dir="auto">{part.said}</dd>
          </div>
        ))}
        <dt>Previous</dt>
        <dd className="tabular-nums" title={previous ?? undefined}>
          {previous === null ? 'the previous event is missing' : spaced(previous.slice(0, 16))}
        </dd>
        <dt>Hash</dt>
        <dd className="tabular-nums" title={hash}>
          {spaced(hash.slice(0, 16))}
        </dd>
      </dl>
      <EventBytes key={seq} event={event} />
    </>
  )
}
