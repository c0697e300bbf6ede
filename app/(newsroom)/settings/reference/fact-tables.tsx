import { ButtonLink } from '@/components/ui/button-link'
import type { EventView, TermView } from '@/lib/domain/newsroom/reference-view'
import { sayDate } from '@/lib/domain/say-date'

function Change({ id, name, may }: { id: string; name: string; may: boolean }) {
  return (
    <td>
      {may && (
        <ButtonLink
          tone="plain"
          data-fact=""
          href={`/settings/reference?change=${id}`}
          aria-label={`Change ${name}`}
          scroll={false}
        >
          Change
        </ButtonLink>
      )}
    </td>
  )
}

export function TermTable({ terms, mayChange }: { terms: readonly TermView[]; mayChange: boolean }) {
  return (
    <table className="close terms table">
      <thead>
        <tr>
          <th scope="col">Person</th>
          <th scope="col">Office</th>
          <th scope="col">From</th>
          <th scope="col">Until</th>
          <th scope="col">Source</th>
          <th scope="col">
            <span className="sr">Actions</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {terms.map(({ id, holder, office, jurisdiction, from, to, source }) => (
          <tr key={id}>
            <th scope="row" dir="auto">
              {holder}
            </th>
            <td className="why">{[office, jurisdiction].filter(Boolean).join(', ')}</td>
            <td>{sayDate(from)}</td>
            <td className={to === null ? 'aside' : undefined}>{to === null ? 'in office' : sayDate(to)}</td>
            <td className="why">{source}</td>
            <Change id={id} name={`${holder}, ${office}`} may={mayChange} />
          </tr>
        ))}
      </tbody>
    </table>
  )
}

export function EventTable({ events, mayChange }: { events: readonly EventView[]; mayChange: boolean }) {
  return (
    <table className="close table">
      <thead>
        <tr>
          <th scope="col">Event</th>
          <th scope="col">Date</th>
          <th scope="col">Also called</th>
          <th scope="col">Source</th>
          <th scope="col">
            <span className="sr">Actions</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {events.map(({ id, name, date, from, to, aliases, source }) => (
          <tr key={id}>
            <th scope="row" className="why" dir="auto">
              {name}
            </th>
            <td className="why">
              {date === null ? `from ${sayDate(from ?? '')}${to === null ? '' : ` to ${sayDate(to)}`}` : sayDate(date)}
            </td>
            <td className="why">{aliases.join(', ')}</td>
            <td className="why">{source}</td>
            <Change id={id} name={name} may={mayChange} />
          </tr>
        ))}
      </tbody>
    </table>
  )
}
