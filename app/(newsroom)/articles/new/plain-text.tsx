'use client'

import { pastedBy, readPaste } from '@/app/(newsroom)/articles/blocks/read-paste'
import type { FormState } from '@/lib/domain/form-state'
import type { Intake } from '@/lib/intake/intake-block'

interface PlainTextProps {
  state: FormState
  onPasted: (intake: Intake) => void
}

/** Where an article is pasted or written. What is pasted into an empty field is read into parts at once. */
export function PlainText({ state, onPasted }: PlainTextProps) {
  return (
    <textarea
      className="w-full flex-1 resize-none [scrollbar-width:thin] bg-transparent px-[max(2.5rem,calc((100%-36rem)/2))] py-6 font-text text-read whitespace-pre-wrap focus-visible:-outline-offset-2 max-phone:px-5"
      id="text"
      name="text"
      dir="auto"
      spellCheck={false}
      required
      autoFocus
      placeholder="Paste or write the article here, its headline on the first line."
      defaultValue={state.values['text']}
      aria-invalid={state.errors['text'] ? true : undefined}
      aria-describedby={state.errors['text'] ? 'text-error' : undefined}
      onPaste={(event) => {
        // Into words that are there already it is pasted as plain text, and read with them.
        if (event.currentTarget.value.trim() !== '') return
        event.preventDefault()
        void readPaste(pastedBy(event)).then(onPasted)
      }}
    />
  )
}
