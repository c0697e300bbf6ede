import type { ComponentProps } from 'react'
import { Select } from '@/components/ui/select'

interface Option<Value extends string> {
  value: Value
  label: string
}

interface PickerProps<Value extends string> extends Pick<ComponentProps<typeof Select>, 'size' | 'className'> {
  label: string
  value: Value
  options: readonly Option<Value>[]
  onChange: (value: Value) => void
  id?: string
  disabled?: boolean
}

/** The options of a list of words and what the desk calls them. */
export function optionsOf<Value extends string>(
  values: readonly Value[],
  info: Readonly<Record<Value, { label: string }>>,
): Option<Value>[] {
  return values.map((value) => ({ value, label: info[value].label }))
}

/** A select whose label is read aloud only: what is chosen says what it is. */
export function Picker<Value extends string>({ label, options, onChange, ...select }: PickerProps<Value>) {
  return (
    <Select
      aria-label={label}
      {...select}
      onChange={({ target }) => {
        const chosen = options.find(({ value }) => value === target.value)
        if (chosen) onChange(chosen.value)
      }}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </Select>
  )
}
