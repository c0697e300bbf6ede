/** One thing a person can do on a screen. The keys that are heard, the key bar, the help, the palette and the buttons read it. */
export interface Action<Id extends string = string> {
  /** Unique on its screen. */
  id: Id
  /** What it does, as the help and the palette say it: "Approve and next". */
  label: string
  /**
   * The keys that do it, as `keyOf` names them; the first is the one that is printed. A letter stands in upper case, with
   * ⇧ and ⌘ before it: "A", "⇧J", "⌘Z", "↓", "Enter", "Esc", "/".
   */
  keys: readonly string[]
  /** The part of the help in which it stands. */
  group: string
  /** The shorter words of the key bar at the foot of the screen; without them it is not in the bar. */
  bar?: string
  /** A key that decides acts once for each press, however long it is held. */
  decides?: boolean
  /** It is heard while something is typed as well; only for keys that are never text, as ⌘Enter. */
  typing?: boolean
  /** Why not now, as a sentence for the person; null when it can be done. */
  whyNot?: () => string | null
  /** False where the key is somebody else's at this moment, as Enter is a button's while that has the focus. */
  hears?: (event: KeyboardEvent) => boolean
  run: () => void
}

/** Rows of a table, whose ids the compiler knows: a button that names another one is refused. */
export const tableOf = <Id extends string>(...rows: readonly Action<Id>[]): Action<Id>[] => [...rows]

/** The action that this key does; keys are compared as `keyOf` names them. */
export function actionFor(actions: readonly Action[], key: string): Action | undefined {
  return actions.find(({ keys }) => keys.includes(key))
}

/** The row of this id; null where the table has none now. */
export function actionOf(actions: readonly Action[], id: string): Action | null {
  return actions.find((action) => action.id === id) ?? null
}

/** What is wrong with a screen's table: ids and keys that stand in it twice. A test asks this of every table. */
export function whatIsTwice(actions: readonly Action[]): string[] {
  const twice = (all: readonly string[]) => all.filter((one, index) => all.indexOf(one) !== index)
  return [...twice(actions.map(({ id }) => id)), ...twice(actions.flatMap(({ keys }) => keys))]
}
