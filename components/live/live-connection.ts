'use client'

import type { LiveEvent } from '@/lib/domain/live-event'

/**
 * What was logged; `begun` once what comes is heard, so what was drawn before may be older; `lost` where nobody can say what was missed.
 */
export type Told = readonly LiveEvent[] | 'begun' | 'lost'

/** Before the stream is asked for again where it was refused; milliseconds. */
const AGAIN = 15_000
/** Who gets the lock later than this was waiting for another tab to close; milliseconds. */
const AT_ONCE = 1_000

/** The one stream of this browser, for as long as the signal is not aborted. */
function stream(tell: (told: Told) => void, signal: AbortSignal): void {
  let timer: ReturnType<typeof setTimeout>
  let source: EventSource
  const begin = () => {
    source = new EventSource('/api/live')
    source.onmessage = ({ data }) => {
      tell(JSON.parse(data as string) as LiveEvent[])
    }
    source.addEventListener('here', () => {
      tell('begun')
    })
    source.addEventListener('lost', () => {
      tell('lost')
    })
    // It tries again by itself, but for an answer that is no stream: signed out, or too many calls.
    source.onerror = () => {
      if (source.readyState === EventSource.CLOSED) timer = setTimeout(begin, AGAIN)
    }
  }
  begin()
  signal.addEventListener('abort', () => {
    clearTimeout(timer)
    source.close()
  })
}

/**
 * Hears what changes at the desk as it happens. All tabs of a person in this browser share one connection: the tab that has the lock keeps it
 * and passes on what comes; when it closes, another gets the lock. A browser that gives no locks, as over plain http, has one for each tab.
 * Answers what ends it.
 */
function hearLive(person: string, hear: (told: Told) => void): () => void {
  const name = `galley:live:${person}`
  const over = new AbortController()
  const { signal } = over
  hear('begun')
  if (!('locks' in navigator)) {
    stream(hear, signal)
    return () => {
      over.abort()
    }
  }
  const channel = new BroadcastChannel(name)
  channel.onmessage = ({ data }: MessageEvent<Told>) => {
    hear(data)
  }
  const tell = (told: Told) => {
    channel.postMessage(told)
    hear(told)
  }
  const asked = performance.now()
  const keep = () =>
    new Promise<void>((resolve) => {
      // Between the stream of the tab before and this one something may have come.
      if (performance.now() - asked > AT_ONCE) tell('lost')
      stream(tell, signal)
      signal.addEventListener('abort', () => {
        resolve()
      })
    })
  navigator.locks.request(name, { signal }, keep).catch(() => undefined)
  return () => {
    over.abort()
    channel.close()
  }
}

const hearers = new Set<(told: Told) => void>()
let leave = () => {}

/** Hears it with whatever else of this page does: they share what the page hears. Answers what ends it for this one. */
export function joinLive(person: string, hear: (told: Told) => void): () => void {
  hearers.add(hear)
  if (hearers.size > 1) hear('begun')
  else
    leave = hearLive(person, (told) => {
      for (const one of hearers) one(told)
    })
  return () => {
    hearers.delete(hear)
    if (hearers.size === 0) leave()
  }
}
