'use client'

import type { ComponentProps, ReactNode } from 'react'
import { useId } from 'react'
import { useEarlyTick } from './chosen-early'
import { cn } from './cn'

interface SegmentsProps<Value extends string> {
  /** The question it answers, read aloud; a Choice around it shows it. */
  label: string
  /** Null while nothing is chosen. */
  value: Value | null
  onChange: (value: Value) => void
  options: readonly { value: Value; label: string; sign?: ReactNode }[]
  size?: 'small' | 'normal'
  className?: string
}

function OneRadio(input: Omit<ComponentProps<'input'>, 'ref'>) {
  return (
    <input
      {...input}
      ref={useEarlyTick(input.checked)}
      type="radio"
      className="absolute inset-0 cursor-pointer appearance-none opacity-0"
    />
  )
}

/** One of a few that stand side by side, each as wide as its words. On a phone two in a row. */
export function Segments<Value extends string>(props: SegmentsProps<Value>) {
  const { label, value, onChange, options, size = 'normal', className } = props
  const name = useId()
  return (
    <div
      role="radiogroup"
      aria-label={label}
      className={cn('flex max-phone:grid max-phone:grid-cols-2 max-phone:gap-1', className)}
    >
      {options.map((option) => (
        <label
          key={option.value}
          className={cn(
            'relative inline-flex cursor-pointer items-center justify-center gap-1.5 border border-s-0 border-control bg-bg font-medium first:rounded-s-md first:border-s last:rounded-e-md max-phone:h-11 max-phone:rounded-md max-phone:border-s',
            'has-checked:border-ink has-checked:bg-ink has-checked:font-semibold has-checked:text-bg has-focus-visible:z-1 has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-ring forced:has-checked:outline-2 forced:has-checked:-outline-offset-2',
            size === 'small' ? 'h-6 px-2.5 text-small' : 'h-7 flex-auto px-2',
          )}
        >
          <OneRadio
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => {
              onChange(option.value)
            }}
          />
          {option.sign}
          {option.label}
        </label>
      ))}
    </div>
  )
}
