'use client'

import Link from 'next/link'
import { useEffect } from 'react'
import { Clock, Day } from '@/components/day-and-clock'
import { ListKeys } from '@/components/list-keys'
import type { AuditRow } from '@/lib/domain/audit/audit-view'
import { EVENT_HEAD } from './event-part'
import { linkOf, spaced, whoDid } from './say-row'
import { follow, useChosenEvent } from './use-chosen-event'
import { WhatItIsOn } from './what-it-is-on'

const ROWS = 'main .table a[data-event]'
const PRESS = { o: 'main .event .spec a', l: 'main .event .copy', Escape: 'main .event .close' }

/** Stepping takes an open pane along. */
function stepTo({ dataset }: HTMLElement): void {
  follow(Number(dataset['event']))
}

function DayRow({ date }: { date: string }) {
  return (
    <tr className="day">
      <th colSpan={5} scope="colgroup">
        <Day date={date} />
      </th>
    </tr>
  )
}

/** The log as sentences, by day. An event is opened by its number, or anywhere on its row; then stepping takes the pane along. */
export function Events({ events }: { events: readonly AuditRow[] }) {
  const { chosen, choose, addressOf } = useChosenEvent()
  useEffect(() => {
    if (chosen !== null) linkOf(chosen)?.scrollIntoView({ block: 'nearest' })
  }, [chosen])
  return (
    <>
      <ListKeys links={ROWS} press={PRESS} onStep={stepTo} />
      <table className="close cards events table">
        <thead>
          <tr>
            <th scope="col" className="num">
              No.
            </th>
            <th scope="col">Time</th>
            <th scope="col">What happened</th>
            <th scope="col">On</th>
            <th scope="col">Hash</th>
          </tr>
        </thead>
        <tbody>
          {events.map((event, index) => {
            const { seq, at, hash, said } = event
            const day = at.slice(0, 10)
            return [
              events[index - 1]?.at.slice(0, 10) !== day && <DayRow key={day} date={day} />,
              <tr
                key={seq}
                className={seq === chosen ? 'shown' : undefined}
                onClick={({ target }) => {
                  if (target instanceof Element && target.closest('a')) return
                  choose(seq)
                  linkOf(seq)?.focus()
                }}
              >
                <td className="num">
                  <Link
                    href={addressOf(seq)}
                    data-event={seq}
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
                  </Link>
                </td>
                <td className="num">
                  <Clock at={at} />
                </td>
                <td className="said">
                  <b>{whoDid(event)}</b> {said}
                </td>
                <td>
                  <WhatItIsOn event={event} />
                </td>
                <td className="hash num" title={hash}>
                  {spaced(hash.slice(0, 8))}
                </td>
              </tr>,
            ]
          })}
        </tbody>
      </table>
    </>
  )
}
