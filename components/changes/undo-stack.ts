import { versionNow } from './versions'
import type { WayBack } from './way-back'

/** Something that was done, with the way back to exactly what was before. */
export interface Done {
  said: string
  /** Where it was done: an address of the desk. */
  place: string
  /** Empty where nothing leads back. */
  back: readonly WayBack[]
  /** What is said when it is taken back. */
  undone: string
}

/** Something that is on its way: the change has its key. */
export interface OnItsWay {
  key: string
  label: string
  place: string
}

type Step = Done | OnItsWay

const STACK = 'galley:undo'

const asOfNow = (step: Step): Step =>
  'back' in step
    ? {
        ...step,
        back: step.back.map((change) => ({
          ...change,
          on: change.on.map((on) => ({ ...on, version: versionNow(on) })),
        })),
      }
    : step

/** Keeps the stack in its tab: it outlives a reload, and goes with the tab. The versions are those of now. */
export function keepStack(who: string | null, steps: readonly Step[]): void {
  try {
    window.sessionStorage.setItem(STACK, JSON.stringify({ who, kept: steps.map(asOfNow) }))
  } catch {
    // A browser that keeps nothing: the stack is as old as the page.
  }
}

/** What this person has done in this tab before a reload; somebody else's stack is forgotten. */
export function leftStack(personId: string): readonly Step[] {
  try {
    const left = JSON.parse(window.sessionStorage.getItem(STACK) ?? 'null') as { who: string; kept: Step[] } | null
    if (left?.who === personId) return left.kept
    window.sessionStorage.removeItem(STACK)
  } catch {
    // What can’t be read is no stack.
  }
  return []
}
