import { useSyncExternalStore } from 'react'
import { asBefore } from './outgoing'
import type { Outgoing, Thing } from './outgoing'

/** A change on its way, or waiting until it can be sent. */
export interface Waiting extends Outgoing {
  /** The versions that it was sent with, once it was on its way: the desk may have it, whatever became of the answer. */
  sent: readonly number[] | null
  /** Its person took it back when the desk might have it already: it looks undone, and is taken back once it is answered. */
  regretted: boolean
  /** Is not sent at all; or, where the desk may have it and something leads back, is regretted. */
  takeBack: () => void
  /** Is not sent any more, whatever has become of it. */
  discard: () => void
}

export interface SaveState {
  /** Oldest first. */
  waiting: readonly Waiting[]
  /** Since when nothing gets through, and why: no connection at all, or a desk whose records are away. */
  away: { since: Date; why: 'connection' | 'records' } | null
  savedAt: Date | null
  /** What earlier tabs left was looked for: before that, nobody can say that all is saved. */
  isKnown: boolean
  /** This device keeps what waits when the tab is closed. */
  isKept: boolean
}

let state: SaveState = { waiting: [], away: null, savedAt: null, isKnown: false, isKept: false }
const changed = new EventTarget()
const START = state

/** Where the device keeps nothing, what waits is in this page only: whoever closes it is asked first. */
function askFirst(event: BeforeUnloadEvent) {
  if (!state.isKept && state.away !== null && state.waiting.length > 0) event.preventDefault()
}

function set(change: Partial<SaveState>) {
  state = { ...state, ...change }
  window.addEventListener('beforeunload', askFirst)
  changed.dispatchEvent(new Event('change'))
}

export function putWaiting(change: Waiting): void {
  if (change.regretted) regretted.add(change.key)
  set({ waiting: [...state.waiting, change] })
}

const without = (change: Waiting) => state.waiting.filter((one) => one !== change)

export function removeWaiting(change: Waiting): void {
  if (state.waiting.includes(change)) set({ waiting: without(change) })
}

/** What takes a change back stands in its place, in one go. */
export function replaceWaiting(change: Waiting, by: readonly Waiting[]): void {
  set({ waiting: state.waiting.flatMap((one) => (one === change ? by : [one])), savedAt: new Date(), away: null })
}

const regretted = new Set<string>()

/** Whether the change of this key was taken back, here or in an earlier tab, when the desk might have it already. */
export const isRegretted = (key: string) => regretted.has(key)

/** Its person has taken back what may already be at the desk: it looks as before from now on. */
export function regret(change: Waiting): void {
  regretted.add(change.key)
  Object.assign(change, { regretted: true, ...asBefore(change) })
  set({ waiting: [...state.waiting] })
}

/** What earlier tabs left is in the outbox by now, if there was anything. */
export function tellKnown(): void {
  set({ isKnown: true })
}

/** Whether the device keeps what waits. */
export function tellKept(isKept: boolean): void {
  if (isKept !== state.isKept) set({ isKept })
}

/** The desk has answered this one. */
export function tellSaved(change: Waiting): void {
  set({ waiting: without(change), savedAt: new Date(), away: null })
}

/** Nothing gets through, for this reason. */
export function tellAway(why: 'connection' | 'records'): void {
  set({ away: { since: state.away?.since ?? new Date(), why } })
}

/** Sends what waits at once instead of after the pause. */
export function tryNow(): void {
  changed.dispatchEvent(new Event('try'))
}

/** Between two tries while there is no connection; milliseconds. */
const PAUSE = 4_000

/** Until the connection is back, somebody asks for a try, or the pause is over. */
export function connectionOrPause(gone: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      window.removeEventListener('online', done)
      changed.removeEventListener('try', done)
      gone.removeEventListener('abort', done)
      clearTimeout(timer)
      resolve()
    }
    const timer = setTimeout(done, PAUSE)
    window.addEventListener('online', done)
    changed.addEventListener('try', done)
    gone.addEventListener('abort', done)
  })
}

/** Told when something comes into the outbox, leaves it, or can't be sent. */
export function subscribeToOutbox(listen: () => void) {
  changed.addEventListener('change', listen)
  return () => {
    changed.removeEventListener('change', listen)
  }
}

export const whatWaits = () => state.waiting

export function useSaveState(): SaveState {
  return useSyncExternalStore(
    subscribeToOutbox,
    () => state,
    () => START,
  )
}

const NOTHING: readonly Waiting[] = []

/** What waits, oldest first; the same list for as long as nothing came or went. */
export function useWaiting(): readonly Waiting[] {
  return useSyncExternalStore(subscribeToOutbox, whatWaits, () => NOTHING)
}

/** A thing as the server has it, looking as the person left it: an answer that comes in between takes nothing back. */
export function asLeft<One extends object>(served: One, thing: Thing, waiting: readonly Outgoing[]): One {
  return waiting.reduce((one, { on, look }) => {
    const made = on.find((its) => its.thing === thing && its.field !== 'intoVersion')
    const looks: object = { ...look, ...made?.look }
    return made ? { ...one, ...looks } : one
  }, served)
}
