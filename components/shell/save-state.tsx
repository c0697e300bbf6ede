'use client'

import { useSyncExternalStore } from 'react'
import { ApiProblem } from '@/components/api'

interface SaveState {
  /** Changes on their way or waiting for the connection, oldest first. */
  waiting: readonly string[]
  offline: boolean
  savedAt: Date | null
}

let state: SaveState = { waiting: [], offline: false, savedAt: null }
const changed = new EventTarget()
const START = state

/** What waits for the connection is in this page only: whoever closes it is asked first. */
function askFirst(event: BeforeUnloadEvent) {
  if (state.offline && state.waiting.length > 0) event.preventDefault()
}

function set(change: Partial<SaveState>) {
  state = { ...state, ...change }
  window.addEventListener('beforeunload', askFirst)
  changed.dispatchEvent(new Event('change'))
}

/** Between two tries while there is no connection; milliseconds. */
const PAUSE = 4_000

function connectionOrPause(): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      window.removeEventListener('online', done)
      clearTimeout(timer)
      resolve()
    }
    const timer = setTimeout(done, PAUSE)
    window.addEventListener('online', done)
  })
}

/**
 * Runs a change and shows it in the top bar. While the desk can't be reached (no answer, or 503) it waits and tries again, so
 * work goes on; whatever else is thrown goes to the caller. `send` has to be safe to repeat (an Idempotency-Key).
 */
export async function trackSaving<Answer>(label: string, send: () => Promise<Answer>): Promise<Answer> {
  set({ waiting: [...state.waiting, label] })
  try {
    for (;;) {
      try {
        const answer = await send()
        set({ savedAt: new Date(), offline: false })
        return answer
      } catch (error) {
        if (!(error instanceof ApiProblem) || (error.status !== 0 && error.status !== 503)) throw error
        set({ offline: true })
        await connectionOrPause()
      }
    }
  } finally {
    const at = state.waiting.indexOf(label)
    set({ waiting: state.waiting.filter((_, index) => index !== at) })
  }
}

function subscribe(listen: () => void) {
  changed.addEventListener('change', listen)
  return () => {
    changed.removeEventListener('change', listen)
  }
}

function useSaveState(): SaveState {
  return useSyncExternalStore(
    subscribe,
    () => state,
    () => START,
  )
}

/** "Saved 14:02", "Saving…", "Offline, 3 queued". */
export function SaveLine() {
  const { waiting, offline, savedAt } = useSaveState()
  const said =
    offline && waiting.length > 0
      ? `Offline, ${waiting.length} queued`
      : waiting.length > 0
        ? 'Saving…'
        : savedAt
          ? `Saved ${savedAt.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })}`
          : 'All saved'
  return (
    <span className="saved" role="status">
      {said}
    </span>
  )
}
