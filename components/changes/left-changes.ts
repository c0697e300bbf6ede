import { ApiProblem } from '@/components/api'
import { notify, notifyRefused } from '@/components/notices/notice'
import { holdTab, settle, tabGone, takeOver } from './kept-changes'
import type { KeptChange, TakenOver } from './kept-changes'
import { beginAs } from './delivery'
import { asBefore } from './outgoing'
import { isRegretted, tellKnown, whatWaits } from './outbox'
import { sendChange } from './send-change'
import { actOf, answerAct, endAct, forgetActs, sayNothingToUndo, sayTakenBack } from './undo'

const TAB = Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => byte.toString(16).padStart(2, '0')).join('')
let heldFor: string | null = null

/** The desk remembers an answer for a day: what was on its way longer ago, and has no version, might be done twice. */
const REMEMBERED = 23 * 3_600_000

const mayRepeat = ({ sent, on, since }: KeptChange, now: number) =>
  sent === null || on.length > 0 || now - Date.parse(since) < REMEMBERED

async function resend(change: KeptChange): Promise<void> {
  const act = actOf(change.key)
  try {
    const { answer, takenBack } = await sendChange(change, change)
    if (act) answerAct(act, { answer, takenBack, undo: change.undo, words: null })
    else if (takenBack) sayTakenBack(change.label, takenBack)
  } catch (error) {
    if (act) endAct(act)
    if (!(error instanceof ApiProblem)) throw error
    sayRefused(change, error)
  }
}

/** The desk no longer remembers by its key what it was sent so long ago: refused now, it may have been done then. */
function sayRefused(change: KeptChange, problem: ApiProblem): void {
  const { label } = change
  const isForgotten = change.sent !== null && Date.now() - Date.parse(change.since) >= REMEMBERED
  if (!isRegretted(change.key)) notifyRefused(`Not done: ${label}. ${problem.detail}`, { duration: 20_000 })
  else if (isForgotten)
    notifyRefused(`Not undone: ${label}. It may have been done before the connection broke. ${problem.detail}`, {
      duration: 20_000,
    })
  else sayNothingToUndo(label, problem)
}

/** This person is at the desk in this tab: their changes are kept from now on, and what their tabs that are gone have left is sent. */
export async function beginWith(person: string): Promise<void> {
  // What the one before left in this page's memory goes with the page; on the device it waits for them.
  if (heldFor !== null && heldFor !== person) {
    window.location.reload()
    return
  }
  beginAs(person, TAB)
  if (heldFor === null) holdTab(TAB)
  heldFor = person
  await sendLeft(person)
  tellKnown()
}

const NOTHING_LEFT: TakenOver = { left: [], alive: [], keys: new Set() }

/** Sends what tabs that are gone have left; a tab that is still there, or is just going, is waited for. */
async function sendLeft(person: string): Promise<void> {
  if (heldFor !== person) return
  const { left, alive, keys } = await takeOver(person, TAB).catch(() => NOTHING_LEFT)
  for (const tab of alive)
    void tabGone(tab).then(
      () => sendLeft(person),
      () => undefined,
    )
  const isHere = new Set(whatWaits().map(({ key }) => key))
  forgetActs((key) => keys.has(key) || isHere.has(key))
  for (const change of left) sendOrTell(change)
}

function sendOrTell(change: KeptChange): void {
  const act = actOf(change.key)
  // ⌘Z was faster than this page, which had been loaded anew.
  const isRegrettedNow = act?.regretted === true && !change.regretted
  if (act && isRegrettedNow && change.sent === null) {
    endAct(act)
    void settle(change.key, [])
    notify(`Taken back: ${change.label}.`)
  } else if (mayRepeat(change, Date.now()))
    void resend(isRegrettedNow ? { ...change, ...asBefore(change), regretted: true } : change)
  else {
    if (act) endAct(act)
    const left = change.regretted ? ' It was not taken back.' : ''
    notifyRefused(`This was sent before the connection broke, and may not have arrived: ${change.label}.${left}`)
    void settle(change.key, [])
  }
}
