'use client'

import { useEffect, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import type { Action } from '@/components/actions/action'
import { isOfInputMethod } from '@/components/actions/key-of'
import { Button } from '@/components/ui/button'
import { useChoiceActions } from './use-panel-actions'

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
  /** The digits take a row; where rows have numbers of their own, digits are typed like letters. */
  byDigit?: boolean
  /** What else can be done here by key. */
  more?: readonly Action[]
  onClose: () => void
  /** Below the list. */
  children?: ReactNode
}

/** One is taken from a list: by arrows and Enter, by finding it, by its digit, or by a click. Letters go to the find field. */
export function ChoicePanel({
  title,
  label,
  seek,
  lead,
  choices,
  startAt = 0,
  onTake,
  byDigit = false,
  more = [],
  onClose,
  children,
}: ChoicePanelProps) {
  const list = useRef<HTMLOListElement>(null)
  const field = useRef<HTMLInputElement>(null)
  const [at, setAt] = useState(startAt)
  const marked = choices[at]
  useEffect(() => list.current?.focus(), [])

  const find = () => field.current?.focus()
  useChoiceActions(
    {
      step: (by) => {
        setAt(Math.max(0, Math.min(at + by, choices.length - 1)))
      },
      take: (index) => {
        const chosen = index === null ? marked : choices[index]
        if (chosen) onTake(chosen.id)
      },
      digits: byDigit ? choices.length : 0,
      find,
      close: onClose,
      more,
    },
    () => field.current,
  )

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
                if (isOfInputMethod(event.nativeEvent)) return
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
              {byDigit && <kbd>{index + 1}</kbd>}
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
