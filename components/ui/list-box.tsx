'use client'

import type { KeyboardEvent, ReactNode, RefObject } from 'react'
import { useEffect, useId } from 'react'
import { cn, tw } from './cn'
import { stepped } from './stepped'

/** A row of a list of which one is chosen. The list around it is a `group/list`, and has the focus in its rows’ stead. */
export const rowLook = tw([
  'min-h-11.5 cursor-default content-center border-b border-hairline px-3.5 py-1 hover:bg-sunken max-phone:min-h-13',
  'aria-selected:bg-selected aria-selected:shadow-[inset_2px_0_0_var(--accent)] aria-selected:hover:bg-selected rtl:aria-selected:shadow-[inset_-2px_0_0_var(--accent)]',
  'forced:aria-selected:outline-2 forced:aria-selected:-outline-offset-2',
  'group-focus-visible/list:aria-selected:shadow-none group-focus-visible/list:aria-selected:outline-2 group-focus-visible/list:aria-selected:-outline-offset-2 group-focus-visible/list:aria-selected:outline-ring',
  // On paper nothing is chosen.
  'print:break-inside-avoid print:bg-transparent! print:shadow-none! print:outline-none!',
])

interface Group {
  /** Those of one key stand together, under one head. */
  key: string
  name: string
  head: ReactNode
}

interface ListBoxProps<Item> {
  label: string
  items: readonly Item[]
  /** What an item is known by. */
  idOf: (item: Item) => string
  /** The id of the chosen one; null for none. */
  value: string | null
  onChange: (item: Item) => void
  /** A press on a row that is chosen already; without it that is a change like any. */
  children: (item: Item, chosen: boolean) => ReactNode
  /** To which group an item belongs; without it the list has none. */
  groupOf?: (item: Item) => Group
  /** Instead of the rows, when there are none. */
  empty?: ReactNode
  /** The list itself, for whoever gives it the focus. */
  list?: RefObject<HTMLUListElement | null>
  className?: string
}

/** A list of which one is chosen: arrows, Home and End move the choice; the list is one stop of the Tab key. */
export function ListBox<Item>(props: ListBoxProps<Item>) {
  const { label, items, idOf, value, onChange, children, groupOf, empty, list, className } = props
  const id = useId()
  const chosen = items.findIndex((item) => idOf(item) === value)
  useEffect(() => {
    if (chosen !== -1) document.getElementById(`${id}-${chosen}`)?.scrollIntoView({ block: 'nearest' })
  }, [id, chosen])
  const onKeyDown = (event: KeyboardEvent) => {
    const next = stepped(event.key, chosen, items.length)
    const item = next === null ? undefined : items[next]
    if (item === undefined) return
    event.preventDefault()
    onChange(item)
  }
  if (items.length === 0 && empty !== undefined) return empty
  const option = (item: Item, place: number) => (
    <li
      key={idOf(item)}
      id={`${id}-${place}`}
      role="option"
      aria-selected={place === chosen}
      onClick={() => {
        onChange(item)
      }}
      className={cn(rowLook)}
    >
      {children(item, place === chosen)}
    </li>
  )
  const groups = groupOf && Map.groupBy(items.keys(), (place) => groupOf(items[place] as Item).key)
  return (
    <ul
      ref={list}
      role="listbox"
      aria-label={label}
      tabIndex={0}
      aria-activedescendant={chosen === -1 ? undefined : `${id}-${chosen}`}
      onKeyDown={onKeyDown}
      className={cn('group/list [scrollbar-width:thin] overflow-auto focus-visible:outline-0', className)}
    >
      {groups
        ? [...groups].map(([key, places]) => {
            const [first] = places
            const group = first === undefined ? null : groupOf(items[first] as Item)
            return (
              <li role="presentation" key={key}>
                <ul role="group" aria-label={group?.name}>
                  {group && (
                    <li
                      role="presentation"
                      aria-hidden="true"
                      className="flex h-8 items-center justify-between gap-2 border-b border-hairline bg-rail px-3.5 font-semibold"
                    >
                      {group.head}
                    </li>
                  )}
                  {places.map((place) => option(items[place] as Item, place))}
                </ul>
              </li>
            )
          })
        : items.map(option)}
    </ul>
  )
}
