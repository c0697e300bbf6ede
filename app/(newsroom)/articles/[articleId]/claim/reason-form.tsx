'use client'

import { keyOf } from '@/components/actions/key-of'
import { hearTyping } from '@/components/actions/typing-keys'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { useEffect, useRef } from 'react'
import { Button } from '@/components/ui/button'
import { isBlank } from '@/lib/text/blank'
import { useDraft } from '@/components/use-draft'
import { FORM_DIGITS, FORM_KEYS } from '@/components/ui/kbd'

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
  useEffect(() => field.current?.focus(), [])
  return (
    <form
      className="grid min-w-0 flex-1 gap-1.5"
      onSubmit={(event) => {
        event.preventDefault()
        if (!isBlank(reason)) onSubmit(reason.trim())
      }}
      onKeyDown={(event) => {
        hearTyping(event, { leave: onCancel })
        const choice = choices[Number(keyOf(event.nativeEvent)) - 1]
        if (choice && reason === '') {
          event.preventDefault()
          onSubmit(choice)
        }
      }}
    >
      <Field label={label}>
        <Input
          ref={field}
          dir="auto"
          value={reason}
          onChange={(event) => {
            setReason(event.target.value)
          }}
        />
      </Field>
      {choices.length > 0 && (
        <p className="flex flex-wrap items-center gap-2">
          {choices.map((choice, index) => (
            <Button
              tone="plain"
              key={choice}
              kbd={FORM_DIGITS[index]}
              onClick={() => {
                onSubmit(choice)
              }}
            >
              {choice}
            </Button>
          ))}
        </p>
      )}
      <p className="flex flex-wrap items-center gap-2">
        <Button tone="primary" kbd={FORM_KEYS.send} type="submit" refused={isBlank(reason)}>
          {verb}
        </Button>
        <Button tone="plain" kbd={FORM_KEYS.close} onClick={onCancel}>
          Cancel
        </Button>
      </p>
    </form>
  )
}
