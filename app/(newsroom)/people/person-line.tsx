'use client'

import { FormSays } from '@/components/form-says'
import { Initials } from '@/components/initials'
import { Moment } from '@/components/moment'
import { Button } from '@/components/ui/button'
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
    standing: PersonRow['standing']
  }
  mine: boolean
}

/** One person: role, when they were last here, and the way out and back. */
export function PersonLine({ person, mine }: PersonLineProps) {
  const active = person.deactivatedAt === null
  const { state, form } = useForm(active ? deactivate : reactivate)
  return (
    <tr className={active ? undefined : 'gone-row'}>
      <th scope="row">
        <span className="person">
          <Initials person={person} mine={mine} />
          <span>
            {person.name} {mine && <span className="aside">(you)</span>}
            <span className="fine">
              {active || person.verdicts === 0 ? person.email : `${person.verdicts} verdicts stand`}
            </span>
            <Standing person={person} />
          </span>
        </span>
      </th>
      <td className="why">{active ? <RoleForm person={person} /> : `was ${ROLE_INFO[person.role].label}`}</td>
      <td>
        {person.deactivatedAt !== null ? (
          <>
            deactivated <Moment at={person.deactivatedAt} />
          </>
        ) : person.lastSeenAt === null ? (
          'never'
        ) : (
          <Moment at={person.lastSeenAt} />
        )}
      </td>
      <td>
        <form {...form}>
          <input type="hidden" name="personId" value={person.id} />
          {(!active || person.whyNotDeactivate === null) && (
            <Button tone="plain" type="submit" aria-label={`${active ? 'Deactivate' : 'Bring back'} ${person.name}`}>
              {active ? 'Deactivate' : 'Bring back'}
            </Button>
          )}
          <FormSays state={state} />
        </form>
      </td>
    </tr>
  )
}

function RoleForm({ person }: Pick<PersonLineProps, 'person'>) {
  const { state, form } = useForm(giveRole)
  const { whyNotChange: why } = person
  return (
    <form {...form}>
      <input type="hidden" name="personId" value={person.id} />
      <span className="one-line">
        <span className="picker">
          <select
            key={person.role}
            className="select"
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
          </select>
        </span>
        {why === null && (
          <Button tone="plain" type="submit" aria-label={`Change the role of ${person.name}`}>
            Change
          </Button>
        )}
      </span>
      {why !== null && <span className="fine">{why}</span>}
      <FormSays state={state} />
    </form>
  )
}
