'use client'

import { Field } from '@/components/field'
import { FormSays } from '@/components/form-says'
import { useForm } from '@/components/use-form'
import { UNTOUCHED } from '@/lib/domain/form-state'
import { joinHere } from './actions'

/** Name and password of somebody who was invited; works without JavaScript. */
export function JoinForm({ token, email, name }: { token: string; email: string; name: string }) {
  const { state, form, pending } = useForm(joinHere, { initial: { ...UNTOUCHED, values: { name } } })
  return (
    <form {...form}>
      {Object.keys(state.errors).length === 0 && <FormSays state={state} />}
      <input type="hidden" name="token" value={token} />
      <div className="field">
        <label htmlFor="email">Email</label>
        <input className="input" id="email" type="text" value={email} autoComplete="username" readOnly />
      </div>
      <Field name="name" label="Name, as it stands beside your work" state={state} autoComplete="name" required />
      <Field
        name="password"
        label="Password"
        state={state}
        type="password"
        autoComplete="new-password"
        hint="At least 12 characters. A few words you remember are better than one with signs in it."
        required
      />
      <button className="button primary large" type="submit" aria-disabled={pending || undefined}>
        Join the desk
      </button>
    </form>
  )
}
