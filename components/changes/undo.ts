import { notify, notifyRefused, takeNotice } from '@/components/notices/notice'
import { ApiProblem, newKey } from '@/components/api'
import { announce } from '@/components/shell/live-region'
import { isRegretted, whatWaits } from './outbox'
import type { KeptWay } from './outgoing'
import { goToPlace } from './place'
import { sendChange } from './send-change'
import type { Sent, TakenBack } from './send-change'
import { keepStack, leftStack } from './undo-stack'
import type { Done, OnItsWay } from './undo-stack'
import { backFrom } from './way-back'
import type { WayBack } from './way-back'

/** How long a notice offers to take a change back; milliseconds. ⌘Z does so until the tab is closed. */
const OFFERED = 8_000

const NOTHING_LEFT = 'Nothing to undo.'

/** Something that is being done, or is done; in the order of the keys. */
interface Act {
  /** The change that does it. */
  key: string
  /** What it does, and where. */
  label: string
  place: string
  done: Done | null
  /** Its person took it back while it was on its way, and it had left the outbox by then, or was not in it yet. */
  regretted: boolean
}

const isOver = ({ key, regretted }: Act) => regretted || isRegretted(key)

let acts: readonly Act[] = []
let notice: string | number | undefined

function without(act: Act): void {
  acts = acts.filter((one) => one !== act)
}

/** Call it with the key or press itself: it is what ⌘Z means from now on. */
export function beginAct(key: string, label = '', place = ''): Act {
  const act: Act = { key, label, place, done: null, regretted: false }
  acts = [...acts, act]
  return act
}

/** It was refused, or it changed nothing: there is nothing to take back. */
export const endAct = without

/** What this tab did before its reload, if it was that which made the change of this key. */
export const actOf = (key: string) => acts.find((act) => act.key === key && act.done === null)

/** What an act did, once the desk has answered. */
interface Answered extends Sent<object> {
  undo: KeptWay | undefined
  /** What was sent, where it may be what takes something else back. */
  sent?: WayBack
  /** The words for it; null where they are not said: it was done before a reload. */
  words: string | null
}

/** The desk has answered an act: ⌘Z takes it back from now on, or has done so already. */
export function answerAct(act: Act, { answer, takenBack, sent, undo, words }: Answered): void {
  const { label, place } = act
  if (takenBack) {
    without(act)
    sayTakenBack(label, takenBack)
    return
  }
  const said = words ?? label
  const back = backFrom(undo, answer)
  if (back && back.changes.length > 0)
    offerUndo(act, { said, place, back: back.changes, undone: back.says }, words !== null)
  else {
    if (words !== null) announce(words)
    if (back || (sent && tookBackByHand(sent))) endAct(act)
    else closeAct(act, said, place)
  }
}

/** What has become of a change that was regretted when the desk might have it. */
export function sayTakenBack(label: string, { says, refused }: TakenBack): void {
  if (refused) notifyRefused(`Not undone. ${refused.detail}`)
  else if (says === null) sayNoWayBack(label)
  else notify(`Undone. ${says}`)
}

/** Refused, so there is nothing to undo. */
export const sayNothingToUndo = (label: string, { detail }: ApiProblem) =>
  notify(`Nothing to undo: it was refused. ${label}. ${detail}`)

/** It is done and nothing leads back: ⌘Z says so once, and does not take back what was before it instead. */
export function closeAct(act: Act, said: string, place: string): void {
  act.done = { said, place, back: [], undone: '' }
  // Its button means what was done last, which this is now.
  takeNotice(notice)
  notice = undefined
  if (act.regretted) {
    without(act)
    sayNoWayBack(said)
  }
  keepActs()
}

function sayNoWayBack(said: string): void {
  const before = acts.some((act) => !isOver(act) && act.done !== null)
  notifyRefused(
    `Not undone. ⌘Z can’t take this back: ${said}${before ? ' – press it again for what you did before.' : '.'}`,
  )
}

