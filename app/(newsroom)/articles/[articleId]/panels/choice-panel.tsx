'use client'

import { useEffect, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'

interface Choice {
  id: string
  name: string
  aside: ReactNode
}

interface ChoicePanelProps {
  title: string
  /** What the list holds. */
  label: string
  /** A field to find one by; without it the list is short. */
  seek?: {
    label: string
    placeholder: string
    words: string
    setWords: (words: string) => void
    onEnter?: () => boolean
  }
  lead: string
  choices: readonly Choice[]
  /** The one that is marked at first, counted from 0. */
  startAt?: number
  onTake: (id: string) => void
  /** A letter that is no digit; true when it was used. */
  onLetter?: (key: string) => boolean
  onClose: () => void
  /** Below the list. */
  children?: ReactNode
}

/** One is taken from a list: by its digit, by arrows and Enter, by finding it, or by a click. The list has the focus. */
export function ChoicePanel({
  title,
  label,
  seek,
  lead,
  choices,
  startAt = 0,
  onTake,
  onLetter,
  onClose,
  children,
}: ChoicePanelProps) {
  const list = useRef<HTMLOListElement>(null)
  const field = useRef<HTMLInputElement>(null)
  const [at, setAt] = useState(startAt)
  const marked = choices[at]
  useEffect(() => list.current?.focus(), [])

  const onKey = (event: React.KeyboardEvent) => {
    if (event.metaKey || event.ctrlKey || event.altKey) return
    const byDigit = choices[Number(event.key) - 1]
    if (byDigit) onTake(byDigit.id)
    else if (event.key === 'ArrowDown') setAt(Math.min(at + 1, choices.length - 1))
    else if (event.key === 'ArrowUp') setAt(Math.max(at - 1, 0))
    else if (event.key === 'Enter' && marked) onTake(marked.id)
    else if (event.key === '/') field.current?.focus()
    else if (!onLetter?.(event.key)) return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <section
      className="detail editor-pane"
      aria-label={title}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        onClose()
      }}
    >
      <div className="editor">
        <header className="editor-head">
          <h2>{title}</h2>
          <Button tone="plain" kbd="Esc" onClick={onClose}>
            Cancel
          </Button>
        </header>
        {seek && (
          <label className="seek">
            <input
              ref={field}
              className="input"
              aria-label={seek.label}
              placeholder={seek.placeholder}
              value={seek.words}
              onChange={(event) => {
                seek.setWords(event.target.value)
                setAt(0)
              }}
              onKeyDown={(event) => {
                if (event.nativeEvent.isComposing) return
                const [first] = choices
                if (event.key === 'ArrowDown') list.current?.focus()
                else if (event.key === 'Enter' && !seek.onEnter?.() && first) onTake(first.id)
              }}
            />
            <kbd>/</kbd>
          </label>
        )}
        <p className="fine lead">{lead}</p>
        <ol
          ref={list}
          className="recent"
          role="listbox"
          aria-label={label}
          tabIndex={0}
          aria-activedescendant={marked ? `choice-${marked.id}` : undefined}
          onKeyDown={onKey}
        >
          {choices.map(({ id, name, aside }, index) => (
            <li
              key={id}
              id={`choice-${id}`}
              role="option"
              aria-selected={index === at}
              onClick={() => {
                onTake(id)
              }}
            >
              <kbd>{index + 1}</kbd>
              <span className="name" dir="auto">
                {name}
              </span>
              <span className="fine">{aside}</span>
            </li>
          ))}
        </ol>
        {children}
      </div>
    </section>
  )
}
