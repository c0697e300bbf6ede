/** What the browser names a key by, as far as an action needs it: a KeyboardEvent. */
export interface PressedKey {
  key: string
  code: string
  /** Old, and the only sign in Safari that an input method has taken the key. */
  keyCode: number
  shiftKey: boolean
  ctrlKey: boolean
  metaKey: boolean
  altKey: boolean
  isComposing: boolean
  getModifierState?: (key: string) => boolean
}

const NAMES: Record<string, string> = {
  ArrowDown: '↓',
  ArrowUp: '↑',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
  Enter: 'Enter',
  Backspace: 'Backspace',
  Delete: 'Delete',
  ' ': 'Space',
}
/** The key code of a key that an input method has taken; Safari says it of the Enter that ends a word, and no longer that it composes. */
const TAKEN_BY_INPUT_METHOD = 229

/** A key of a word that is being composed, or the one that ends it: it sends and runs nothing. */
export const isOfInputMethod = ({ isComposing, keyCode }: Pick<PressedKey, 'isComposing' | 'keyCode'>): boolean =>
  isComposing || keyCode === TAKEN_BY_INPUT_METHOD

/**
 * Names a key as the tables of actions do: "A", "⇧J", "⌘Z", "1", "/", "↓", "Enter". Null for a key that may run nothing: one of
 * a word being composed, one with Alt, or a letter that AltGr brings.
 *
 * A letter goes by its place on the keyboard where it is no Latin letter, so that Cyrillic, Greek and Arabic layouts have the same
 * keys, and by Shift, not by its case, so that Caps Lock changes nothing. A digit goes by its place too where it prints another sign
 * without Shift, as on French and Czech layouts.
 */
export function keyOf(event: PressedKey): string | null {
  if (isOfInputMethod(event)) return null
  if (event.altKey || event.getModifierState?.('AltGraph') === true) return null
  const command = event.ctrlKey || event.metaKey ? '⌘' : ''
  const shift = event.shiftKey ? '⇧' : ''
  const digit = digitUnder(event)
  if (digit !== undefined) return `${command}${digit}`
  if (isLetter(event.key)) {
    const sign = signUnder(event)
    if (sign !== undefined) return `${command}${sign}`
    const letter = letterOf(event)
    return letter && `${command}${shift}${letter}`
  }
  const under = LETTERS_UNDER_SIGNS[`${event.code}${event.key}`]
  if (under !== undefined) return `${command}${shift}${under}`
  const named = NAMES[event.key]
  if (named !== undefined) return `${command}${shift}${named}`
  // Other signs are named by what they print: "?" needs Shift on one keyboard and not on another.
  return event.key.length === 1 ? `${command}${SAME_SIGNS[event.key] ?? event.key}` : null
}

/** One letter, or the two that one key of an Arabic keyboard writes (لا); the names of other keys are Latin. */
const isLetter = (key: string) => /^\p{L}$/u.test(key) || /^\p{Script=Arabic}{2}$/u.test(key)

/** The letter of the English alphabet; of another script, and of letters such as “ß”, the one in its place, if there is one. */
function letterOf({ key, code }: PressedKey): string | null {
  return /^[a-z]$/i.test(key) ? key.toUpperCase() : (/^Key([A-Z])$/.exec(code)?.[1] ?? null)
}

/** Signs that stand where a letter is, on layouts that have no Latin letters: Greek has ; on Q, Hebrew ’ on W. */
const LETTERS_UNDER_SIGNS: Record<string, string> = { 'KeyQ;': 'Q', "KeyW'": 'W' }

/** Signs in whose place a layout of another script has a letter: Arabic ظ for /, Cyrillic ю and Arabic ز for the full stop. */
const SIGNS_UNDER_LETTERS: Record<string, readonly [plain: string, shifted: string]> = {
  Slash: ['/', '?'],
  Period: ['.', '>'],
}

/** The sign in the place of a letter that is not Latin. */
function signUnder({ key, code, shiftKey }: PressedKey): string | undefined {
  return /^\p{Script=Latin}$/u.test(key) ? undefined : SIGNS_UNDER_LETTERS[code]?.[shiftKey ? 1 : 0]
}

/** What a sign is called that another script writes its own way. */
const SAME_SIGNS: Record<string, string> = { '؟': '?' }

/** Signs that are keys of their own wherever they are printed; on the Bépo layout / stands on the 9. */
const OWN_SIGNS = new Set(['/', '?', '.', '>'])

/** The digit in the place of a sign or letter of its layout: é on a French 2, ě on a Czech one, ٢ on an Arabic one. */
function digitUnder({ key, code, shiftKey }: PressedKey): string | undefined {
  const isOfScript = /^\p{Nd}$/u.test(key)
  if (key.length !== 1 || /^[0-9a-z]$/i.test(key) || (shiftKey && !isOfScript) || OWN_SIGNS.has(key)) return undefined
  return (isOfScript ? /^(?:Digit|Numpad)(\d)$/ : /^Digit(\d)$/).exec(code)?.[1] ?? (isOfScript ? key : undefined)
}
