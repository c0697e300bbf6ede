import type { ComponentProps } from 'react'
import { Field as Frame } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import type { FormState } from '@/lib/domain/form-state'

interface FieldProps extends Omit<ComponentProps<'input'>, 'name' | 'id'> {
  name: string
  label: string
  state: FormState
  /** Said under the field while nothing is wrong with it. */
  hint?: string
  id?: string
}

/** One line of a server action's form: its label, what was typed before, and what is wrong with it. */
export function Field({ name, label, state, hint, id = name, ...input }: FieldProps) {
  return (
    <Frame id={id} label={label} error={state.errors[name]} {...(hint !== undefined && { hint })}>
      <Input name={name} defaultValue={state.values[name]} {...input} />
    </Frame>
  )
}
