'use client'

import { useRef } from 'react'
import { isSingleKey } from '@/components/shell/single-keys'
import { useKeys } from '@/components/use-keys'

/** Words to filter by; `/` comes here. */
export function SeekField({ name, label, defaultValue }: { name: string; label: string; defaultValue: string }) {
  const field = useRef<HTMLInputElement>(null)
  useKeys((event) => {
    if (event.key !== '/' || !isSingleKey(event)) return false
    field.current?.focus()
    return true
  })
  return (
    <label className="seek">
      <input
        ref={field}
        className="input"
        type="search"
        name={name}
        aria-label={label}
        placeholder="Filter by words"
        defaultValue={defaultValue}
      />
      <kbd>/</kbd>
    </label>
  )
}
