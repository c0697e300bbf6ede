'use client'

import { Field } from '@/components/field'
import { useForm } from '@/components/use-form'
import type { FormState } from '@/lib/domain/form-state'
import { signInHere } from './actions'
import { Throttled } from './throttled'

/** Signs in; works without JavaScript. `initial` is what next-auth's own door said, when somebody came through that. */
export function SignInForm({ callbackUrl, initial }: { callbackUrl: string; initial: FormState }) {
  const { state, form, pending } = useForm(signInHere, { initial })
  const said = Object.keys(state.errors).length > 0
  return (
    <form {...form}>
      <div role="status">
        {state.waitSeconds !== undefined && <Throttled key={state.waitSeconds} seconds={state.waitSeconds} />}
        {state.refused !== null && state.waitSeconds === undefined && !said && (
          <p className="error">
            <i className="glyph" />
            {state.refused}
          </p>
        )}
      </div>
      <input type="hidden" name="callbackUrl" value={callbackUrl} />
      <Field
        name="email"
        label="Email"
        state={state}
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
        type="password"
        autoComplete="current-password"
        required
        autoFocus={Boolean(state.values['email'])}
      />
      <button className="button primary large" type="submit" aria-disabled={pending || undefined}>
        {pending ? 'Signing in' : 'Sign in'}
      </button>
    </form>
  )
}
