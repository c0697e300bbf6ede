import { flushSync } from 'react-dom'
import { focusMain } from '@/components/focus-after'

/** Closes a form or a notice of what is open; a focus that went with it is on the screen again, not on nothing. */
export function backToMain(close: () => void): void {
  flushSync(close)
  if (document.activeElement === document.body) focusMain()
}
