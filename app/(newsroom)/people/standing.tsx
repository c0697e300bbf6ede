'use client'

import { FormSays } from '@/components/form-says'
import { Button } from '@/components/ui/button'
import { Hidden } from '@/components/ui/hidden'
import { useForm } from '@/components/use-form'
import type { PersonRow } from '@/lib/queries/people/people'
import { confirmStanding } from './actions'

interface StandingProps {
  person: Pick<PersonRow, 'id' | 'name' | 'deactivatedAt' | 'standing'>
}

/** Who invited a person and who gave them their role, who confirmed them, and what is missing; an admin who may, confirms them here. */
export function Standing({ person: { id, name, deactivatedAt, standing } }: StandingProps) {
  const { state, form } = useForm(confirmStanding)
  const { invitedBy, roleGivenBy, confirmedBy, missing, whyNotConfirm } = standing
  const last = confirmedBy.at(-1)
  const came = [
    invitedBy && `invited by ${invitedBy.name}`,
    roleGivenBy && roleGivenBy.id !== invitedBy?.id && `role given by ${roleGivenBy.name}`,
    last && missing.length === 0 && (last.by ? `confirmed by ${last.by.name}` : 'counted as confirmed'),
  ].filter(Boolean)
  if (deactivatedAt !== null) return null
  return (
    <>
      {came.length > 0 && <span className="block text-small text-muted">{came.join(', ')}</span>}
      {missing.map((sentence) => (
        <span className="block text-small text-muted" key={sentence} id={`missing-${id}`}>
          {sentence}
        </span>
      ))}
      {missing.length > 0 && whyNotConfirm === null && (
        <form {...form}>
          <Hidden name="personId" value={id} />
          <Button
            tone="plain"
            type="submit"
            aria-label={`Confirm ${name}`}
            aria-describedby={`missing-${id}`}
            title="You know them, and they are not whoever invited them or gave them their role."
          >
            Confirm
          </Button>
        </form>
      )}
      <FormSays state={state} />
    </>
  )
}
