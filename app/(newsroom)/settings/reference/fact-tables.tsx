import { cn, tw } from '@/components/ui/cn'
import { Cell, Column, RowHead, Table } from '@/components/ui/table'
import { RowLink } from '@/components/actions/row-link'
import type { EventView, TermView } from '@/lib/domain/newsroom/reference-view'
import { sayDate } from '@/lib/domain/say-date'

function Change({ id, name, may }: { id: string; name: string; may: boolean }) {
  return (
    <Cell className="max-phone:absolute max-phone:end-3 max-phone:top-1">
      {may && (
        <RowLink
          tone="plain"
          row={id}
          href={`/settings/reference?change=${id}`}
          aria-label={`Change ${name}`}
          scroll={false}
        >
          Change
        </RowLink>
      )}
    </Cell>
  )
}

/** Every column keeps its place and long words wrap; on a phone the fact stands first and what belongs to it below. */
const columns = tw('table-fixed wrap-break-word')
const whole = tw('max-phone:col-span-full')

export function TermTable({ terms, mayChange }: { terms: readonly TermView[]; mayChange: boolean }) {
  return (
    <Table dense cards label="Office holders" className={columns}>
      <thead>
        <tr>
          <Column className="w-[22%]">Person</Column>
          <Column>Office</Column>
          <Column className="w-33">From</Column>
          <Column className="w-33">Until</Column>
          <Column>Source</Column>
          <Column className="w-22">
            <span className="sr-only">Actions</span>
          </Column>
        </tr>
      </thead>
      <tbody>
        {terms.map(({ id, holder, office, jurisdiction, from, to, source }) => (
          <tr key={id}>
            <RowHead dir="auto" className={whole}>
              {holder}
            </RowHead>
            <Cell className={whole}>{[office, jurisdiction].filter(Boolean).join(', ')}</Cell>
            <Cell>{sayDate(from)}</Cell>
            <Cell className={cn(to === null && 'text-muted')}>{to === null ? 'in office' : sayDate(to)}</Cell>
            <Cell className={whole}>{source}</Cell>
            <Change id={id} name={`${holder}, ${office}`} may={mayChange} />
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

export function EventTable({ events, mayChange }: { events: readonly EventView[]; mayChange: boolean }) {
  return (
    <Table dense cards label="Dated events" className={columns}>
      <thead>
        <tr>
          <Column>Event</Column>
          <Column>Date</Column>
          <Column>Also called</Column>
          <Column>Source</Column>
          <Column className="w-22">
            <span className="sr-only">Actions</span>
          </Column>
        </tr>
      </thead>
      <tbody>
        {events.map(({ id, name, date, from, to, aliases, source }) => (
          <tr key={id}>
            <RowHead dir="auto" className={whole}>
              {name}
            </RowHead>
            <Cell className={whole}>
              {date === null ? `from ${sayDate(from ?? '')}${to === null ? '' : ` to ${sayDate(to)}`}` : sayDate(date)}
            </Cell>
            <Cell className={whole}>{aliases.join(', ')}</Cell>
            <Cell className={whole}>{source}</Cell>
            <Change id={id} name={name} may={mayChange} />
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
