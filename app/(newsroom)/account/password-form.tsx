'use client'

import { Field } from '@/components/field'
import { FormSays } from '@/components/form-says'
import { Button } from '@/components/ui/button'
import { useForm } from '@/components/use-form'
import { giveNewPassword } from './actions'

export function PasswordForm({ email }: { email: string }) {
  const { state, form, pending } = useForm(giveNewPassword)
  return (
    <form {...form} className="stack">
      {Object.keys(state.errors).length === 0 && <FormSays state={state} />}
      <input
        className="sr"
        type="text"
        value={email}
        autoComplete="username"
        readOnly
        tabIndex={-1}
        aria-hidden="true"
      />
      <Field
        name="password"
        label="Password now"
        state={state}
        type="password"
        autoComplete="current-password"
        required
      />
      <Field
        name="newPassword"
        label="New password"
        state={state}
        type="password"
        autoComplete="new-password"
        hint="At least 12 characters. Every other browser is signed out."
        required
      />
      <Button tone="primary" type="submit" refused={pending}>
        Change the password
      </Button>
    </form>
  )
}
