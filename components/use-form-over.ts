'use client'

import { useRouter } from 'next/navigation'
import type { SyntheticEvent } from 'react'
import { useEffect, useRef } from 'react'
import type { FormState } from '@/lib/domain/form-state'
import { fieldsOf, putField } from './form-fields'
import type { TypedOver } from './typed-over'
import { chooseIn, mergedOver, metFields, readTypedOver, typeOver } from './typed-over'
import { clearDraft, readDraft, useDraft } from './use-draft'
import { useForm } from './use-form'

interface Options<Field extends string> {
  /** The name under which this browser keeps what is typed. */
  keep: string
  /** What stands there, by the names of the fields; a box is 'on' or ''. */
  saved: Record<Field, string>
}

/**
 * A plain form over something that others change too. Where somebody else saved first, what they saved comes with the page: it
 * stands in each field that this person did not type in, and beside what they typed in the others (`met`, for MetFields, which stands
 * outside the form: its choices are no fields of it).
 */
export function useFormOver<Field extends string>(
  act: (before: FormState, form: FormData) => Promise<FormState>,
  { keep, saved }: Options<Field>,
) {
  const router = useRouter()
  const draft = `over:${keep}`
  const [kept, setKept] = useDraft(draft)
  const { state, pending, submit, form } = useForm(act, {
    onDone: () => {
      clearDraft(draft)
    },
  })
  const { ref } = form
  const over = readTypedOver(kept, saved)
  const write = (next: TypedOver<Field>) => {
    setKept(JSON.stringify(next))
  }

  const isLate = state.status === 409
  useEffect(() => {
    if (isLate) router.refresh()
  }, [isLate, state, router])

  const shown = useRef('')
  const stands = JSON.stringify(saved)
  useEffect(() => {
    if (!ref.current) return
    const now = JSON.parse(stands) as Record<Field, string>
    const typed = readTypedOver(readDraft(draft), now)
    const mine: Record<string, string | undefined> = typed.typed
    // At first only what was kept: something may have been typed before the page listened.
    const isFirst = shown.current === ''
    for (const [name, value] of Object.entries<string>(mergedOver(now, typed)))
      if (!isFirst || mine[name] !== undefined) putField(ref.current, name, value)
    shown.current = stands
  }, [ref, draft, stands])

  function onInput({ target }: SyntheticEvent) {
    if (!ref.current || !(target instanceof HTMLElement)) return
    const name = target.getAttribute('name')
    const value = name === null ? undefined : fieldsOf(ref.current)[name]
    if (value === undefined || name === null || !(name in saved)) return
    write(typeOver(saved, readTypedOver(readDraft(draft), saved), name as Field, value))
  }
  const choose = (field: Field, takes: 'mine' | 'theirs') => {
    const next = chooseIn(over, field, takes)
    write(next)
    if (ref.current) putField(ref.current, field, mergedOver(saved, next)[field])
  }
  /** What a field begins with. */
  const field = <Name extends Field>(name: Name) => ({
    name,
    state,
    defaultValue: state.values[name] ?? saved[name],
  })
  return { state, pending, submit, form: { ...form, onInput }, met: metFields(saved, over), choose, field }
}
