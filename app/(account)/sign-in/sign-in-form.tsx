'use client'

import { Field } from '@/components/field'
import { Button } from '@/components/ui/button'
import { ErrorNote } from '@/components/ui/error-note'
import { Hidden } from '@/components/ui/hidden'
import { useForm } from '@/components/use-form'
import type { FormState } from '@/lib/domain/form-state'
import { signInHere } from './actions'
import { doorField } from '@/app/(account)/door-field'
import { Throttled } from './throttled'

/** Signs in; works without JavaScript. `initial` is what next-auth's own door said, when somebody came through that. */
export function SignInForm({ callbackUrl, initial }: { callbackUrl: string; initial: FormState }) {
  const { state, form, pending } = useForm(signInHere, { initial })
  const said = Object.keys(state.errors).length > 0
  return (
    <form {...form} className="mb-4 grid gap-4">
      <div role="status" className="empty:-mb-4">
        {state.waitSeconds !== undefined && <Throttled key={state.waitSeconds} seconds={state.waitSeconds} />}
        {state.refused !== null && state.waitSeconds === undefined && !said && <ErrorNote>{state.refused}</ErrorNote>}
      </div>
      <Hidden name="callbackUrl" value={callbackUrl} />
      <Field
        name="email"
        label="Email"
        state={state}
        className={doorField}
        type="text"
        inputMode="email"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        required
        autoFocus={!state.values['email']}
      />
      <Field
        name="password"
        label="Password"
        state={state}
        className={doorField}
        type="password"
        autoComplete="current-password"
        required
        autoFocus={Boolean(state.values['email'])}
      />
      <Button tone="primary" size="large" type="submit" refused={pending}>
        {pending ? 'Signing in' : 'Sign in'}
      </Button>
    </form>
  )
}
