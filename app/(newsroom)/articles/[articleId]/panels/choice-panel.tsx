'use client'

import { hearTyping } from '@/components/actions/typing-keys'
import { MoreButton } from '@/components/earlier/more-button'
import { Input } from '@/components/ui/input'
import { EditorPane } from '@/app/(newsroom)/articles/[articleId]/frame/side-pane'
import { Kbd } from '@/components/ui/kbd'
import { useEffect, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { tw } from '@/components/ui/cn'
import type { Action } from '@/components/actions/action'
import { isOfInputMethod } from '@/components/actions/key-of'
import { useChoiceActions } from './use-panel-actions'
import { PanelButton } from './panel-button'

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
  /** There are more; shows them as well. */
  onMore?: (() => void) | undefined
  /** What else can be done here by key. */
  more?: readonly Action[]
  onClose: () => void
  /** Below the list. */
  children?: ReactNode
}

/** Keys 1 to 9. */
const DIGITS = 9

const choiceLook = tw(
  'flex min-h-9 cursor-default items-center gap-2 px-2.5 aria-selected:bg-selected aria-selected:font-semibold group-focus-visible/list:aria-selected:rounded-md group-focus-visible/list:aria-selected:outline-2 group-focus-visible/list:aria-selected:-outline-offset-2 group-focus-visible/list:aria-selected:outline-ring max-phone:min-h-11 forced:aria-selected:outline-2 forced:aria-selected:-outline-offset-2',
)

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
  onMore,
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
      digits: byDigit ? Math.min(choices.length, DIGITS) : 0,
      find,
      close: onClose,
      more,
    },
    () => field.current,
  )

  return (
    <EditorPane
      aria-label={title}
      heading={title}
      action={<PanelButton does="close" tone="plain" />}
      onKeyDown={(event) => {
        hearTyping(event, { leave: onClose })
      }}
    >
      {seek && (
        <label className="relative grid">
          <Input
            ref={field}
            className="pe-7"
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
          <Kbd className="absolute end-1.25 top-1.25 max-tablet:hidden">/</Kbd>
        </label>
      )}
      <p className="-mb-2 text-small font-medium text-muted">{lead}</p>
      <ol
        ref={list}
        className="group/list divide-y divide-hairline rounded-md border border-edge focus-visible:outline-0"
        role="listbox"
        aria-label={label}
        tabIndex={0}
        aria-activedescendant={marked ? `choice-${marked.id}` : undefined}
      >
        {choices.map(({ id, name, aside }, index) => (
          <li
            key={id}
            id={`choice-${id}`}
            className={choiceLook}
            role="option"
            aria-selected={index === at}
            onClick={() => {
              onTake(id)
            }}
          >
            {byDigit && index < DIGITS && <Kbd>{index + 1}</Kbd>}
            <span className="min-w-0 flex-1 truncate" dir="auto">
              {name}
            </span>
            <span className="text-small font-normal text-muted">{aside}</span>
          </li>
        ))}
      </ol>
      <MoreButton
        key={seek?.words}
        of={{ count: choices.length, hasMore: onMore !== undefined, more: () => onMore?.() }}
        className="-mt-2"
      >
        Show more
      </MoreButton>
      {children}
    </EditorPane>
  )
}
