import type { ComponentProps } from 'react'
import type { FormState } from '@/lib/domain/form-state'
import { FieldError } from './field-error'

interface FieldProps extends Omit<ComponentProps<'input'>, 'name' | 'id'> {
  name: string
  label: string
  state: FormState
  /** Said under the field while nothing is wrong with it. */
  hint?: string
  id?: string
}

/** One line to fill in: its label, what was typed before, and what is wrong with it. */
export function Field({ name, label, state, hint, id = name, ...input }: FieldProps) {
  const error = state.errors[name]
  const says = error ? `${id}-error` : hint ? `${id}-hint` : undefined
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        className="input"
        id={id}
        name={name}
        defaultValue={state.values[name]}
        aria-invalid={error ? true : undefined}
        aria-describedby={says}
        {...input}
      />
      <FieldError id={`${id}-error`} message={error} />
      {hint && !error && (
        <p className="fine" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  )
}
