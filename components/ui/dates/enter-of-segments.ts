import type { KeyboardEvent as ReactKeyboardEvent } from 'react'

/**
 * Enter in a part of a day, as it is in any other field: ⌘Enter goes to whoever listens around the field, Enter alone sends the form.
 * React Aria takes both for a press of the whole group and lets nobody else hear them. Put it on an element around the group.
 */
export function hearEnter(event: ReactKeyboardEvent<HTMLElement>): void {
  const { currentTarget: around, nativeEvent: pressed } = event
  // What is sent again below comes by here too.
  if (pressed.key !== 'Enter' || pressed.isComposing || event.target === around) return
  event.stopPropagation()
  const { key, code, shiftKey, ctrlKey, metaKey, altKey, repeat } = pressed
  if (ctrlKey || metaKey) {
    const again = { key, code, shiftKey, ctrlKey, metaKey, altKey, repeat, bubbles: true, cancelable: true }
    if (!around.dispatchEvent(new KeyboardEvent('keydown', again))) event.preventDefault()
    return
  }
  event.preventDefault()
  if (!repeat) around.closest('form')?.requestSubmit()
}
