import { expect, test } from 'vitest'
import { actionFor, actionOf, whatIsTwice } from '@/components/actions/action'
import { helpOf } from '@/components/actions/action-keys'
import { decisionActions } from '@/app/(newsroom)/articles/[articleId]/claim/decision-actions'
import { clashActions } from '@/app/(newsroom)/articles/[articleId]/changes/clash-actions'
import { clearActions } from '@/app/(newsroom)/articles/[articleId]/claim/clear-actions'
import { DECISIONS, offeredOf, sayBeside } from '@/app/(newsroom)/articles/[articleId]/claim/decisions'
import { CLAIM_MOVES, CLAIM_STATUSES } from '@/lib/domain/claims/claim'
import { OUTCOMES } from '@/lib/domain/verdicts/verdict'
import type { GalleyScreen } from './galley-actions'
import { galleyActions } from './galley-actions'

const nothing = () => undefined
const CHOOSING = {
  ...{
    count: 0,
    whyNotToggle: null,
    toggle: nothing,
    extend: nothing,
    sentence: nothing,
    listed: nothing,
    none: nothing,
  },
}
const PASSAGE = {
  ...{ one: false, taken: 6, whyNotEdit: null, whyNotSend: null, useLast: null, choose: nothing, send: nothing },
  ...{ addSource: nothing, accept: nothing, whyNotAccept: null, askDismissal: nothing, whyNotDismiss: null },
  ...{ oneOfThem: nothing, allOfThem: nothing, suggestEdit: nothing, goTo: nothing, undo: nothing },
}
const SCREEN: GalleyScreen = {
  status: 'OPEN',
  whyNotEdit: null,
  whyNot: {},
  clash: null,
  step: nothing,
  stepToDo: nothing,
  nextUnassigned: nothing,
  bySentence: false,
  listBy: nothing,
  nextOrder: nothing,
  find: nothing,
  showMine: nothing,
  marksHidden: false,
  hideMarks: nothing,
  showUncovered: nothing,
  showProposed: nothing,
  showEdits: nothing,
  showContradictions: nothing,
  hasNewer: true,
  showNewest: nothing,
  noticesRead: nothing,
  newClaim: nothing,
  editPart: nothing,
  showPart: nothing,
  copyLink: nothing,
  addSource: nothing,
  goToSeen: nothing,
  suggestEdit: nothing,
  goTo: nothing,
  thread: null,
  openSource: null,
  reshape: nothing,
  ask: nothing,
  reaffirm: nothing,
  acceptAndNext: nothing,
  approve: nothing,
  isMine: false,
  whyNotSend: () => null,
  ...{ withdraw: nothing, confirmDismissal: nothing, keep: nothing, restore: nothing, draftCorrection: nothing },
  choose: nothing,
  send: nothing,
  undo: nothing,
  choosing: CHOOSING,
  passage: null,
}
const whyNot = (key: string, screen: Partial<GalleyScreen> = {}) =>
  actionFor(galleyActions({ ...SCREEN, ...screen }), key)?.whyNot?.() ?? null

test('no key and no id of the galley stands twice, and the help has every one of them', () => {
  const actions = galleyActions(SCREEN)
  expect(whatIsTwice(actions)).toEqual([])
  expect(helpOf(actions).flatMap(({ lines }) => lines)).toHaveLength(actions.length)
})

test('X chooses, and B returns', () => {
  expect(actionFor(galleyActions(SCREEN), 'X')?.id).toBe('choose')
  expect(whyNot('B', { status: 'IN_REVIEW' })).toBeNull()
})

test('while claims are chosen the same keys are for all of them, and ⇧J chooses on', () => {
  const many = galleyActions({ ...SCREEN, choosing: { ...CHOOSING, count: 6 }, passage: PASSAGE })
  expect(whatIsTwice(many)).toEqual([])
  expect(helpOf(many).flatMap(({ lines }) => lines)).toHaveLength(many.length)
  const named = (key: string) => actionFor(many, key)?.label
  expect([named('1'), named('Enter'), named('S'), named('⇧J')]).toEqual([
    'Confirmed, for all',
    'Send all for review',
    'A source for all',
    'Choose the next claim too',
  ])
  expect(actionFor(galleyActions(SCREEN), '⇧J')?.label).toBe('Next unresolved claim')
})

