import { flushSync } from 'react-dom'

/** Draws a change at once and goes into the field that it brings, so that the next key already is a letter of that field. */
export function focusAfter(change: () => void, fieldId: string): void {
  flushSync(change)
  document.getElementById(fieldId)?.focus()
}
