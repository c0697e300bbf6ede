'use client'

import { PanePart } from '@/components/ui/pane'
import { Field } from '@/components/field'
import { FormSays } from '@/components/form-says'
import { Button } from '@/components/ui/button'
import { useForm } from '@/components/use-form'
import { confirm } from './actions'

/** Asks for the password once more, before what gives power; `what` asks for it. */
export function ConfirmForm({ what = 'Roles and invitations ask' }: { what?: string }) {
  const { state, form } = useForm(confirm)
  return (
    <PanePart title="Is it still you?">
      <p className="text-muted">You signed in a while ago. {what} for your password once more.</p>
      <form {...form} className="grid gap-3 [&>button]:justify-self-start">
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
        <Button type="submit">Continue</Button>
      </form>
    </PanePart>
  )
}
