'use client'

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
      <section>
        <h2>Invite somebody</h2>
        <form {...form} className="stack">
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
          <div className="field">
            <label htmlFor="invite-role">Role</label>
            <span className="picker">
              <select className="select" id="invite-role" name="role" defaultValue={state.values['role'] ?? 'EDITOR'}>
                {ROLES.map((role) => (
                  <option key={role} value={role}>
                    {ROLE_INFO[role].label}
                  </option>
                ))}
              </select>
            </span>
          </div>
          <Button tone="primary" type="submit" refused={pending}>
            Make an invitation
          </Button>
        </form>
      </section>
    </>
  )
}

function Made({ link }: { link: string }) {
  return (
    <section>
      <h2>Invitation made</h2>
      <p className="aside">It works once, for this address alone, for 72 hours. Send it yourself.</p>
      <div className="field">
        <label htmlFor="invitation-link">Link, shown this once</label>
        <div className="secret">
          <input className="input" id="invitation-link" readOnly value={link} />
          <CopyButton what="Link" tone="primary" text={() => link} />
        </div>
      </div>
      <p className="fine">Withdrawn or used, it answers nothing.</p>
    </section>
  )
}
