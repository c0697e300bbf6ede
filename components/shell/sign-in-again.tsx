'use client'

import { Dialog } from 'radix-ui'
import type { SyntheticEvent } from 'react'
import { useEffect, useState } from 'react'
import { Field } from '@/components/ui/field'
import { veil } from '@/components/ui/floating'
import { Input } from '@/components/ui/input'
import { Initials } from '@/components/initials'
import { Button } from '@/components/ui/button'
import { UserName } from '@/components/ui/hidden'
import { useShell } from './shell-context'
import { signInByScript } from './sign-in-by-script'
import { onSignedOut, tellSignedIn } from './signed-out'

/** Signed out in the middle of work: asks for the password over the page, which stays as it is, and lets it go on. */
export function SignInAgain() {
  const { me } = useShell()
  const [open, setOpen] = useState(false)
  const [pending, setPending] = useState(false)
  const [error, setError] = useState<string | null>(null)
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
    <Dialog.Root open={open}>
      <Dialog.Portal>
        <Dialog.Overlay className={veil}>
          <Dialog.Content
            aria-describedby="again-why"
            onEscapeKeyDown={(event) => {
              event.preventDefault()
            }}
          >
            <form
              className="grid w-100 max-w-full gap-3 rounded-md border border-control bg-bg px-7 pt-6 pb-5"
              onSubmit={submit}
            >
              <Dialog.Title asChild>
                <h1 className="font-text text-title font-semibold">Sign in again to continue</h1>
              </Dialog.Title>
              <p className="text-muted" id="again-why">
                Your session has ended. You stay where you are, and what you typed is kept on this device.
              </p>
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
                <Input className="h-9" name="password" type="password" autoComplete="current-password" autoFocus />
              </Field>
              <Button tone="primary" size="large" kbd="↵" type="submit" refused={pending}>
                {pending ? 'Signing in' : 'Sign in and continue'}
              </Button>
            </form>
          </Dialog.Content>
        </Dialog.Overlay>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