test('while the list shows sentences, J and ⇧J go from one to the next, also while its claims are chosen', () => {
  const many = galleyActions({ ...SCREEN, bySentence: true, choosing: { ...CHOOSING, count: 6 }, passage: PASSAGE })
  expect(whatIsTwice(many)).toEqual([])
  expect(['J', '⇧J', 'V', '⇧V'].map((key) => actionFor(many, key)?.id)).toEqual([
    ...['next', 'next-to-do', 'list-by', 'order'],
  ])
  expect(actionFor(many, 'J')?.label).toBe('Next sentence')
  const one = galleyActions({ ...SCREEN, bySentence: true, passage: { ...PASSAGE, one: true } })
  expect(actionFor(one, 'J')?.label).toBe('Next claim')
})

test('every key that decides acts once for each press', () => {
  const decides = galleyActions(SCREEN).flatMap(({ decides, keys }) => (decides === true ? keys : []))
  expect(decides).toEqual([...OUTCOMES.map((_, place) => String(place + 1)), 'Enter', 'D', 'Y', 'A', 'B', '⌘Z', 'R'])
})

test.each(CLAIM_STATUSES)(
  'of a claim that is %s every decision is a row, the offered ones first, each doing one thing',
  (status) => {
    const done: string[] = []
    const act = (name: string) => () => {
      done.push(name)
    }
    const screen = {
      ...{ ...SCREEN, status, acceptAndNext: act('accept'), send: act('send'), reaffirm: act('reaffirm') },
      ...{ approve: act('approve'), withdraw: act('withdraw'), confirmDismissal: act('confirm'), keep: act('keep') },
      ...{ restore: act('restore'), draftCorrection: act('draft'), ask: (what: string) => done.push(`ask to ${what}`) },
    }
    expect(whatIsTwice(galleyActions(screen))).toEqual([])
    const rows = decisionActions(screen).filter(({ id }) => DECISIONS.some((decision) => decision === id))
    const offered = offeredOf(status, false)
    expect(rows.map(({ id }) => id).slice(0, offered.length)).toEqual(offered)
    expect(rows.map(({ id }) => id).sort()).toEqual([...DECISIONS].sort())
    for (const { run } of rows) run()
    expect(new Set(done).size).toBe(DECISIONS.length)
    const can = rows.filter(({ whyNot }) => whyNot?.() === null).map(({ id }) => id)
    expect(can.sort()).toEqual([...offered, ...(status === 'IN_REVIEW' ? ['withdraw'] : [])].sort())
    const names = new Set<string>(Object.values(CLAIM_MOVES).map(({ label }) => label))
    for (const { label } of rows) expect(names.has(label) || label.startsWith('Send'), label).toBe(true)
  },
)

test('Enter and A accept what is suggested; else Enter sends, and A approves', () => {
  const by = (key: string, status: GalleyScreen['status']) => actionFor(galleyActions({ ...SCREEN, status }), key)?.id
  expect([by('Enter', 'SUGGESTED'), by('A', 'SUGGESTED')]).toEqual(['accept', 'accept'])
  expect([by('Enter', 'OPEN'), by('A', 'OPEN')]).toEqual(['send', 'approve'])
  expect(whyNot('Enter', { whyNotSend: () => 'Choose an outcome.' })).toBe('Choose an outcome.')
})

test('what can’t be done keeps its place, and the rule’s sentence stands beside it', () => {
  const own = 'Someone else has to approve your own verdict.'
  expect(whyNot('A', { status: 'IN_REVIEW', whyNot: { approve: own } })).toBe(own)
  const says = (sentence: string | null) => sayBeside('IN_REVIEW', { mergedInto: null, whyNot: () => sentence })
  expect([says(own), says(null)]).toEqual([own, 'You can approve this.'])
  expect(offeredOf('IN_REVIEW', true)).toEqual(['withdraw'])
})

