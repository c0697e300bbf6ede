'use client'

import { useEffect } from 'react'
import { tinykeys } from 'tinykeys'
import { isTypingIn, singleKeysAreOn } from '@/components/shell/single-keys'

/** The row after or before the open one. */
function step(by: 1 | -1) {
  const rows = [...document.querySelectorAll<HTMLAnchorElement>('a[data-row]')]
  const at = rows.findIndex((row) => row.getAttribute('aria-current') === 'true')
  const next = at < 0 ? rows[0] : rows[at + by]
  next?.focus()
  next?.click()
}

/** Presses what a key is printed on; a button that is not there, or refuses, stays as it is. */
function press(selector: string) {
  const control = document.querySelector<HTMLElement>(selector)
  if (control?.getAttribute('aria-disabled') !== 'true') control?.click()
}

/** J and K step through the list; the other letters press the controls on which they are printed. */
export function DeskKeys() {
  useEffect(() => {
    const ours = (act: () => void) => (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || isTypingIn(event.target) || !singleKeysAreOn()) return
      if (document.querySelector('[role="dialog"]') !== null) return
      event.preventDefault()
      act()
    }
    return tinykeys(window, {
      j: ours(() => {
        step(1)
      }),
      k: ours(() => {
        step(-1)
      }),
      n: ours(() => {
        press('[data-new]')
      }),
      a: ours(() => {
        press('[data-key="a"]')
      }),
      x: ours(() => {
        press('[data-key="x"]')
      }),
      p: ours(() => {
        press('[data-key="p"]')
      }),
    })
  }, [])
  return null
}
