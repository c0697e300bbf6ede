'use client'

import { useEffect } from 'react'
import { cn } from './cn'
import type { ComboboxOption } from './combobox'
import { floating } from './floating'

interface SuggestionsProps {
  id: string
  label: string
  items: readonly ComboboxOption[]
  /** The place of the one that Enter takes; -1 for none. */
  chosen: number
  /** The id of an item, which the field names as the active one. */
  idOf: (place: number) => string
  onTake: (place: number) => void
}

/** What may be meant by what is typed, under the field that keeps the focus and hears the keys. */
export function Suggestions({ id, label, items, chosen, idOf, onTake }: SuggestionsProps) {
  const chosenId = chosen < 0 ? null : idOf(chosen)
  useEffect(() => {
    if (chosenId !== null) document.getElementById(chosenId)?.scrollIntoView({ block: 'nearest' })
  }, [chosenId])
  if (items.length === 0) return null
  return (
    <ul
      id={id}
      role="listbox"
      aria-label={label}
      className={cn(floating, 'absolute inset-x-0 top-full mt-1 max-h-56 overflow-auto p-1')}
    >
      {items.map(({ value, label: name }, place) => (
        <li
          key={value}
          id={idOf(place)}
          role="option"
          aria-selected={place === chosen}
          className="grid min-h-8 cursor-default content-center rounded-md px-2 py-1 aria-selected:bg-active max-phone:min-h-11 forced:aria-selected:outline-2 forced:aria-selected:-outline-offset-2"
          // The field keeps the focus.
          onMouseDown={(event) => {
            event.preventDefault()
          }}
          onClick={() => {
            onTake(place)
          }}
        >
          <span className="truncate">{name}</span>
        </li>
      ))}
    </ul>
  )
}
