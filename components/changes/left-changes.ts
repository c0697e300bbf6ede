import { ApiProblem } from '@/components/api'
import { announce } from '@/components/shell/live-region'
import { notifyRefused } from '@/components/notices/notice'
import { holdTab, settle, tabGone, takeOver } from './kept-changes'
import type { KeptChange } from './kept-changes'
import { tellKnown } from './outbox'
import { beginAs, sendChange } from './send-change'

const TAB = Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => byte.toString(16).padStart(2, '0')).join('')
let heldFor: string | null = null

/** The desk remembers an answer for a day: what was on its way longer ago, and has no version, might be done twice. */
const REMEMBERED = 23 * 3_600_000

const mayRepeat = ({ sent, on, since }: KeptChange, now: number) =>
  sent === null || on.length > 0 || now - Date.parse(since) < REMEMBERED

/** Answers to what an earlier tab left. They may come before a screen listens, which was drawn before the change was made. */
let unheard: readonly object[] = []

/** Whether some of them are of this kind; each is told once. */
export function takeUnheard(isOfIt: (answer: object) => boolean): boolean {
  const its = unheard.filter(isOfIt)
  unheard = unheard.filter((answer) => !its.includes(answer))
  return its.length > 0
}

async function resend(change: KeptChange): Promise<void> {
  try {
    const answer = await sendChange(change, change)
    unheard = [...unheard, answer]
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error
    const said = `Not done: ${change.label}. ${error.detail}`
    notifyRefused(said, { duration: 20_000 })
    announce(said, 'assertive')
  }
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

/** Sends what tabs that are gone have left; a tab that is still there, or is just going, is waited for. */
async function sendLeft(person: string): Promise<void> {
  if (heldFor !== person) return
  const { left, alive } = await takeOver(person, TAB).catch(() => ({ left: [], alive: [] }))
  for (const tab of alive)
    void tabGone(tab).then(
      () => sendLeft(person),
      () => undefined,
    )
  for (const change of left)
    if (mayRepeat(change, Date.now())) void resend(change)
    else {
      notifyRefused(`This was sent before the connection broke, and may not have arrived: ${change.label}.`)
      void settle(change.key, [])
    }
}
