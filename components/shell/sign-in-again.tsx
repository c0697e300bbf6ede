'use client'

import type { SyntheticEvent } from 'react'
import { useEffect, useRef, useState } from 'react'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Initials } from '@/components/initials'
import { Button } from '@/components/ui/button'
import { UserName } from '@/components/ui/hidden'
import { useShell } from './shell-context'
import { signInByScript } from './sign-in-by-script'
import { onSignedOut, tellSignedIn } from './signed-out'
import { FORM_KEYS } from '@/components/ui/kbd'

/** Signed out in the middle of work: asks for the password over the page, which stays as it is, and lets it go on. */
export function SignInAgain() {
  const { me } = useShell()
  const [open, setOpen] = useState(false)
  const [pending, setPending] = useState(false)
  const [error, setError] = useState<string | null>(null)
  const field = useRef<HTMLInputElement>(null)
  useEffect(
    () =>
      onSignedOut(() => {
        setOpen(true)
      }),
    [],
  )

  async function submit(event: SyntheticEvent<HTMLFormElement>) {
    event.preventDefault()
    const password = new FormData(event.currentTarget).get('password')
    if (pending || typeof password !== 'string' || password === '') return
    setPending(true)
    const refused = await signInByScript(me.email, password)
    setPending(false)
    setError(refused)
    if (refused !== null) return
    setOpen(false)
    tellSignedIn()
  }

  return (
    <Dialog
      title="Sign in again to continue"
      description="Your session has ended. You stay where you are, and what you typed is kept on this device."
      open={open}
      first={field}
      className="w-100 gap-3"
    >
      <form className="grid gap-3" onSubmit={submit}>
        <div className="grid gap-1">
          <span className="text-small font-medium text-muted">Email</span>
          <p className="flex h-7 items-center gap-2">
            <Initials person={me} mine />
            {me.email}
            <a className="ms-auto text-small text-muted" href="/sign-in">
              Not you?
            </a>
          </p>
        </div>
        <UserName name="email" value={me.email} />
        <Field label="Password" id="again-password" error={error}>
          <Input ref={field} className="h-9" name="password" type="password" autoComplete="current-password" />
        </Field>
        <Button tone="primary" size="large" kbd={FORM_KEYS.send} type="submit" refused={pending}>
          {pending ? 'Signing in' : 'Sign in and continue'}
        </Button>
      </form>
    </Dialog>
  )
}
