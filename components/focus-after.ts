import { flushSync } from 'react-dom'

/** Draws a change at once and goes into the field that it brings, so that the next key already is a letter of that field. */
export function focusAfter(change: () => void, fieldId: string): void {
  flushSync(change)
  document.getElementById(fieldId)?.focus()
}

/** The screen itself takes the focus where what had it is gone, so that the next key is heard and the next Tab is near. */
export function focusMain(): void {
  const main = document.getElementById('main')
  if (!main) return
  if (!main.hasAttribute('tabindex')) main.tabIndex = -1
  main.focus({ preventScroll: true })
}
