'use client'

import type { KeyboardEvent, ReactNode } from 'react'
import { hearTyping } from '@/components/actions/typing-keys'
import { Checkbox } from '@/components/ui/checkbox'
import { Field } from '@/components/ui/field'
import { TextArea } from '@/components/ui/text-area'
import type { Outcome } from '@/lib/domain/verdicts/verdict'
import { OUTCOME_INFO } from '@/lib/domain/verdicts/verdict'

interface RationaleProps {
  id: string
  label: string
  value: string
  placeholder?: string
  /** At the end of its label’s line. */
  aside?: ReactNode
  onType: (rationale: string) => void
  /** ⌘↵; without it the field sends nothing. */
  send?: () => void
}

/** Why the verdict is what it is: for one claim, for one of several, or for all of them. */
export function RationaleField({ id, label, value, placeholder, aside, onType, send }: RationaleProps) {
  return (
    <Field label={label} id={id} aside={aside}>
      <TextArea
        rows={2}
        dir="auto"
        value={value}
        placeholder={placeholder}
        onChange={(event) => {
          onType(event.target.value)
        }}
        {...(send && {
          onKeyDown: (event: KeyboardEvent) => {
            hearTyping(event, { send })
          },
        })}
      />
    </Field>
  )
}

interface ReplacementProps {
  id: string
  label: string
  /** The words as they stand in the text. */
  was: string
  outcome: Outcome | null
  /** Null while nothing is said; empty asks for the words to be removed, which only the tick does. */
  value: string | null
  onChange: (replacement: string | null) => void
  /** ↵, with the press. */
  send: (event: KeyboardEvent) => void
}

/** The words that should stand there instead, or none. */
export function ReplacementField({ id, label, was, outcome, value, onChange, send }: ReplacementProps) {
  return (
    <>
      <Field label={label} id={id}>
        <TextArea
          serif
          rows={2}
          dir="auto"
          value={value ?? ''}
          placeholder={value === '' ? 'The words are to be removed' : was}
          onChange={(event) => {
            onChange(event.target.value || null)
          }}
          onKeyDown={(event) => {
            hearTyping(event, { send, by: '↵' })
          }}
        />
      </Field>
      {outcome !== null && OUTCOME_INFO[outcome].mayRemove && (
        <Checkbox
          label="Remove these words"
          checked={value === ''}
          onChange={(event) => {
            onChange(event.target.checked ? '' : null)
          }}
        />
      )}
    </>
  )
}
