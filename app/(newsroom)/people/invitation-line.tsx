'use client'

import { useRow } from '@/components/actions/use-row'
import { Cell, RowHead } from '@/components/ui/table'
import { FormSays } from '@/components/form-says'
import { Initials } from '@/components/initials'
import { Moment } from '@/components/moment'
import { Button } from '@/components/ui/button'
import { Hidden } from '@/components/ui/hidden'
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
      <RowHead>
        <span className="inline-flex items-center gap-2">
          <Initials person={null} />
          <span>
            {invitation.name} <span className="text-muted">(invited)</span>
            <span className="block text-small text-muted">{invitation.email}</span>
          </span>
        </span>
      </RowHead>
      <Cell>{ROLE_INFO[invitation.role].label}</Cell>
      <Cell>
        {invitation.ended ? 'link expired' : 'link expires'} <Moment at={invitation.expiresAt} />
      </Cell>
      <Cell>
        <form {...form}>
          <Hidden name="invitationId" value={invitation.id} />
          <Button
            ref={useRow(`invitation ${invitation.id}`)}
            tone="plain"
            type="submit"
            aria-label={`Withdraw the invitation of ${invitation.name}`}
          >
            Withdraw
          </Button>
          <FormSays state={state} />
        </form>
      </Cell>
    </tr>
  )
}
