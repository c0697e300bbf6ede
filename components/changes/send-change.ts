import { MutationObserver, QueryClient } from '@tanstack/react-query'
import { painted } from '@/components/after-paint'
import { ApiProblem, callApi } from '@/components/api'
import { tellAnswered } from './answered'
import { keep, settle } from './kept-changes'
import type { KeptChange } from './kept-changes'
import { connectionOrPause, putWaiting, removeWaiting, tellAway, tellKept, tellSaved, whatWaits } from './outbox'
import type { Waiting } from './outbox'
import { toldIn, versionIn, withVersions } from './outgoing'
import type { Outgoing, Thing } from './outgoing'
import { leftVersion, versionNow } from './versions'

/** One for the whole tab: what is on its way goes on when the person goes to another screen. */
const CLIENT = new QueryClient()

const inScope = <Answer>(id: string, work: () => Promise<Answer>): Promise<Answer> =>
  new MutationObserver<Answer>(CLIENT, { scope: { id }, mutationFn: work, networkMode: 'always', gcTime: 0 }).mutate()

/** Does the work when what was begun before about any of these things is done; what comes later about them waits for it. */
function inTurn<Answer>([first, ...others]: readonly Thing[], work: () => Promise<Answer>): Promise<Answer> {
  if (first === undefined) return work()
  let free: () => void = () => undefined
  const isDone = new Promise<void>((resolve) => (free = resolve))
  const turns = others.map(
    (thing) =>
      new Promise<void>((begun) => {
        void inScope(thing, () => {
          begun()
          return isDone
        })
      }),
  )
  return inScope(first, async () => {
    try {
      await Promise.all(turns)
      return await work()
    } finally {
      free()
    }
  })
}

type Listener = (answer: object) => void
let listeners: readonly Listener[] = []

/** Told of every answer, whoever sent the change, before the change leaves the outbox: what is known takes the place of its look. */
export function onAnswer(listen: Listener): () => void {
  listeners = [...listeners, listen]
  return () => {
    listeners = listeners.filter((one) => one !== listen)
  }
}

function tell(answer: object): void {
  for (const listen of listeners) listen(answer)
}

/** Remembers which version of each thing a change has left. Of one that changed beside the thing that is answered, the desk is asked. */
async function rememberVersions({ on }: Outgoing, sent: readonly number[], answer: object): Promise<void> {
  const told = toldIn(answer)
  for (const [at, { thing }] of on.entries()) {
    let now = versionIn(told, thing)
    if (now === undefined && 'id' in answer) {
      const standing = await callApi<object>('GET', `/api/v1/${thing}`)
      now = versionIn(toldIn(standing), thing)
      tell(standing)
    }
    const was = sent[at]
    if (was !== undefined && now !== undefined) leftVersion(thing, was, now)
  }
}

/** Nobody has said no: the desk can't be reached, or its records can't. */
function whyAway(error: unknown): 'connection' | 'records' | null {
  if (!(error instanceof ApiProblem)) return null
  return error.status === 0 ? 'connection' : error.status === 503 ? 'records' : null
}

/** False on a device that has no network at all: what it sends reaches nobody. */
const hasNetwork = () => navigator.onLine

/** In the order in which they were made, also across tabs. */
let last = 0

/** Whose changes these are, and which tab makes them; set when the desk opens. */
let author = { person: '', tab: '' }

/** From now on changes are this person's: they are kept for them, and sent as nobody else. */
export function beginAs(person: string, tab: string): void {
  author = { person, tab }
}

const asKept = ({ key, method, path, body, on, label, look, since, sent }: Waiting, at: number): KeptChange => ({
  ...{ key, method, path, body, on, label, look, since, sent, at },
  ...author,
})

/**
 * Sends a change: it lies in the outbox and on this device until the server has answered, goes after those before it about the
 * same things, on the version it was made on, and again while the desk can't be reached, unless it is done at once or not at all.
 * `left` is one that an earlier tab left.
 * @throws {ApiProblem} the refusal; with status 0 when the person has taken it back while it waited
 */
export function sendChange<Answer extends object>(change: Outgoing, left: KeptChange | null = null): Promise<Answer> {
  const { person } = author
  const gone = new AbortController()
  const isTakenBack = () => gone.signal.aborted
  const takenBack = () => new ApiProblem(0, `Taken back: ${change.label}.`)
  const waiting: Waiting = {
    ...change,
    sent: left?.sent ?? null,
    takeBack: () => {
      gone.abort()
    },
  }
  const at = left?.at ?? (last = Math.max(Date.now(), last + 1))
  keptAt.set(waiting, at)
  putWaiting(waiting)
  const keepIt = () => (change.atOnce ? Promise.resolve(true) : keep(asKept(waiting, at)).catch(() => false))
  const isPainted = painted()
  // The person sees what they did first; nothing is sent before it is kept.
  const isKept = left ? Promise.resolve(true) : isPainted.then(keepIt)
  if (!change.atOnce) void isKept.then(tellKept)
  const tryOnce = async (): Promise<Answer> => {
    if (waiting.sent === null) {
      waiting.sent = change.on.map(versionNow)
      // Before it is on its way: a tab that is killed in between repeats exactly this.
      await isKept
      await keepIt()
    }
    const { sent } = waiting
    const answer = await callApi<Answer>(change.method, change.path, withVersions(change, sent), {
      key: change.key,
      person,
    })
    await rememberVersions(change, sent, answer)
    return answer
  }
  const untilAnswered = async (): Promise<Answer> => {
    for (;;) {
      if (isTakenBack()) throw takenBack()
      const wasNeverSent = waiting.sent === null
      const hadNetwork = hasNetwork()
      try {
        const answer = await tryOnce()
        // In one go, so that what shows it is drawn once.
        tell(answer)
        tellAnswered()
        tellSaved(waiting)
        return answer
      } catch (error) {
        const why = whyAway(error)
        if (why === null || change.atOnce) throw error
        tellAway(why)
        // Without a network at all it never left the device, so it can still be taken back unsent.
        if (wasNeverSent && why === 'connection' && !hadNetwork && !hasNetwork()) {
          waiting.sent = null
          await keepIt()
        }
        if (!isTakenBack()) await connectionOrPause(gone.signal)
      }
    }
  }
  let isItsTurn = false
  return new Promise<Answer>((resolve, reject) => {
    gone.signal.addEventListener('abort', () => {
      if (!isItsTurn) reject(takenBack())
    })
    const things = change.on.map(({ thing }) => thing)
    inTurn(things, async () => {
      await isPainted
      isItsTurn = true
      return untilAnswered()
    }).then(resolve, reject)
  }).finally(() => {
    removeWaiting(waiting)
    // What was made on top of it is made on what it left.
    const others = whatWaits()
      .filter(({ sent, on, atOnce }) => sent === null && on.length > 0 && !atOnce)
      .map((one) => ({
        ...asKept(one, keptAt.get(one) ?? at),
        on: one.on.map((made) => ({ ...made, version: versionNow(made) })),
      }))
    void isKept.then(() => settle(change.key, others)).catch(() => undefined)
  })
}

const keptAt = new WeakMap<Waiting, number>()
