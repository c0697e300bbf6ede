'use client'

import type { ComponentProps, KeyboardEvent } from 'react'
import { useId, useRef, useState } from 'react'
import { later } from '@/components/later'
import { TextArea } from '@/components/ui/text-area'
import type { PersonView } from '@/lib/domain/claims/claim-view'
import { beginOf } from '@/lib/domain/comments/begun-mention'

const useChooser = later(() => import('./mention-chooser'))

interface MentionAreaProps extends Omit<ComponentProps<typeof TextArea>, 'onChange' | 'value' | 'dir'> {
  value: string
  onType: (text: string) => void
}

/** What the list of people does with a key, while it is open: true where the key was its. */
export type HearsKeys = (event: KeyboardEvent) => boolean

/** Several lines in which “@” names somebody at the desk: the names that begin so are listed, arrows step through them, Enter takes one. */
export function MentionArea({ value, onType, onKeyDown, ...area }: MentionAreaProps) {
  const chooser = useChooser()
  const listId = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const hearsRef = useRef<HearsKeys | null>(null)
  const [caret, setCaret] = useState<number | null>(null)
  const [chosenId, setChosenId] = useState<string | null>(null)
  /** Closed by Esc, until another mention is begun. */
  const [closedAt, setClosedAt] = useState<number | null>(null)
  const begun = caret === null ? null : beginOf(value, caret)
  const isOpen = chooser !== null && begun !== null && begun.at !== closedAt
  const take = ({ name }: PersonView) => {
    if (!begun || caret === null) return
    const before = `${value.slice(0, begun.at)}@${name} `
    onType(before + value.slice(caret).replace(/^ /, ''))
    setCaret(before.length)
    requestAnimationFrame(() => {
      field.current?.setSelectionRange(before.length, before.length)
    })
  }
  return (
    <div className="relative grid">
      <TextArea
        {...area}
        ref={field}
        dir="auto"
        value={value}
        aria-autocomplete="list"
        {...(isOpen && chosenId !== null && { 'aria-controls': listId, 'aria-activedescendant': chosenId })}
        onChange={({ target }) => {
          onType(target.value)
          setCaret(target.selectionStart)
          if (closedAt !== null && beginOf(target.value, target.selectionStart)?.at !== closedAt) setClosedAt(null)
        }}
        onSelect={({ currentTarget }) => {
          if (caret !== null) setCaret(currentTarget.selectionStart)
        }}
        onBlur={() => {
          setCaret(null)
        }}
        onKeyDown={(event) => {
          if (isOpen && hearsRef.current?.(event) === true) {
            event.preventDefault()
            event.stopPropagation()
          } else onKeyDown?.(event)
        }}
      />
      {isOpen && (
        <chooser.MentionChooser
          {...{ listId, hearsRef, take }}
          words={begun.words}
          onChosen={setChosenId}
          onClose={() => {
            setClosedAt(begun.at)
          }}
        />
      )}
    </div>
  )
}
