import type { KeptWay, Outgoing } from './outgoing'

/** A change that takes another one back, as it is made when somebody asks for it. */
export type WayBack = Omit<Outgoing, 'key' | 'since'>

export interface Back {
  /** None when the answer says that nothing was changed. */
  changes: readonly WayBack[]
  /** What is said when they are made: "Claim 79 is a suggestion again". */
  says: string
}

type Guide = (way: KeptWay, answer: object) => Back | null

let guide: Guide = () => null

/** For whoever knows the ways back of all changes; a change keeps the name of its own. */
export function leadBackBy(by: Guide): void {
  guide = by
}

/** What takes an answered change back; null where nothing leads back from it. */
export const backFrom = (undo: KeptWay | undefined, answer: object): Back | null => (undo ? guide(undo, answer) : null)
