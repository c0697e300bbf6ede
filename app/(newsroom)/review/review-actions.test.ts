import { expect, test } from 'vitest'
import { actionFor, whatIsTwice } from '@/components/actions/action'
import { helpOf } from '@/components/actions/action-keys'
import type { ReviewScreen } from './review-actions'
import { reviewActions } from './review-actions'

const nothing = () => undefined
const SCREEN: ReviewScreen = {
  step: nothing,
  whyNot: { approve: null, return: null },
  approve: nothing,
  sendBack: nothing,
  comments: { whyNotComment: null, comment: nothing, thread: null },
  openSource: nothing,
  undo: nothing,
  into: { enter: nothing, leave: nothing },
}

test('no key and no id of the review screen stands twice, and the help has every one of them', () => {
  const actions = reviewActions(SCREEN)
  expect(whatIsTwice(actions)).toEqual([])
  const lines = helpOf(actions).flatMap((part) => part.lines)
  expect(lines.map(({ label }) => label).sort()).toEqual(actions.map(({ label }) => label).sort())
})

test('whatever Otto can’t do now is refused with its sentence', () => {
  const whyNot = { approve: 'Someone else has to approve your own verdict.', return: 'This is not in review.' }
  const actions = reviewActions({
    ...SCREEN,
    whyNot,
    comments: { ...SCREEN.comments, whyNotComment: 'There is nothing here to comment on.' },
    openSource: null,
  })
  const refused = (key: string) => actionFor(actions, key)?.whyNot?.()
  expect(refused('A')).toBe(whyNot.approve)
  expect(refused('B')).toBe(whyNot.return)
  expect(refused('C')).toBe('There is nothing here to comment on.')
  expect(refused('O')).toBe('No source here has a URL.')
})

test('keys that decide act once for each press', () => {
  const decides = reviewActions(SCREEN).filter(({ decides }) => decides === true)
  expect(decides.map(({ id }) => id)).toEqual(['approve', 'return', 'undo', 'thread'])
})
