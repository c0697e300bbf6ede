import type { Outgoing } from './outgoing'
import { versionNow } from './versions'

/** A change that takes another one back, as it is made when somebody asks for it. */
export type WayBack = Omit<Outgoing, 'key' | 'since'>

/** Something that was done, with the way back to exactly what was before. */
export interface Done {
  said: string
  /** Where it was done: an address of the desk. */
  place: string
  /** Empty where nothing leads back. */
  back: readonly WayBack[]
}

const STACK = 'galley:undo'

/** Keeps the stack in its tab: it outlives a reload, and goes with the tab. The versions are those of now. */
export function keepStack(who: string | null, done: readonly Done[]): void {
  const kept = done.map(({ back, ...rest }) => ({
    ...rest,
    back: back.map((change) => ({ ...change, on: change.on.map((on) => ({ ...on, version: versionNow(on) })) })),
  }))
  try {
    window.sessionStorage.setItem(STACK, JSON.stringify({ who, kept }))
  } catch {
    // A browser that keeps nothing: the stack is as old as the page.
  }
}

/** What this person has done in this tab before a reload; somebody else's stack is forgotten. */
export function leftStack(personId: string): readonly Done[] {
  try {
    const left = JSON.parse(window.sessionStorage.getItem(STACK) ?? 'null') as { who: string; kept: Done[] } | null
    if (left?.who === personId) return left.kept
    window.sessionStorage.removeItem(STACK)
  } catch {
    // What can’t be read is no stack.
  }
  return []
}
