'use client'

import { Field } from '@/components/field'
import { FormSays } from '@/components/form-says'
import { Button } from '@/components/ui/button'
import { useForm } from '@/components/use-form'
import { confirm } from './actions'

/** Asks for the password once more, before what gives power. */
export function ConfirmForm() {
  const { state, form } = useForm(confirm)
  return (
    <section>
      <h2>Is it still you?</h2>
      <p className="aside">You signed in a while ago. Roles and invitations ask for your password once more.</p>
      <form {...form} className="stack">
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
        <Button type="submit">Go on</Button>
      </form>
    </section>
  )
}
