'use client'

import { useEffect, useRef } from 'react'
import { isTypingIn, singleKeysAreOn } from '@/components/shell/single-keys'

/** Words to filter by; `/` comes here. */
export function SeekField({ name, label, defaultValue }: { name: string; label: string; defaultValue: string }) {
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey) return
      if (!singleKeysAreOn() || isTypingIn(event.target) || document.querySelector('[role="dialog"]')) return
      event.preventDefault()
      field.current?.focus()
    }
    window.addEventListener('keydown', listen)
    return () => {
      window.removeEventListener('keydown', listen)
    }
  }, [])
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
