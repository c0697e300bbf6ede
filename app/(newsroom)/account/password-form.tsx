'use client'

import { Field } from '@/components/field'
import { FormSays } from '@/components/form-says'
import { Button } from '@/components/ui/button'
import { UserName } from '@/components/ui/hidden'
import { useRows } from '@/components/actions/row-steps'
import { useActions } from '@/components/actions/use-actions'
import { useForm } from '@/components/use-form'
import { accountActions } from './account-actions'
import { giveNewPassword } from './actions'
import { OTHERS_FORM } from './others-form'
import { useSingleKeys } from './use-single-keys'
import { ACCOUNT_KEYS } from './account-actions'

/** The password, and the keys of the whole page. */
export function PasswordForm({ email, whyNotSignOut }: { email: string; whyNotSignOut: string | null }) {
  const { state, form, submit, pending } = useForm(giveNewPassword)
  const [singleKeys, turn] = useSingleKeys()
  const { step } = useRows()
  useActions(
    accountActions({
      ...{ changePassword: submit, singleKeys, step, whyNotSignOut },
      signOutOthers: () => {
        const form = document.getElementById(OTHERS_FORM)
        if (form instanceof HTMLFormElement) form.requestSubmit()
      },
      switchSingleKeys: () => {
        turn(!singleKeys)
      },
    }),
  )
  return (
    <form {...form} className="grid gap-3 [&>button]:justify-self-start">
      {Object.keys(state.errors).length === 0 && <FormSays state={state} />}
      <UserName value={email} />
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
      <Button tone="primary" kbd={ACCOUNT_KEYS.password} type="submit" refused={pending}>
        Change password
      </Button>
    </form>
  )
}
