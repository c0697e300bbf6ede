'use client'

import Link from 'next/link'
import { RowLink } from '@/components/actions/row-link'
import { useRow } from '@/components/actions/use-row'
import { Select } from '@/components/ui/select'
import { Cell, RowHead } from '@/components/ui/table'
import { Day } from '@/components/day-and-clock'
import { FormSays } from '@/components/form-says'
import { Initials } from '@/components/initials'
import { Moment } from '@/components/moment'
import { Button } from '@/components/ui/button'
import { Hidden } from '@/components/ui/hidden'
import { useForm } from '@/components/use-form'
import type { Role } from '@/lib/domain/people/actor'
import { ROLE_INFO, ROLES } from '@/lib/domain/people/actor'
import type { PersonRow } from '@/lib/queries/people/people'
import { Standing } from './standing'
import { deactivate, giveRole, reactivate } from './actions'

interface PersonLineProps {
  person: {
    id: string
    name: string
    email: string
    role: Role
    deactivatedAt: string | null
    lastSeenAt: string | null
    verdicts: number
    whyNotChange: string | null
    whyNotDeactivate: string | null
    /** What they hold, in words; null for nothing. */
    held: string | null
    awayUntil: PersonRow['awayUntil']
    standing: PersonRow['standing']
  }
  mine: boolean
}

/** One person: role, when they were last here, and the way out and back. */
export function PersonLine({ person, mine }: PersonLineProps) {
  const active = person.deactivatedAt === null
  const { state, form } = useForm(active ? deactivate : reactivate)
  const way = useRow(`way ${person.id}`)
  return (
    <tr className={active ? undefined : 'text-muted'}>
      <RowHead className="max-phone:col-span-2">
        <span className="inline-flex items-center gap-2">
          <Initials person={person} mine={mine} />
          <span>
            {person.name} {mine && <span className="text-muted">(you)</span>}
            <span className="block text-small text-muted">
              {active || person.verdicts === 0
                ? person.email
                : `${person.verdicts} ${person.verdicts === 1 ? 'verdict' : 'verdicts'} on record`}
            </span>
            <Standing person={person} />
            {person.awayUntil !== null && (
              <span className="block text-small">
                Away until <Day date={person.awayUntil} />.{' '}
                <Link
                  href={`/people/${person.id}/hand-over?then=away`}
                  aria-label={`Change the absence of ${person.name}`}
                >
                  Change
                </Link>
              </span>
            )}
            {person.held !== null && (
              <span className="block text-small text-muted">
                Holds {person.held}.{' '}
                <Link href={`/people/${person.id}/hand-over`} aria-label={`Hand over what ${person.name} holds`}>
                  Hand over
                </Link>
              </span>
            )}
          </span>
        </span>
      </RowHead>
      <Cell className="max-w-64 max-phone:col-span-2">
        {active ? <RoleForm person={person} /> : `was ${ROLE_INFO[person.role].label}`}
      </Cell>
      <Cell className="max-phone:self-center">
        {active && <span className="hidden text-muted max-phone:inline">Last seen </span>}
        {person.deactivatedAt !== null ? (
          <>
            deactivated <Moment at={person.deactivatedAt} />
          </>
        ) : person.lastSeenAt === null ? (
          'never'
        ) : (
          <Moment at={person.lastSeenAt} />
        )}
      </Cell>
      <Cell>
        {active && person.held !== null && person.whyNotDeactivate === null ? (
          <RowLink
            row={`leave ${person.id}`}
            tone="plain"
            href={`/people/${person.id}/hand-over`}
            aria-label={`Deactivate ${person.name}`}
          >
            Deactivate…
          </RowLink>
        ) : (
          <form {...form}>
            <Hidden name="personId" value={person.id} />
            {(!active || person.whyNotDeactivate === null) && (
              <Button
                tone="plain"
                type="submit"
                ref={way}
                aria-label={`${active ? 'Deactivate' : 'Reactivate'} ${person.name}`}
              >
                {active ? 'Deactivate' : 'Reactivate'}
              </Button>
            )}
            <FormSays state={state} />
          </form>
        )}
      </Cell>
    </tr>
  )
}

function RoleForm({ person }: Pick<PersonLineProps, 'person'>) {
  const { state, form } = useForm(giveRole)
  const role = useRow(`role ${person.id}`)
  const { whyNotChange: why } = person
  return (
    <form {...form}>
      <Hidden name="personId" value={person.id} />
      <Hidden name="seen" value={person.role} />
      <span className="inline-flex items-center gap-1.5">
        <Select
          className="w-29"
          key={person.role}
          name="role"
          aria-label={`Role of ${person.name}`}
          defaultValue={person.role}
          disabled={why !== null}
        >
          {ROLES.map((role) => (
            <option key={role} value={role}>
              {ROLE_INFO[role].label}
            </option>
          ))}
        </Select>
        {why === null && (
          <Button ref={role} tone="plain" type="submit" aria-label={`Change the role of ${person.name}`}>
            Change
          </Button>
        )}
      </span>
      {why !== null && <span className="block text-small text-muted">{why}</span>}
      <FormSays state={state} />
    </form>
  )
}
