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

/** True where a key is text: fields, editable parts, and pickers that search by letter. */
export function isTypingIn(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement)
    return true
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'submit'].includes(target.type)
}
