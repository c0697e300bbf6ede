import { ApiProblem, newKey } from '@/components/api'
import { tellAnswered } from './answered'
import { tellAnswer } from './answers'
import { asKept, asMovedOn, begin, deliver, takenBack } from './delivery'
import type { Delivered, Delivery } from './delivery'
import { settle } from './kept-changes'
import type { KeptChange } from './kept-changes'
import { putWaiting, removeWaiting, replaceWaiting, tellSaved } from './outbox'
import type { Outgoing } from './outgoing'
import { inTurn } from './turns'
import { backFrom } from './way-back'
import type { WayBack } from './way-back'

/** What became of a change that its person regretted while the desk might have it. */
export interface TakenBack {
  /** What is said of it; null where nothing leads back, so that the change stands. */
  says: string | null
  /** Why the way back was refused. */
  refused: ApiProblem | null
}

export interface Sent<Answer> {
  answer: Answer
  /** Null for a change that nobody regretted. */
  takenBack: TakenBack | null
}

const settled = (key: string, others: readonly KeptChange[]) =>
  settle(key, others).then(
    () => true,
    () => false,
  )

/** What takes it back goes out at once, before anything that was made on top, and on exactly what the change has left. */
async function takeBack({ waiting }: Delivery, { answer, versions }: Delivered<object>): Promise<TakenBack> {
  const back = backFrom(waiting.undo, answer)
  const ready = (change: WayBack, isKept: Promise<boolean>) => {
    const sent = change.on.map(({ thing, version }) => versions.get(thing) ?? version)
    return begin({ ...change, key: newKey(), since: new Date().toISOString() }, { sent, isKept })
  }
  let kept: (isKept: boolean) => void = () => undefined
  const isKept = new Promise<boolean>((resolve) => (kept = resolve))
  const backs = (back?.changes ?? []).map((change) => ready(change, isKept))
  // In one go with its own end, so that a tab killed in between forgets neither.
  void settled(waiting.key, [...asMovedOn(), ...backs.map((one) => asKept(one.waiting))]).then(kept)
  replaceWaiting(
    waiting,
    backs.map((one) => one.waiting),
  )
  const ends = await Promise.allSettled(
    backs.map(async (one) => {
      try {
        await one.isKept
        const left = await deliver<object>(one)
        tellAnswer(left.answer)
        tellAnswered()
        tellSaved(one.waiting)
      } finally {
        removeWaiting(one.waiting)
        void settled(one.waiting.key, asMovedOn())
      }
    }),
  )
  const wrong = ends.flatMap((end): unknown[] => (end.status === 'rejected' ? [end.reason] : []))
  const unknown = wrong.find((error) => !(error instanceof ApiProblem))
  if (unknown !== undefined) throw unknown as Error
  return { says: back && back.says, refused: (wrong[0] as ApiProblem | undefined) ?? null }
}

/**
 * Sends a change: it lies in the outbox and on this device until the server has answered, goes after those before it about the
 * same things, on the version it was made on, and again while the desk can't be reached, unless it is done at once or not at all.
 * One that was regretted meanwhile is taken back before the next of its things is begun. `left` is one that an earlier tab left.
 * @throws {ApiProblem} the refusal; with status 0 when the person has taken it back while it waited
 */
export function sendChange<Answer extends object>(
  change: Outgoing,
  left: KeptChange | null = null,
): Promise<Sent<Answer>> {
  const delivery = begin(change, left ? { ...left, isKept: Promise.resolve(true) } : {})
  const { waiting, gone, isKept, isPainted } = delivery
  putWaiting(waiting)
  let isItsTurn = false
  return new Promise<Sent<Answer>>((resolve, reject) => {
    gone.addEventListener('abort', () => {
      if (!isItsTurn) reject(takenBack(waiting))
    })
    const things = change.on.map(({ thing }) => thing)
    inTurn(things, async () => {
      await isPainted
      isItsTurn = true
      const delivered = await deliver<Answer>(delivery)
      // In one go, so that what shows it is drawn once.
      tellAnswer(delivered.answer)
      tellAnswered()
      if (waiting.regretted) return { answer: delivered.answer, takenBack: await takeBack(delivery, delivered) }
      tellSaved(waiting)
      return { answer: delivered.answer, takenBack: null }
    }).then(resolve, reject)
  }).finally(() => {
    removeWaiting(waiting)
    void isKept.then(() => settled(change.key, asMovedOn()))
  })
}
