'use client'

import { Dialog } from 'radix-ui'
import type { SyntheticEvent } from 'react'
import { useEffect, useState } from 'react'
import { FieldError } from '@/components/field-error'
import { Initials } from '@/components/initials'
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
        <Dialog.Overlay className="veil">
          <Dialog.Content
            aria-describedby="again-why"
            onEscapeKeyDown={(event) => {
              event.preventDefault()
            }}
          >
            <form className="again" onSubmit={submit}>
              <Dialog.Title asChild>
                <h1>Sign in again to go on</h1>
              </Dialog.Title>
              <p className="aside" id="again-why">
                Your session has ended. You stay where you are, and what you typed is kept on this device.
              </p>
              <div className="field">
                <span className="label">Email</span>
                <p className="whoami">
                  <Initials person={me} mine />
                  {me.email}
                  <a className="push fine" href="/sign-in">
                    Not you?
                  </a>
                </p>
              </div>
              <input type="hidden" name="email" autoComplete="username" value={me.email} />
              <div className="field">
                <label htmlFor="again-password">Password</label>
                <input
                  className="input"
                  id="again-password"
                  name="password"
                  type="password"
                  autoComplete="current-password"
                  autoFocus
                  aria-invalid={error !== null || undefined}
                  aria-describedby="again-error"
                />
                <FieldError id="again-error" message={error ?? undefined} />
              </div>
              <button className="button primary large" type="submit" aria-disabled={pending || undefined}>
                {pending ? 'Signing in' : 'Sign in and go on'} <kbd>↵</kbd>
              </button>
            </form>
          </Dialog.Content>
        </Dialog.Overlay>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
