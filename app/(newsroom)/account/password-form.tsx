'use client'

import { Field } from '@/components/field'
import { FormSays } from '@/components/form-says'
import { Button } from '@/components/ui/button'
import { useForm } from '@/components/use-form'
import { giveNewPassword } from './actions'

export function PasswordForm({ email }: { email: string }) {
  const { state, form, pending } = useForm(giveNewPassword)
  return (
    <form {...form} className="grid gap-3 [&>button]:justify-self-start">
      {Object.keys(state.errors).length === 0 && <FormSays state={state} />}
      <input
        className="sr-only"
        type="text"
        value={email}
        autoComplete="username"
        readOnly
        tabIndex={-1}
        aria-hidden="true"
      />
      <Field
        name="password"
        label="Current password"
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
        hint="At least 12 characters. You are signed out of every other browser."
        required
      />
      <Button tone="primary" type="submit" refused={pending}>
        Change password
      </Button>
    </form>
  )
}
