'use client'

import { Field as Labelled } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { PanePart } from '@/components/ui/pane'
import { Select } from '@/components/ui/select'
import { CopyButton } from '@/components/copy-button'
import { Field } from '@/components/field'
import { FormSays } from '@/components/form-says'
import { Button } from '@/components/ui/button'
import { useForm } from '@/components/use-form'
import { ROLE_INFO, ROLES } from '@/lib/domain/people/actor'
import { invite } from './actions'

/** Invites one address; the link is shown once, to be copied. */
export function InviteForm() {
  const { state, form, pending } = useForm(invite, { keep: 'invite' })
  return (
    <>
      {state.done !== null && <Made link={state.done} />}
      <PanePart title="Invite someone">
        <form {...form} className="grid gap-3 [&>button]:justify-self-start">
          {Object.keys(state.errors).length === 0 && <FormSays state={{ ...state, done: null }} />}
          <Field name="name" label="Name" state={state} autoComplete="off" required />
          <Field
            name="email"
            label="Email"
            state={state}
            type="text"
            inputMode="email"
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            required
          />
          <Labelled label="Role" id="invite-role">
            <Select name="role" defaultValue={state.values['role'] ?? 'EDITOR'}>
              {ROLES.map((role) => (
                <option key={role} value={role}>
                  {ROLE_INFO[role].label}
                </option>
              ))}
            </Select>
          </Labelled>
          <Button tone="primary" type="submit" refused={pending}>
            Create invitation
          </Button>
        </form>
      </PanePart>
    </>
  )
}

function Made({ link }: { link: string }) {
  return (
    <PanePart title="Invitation created">
      <p className="text-muted">It works once, for this address only, for 72 hours. Send it yourself.</p>
      <div className="grid grid-cols-[minmax(0,1fr)_auto] items-end gap-2">
        <Labelled label="Link, shown this once" id="invitation-link">
          <Input className="text-small" readOnly value={link} />
        </Labelled>
        <CopyButton what="Link" tone="primary" text={() => link} />
      </div>
      <p className="text-small text-muted">Once used or withdrawn, the link stops working.</p>
    </PanePart>
  )
}
