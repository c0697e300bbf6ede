'use client'

import type { ComponentProps, ReactNode } from 'react'
import { useEarlyTick } from './chosen-early'
import { cn } from './cn'

interface TickProps extends Omit<ComponentProps<'input'>, 'ref'> {
  label: ReactNode
  /** Under the label, in small. */
  hint?: ReactNode
  /** The label is read aloud only: the row says what is ticked. */
  bare?: boolean
}

function Tick({ label, hint, bare, className, type, ...input }: TickProps) {
  return (
    <label className={cn('grid grid-cols-[auto_minmax(0,1fr)] items-center gap-x-2 max-phone:min-h-11', className)}>
      <input {...input} ref={useEarlyTick(input.checked)} type={type} className="size-3.5 accent-accent" />
      <span className={bare ? 'sr-only' : undefined}>{label}</span>
      {hint !== undefined && <span className="col-start-2 text-small text-muted">{hint}</span>}
    </label>
  )
}

/** Yes or no. */
export function Checkbox(props: TickProps) {
  return <Tick {...props} type="checkbox" />
}

/** One of a few that all stand there; those of one `name` belong together, in a Choice. */
export function Radio(props: TickProps) {
  return <Tick {...props} type="radio" />
}

/** The question that a group of ticks or choices answers. */
export function Choice({ label, children, className }: { label: ReactNode; children: ReactNode; className?: string }) {
  return (
    <fieldset className={cn('grid min-w-0 gap-2', className)}>
      <legend className="mb-1 text-small font-medium text-muted">{label}</legend>
      {children}
    </fieldset>
  )
}
