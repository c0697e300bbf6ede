import { expect, test } from 'vitest'
import { actionFor, whatIsTwice } from '@/components/actions/action'
import type { ChoosingScreen, PassageScreen } from './passage-actions'
import { choosingActions, passageActions } from './passage-actions'

const nothing = () => undefined
const CHOOSING: ChoosingScreen = {
  ...{ count: 0, whyNotToggle: null, toggle: nothing, extend: nothing, sentence: nothing, listed: nothing },
  none: nothing,
}
const PASSAGE: PassageScreen = {
  ...{ one: false, taken: 6, whyNotEdit: null, whyNotSend: null, useLast: null, choose: nothing, send: nothing },
  ...{ addSource: nothing, accept: nothing, whyNotAccept: null, askDismissal: nothing, whyNotDismiss: null },
  ...{ oneOfThem: nothing, allOfThem: nothing, suggestEdit: nothing, goTo: nothing, undo: nothing },
}

test('no key stands twice', () => {
  expect(whatIsTwice([...choosingActions(CHOOSING), ...passageActions(PASSAGE)])).toEqual([])
})

test('Escape is the screen’s only while something is chosen', () => {
  const hears = (count: number) =>
    actionFor(choosingActions({ ...CHOOSING, count }), 'Esc')?.hears?.({} as KeyboardEvent)
  expect([hears(0), hears(2)]).toEqual([false, true])
})

test('a digit says whom it is for', () => {
  expect(actionFor(passageActions(PASSAGE), '1')?.label).toBe('Confirmed, for all')
  expect(actionFor(passageActions({ ...PASSAGE, one: true }), '1')?.label).toBe('Confirmed, for this one')
})

test('what can’t be done is refused with its sentence: a viewer’s whole table, a source that was never used', () => {
  const whyNotEdit = 'Viewers read the desk; only an editor can change it.'
  const viewer = { ...PASSAGE, whyNotEdit, whyNotSend: whyNotEdit, whyNotAccept: whyNotEdit, whyNotDismiss: whyNotEdit }
  const may = passageActions(viewer).filter(({ whyNot }) => (whyNot?.() ?? null) === null)
  expect(may.map(({ id }) => id)).toEqual(['undo'])
  expect(actionFor(passageActions(PASSAGE), 'U')?.whyNot?.()).toBe('No source was used here yet.')
})
