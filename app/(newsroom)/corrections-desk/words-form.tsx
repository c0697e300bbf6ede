'use client'

import type { ReactNode } from 'react'
import { hearTyping } from '@/components/actions/typing-keys'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { TextArea } from '@/components/ui/text-area'
import { clearDraft, useDraft } from '@/components/use-draft'
import { isBlank } from '@/lib/text/blank'

interface WordsFormProps {
  /** Under which the browser keeps what is typed. */
  name: string
  label: string
  hint: string
  action: string
  busy: boolean
  /** Sends the words; what is typed is forgotten only when that has worked. */
  send: (words: string, done: () => void) => void
  cancel: () => void
  children?: ReactNode
}

/** One text and what to do with it: a reason, or a note. */
export function WordsForm({ name, label, hint, action, busy, send, cancel, children }: WordsFormProps) {
  const [words, setWords] = useDraft(name)
  return (
    <form
      className="grid w-full max-w-[42rem] gap-3"
      onSubmit={(event) => {
        event.preventDefault()
        if (isBlank(words) || busy) return
        send(words, () => {
          clearDraft(name)
        })
      }}
      onKeyDown={(event) => {
        hearTyping(event, { leave: cancel })
      }}
    >
      {children}
      <Field label={label} hint={hint} id="words">
        <TextArea
          serif
          rows={3}
          maxLength={2_000}
          dir="auto"
          autoFocus
          value={words}
          onChange={(event) => {
            setWords(event.target.value)
          }}
        />
      </Field>
      <div className="flex flex-wrap items-center gap-2">
        <Button tone="primary" size="large" type="submit" refused={isBlank(words) || busy}>
          {action}
        </Button>
        <Button tone="plain" size="large" onClick={cancel}>
          Cancel
        </Button>
      </div>
    </form>
  )
}
