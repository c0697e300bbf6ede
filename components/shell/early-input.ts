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
  const keep = (event: Event) => {
    const { target } = event
    if (!(target instanceof HTMLElement) || !event.isTrusted) return
    if (event instanceof KeyboardEvent) {
      const { key, code, shiftKey, altKey, ctrlKey, metaKey } = event
      if (key.length > 1 || altKey || event.isComposing || ((ctrlKey || metaKey) && key !== 'k')) return
      if (target.closest('input, textarea, select, [contenteditable]')) return
      const init = { key, code, shiftKey, ctrlKey, metaKey, bubbles: true, cancelable: true }
      kept.push(() => (document.activeElement ?? document.body).dispatchEvent(new KeyboardEvent('keydown', init)))
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
  // One after the other, so that each finds the page as the one before it left it.
  const doNext = () => {
    const act = kept.shift()
    if (!act) return
    setTimeout(() => {
      act()
      doNext()
    })
  }
  const types = ['keydown', 'click']
  for (const type of types) window.addEventListener(type, keep, true)
  window.galleyEarly = {
    done: () => {
      for (const type of types) window.removeEventListener(type, keep, true)
      doNext()
    },
  }
}

export const KEEP_EARLY_INPUT = `(${keepEarlyInput.toString()})()`
