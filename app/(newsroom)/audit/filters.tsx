import { sayCounted } from '@/lib/domain/counted'
import { cn } from '@/components/ui/cn'
import { FilterForm } from '@/components/filter-form'
import { PersonField } from '@/components/person-field'
import { DateField } from '@/components/ui/dates/date-field'
import { barLook } from '@/components/ui/screen'
import { Select } from '@/components/ui/select'
import { SeekField } from '@/components/seek-field'
import { ButtonLink } from '@/components/ui/button-link'
import { buttonLook } from '@/components/ui/button-look'

const THINGS = [
  ['article', 'articles'],
  ['revision', 'revisions'],
  ['claim', 'claims'],
  ['evidence', 'evidence'],
  ['verdict', 'verdicts'],
  ['review', 'reviews'],
  ['comment', 'comments'],
  ['source', 'sources'],
  ['correction', 'corrections'],
  ['report', 'error reports'],
  ['person', 'people'],
  ['session', 'sign-ins'],
] as const

interface FiltersProps {
  chosen: Record<'q' | 'who' | 'what' | 'since', string>
  people: readonly { id: string; name: string }[]
  found: number
  all: number
}

/** Filters of the log: every choice has an address. */
export function Filters({ chosen, people, found, all }: FiltersProps) {
  const set = Object.values(chosen).some(Boolean)
  const query = new URLSearchParams(Object.entries(chosen).filter(([, value]) => value !== ''))
  return (
    <header className={cn(barLook, 'col-span-full max-phone:gap-1.5')}>
      <FilterForm
        label="Events"
        path="/audit"
        says={chosen}
        className="inline-flex items-center gap-2 max-phone:contents"
      >
        <SeekField name="q" label="Filter events" defaultValue={chosen.q} />
        <PersonField
          label="Who"
          name="who"
          className="w-48 max-phone:w-auto max-phone:min-w-36 max-phone:flex-1"
          active={chosen.who !== ''}
          defaultValue={chosen.who}
          among="everybody"
          people={people}
          before={[{ value: '', label: 'Who: anyone' }]}
          after={[{ value: 'system', label: 'Galley and readers' }]}
        />
        <Select
          className="max-phone:min-w-36 max-phone:flex-1"
          active={chosen.what !== ''}
          name="what"
          aria-label="What"
          defaultValue={chosen.what}
        >
          <option value="">On: anything</option>
          {THINGS.map(([type, label]) => (
            <option key={type} value={type}>
              On: {label}
            </option>
          ))}
        </Select>
        <div className="inline-flex items-center gap-2 whitespace-nowrap text-muted">
          <span aria-hidden="true">Since</span>
          <DateField label="Since" name="since" defaultValue={chosen.since} />
        </div>
      </FilterForm>
      {set && (
        <ButtonLink tone="plain" href="/audit">
          Reset
        </ButtonLink>
      )}
      <span className="ms-auto whitespace-nowrap text-muted">
        {sayCounted(found)} of {all.toLocaleString('en-GB')} events
      </span>
      <a className={buttonLook()} href={`/audit/export?${query.toString()}`} download>
        Export
      </a>
    </header>
  )
}
