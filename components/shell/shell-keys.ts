import type { PressedKey } from '@/components/actions/key-of'
import { keyOf } from '@/components/actions/key-of'

/** What a key of the shell asks for. */
export type Asked = { open: 'palette' | 'keys' } | { go: string } | null

/** Between G and the letter after it, in milliseconds. */
const SEQUENCE = 1_000

/** A Mac has ⌘K, and Ctrl K is a key of its fields; elsewhere it is Ctrl K. */
const isCommandHere = ({ ctrlKey, metaKey }: PressedKey, isMac: boolean) => (isMac ? metaKey : ctrlKey)

interface ShellKeys {
  /** The letter after G, in lower case, and the address that it leads to. */
  places: readonly { key: string; href: string }[]
  isMac: boolean
}

/**
 * Hears ⌘K, `?`, and G with a letter after it, by the names that the tables of actions give to keys: so they are the same on every
 * layout. `mayAct` is whether a key without ⌘ may act by itself at this moment; `at` is a time in milliseconds.
 */
export function hearShellKeys({ places, isMac }: ShellKeys): (event: PressedKey, at: number, mayAct: boolean) => Asked {
  let goUntil = 0
  return (event, at, mayAct) => {
    const key = keyOf(event)
    const goes = mayAct && at < goUntil
    // Shift or another key alone, on the way to the next one, ends nothing.
    if (key === null) return null
    goUntil = mayAct && key === 'G' ? at + SEQUENCE : 0
    if (key === '⌘K') return isCommandHere(event, isMac) ? { open: 'palette' } : null
    if (!mayAct) return null
    const place = goes ? places.find((one) => one.key.toUpperCase() === key) : undefined
    if (place) return { go: place.href }
    return key === '?' ? { open: 'keys' } : null
  }
}
