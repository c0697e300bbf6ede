'use client'

import { cn } from './cn'
import { Kbd } from './kbd'

interface TogglesProps<Value extends string> {
  label: string
  /** Null while something else narrows the list. */
  value: Value | null
  onChange: (value: Value) => void
  options: readonly { value: Value; label: string; count?: number | string; kbd?: string }[]
  className?: string
}

/** Which part of a list is shown, in a line of words. */
export function Toggles<Value extends string>({ label, value, onChange, options, className }: TogglesProps<Value>) {
  return (
    <div role="group" aria-label={label} className={cn('flex flex-wrap items-center gap-x-4', className)}>
      {options.map((option) => (
        <button
          key={option.value}
          type="button"
          aria-pressed={option.value === value}
          className="inline-flex min-h-6 cursor-pointer items-center gap-1 whitespace-nowrap text-muted aria-pressed:font-semibold aria-pressed:text-ink aria-pressed:shadow-[0_0.25rem_0_-0.125rem_var(--accent)] max-phone:min-h-11 forced:aria-pressed:underline"
          onClick={() => {
            onChange(option.value)
          }}
        >
          {option.label}
          {option.count !== undefined && <span className="font-normal text-faint tabular-nums">{option.count}</span>}
          {option.kbd !== undefined && <Kbd className="max-desk:hidden">{option.kbd}</Kbd>}
        </button>
      ))}
    </div>
  )
}
