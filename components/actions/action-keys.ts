import type { Action } from './action'

/** A line of the key bar or of the help: keys, as `keyOf` names them, and what they do. */
export interface KeyLine {
  keys: readonly string[]
  label: string
}

/** From three keys on only the first and the last are printed: 1 – 6. */
const MANY = 3

/** Actions with the same short words share one place of the bar: J and K move, 1 – 6 are the outcomes. */
export function barOf(actions: readonly Action[]): KeyLine[] {
  const places = Map.groupBy(
    actions.filter(({ bar }) => bar !== undefined),
    ({ bar = '' }) => bar,
  )
  return [...places].map(([label, those]) => {
    const keys = those.flatMap(({ keys: [first] }) => (first === undefined ? [] : [first]))
    const shown = keys.length < MANY ? keys : [keys.at(0), '–', keys.at(-1)].filter((key) => key !== undefined)
    return { keys: shown, label }
  })
}

/** Where what has no key of its own is found. */
const PALETTE = '⌘K'

/** The help's parts, each with its lines in the order of the table. What has no key is done by the palette, and says so. */
export function helpOf(actions: readonly Action[]): { title: string; lines: KeyLine[] }[] {
  const groups = Map.groupBy(actions, ({ group }) => group)
  return [...groups].map(([title, those]) => ({
    title,
    lines: those.map(({ keys: [key = PALETTE], label }) => ({ keys: [key], label })),
  }))
}
