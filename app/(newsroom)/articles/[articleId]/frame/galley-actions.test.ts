import { expect, test } from 'vitest'
import { actionFor, whatIsTwice } from '@/components/actions/action'
import { helpOf } from '@/components/actions/action-keys'
import { CLAIM_STATUSES } from '@/lib/domain/claims/claim'
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
  bySentence: false,
  listBy: nothing,
  nextOrder: nothing,
  find: nothing,
  showMine: nothing,
  hideMarks: nothing,
  showUncovered: nothing,
  newClaim: nothing,
  editPart: nothing,
  showPart: nothing,
  copyLink: nothing,
  addSource: nothing,
  suggestEdit: nothing,
  goTo: nothing,
  openSource: null,
  reshape: nothing,
  ask: nothing,
  reaffirm: nothing,
  acceptAndNext: nothing,
  approve: nothing,
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
  const decides = galleyActions(SCREEN).flatMap(({ decides, keys: [key] }) => (decides === true ? [key] : []))
  expect(decides).toEqual([...OUTCOMES.map((_, place) => String(place + 1)), 'Enter', 'A', 'D', 'B', 'Y', '⌘Z'])
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

test('the first three digits answer a clash of two verdicts while one is shown', () => {
  const answers: number[] = []
  const screen = { ...SCREEN, status: 'IN_REVIEW', clash: (answer: number) => answers.push(answer) } as const
  actionFor(galleyActions(screen), '2')?.run()
  expect(answers).toEqual([2])
  expect(whyNot('4', screen)).not.toBeNull()
})
