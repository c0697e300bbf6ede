'use client'

import { FormSays } from '@/components/form-says'
import { Initials } from '@/components/initials'
import { Moment } from '@/components/moment'
import { Button } from '@/components/ui/button'
import { useForm } from '@/components/use-form'
import type { Role } from '@/lib/domain/people/actor'
import { ROLE_INFO } from '@/lib/domain/people/actor'
import { withdraw } from './actions'

interface InvitationLineProps {
  invitation: { id: string; name: string; email: string; role: Role; expiresAt: string; ended: boolean }
}

/** An invitation that nobody has used yet. */
export function InvitationLine({ invitation }: InvitationLineProps) {
  const { state, form } = useForm(withdraw)
  return (
    <tr>
      <th scope="row">
        <span className="person">
          <Initials person={null} />
          <span>
            {invitation.name} <span className="aside">(invited)</span>
            <span className="fine">{invitation.email}</span>
          </span>
        </span>
      </th>
      <td>{ROLE_INFO[invitation.role].label}</td>
      <td>
        {invitation.ended ? 'link ended' : 'link ends'} <Moment at={invitation.expiresAt} />
      </td>
      <td>
        <form {...form}>
          <input type="hidden" name="invitationId" value={invitation.id} />
          <Button tone="plain" type="submit" aria-label={`Withdraw the invitation of ${invitation.name}`}>
            Withdraw
          </Button>
          <FormSays state={state} />
        </form>
      </td>
    </tr>
  )
}
