'use client'

import { useEffect } from 'react'
import { cn } from '@/components/ui/cn'
import { Cell, Column, Table } from '@/components/ui/table'
import { useNewsroomTime } from '@/components/ui/dates/newsroom-time'
import { Clock, DayLine } from '@/components/day-and-clock'
import { RowLink } from '@/components/actions/row-link'
import { useRows } from '@/components/actions/row-steps'
import type { Day } from '@/lib/domain/time/day'
import { dayAt } from '@/lib/domain/time/day'
import type { AuditRow } from '@/lib/domain/audit/audit-view'
import { EVENT_HEAD } from './event-part'
import { spaced, whoDid } from './say-row'
import { useChosenEvent } from './use-chosen-event'
import { WhatItIsOn } from './what-it-is-on'

function DayRow({ date }: { date: Day }) {
  return (
    <tr className="h-8! bg-rail max-phone:block! max-phone:px-0! max-phone:py-0!">
      <th
        colSpan={5}
        scope="colgroup"
        className="border-b border-hairline px-5 py-1 text-start font-semibold max-phone:block max-phone:border-0 max-phone:py-1.5"
      >
        <DayLine date={date} />
      </th>
    </tr>
  )
}

/** The log as sentences, by day. An event is opened by its number, or anywhere on its row; then stepping takes the pane along. */
export function Events({ events }: { events: readonly AuditRow[] }) {
  const { chosen, choose, addressOf } = useChosenEvent()
  const { timeZone } = useNewsroomTime()
  const rows = useRows()
  useEffect(() => {
    if (chosen !== null) rows.reveal(String(chosen))
  }, [chosen, rows])
  return (
    <Table dense cards label="Events">
      <thead>
        <tr>
          <Column className="w-19">No.</Column>
          <Column>Time</Column>
          <Column>What happened</Column>
          <Column>On</Column>
          <Column>Hash</Column>
        </tr>
      </thead>
      <tbody>
        {events.map((event, index) => {
          const { seq, at, hash, said } = event
          const day = dayAt(at, timeZone)
          const before = events[index - 1]
          return [
            (!before || dayAt(before.at, timeZone) !== day) && <DayRow key={day} date={day} />,
            <tr
              key={seq}
              className={cn(
                'cursor-pointer has-[td:first-child_a:focus-visible]:outline-2 has-[td:first-child_a:focus-visible]:-outline-offset-2 has-[td:first-child_a:focus-visible]:outline-ring max-phone:grid-cols-[auto_minmax(0,1fr)_auto]! max-phone:gap-x-3! max-phone:gap-y-0.5! max-phone:py-2!',
                seq === chosen && 'bg-selected outline-2 -outline-offset-2 outline-accent hover:bg-selected!',
              )}
              onClick={({ target }) => {
                if (target instanceof Element && target.closest('a')) return
                choose(seq)
                rows.focus(String(seq))
              }}
            >
              <Cell className="text-muted max-phone:col-start-1 max-phone:row-start-2">
                <RowLink
                  row={String(seq)}
                  href={addressOf(seq)}
                  className="scroll-mt-14 scroll-mb-3 no-underline hover:underline focus-visible:outline-0"
                  aria-label={`Event ${seq.toLocaleString('en-GB')}`}
                  aria-current={seq === chosen ? 'true' : undefined}
                  prefetch={false}
                  onClick={(click) => {
                    if (click.ctrlKey || click.metaKey || click.shiftKey) return
                    click.preventDefault()
                    if (seq === chosen) document.getElementById(EVENT_HEAD)?.focus()
                    choose(seq)
                  }}
                >
                  {seq.toLocaleString('en-GB')}
                </RowLink>
              </Cell>
              <Cell className="text-muted max-phone:col-start-3 max-phone:row-start-2">
                <Clock at={at} />
              </Cell>
              <Cell className="max-phone:col-span-full max-phone:row-start-1">
                <b className="font-semibold">{whoDid(event)}</b> {said}
              </Cell>
              <Cell className="max-phone:col-start-2 max-phone:row-start-2">
                <WhatItIsOn event={event} />
              </Cell>
              {/* On a phone it stands in the event, which opens with a tap. */}
              <Cell className="whitespace-nowrap text-muted max-phone:hidden!" title={hash}>
                {spaced(hash.slice(0, 8))}
              </Cell>
            </tr>,
          ]
        })}
      </tbody>
    </Table>
  )
}
