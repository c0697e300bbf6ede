/**
 * A page is there before its scripts are. Keys and presses of that moment would be lost; instead they are kept, and done as soon
 * as the page can. Links, fields and forms need no script and go on as they are.
 */
interface EarlyInput {
  /** Does what was kept, in its order, and keeps nothing more. */
  done: () => void
}

declare global {
  interface Window {
    galleyEarly?: EarlyInput
  }
}

/** Runs in the page's head as text, so it names nothing outside itself. */
function keepEarlyInput(): void {
  const kept: (() => void)[] = []
  let catchingUp = false
  const keep = (event: Event) => {
    const { target } = event
    if (!(target instanceof HTMLElement) || !event.isTrusted) return
    if (event instanceof KeyboardEvent) {
      const { key, code, shiftKey, altKey, ctrlKey, metaKey } = event
      if (key.length > 1 || altKey || event.isComposing || ((ctrlKey || metaKey) && key !== 'k')) return
      // While what was kept is being done, letters for a field that it has led into wait for their turn as well.
      if (!catchingUp && target.closest('input, textarea, select, [contenteditable]')) return
      const init = { key, code, shiftKey, ctrlKey, metaKey, bubbles: true, cancelable: true }
      kept.push(() => {
        const at = document.activeElement ?? document.body
        const isText = at instanceof HTMLTextAreaElement || at instanceof HTMLInputElement
        if (!isText || at.selectionStart === null || ctrlKey || metaKey)
          at.dispatchEvent(new KeyboardEvent('keydown', init))
        else {
          // A key before it has led into a field: this one was meant as a letter of it.
          at.setRangeText(key, at.selectionStart, at.selectionEnd ?? at.selectionStart, 'end')
          at.dispatchEvent(new InputEvent('input', { bubbles: true, data: key, inputType: 'insertText' }))
        }
      })
    } else {
      const pressed = target.closest<HTMLElement>('button[type="button"], [role="option"]')
      if (!pressed) return
      kept.push(() => {
        if (pressed.isConnected) pressed.click()
      })
    }
    event.preventDefault()
    event.stopImmediatePropagation()
  }
  const types = ['keydown', 'click']
  for (const type of types) window.addEventListener(type, keep, true)
  // One after the other, so that each finds the page as the one before it left it; what comes meanwhile comes after them.
  const doNext = () => {
    catchingUp = kept.length > 0
    if (catchingUp)
      setTimeout(() => {
        kept.shift()?.()
        doNext()
      })
    else for (const type of types) window.removeEventListener(type, keep, true)
  }
  window.galleyEarly = { done: doNext }
}

export const KEEP_EARLY_INPUT = `(${keepEarlyInput.toString()})()`
