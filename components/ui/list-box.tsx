'use client'

import type { KeyboardEvent, ReactNode } from 'react'
import { useEffect, useId, useRef } from 'react'
import { cn } from './cn'
import { stepped } from './stepped'

interface ListBoxProps<Item> {
  label: string
  items: readonly Item[]
  /** What an item is known by. */
  idOf: (item: Item) => string
  /** The id of the chosen one; null for none. */
  value: string | null
  onChange: (item: Item) => void
  children: (item: Item, chosen: boolean) => ReactNode
  /** Instead of the rows, when there are none. */
  empty?: ReactNode
  className?: string
}

/** A list of which one is chosen: arrows, Home and End move the choice; the list is one stop of the Tab key. */
export function ListBox<Item>({ label, items, idOf, value, onChange, children, empty, className }: ListBoxProps<Item>) {
  const id = useId()
  const list = useRef<HTMLUListElement>(null)
  const chosen = items.findIndex((item) => idOf(item) === value)
  useEffect(() => {
    list.current?.children[chosen]?.scrollIntoView({ block: 'nearest' })
  }, [chosen])
  const onKeyDown = (event: KeyboardEvent) => {
    const next = stepped(event.key, chosen, items.length)
    const item = next === null ? undefined : items[next]
    if (item === undefined) return
    event.preventDefault()
    onChange(item)
  }
  if (items.length === 0) return empty ?? null
  return (
    <ul
      ref={list}
      role="listbox"
      aria-label={label}
      tabIndex={0}
      aria-activedescendant={chosen === -1 ? undefined : `${id}-${chosen}`}
      onKeyDown={onKeyDown}
      className={cn('overflow-auto focus-visible:-outline-offset-2', className)}
    >
      {items.map((item, place) => (
        <li
          key={idOf(item)}
          id={`${id}-${place}`}
          role="option"
          aria-selected={place === chosen}
          onClick={() => {
            onChange(item)
          }}
          className="min-h-11.5 cursor-default border-b border-hairline px-4 py-1.5 hover:bg-rail aria-selected:bg-selected forced:aria-selected:outline-2 forced:aria-selected:-outline-offset-2"
        >
          {children(item, place === chosen)}
        </li>
      ))}
    </ul>
  )
}
