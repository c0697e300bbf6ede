'use client'

import { unstable_rethrow } from 'next/navigation'
import type { SyntheticEvent } from 'react'
import { useActionState, useEffect, useState, useTransition } from 'react'
import type { FormState } from '@/lib/domain/form-state'
import { UNTOUCHED } from '@/lib/domain/form-state'
import { UNREACHED } from './api'
import { fieldsIn, fieldsOf, restoreFields } from './form-fields'
import { signedInAgain } from './shell/signed-out'
import { useSubmit } from './use-submit'
import { clearDraft, readDraft, useDraft } from './use-draft'

type Act<State> = (before: State, form: FormData) => Promise<State>

/** Sends a form; when the session has ended it waits until the person has signed in again over the page, and goes on. */
async function send<State extends FormState>(act: Act<State>, before: State, form: FormData): Promise<State> {
  try {
    for (;;) {
      const after = await act(before, form)
      // A wrong password names its field; nobody at all is signed in where none is named.
      if (after.status !== 401 || Object.keys(after.errors).length > 0) return after
      await signedInAgain()
    }
  } catch (error) {
    // A redirect comes as an error, and is Next's.
    unstable_rethrow(error)
    return { ...before, done: null, refused: UNREACHED, errors: {} }
  }
}

interface Options<State> {
  /** To be given where the form's state is more than a FormState. */
  initial?: State
  /** The name under which this browser keeps what is typed, until the server has it. */
  keep?: string
  /** Whether the server has what was typed; by default when it refuses nothing. */
  isDone?: (after: State) => boolean
  /** The server has what was typed. */
  onDone?: () => void
}

/**
 * A plain form of a server action, which works without JavaScript. With it, a server that can't be reached, an ended session
 * and, where it has a name, a reload take nothing away that was typed, except passwords.
 */
export function useForm<State extends FormState>(
  act: Act<State>,
  { initial = UNTOUCHED as State, keep, isDone = ({ refused }) => refused === null, onDone }: Options<State> = {},
) {
  const [plain, action] = useActionState<State, FormData>(act, initial as Awaited<State>)
  const [scripted, setScripted] = useState<State | null>(null)
  const [pending, start] = useTransition()
  const { ref, submit } = useSubmit()
  const draft = `form:${keep ?? ''}`
  const [, setDraft] = useDraft(draft)
  const state = scripted ?? plain

  useEffect(() => {
    if (keep && ref.current) restoreFields(ref.current, fieldsIn(readDraft(draft)))
  }, [ref, keep, draft])
  useEffect(() => {
    if (scripted) ref.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [ref, scripted])

  function onSubmit(event: SyntheticEvent<HTMLFormElement>) {
    event.preventDefault()
    if (pending) return
    const form = event.currentTarget
    const filledIn = new FormData(form)
    const finish = () => {
      form.reset()
      clearDraft(draft)
      onDone?.()
    }
    start(async () => {
      const after = await send(act, state, filledIn).catch((redirect: unknown) => {
        // Only an action that is done leads elsewhere.
        finish()
        throw redirect
      })
      for (const field of form.querySelectorAll<HTMLInputElement>('[type="password"]')) field.value = ''
      if (isDone(after)) finish()
      setScripted(after)
    })
  }
  function onInput() {
    if (keep && ref.current) setDraft(JSON.stringify(fieldsOf(ref.current)))
  }
  return { state, pending, submit, form: { ref, action, onSubmit, onInput } }
}