test('Nadia withdraws her verdict from the palette, where it has no key', () => {
  let withdrawn = 0
  const screen = { ...SCREEN, status: 'IN_REVIEW', isMine: true, withdraw: () => (withdrawn += 1) } as const
  const line = helpOf(galleyActions(screen))
    .flatMap(({ lines }) => lines)
    .find(({ label }) => label === 'Withdraw')
  expect(line?.keys).toEqual(['⌘K'])
  const row = actionOf(galleyActions(screen), 'withdraw')
  expect(row?.whyNot?.()).toBeNull()
  row?.run()
  expect(withdrawn).toBe(1)
  expect(actionOf(galleyActions(SCREEN), 'withdraw')?.whyNot?.()).toMatch(/^[A-Z].*\.$/)
})

test('the article is cleared from the palette too, refused with the rule’s sentence', () => {
  const [clear] = clearActions({ whyNot: '3 claims are unresolved.', clear: nothing })
  expect(whatIsTwice([...galleyActions(SCREEN), clear])).toEqual([])
  expect(clear.whyNot?.()).toBe('3 claims are unresolved.')
})

test.each(CLAIM_STATUSES)('with a claim that is %s, whatever can’t be done is refused with a sentence', (status) => {
  for (const action of galleyActions({ ...SCREEN, status })) {
    const why = action.whyNot?.() ?? null
    expect(why === null || /\.$/.test(why), `${action.id}: ${String(why)}`).toBe(true)
  }
})

test('a viewer is told so by every key that would change something, and may look at everything', () => {
  const viewer = { whyNotEdit: 'Viewers read the desk; only an editor can change it.', status: 'SUGGESTED' } as const
  for (const key of ['A', 'D', '1', 'S', 'N', 'M', 'P']) expect(whyNot(key, viewer)).toBe(viewer.whyNotEdit)
  for (const key of ['J', '/', 'H', 'L']) expect(whyNot(key, viewer)).toBeNull()
})

test('the first three digits answer two verdicts that met, once none can be given; till then they choose outcomes', () => {
  const answers: string[] = []
  const clash = {
    ...{ byKey: true, whyNotMine: 'It is in review.' },
    keepTheirs: () => answers.push('theirs'),
    sendMine: () => answers.push('mine'),
    sayMine: () => answers.push('said'),
  }
  const screen = { ...SCREEN, status: 'IN_REVIEW', clash } as const
  const table = galleyActions(screen)
  expect(whatIsTwice(table)).toEqual([])
  expect(table.map(({ id }) => id)).toEqual(expect.arrayContaining(clashActions(clash).map(({ id }) => id)))
  actionFor(table, '1')?.run()
  actionFor(table, '3')?.run()
  expect(answers).toEqual(['theirs', 'said'])
  expect(whyNot('2', screen)).toBe('It is in review.')
  expect(whyNot('4', screen)).not.toBeNull()
  const before = galleyActions({ ...screen, status: 'OPEN', clash: { ...clash, byKey: false } })
  expect(whatIsTwice(before)).toEqual([])
  expect(actionFor(before, '1')?.label).toBe('Confirmed, sent at once')
  expect(before.map(({ id }) => id)).toContain('send-mine')
})

test('a digit says that it sends, or which words it asks for; of chosen claims it says for which', () => {
  const labels = (screen: GalleyScreen) =>
    OUTCOMES.map((outcome) => actionOf(galleyActions(screen), `outcome-${outcome}`)?.label)
  expect(labels(SCREEN)).toEqual([
    'Confirmed, sent at once',
    'Needs edit, then its new wording',
    'Wrong, then its new wording',
    'Needs context, sent at once',
    'Disputed, sent at once',
    'Unverifiable, sent at once',
  ])
  expect(labels({ ...SCREEN, passage: PASSAGE })[0]).toBe('Confirmed, for all')
})
