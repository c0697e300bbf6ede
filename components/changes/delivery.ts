import { painted } from '@/components/after-paint'
import { ApiProblem, callApi } from '@/components/api'
import { tellAnswer } from './answers'
import { keep } from './kept-changes'
import type { KeptChange } from './kept-changes'
import { connectionOrPause, regret, tellAway, tellKept, whatWaits } from './outbox'
import type { Waiting } from './outbox'
import { toldIn, versionIn, withVersions } from './outgoing'
import type { Outgoing, Thing } from './outgoing'
import { leftVersion, versionNow } from './versions'

/** Whose changes these are, and which tab makes them; set when the desk opens. */
let author = { person: '', tab: '' }

/** From now on changes are this person's: they are kept for them, and sent as nobody else. */
export function beginAs(person: string, tab: string): void {
  author = { person, tab }
}

/** In the order in which they were made, also across tabs. */
let last = 0
const keptAt = new WeakMap<Waiting, number>()

/** A change in the outbox as this device keeps it. */
export const asKept = (waiting: Waiting): KeptChange => {
  const { key, method, path, body, on, label, look, since, sent, regretted, undo } = waiting
  return {
    ...{ key, method, path, body, on, label, look, since, sent, regretted, ...(undo && { undo }) },
    ...{ at: keptAt.get(waiting) ?? last, ...author },
  }
}

/** What was made on top of a change is made on what it left. */
export const asMovedOn = (): KeptChange[] =>
  whatWaits()
    .filter(({ sent, on, atOnce }) => sent === null && on.length > 0 && !atOnce)
    .map((one) => ({ ...asKept(one), on: one.on.map((made) => ({ ...made, version: versionNow(made) })) }))

/** One change, from the press of a key until the desk has answered it. */
export interface Delivery {
  waiting: Waiting
  /** Whose it is: it is sent as nobody else. */
  person: string
  /** Aborted when it is not to be sent any more. */
  gone: AbortSignal
  isPainted: Promise<void>
  /** Whether the device keeps it. */
  isKept: Promise<boolean>
  keepIt: () => Promise<boolean>
}

interface Begun extends Partial<Pick<KeptChange, 'sent' | 'at' | 'regretted'>> {
  /** Whether the device keeps it, where somebody else sees to that. */
  isKept?: Promise<boolean>
}

/** Makes a change ready to be sent, and keeps it on this device once it is painted, unless it `isKept` there already. */
export function begin(change: Outgoing, { sent = null, at, regretted = false, isKept }: Begun = {}): Delivery {
  const { person } = author
  const gone = new AbortController()
  const waiting: Waiting = {
    ...change,
    sent,
    regretted,
    takeBack: () => {
      if (waiting.sent === null || !waiting.undo) gone.abort()
      else if (!waiting.regretted) {
        regret(waiting)
        void keepIt()
      }
    },
    discard: () => {
      gone.abort()
    },
  }
  keptAt.set(waiting, at ?? (last = Math.max(Date.now(), last + 1)))
  const keepIt = () =>
    change.atOnce || gone.signal.aborted ? Promise.resolve(true) : keep(asKept(waiting)).catch(() => false)
  const isPainted = painted()
  // The person sees what they did first; nothing is sent before it is kept.
  const kept = isKept ?? isPainted.then(keepIt)
  if (!change.atOnce) void kept.then(tellKept)
  return { waiting, person, gone: gone.signal, isPainted, isKept: kept, keepIt }
}

export const takenBack = ({ label, sent }: Waiting) =>
  new ApiProblem(0, sent === null ? `Taken back: ${label}.` : `Not sent again: ${label}. The desk may have it already.`)

/** What the desk answered, and which version of each thing the change has left. */
export interface Delivered<Answer> {
  answer: Answer
  versions: ReadonlyMap<Thing, number>
}

/** Which version of each thing a change has left. Of one that changed beside the thing that is answered, the desk is asked. */
async function versionsLeft({ on }: Outgoing, sent: readonly number[], answer: object): Promise<Map<Thing, number>> {
  const told = toldIn(answer)
  const versions = new Map<Thing, number>()
  for (const [at, { thing }] of on.entries()) {
    let now = versionIn(told, thing)
    if (now === undefined && 'id' in answer) {
      const standing = await callApi<object>('GET', `/api/v1/${thing}`)
      now = versionIn(toldIn(standing), thing)
      tellAnswer(standing)
    }
    const was = sent[at]
    if (now === undefined) continue
    versions.set(thing, now)
    if (was !== undefined) leftVersion(thing, was, now)
  }
  return versions
}

/** Nobody has said no: the desk can't be reached, or its records can't. */
function whyAway(error: unknown): 'connection' | 'records' | null {
  if (!(error instanceof ApiProblem)) return null
  return error.status === 0 ? 'connection' : error.status === 503 ? 'records' : null
}

/** False on a device that has no network at all: what it sends reaches nobody. */
const hasNetwork = () => navigator.onLine

async function tryOnce<Answer extends object>(delivery: Delivery): Promise<Delivered<Answer>> {
  const { waiting, person, isKept, keepIt } = delivery
  if (waiting.sent === null) {
    waiting.sent = waiting.on.map(versionNow)
    // Before it is on its way: a tab that is killed in between repeats exactly this.
    await isKept
    await keepIt()
  }
  const { sent, method, path, key } = waiting
  const answer = await callApi<Answer>(method, path, withVersions(waiting, sent), { key, person })
  return { answer, versions: await versionsLeft(waiting, sent, answer) }
}

/**
 * Sends it, again while the desk can't be reached, until it is answered.
 * @throws {ApiProblem} the refusal; with status 0 when it is not to be sent any more
 */
export async function deliver<Answer extends object>(delivery: Delivery): Promise<Delivered<Answer>> {
  const { waiting, gone, keepIt } = delivery
  for (;;) {
    if (gone.aborted) throw takenBack(waiting)
    const wasNeverSent = waiting.sent === null
    const hadNetwork = hasNetwork()
    try {
      return await tryOnce(delivery)
    } catch (error) {
      const why = whyAway(error)
      if (why === null || waiting.atOnce) throw error
      tellAway(why)
      // Without a network at all it never left the device, so it can still be taken back unsent.
      if (wasNeverSent && why === 'connection' && !hadNetwork && !hasNetwork()) {
        waiting.sent = null
        if (waiting.regretted) throw takenBack(waiting)
        await keepIt()
      }
      if (!isGone(gone)) await connectionOrPause(gone)
    }
  }
}

/** It may be so by now, whatever was asked before. */
const isGone = (gone: AbortSignal) => gone.aborted
