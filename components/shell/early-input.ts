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

  const isToKeep = (event: KeyboardEvent, target: Element) => {
    const { key, code } = event
    if (event.altKey || event.isComposing) return false
    // Presses come as clicks, and the browser has keys of its own.
    if ((key === 'Enter' || key === ' ') && target.closest('a, button, summary')) return false
    const commanding = event.ctrlKey || event.metaKey
    // K of a layout without Latin letters goes by its place.
    const isK = key === 'k' || (code === 'KeyK' && !/^[a-z]$/i.test(key))
    const isLetter = commanding ? isK : key.length === 1
    if (!catchingUp && target.closest('input, textarea, select, [contenteditable]')) return false
    if (isLetter) return true
    // No key overtakes one that waits: sent before its words, a comment would be half of itself.
    const follows = commanding ? ['Enter'] : ['Enter', 'Escape', 'Backspace']
    return kept.length > 0 && (follows.includes(key) || key.startsWith('Arrow'))
  }

  /** What the browser does of itself when a real key comes to a field. */
  const typeInto = (at: Element, key: string) => {
    if (!(at instanceof HTMLTextAreaElement || at instanceof HTMLInputElement)) return
    const { selectionStart: start, selectionEnd: end } = at
    if (start === null || end === null) return
    if (key === 'Enter' && at instanceof HTMLInputElement) {
      at.form?.requestSubmit()
      return
    }
    const typed = { Enter: '\n', Backspace: '' }[key] ?? (key.length === 1 ? key : undefined)
    if (typed === undefined) return
    const erased = key === 'Backspace' && start === end ? (Array.from(at.value.slice(0, start)).at(-1)?.length ?? 0) : 0
    at.setRangeText(typed, start - erased, end, 'end')
    at.dispatchEvent(new InputEvent('input', { bubbles: true }))
  }

  const keep = (event: Event) => {
    const { target } = event
    // Also what is drawn within a button.
    if (!(target instanceof Element) || !event.isTrusted) return
    if (event instanceof KeyboardEvent) {
      if (!isToKeep(event, target)) return
      const { key, code, shiftKey, ctrlKey, metaKey } = event
      const init = { key, code, shiftKey, ctrlKey, metaKey, bubbles: true, cancelable: true }
      kept.push(() => {
        const at = document.activeElement ?? document.body
        const isFree = at.dispatchEvent(new KeyboardEvent('keydown', init))
        if (isFree && !ctrlKey && !metaKey) typeInto(at, key)
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
        kept[0]?.()
        kept.shift()
        doNext()
      })
    else for (const type of types) window.removeEventListener(type, keep, true)
  }
  window.galleyEarly = { done: doNext }
}

export const KEEP_EARLY_INPUT = `(${keepEarlyInput.toString()})()`
