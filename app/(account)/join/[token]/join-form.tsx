'use client'

import { Field } from '@/components/field'
import { FormSays } from '@/components/form-says'
import { Button } from '@/components/ui/button'
import { Field as Labelled } from '@/components/ui/field'
import { Hidden } from '@/components/ui/hidden'
import { Input } from '@/components/ui/input'
import { useForm } from '@/components/use-form'
import { UNTOUCHED } from '@/lib/domain/form-state'
import { doorField } from '@/app/(account)/door-field'
import { joinHere } from './actions'

/** Name and password of somebody who was invited; works without JavaScript. */
export function JoinForm({ token, email, name }: { token: string; email: string; name: string }) {
  const { state, form, pending } = useForm(joinHere, { initial: { ...UNTOUCHED, values: { name } } })
  return (
    <form {...form} className="mb-4 grid gap-4">
      {Object.keys(state.errors).length === 0 && <FormSays state={state} />}
      <Hidden name="token" value={token} />
      <Labelled label="Email" id="email">
        <Input className={doorField} type="text" value={email} autoComplete="username" readOnly />
      </Labelled>
      <Field
        className={doorField}
        name="name"
        label="Name, as shown beside your work"
        state={state}
        autoComplete="name"
        required
      />
      <Field
        name="password"
        label="Password"
        state={state}
        className={doorField}
        type="password"
        autoComplete="new-password"
        hint="At least 12 characters. A few words you can remember are better than one word with symbols."
        required
      />
      <Button tone="primary" size="large" type="submit" refused={pending}>
        Join the desk
      </Button>
    </form>
  )
}
