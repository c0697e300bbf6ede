import { notify, notifyRefused, takeNotice } from '@/components/notices/notice'
import { ApiProblem, newKey } from '@/components/api'
import { announce } from '@/components/shell/live-region'
import { unpaint, whatWaits } from './outbox'
import { goToPlace } from './place'
import { sendChange } from './send-change'
import { keepStack, leftStack } from './undo-stack'
import type { Done, WayBack } from './undo-stack'

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
  /** Its person took it back while it was on its way. */
  regretted: boolean
}

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

/** It is done and nothing leads back: ⌘Z says so once, and does not take back what was before it instead. */
export function closeAct(act: Act, said: string, place: string): void {
  act.done = { said, place, back: [] }
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
  const before = acts.some(({ regretted, done }) => !regretted && done !== null)
  const why = `Not undone. ⌘Z can’t take this back: ${said}${before ? ' – press it again for what you did before.' : '.'}`
  notifyRefused(why)
  announce(why, 'assertive')
}

/** Says what was done. ⌘Z takes it back, now or later, and so does the notice's button while it is shown. */
export function offerUndo(act: Act, done: Done): void {
  if (act.regretted) {
    without(act)
    // The person was led to the place when they asked for it.
    void takeBack(done)
    return
  }
  act.done = done
  // The button takes back what was last, also when it is pressed at the moment at which the notice changes.
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
 * once, and is taken back when it is answered.
 * False when there is none.
 */
export function undoLast(): boolean {
  const act = acts.findLast(({ regretted }) => !regretted)
  if (!act) {
    announce(NOTHING_LEFT)
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
    return true
  }
  act.regretted = true
  goToPlace(act.place)
  const waiting = whatWaits().find(({ key }) => key === act.key)
  if (waiting?.sent === null) waiting.takeBack()
  else if (waiting) {
    unpaint(waiting)
    const when = `Will be undone once the desk has answered: ${act.label}`
    announce(when)
    notify(when)
  }
  return true
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
async function takeBack({ said, back }: Done): Promise<void> {
  try {
    await Promise.all(back.map((change) => sendChange({ ...change, key: newKey(), since: new Date().toISOString() })))
    announce(`Undone: ${said}`)
    notify(`Undone: ${said}`)
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error
    notifyRefused(`Not undone. ${error.detail}`)
    announce(`Not undone. ${error.detail}`, 'assertive')
  }
}

let who: string | null = null

function keepActs(): void {
  keepStack(
    who,
    acts.flatMap((act) => act.done ?? []),
  )
}

/** Whose stack it is. One that somebody else left in this tab is forgotten. */
export function beginStackOf(personId: string): void {
  if (who === personId) return
  who = personId
  acts = []
  window.addEventListener('pagehide', keepActs)
  acts = leftStack(personId).map((done) => ({ key: '', label: '', place: done.place, done, regretted: false }))
}
