import { useSyncExternalStore } from 'react'
import { ApiProblem } from '@/components/api'

/** A change on its way, or waiting until it can be sent. */
interface Waiting {
  id: number
  /** What it does, as a sentence without its end: "Claim 16: found wrong". */
  label: string
  since: Date
  takeBack: () => void
}

export interface SaveState {
  /** Oldest first. */
  waiting: readonly Waiting[]
  /** Since when nothing gets through, and why: no connection at all, or a desk whose records are away. */
  away: { since: Date; why: 'connection' | 'records' } | null
  savedAt: Date | null
}

let state: SaveState = { waiting: [], away: null, savedAt: null }
let last = 0
const changed = new EventTarget()
const START = state

/** What waits for the connection is in this page only: whoever closes it is asked first. */
function askFirst(event: BeforeUnloadEvent) {
  if (state.away !== null && state.waiting.length > 0) event.preventDefault()
}

function set(change: Partial<SaveState>) {
  state = { ...state, ...change }
  window.addEventListener('beforeunload', askFirst)
  changed.dispatchEvent(new Event('change'))
}

/** Between two tries while there is no connection; milliseconds. */
const PAUSE = 4_000

/** Until the connection is back, somebody asks for a try, or the pause is over. */
function connectionOrPause(gone: AbortSignal): Promise<void> {
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

const aborted = (signal: AbortSignal) =>
  new Promise<void>((resolve) => {
    signal.addEventListener('abort', () => {
      resolve()
    })
  })

/** Sends what waits at once instead of after the pause. */
export function tryNow(): void {
  changed.dispatchEvent(new Event('try'))
}

/**
 * Runs a change and shows it in the top bar. While the desk can't be reached (no answer, or 503) it waits and tries again, so
 * work goes on; whatever else is thrown goes to the caller. `send` has to be safe to repeat (an Idempotency-Key). What has to wait
 * for others first names its `turn`: it is shown as waiting from the start, so that nothing is called saved before it is.
 * @throws {ApiProblem} with status 0 when the person has taken it back while it waited
 */
export async function trackSaving<Answer>(
  label: string,
  send: () => Promise<Answer>,
  turn?: Promise<unknown>,
): Promise<Answer> {
  const gone = new AbortController()
  const mine: Waiting = {
    id: ++last,
    label,
    since: new Date(),
    takeBack: () => {
      gone.abort()
    },
  }
  const isTakenBack = () => gone.signal.aborted
  set({ waiting: [...state.waiting, mine] })
  try {
    await Promise.race([turn, aborted(gone.signal)])
    for (;;) {
      if (isTakenBack()) throw new ApiProblem(0, `Taken back: ${label}.`)
      try {
        const answer = await send()
        set({ savedAt: new Date(), away: null })
        return answer
      } catch (error) {
        if (!(error instanceof ApiProblem) || (error.status !== 0 && error.status !== 503)) throw error
        const why = error.status === 0 ? 'connection' : 'records'
        set({ away: { since: state.away?.since ?? new Date(), why } })
        if (!isTakenBack()) await connectionOrPause(gone.signal)
      }
    }
  } finally {
    set({ waiting: state.waiting.filter((one) => one !== mine) })
  }
}

function subscribe(listen: () => void) {
  changed.addEventListener('change', listen)
  return () => {
    changed.removeEventListener('change', listen)
  }
}

export function useSaveState(): SaveState {
  return useSyncExternalStore(
    subscribe,
    () => state,
    () => START,
  )
}
