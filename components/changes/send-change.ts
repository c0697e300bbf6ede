import { MutationObserver, QueryClient } from '@tanstack/react-query'
import { painted } from '@/components/after-paint'
import { ApiProblem, callApi } from '@/components/api'
import { connectionOrPause, putWaiting, removeWaiting, tellAway, tellSaved } from './outbox'
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

/**
 * Sends a change: it lies in the outbox until the server has answered, goes after those before it about the same things, on the
 * version it was made on, and again while the desk can't be reached.
 * @throws {ApiProblem} the refusal; with status 0 when the person has taken it back while it waited
 */
export function sendChange<Answer extends object>(change: Outgoing): Promise<Answer> {
  const gone = new AbortController()
  const isTakenBack = () => gone.signal.aborted
  const takenBack = () => new ApiProblem(0, `Taken back: ${change.label}.`)
  const waiting: Waiting = {
    ...change,
    isTried: false,
    takeBack: () => {
      gone.abort()
    },
  }
  putWaiting(waiting)
  // Each try sends the very same, or the key would name two requests.
  let sent: { versions: number[]; body: Record<string, unknown> } | null = null
  const tryOnce = async (): Promise<Answer> => {
    const versions = change.on.map(versionNow)
    sent ??= { versions, body: withVersions(change, versions) }
    waiting.isTried = true
    const answer = await callApi<Answer>(change.method, change.path, sent.body, { key: change.key })
    await rememberVersions(change, sent.versions, answer)
    return answer
  }
  const untilAnswered = async (): Promise<Answer> => {
    for (;;) {
      if (isTakenBack()) throw takenBack()
      try {
        const answer = await tryOnce()
        tellSaved()
        tell(answer)
        return answer
      } catch (error) {
        const why = whyAway(error)
        if (why === null) throw error
        tellAway(why)
        if (!isTakenBack()) await connectionOrPause(gone.signal)
      }
    }
  }
  const isPainted = painted()
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
  })
}
