'use client'

import { useActionState } from 'react'
import { Field } from '@/components/field'
import { FormSays } from '@/components/form-says'
import { UNTOUCHED } from '@/lib/domain/form-state'
import { confirm } from './actions'

/** Asks for the password once more, before what gives power. */
export function ConfirmForm() {
  const [state, act] = useActionState(confirm, UNTOUCHED)
  return (
    <section>
      <h2>Is it still you?</h2>
      <p className="aside">You signed in a while ago. Roles and invitations ask for your password once more.</p>
      <form action={act} className="stack">
        {Object.keys(state.errors).length === 0 && <FormSays state={state} />}
        <Field
          name="password"
          id="confirm-password"
          label="Your password"
          state={state}
          type="password"
          autoComplete="current-password"
          required
        />
        <button className="button" type="submit">
          Go on
        </button>
      </form>
    </section>
  )
}
