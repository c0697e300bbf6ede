const SETTING = 'galley:single-keys'

/** Single-letter keys can be turned off by those whom they disturb (speech input, for one). */
export function singleKeysAreOn(): boolean {
  try {
    return window.localStorage.getItem(SETTING) !== 'off'
  } catch {
    return true
  }
}

export function setSingleKeys(on: boolean): void {
  window.localStorage.setItem(SETTING, on ? 'on' : 'off')
}

/**
 * True for a key that may act by itself: alone (Shift counts as part of it), not yet taken, not while anything is being typed
 * or composed, not over a dialog or a menu, and not when the person turned such keys off.
 */
export function isSingleKey(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return false
  if (!singleKeysAreOn() || isTypingIn(event.target)) return false
  return !isOverlaid()
}

const OVER = '[role="dialog"], [role="menu"], [role="alertdialog"]'

/**
 * Whether a dialog or a menu is open over the page: none stands in the page’s own content, which at a long article is ten thousand
 * elements to look through at each key.
 */
export function isOverlaid(): boolean {
  const main = document.getElementById('main')
  if (!main) return document.querySelector(OVER) !== null
  for (let at: Element = main; at.parentElement; at = at.parentElement)
    for (const beside of at.parentElement.children)
      if (beside !== at && (beside.matches(OVER) || beside.querySelector(OVER) !== null)) return true
  return false
}

/** True where a key is text: fields, editable parts, and pickers that search by letter. */
export function isTypingIn(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement)
    return true
  if (target.role === 'combobox') return true
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'submit'].includes(target.type)
}
