import type { KeyboardEvent } from 'react'
import { isOfInputMethod } from './key-of'

interface TypingKeys {
  /** Sends what was typed; told with the press, for those who send in two ways. */
  send?: (event: KeyboardEvent) => void
  /** ⌘↵ where Enter begins a new line; ↵ alone (⇧↵ begins a line) where one line is usual. */
  by?: '⌘↵' | '↵'
  /** Escape: back to where one came from. */
  leave?: () => void
  /** ↑, in a field in which nothing is typed: back to what was said last. */
  back?: (() => void) | undefined
}

/** Enter on a button presses that button. */
const isButton = (target: EventTarget) => 'tagName' in target && target.tagName === 'BUTTON'

const sends = ({ key, metaKey, ctrlKey, shiftKey, target }: KeyboardEvent, by: '⌘↵' | '↵') =>
  key === 'Enter' && (by === '⌘↵' ? metaKey || ctrlKey : !shiftKey && !isButton(target))

/**
 * The keys that a field, or a form over its fields, hears while somebody types: one way to send and one to leave. Nothing is
 * heard while an input method composes, and a held key sends once.
 */
export function hearTyping(event: KeyboardEvent, { send, by = '⌘↵', leave, back }: TypingKeys): void {
  if (isOfInputMethod(event.nativeEvent)) return
  const sending = send !== undefined && sends(event, by)
  const leaving = leave !== undefined && event.key === 'Escape'
  const goingBack = back !== undefined && event.key === 'ArrowUp'
  if (!sending && !leaving && !goingBack) return
  event.preventDefault()
  event.stopPropagation()
  if (leaving) leave()
  else if (goingBack) back()
  else if (!event.repeat) send?.(event)
}
