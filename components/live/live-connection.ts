'use client'

import { askInstead } from './ask-instead'
import type { Here } from '@/lib/domain/here'
import type { LiveEvent } from '@/lib/domain/live-event'

/**
 * What was logged; `begun` once what comes is heard, so what was drawn before may be older; `lost` where nobody can say what was missed.
 */
export type Told = readonly LiveEvent[] | 'begun' | 'lost'
/** What tabs pass on to each other: what was told, and who is where now. */
type Passed = Told | Here

/** Before the stream is asked for again where it was refused; milliseconds. */
const AGAIN = 15_000
/** Who gets the lock later than this was waiting for another tab to close; milliseconds. */
const AT_ONCE = 1_000

/** So long nothing comes before the desk is asked instead: as the stream is opened, and later, when it begins anew each minute; milliseconds. */
const SILENT = { first: 5_000, later: 75_000 }

/** The one stream of this browser, for as long as the signal is not aborted; while nothing comes through, what it would tell is asked for. */
function stream(tell: (told: Passed) => void, signal: AbortSignal): void {
  let timer: ReturnType<typeof setTimeout>
  let silence: ReturnType<typeof setTimeout>
  let source: EventSource | undefined
  let known: number | null = null
  let stopAsking: (() => void) | null = null
  const listenFor = (most: number) => {
    clearTimeout(silence)
    silence = setTimeout(() => {
      stopAsking ??= askInstead(known, tell)
      // A line that is dead without saying so is given up.
      if (most === SILENT.later) begin()
    }, most)
  }
  /** Something came, so all that is told does. */
  const came = ({ lastEventId }: MessageEvent<string>) => {
    stopAsking?.()
    stopAsking = null
    if (lastEventId !== '') known = Number(lastEventId)
    listenFor(SILENT.later)
  }
  const on = (kind: string, told: (data: string) => Passed | null) => {
    source?.addEventListener(kind, (event: MessageEvent<string>) => {
      came(event)
      const news = told(event.data)
      if (news) tell(news)
    })
  }
  const begin = () => {
    source?.close()
    source = new EventSource('/api/live')
    on('message', (data) => JSON.parse(data) as LiveEvent[])
    on('here', () => 'begun')
    on('again', () => null)
    on('lost', () => 'lost')
    on('colleagues', (data) => JSON.parse(data) as Here)
    // It tries again by itself, but for an answer that is no stream: signed out, or too many of them.
    source.onerror = () => {
      if (source?.readyState !== EventSource.CLOSED) return
      stopAsking ??= askInstead(known, tell)
      timer = setTimeout(begin, AGAIN)
    }
    if (!stopAsking) listenFor(SILENT.first)
  }
  begin()
  signal.addEventListener('abort', () => {
    clearTimeout(timer)
    clearTimeout(silence)
    stopAsking?.()
    source?.close()
  })
}

/**
 * Hears what changes at the desk as it happens. All tabs of a person in this browser share one connection: the tab that has the lock keeps it
 * and passes on what comes; when it closes, another gets the lock. A browser that gives no locks, as over plain http, has one for each tab.
 * Answers what ends it.
 */
function hearLive(person: string, hear: (told: Passed) => void): () => void {
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
  channel.onmessage = ({ data }: MessageEvent<Passed>) => {
    hear(data)
  }
  const tell = (told: Passed) => {
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
const hereHearers = new Set<(here: Here) => void>()

/** Hears who is where now, for as long as this page hears anything. Answers what ends it. */
export function hearHere(hear: (here: Here) => void): () => void {
  hereHearers.add(hear)
  return () => {
    hereHearers.delete(hear)
  }
}

let leave = () => {}

/** Hears it with whatever else of this page does: they share what the page hears. Answers what ends it for this one. */
export function joinLive(person: string, hear: (told: Told) => void): () => void {
  hearers.add(hear)
  if (hearers.size > 1) hear('begun')
  else
    leave = hearLive(person, (told) => {
      if (typeof told === 'object' && 'people' in told) for (const one of hereHearers) one(told)
      else for (const one of hearers) one(told)
    })
  return () => {
    hearers.delete(hear)
    if (hearers.size === 0) leave()
  }
}
