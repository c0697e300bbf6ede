import { Clock, Day } from '@/components/day-and-clock'
import type { AuditRow } from '@/lib/domain/audit-view'
import { spaced } from './chain'
import { WhatItIsOn } from './what-it-is-on'

/** The log as sentences, by day. */
export function Events({ events }: { events: readonly AuditRow[] }) {
  return (
    <table className="table close cards events">
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
          const day = event.at.slice(0, 10)
          const begins = events[index - 1]?.at.slice(0, 10) !== day
          return [
            begins && (
              <tr className="day" key={day}>
                <th colSpan={5} scope="colgroup">
                  <Day date={day} />
                </th>
              </tr>
            ),
            <tr key={event.seq} id={`event-${event.seq}`}>
              <td className="num">{event.seq.toLocaleString('en-GB')}</td>
              <td className="num">
                <Clock at={event.at} />
              </td>
              <td className="said">
                <b>{event.actor?.name ?? (event.kind === 'report.received' ? 'A reader' : 'Galley')}</b> {event.said}
              </td>
              <td>
                <WhatItIsOn event={event} />
              </td>
              <td className="hash num" title={event.hash}>
                {spaced(event.hash.slice(0, 8))}
              </td>
            </tr>,
          ]
        })}
      </tbody>
    </table>
  )
}
