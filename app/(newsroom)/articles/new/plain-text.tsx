'use client'

import type { Pasted } from '@/app/(newsroom)/articles/blocks/read-paste'
import { hasParts, pastedBy } from '@/app/(newsroom)/articles/blocks/read-paste'
import { keyOf } from '@/components/actions/key-of'
import { TextArea } from '@/components/ui/text-area'
import type { FormState } from '@/lib/domain/form-state'
import type { Around } from '@/lib/intake/read-around'

interface PlainTextProps {
  state: FormState
  /** Something that holds parts was pasted; `insert` puts its plain words into the field where it can't be read. */
  onPasted: (pasted: Pasted, around: Around, insert: () => void) => void
  /** ⌘Z was pressed; true where it brought parts back, else it is the field's own. */
  onUndo: (text: string) => boolean
}

/** Where an article is pasted or written. What is pasted with headings, lists, tables or links is read into parts at once. */
export function PlainText({ state, onPasted, onUndo }: PlainTextProps) {
  return (
    <TextArea
      onPage
      className="w-full flex-1 [scrollbar-width:thin] px-[max(2.5rem,calc((100%-36rem)/2))] py-6 text-read whitespace-pre-wrap focus-visible:-outline-offset-2 max-phone:px-5"
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
      onKeyDown={(event) => {
        if (keyOf(event.nativeEvent) === '⌘Z' && onUndo(event.currentTarget.value)) event.preventDefault()
      }}
      onPaste={(event) => {
        const field = event.currentTarget
        const { value, selectionStart: start, selectionEnd: end } = field
        const around = { before: value.slice(0, start), after: value.slice(end) }
        const isAll = around.before.trim() === '' && around.after.trim() === ''
        const pasted = pastedBy(event)
        // A few lines among others are read with them, later.
        if (!isAll && (pasted.html === '' || !hasParts(pasted))) return
        event.preventDefault()
        onPasted(pasted, around, () => {
          field.setRangeText(pasted.plain, start, end, 'end')
          field.dispatchEvent(new Event('input', { bubbles: true }))
        })
      }}
    />
  )
}