/** Says what was done. ⌘Z takes it back, now or later, and so does the notice's button while it is shown. */
export function offerUndo(act: Act, done: Done, isSaid = true): void {
  if (act.regretted) {
    without(act)
    // The person was led to the place when they asked for it.
    void takeBack(done)
    return
  }
  act.done = done
  // The button takes back what was last, also when it is pressed at the moment at which the notice changes.
  if (isSaid)
    notice = notify(done.said, {
      ...(notice !== undefined && { id: notice }),
      duration: OFFERED,
      action: {
        label: 'Undo ⌘Z',
        onClick: () => {
          undoLast()
        },
      },
      onAutoClose: forgetNotice,
      onDismiss: forgetNotice,
    })
  keepActs()
}

function forgetNotice(shown: { id: string | number }): void {
  if (shown.id === notice) notice = undefined
}

/**
 * Takes the last change back: one that waits and was never sent is not sent at all; one that the desk may have by now looks undone at
 * once, and is taken back when it is answered, by whichever tab is there then.
 * False when there is none.
 */
export function undoLast(): boolean {
  const act = acts.findLast((one) => !isOver(one))
  if (!act) {
    notify(NOTHING_LEFT)
    return false
  }
  if (act.done) {
    without(act)
    keepActs()
    takeNotice(notice)
    notice = undefined
    if (act.done.back.length === 0) sayNoWayBack(act.done.said)
    else {
      goToPlace(act.done.place)
      void takeBack(act.done)
    }
  } else regretAct(act)
  return true
}

/** One that is on its way. */
function regretAct(act: Act): void {
  const waiting = whatWaits().find(({ key }) => key === act.key)
  if (waiting && waiting.sent !== null && !waiting.undo) {
    without(act)
    keepActs()
    sayNoWayBack(act.label)
    return
  }
  if (!waiting) act.regretted = true
  goToPlace(act.place)
  waiting?.takeBack()
  keepActs()
  if (waiting && isOver(act)) notify(`Will be undone once the desk has answered: ${act.label}`)
}

const isSame = (one: WayBack, other: WayBack) =>
  one.method === other.method && one.path === other.path && JSON.stringify(one.body) === JSON.stringify(other.body)

/**
 * Somebody did by hand what would have taken an act back: ⌘Z has no more to do with the act, and would be refused. Answers whether
 * it was so.
 */
export function tookBackByHand(change: WayBack): boolean {
  const act = acts.findLast(({ done }) => done?.back.length === 1 && done.back.every((back) => isSame(back, change)))
  if (!act) return false
  takeNotice(notice)
  notice = undefined
  without(act)
  keepActs()
  return true
}

/** Back to what was. */
async function takeBack({ back, undone }: Done): Promise<void> {
  try {
    await Promise.all(back.map((change) => sendChange({ ...change, key: newKey(), since: new Date().toISOString() })))
    notify(`Undone. ${undone}`)
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error
    notifyRefused(`Not undone. ${error.detail}`)
  }
}

let who: string | null = null

function keepActs(): void {
  keepStack(
    who,
    acts.flatMap((act): (Done | OnItsWay)[] =>
      act.done ? [act.done] : isOver(act) ? [] : [{ key: act.key, label: act.label, place: act.place }],
    ),
  )
}

/** Whose stack it is. One that somebody else left in this tab is forgotten. */
export function beginStackOf(personId: string): void {
  if (who === personId) return
  who = personId
  window.addEventListener('pagehide', keepActs)
  acts = leftStack(personId).map((step) =>
    'key' in step
      ? { ...step, done: null, regretted: false }
      : { key: '', label: '', place: step.place, done: step, regretted: false },
  )
}

/** What was on its way before a reload, and is in no outbox of this device any more, has met its end: it is no step to take back. */
export function forgetActs(isStillKept: (key: string) => boolean): void {
  acts = acts.filter(({ key, done }) => done !== null || isStillKept(key))
  keepActs()
}
