'use client'

import { useMemo, useRef } from 'react'

/** The screen itself takes the focus where what had it is gone, so that the next key is heard and the next Tab is near. */
export function focusMain(): void {
  const main = document.getElementById('main')
  if (!main) return
  if (!main.hasAttribute('tabindex')) main.tabIndex = -1
  main.focus({ preventScroll: true })
}

/**
 * For a dialog that a key opens: it has no trigger to which the focus could go back. What had it gets it back when the dialog
 * closes, and `then` is done after that.
 */
export function useFocusBack() {
  const before = useRef<Element | null>(null)
  const then = useRef<(() => void) | null>(null)
  return useMemo(
    () => ({
      onOpenAutoFocus: () => {
        before.current = document.activeElement
      },
      onCloseAutoFocus: (event: Event) => {
        event.preventDefault()
        const had = before.current
        if (had instanceof HTMLElement && had !== document.body && had.isConnected) had.focus()
        else focusMain()
        then.current?.()
        then.current = null
      },
      /** What is done once the dialog is gone. */
      afterwards: (work: () => void) => {
        then.current = work
      },
    }),
    [],
  )
}
