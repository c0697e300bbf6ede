'use client'

import type { ReactNode } from 'react'
import { useId, useMemo, useState } from 'react'
import { cn } from './cn'
import { ErrorNote } from './error-note'
import { FieldContext } from './field-context'

interface FieldProps {
  label: ReactNode
  /** Said under the control while nothing is wrong with it. */
  hint?: ReactNode
  /** What is wrong with it; takes the hint’s place. */
  error?: string | null | undefined
  /** Of the control; made up when absent. */
  id?: string
  /** At the end of the label’s line: what else can be done here. */
  aside?: ReactNode
  /** The label is read aloud only. */
  bare?: boolean
  className?: string
  /** One control: Input, TextArea, Select, Combobox or DateField. */
  children: ReactNode
}

/** A control with its label, a hint, and what is wrong with it, tied together for those who listen. */
export function Field({ label, aside, hint, error: told, id: given, bare, className, children }: FieldProps) {
  const made = useId()
  const id = given ?? made
  const [own, setOwn] = useState<string | null>(null)
  const error = own ?? told
  const wrong = error !== undefined && error !== null && error !== ''
  const describedBy = wrong ? `${id}-error` : hint !== undefined ? `${id}-hint` : undefined
  const parts = useMemo(() => ({ id, describedBy, invalid: wrong, onWrong: setOwn }), [id, describedBy, wrong])
  return (
    <FieldContext value={parts}>
      {/* A label that is read aloud only lies in it, and makes no page longer. */}
      <div className={cn('relative grid content-start gap-1', className)}>
        <div className={bare ? 'contents' : 'flex items-center justify-between gap-2'}>
          <label id={`${id}-label`} htmlFor={id} className={bare ? 'sr-only' : 'text-small font-medium text-muted'}>
            {label}
          </label>
          {aside}
        </div>
        {children}
        {wrong && <ErrorNote id={`${id}-error`}>{error}</ErrorNote>}
        {!wrong && hint !== undefined && (
          <p id={`${id}-hint`} className="text-small text-muted">
            {hint}
          </p>
        )}
      </div>
    </FieldContext>
  )
}
