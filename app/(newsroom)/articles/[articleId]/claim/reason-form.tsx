'use client'

import { useEffect, useId, useRef } from 'react'
import { Button } from '@/components/ui/button'
import { isBlank } from '@/lib/domain/text/words'
import { useDraft } from '@/components/use-draft'

interface ReasonFormProps {
  /** The draft's name, so that a reason survives a reload. */
  name: string
  label: string
  verb: string
  choices: readonly string[]
  onSubmit: (reason: string) => void
  onCancel: () => void
}

/** Asks for a reason in place; usual ones are one click or one digit away. */
export function ReasonForm({ name, label, verb, choices, onSubmit, onCancel }: ReasonFormProps) {
  const [reason, setReason] = useDraft(name)
  const field = useRef<HTMLInputElement>(null)
  const id = useId()
  useEffect(() => field.current?.focus(), [])
  return (
    <form
      className="reason-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (!isBlank(reason)) onSubmit(reason.trim())
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          event.stopPropagation()
          onCancel()
        }
        const choice = choices[Number(event.key) - 1]
        if (choice && reason === '') {
          event.preventDefault()
          onSubmit(choice)
        }
      }}
    >
      <div className="field">
        <label htmlFor={id}>{label}</label>
        <input
          ref={field}
          className="input"
          id={id}
          dir="auto"
          value={reason}
          onChange={(event) => {
            setReason(event.target.value)
          }}
        />
      </div>
      {choices.length > 0 && (
        <p className="actions">
          {choices.map((choice, index) => (
            <Button
              tone="plain"
              key={choice}
              onClick={() => {
                onSubmit(choice)
              }}
            >
              {choice} <kbd>{index + 1}</kbd>
            </Button>
          ))}
        </p>
      )}
      <p className="actions">
        <Button tone="primary" kbd="↵" type="submit" refused={isBlank(reason)}>
          {verb}
        </Button>
        <Button tone="plain" kbd="Esc" onClick={onCancel}>
          Cancel
        </Button>
      </p>
    </form>
  )
}
