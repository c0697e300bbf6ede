'use client'

import { useEffect, useRef } from 'react'

/** What a control that is none of the platform’s own gives its form, which hears a change as it hears one of theirs. */
export function Told({ name, value, when = true }: { name: string; value: string; when?: boolean }) {
  const input = useRef<HTMLInputElement>(null)
  const told = useRef(value)
  useEffect(() => {
    if (!when || told.current === value) return
    told.current = value
    input.current?.dispatchEvent(new Event('change', { bubbles: true }))
  }, [value, when])
  return <input ref={input} type="hidden" name={name} value={value} />
}
