'use client'

import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { clearDraft, useDraft } from '@/components/use-draft'
import { isBlank } from '@/lib/domain/text/words'

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
      className="reason-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (isBlank(words) || busy) return
        send(words, () => {
          clearDraft(name)
        })
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') cancel()
      }}
    >
      {children}
      <div className="field">
        <label htmlFor="words">{label}</label>
        <textarea
          className="input serif"
          id="words"
          rows={3}
          maxLength={2_000}
          dir="auto"
          autoFocus
          aria-describedby="words-hint"
          value={words}
          onChange={(event) => {
            setWords(event.target.value)
          }}
        />
        <p className="fine" id="words-hint">
          {hint}
        </p>
      </div>
      <p className="actions">
        <Button tone="primary" size="large" type="submit" refused={isBlank(words) || busy}>
          {action}
        </Button>
        <Button tone="plain" size="large" onClick={cancel}>
          Cancel
        </Button>
      </p>
    </form>
  )
}
