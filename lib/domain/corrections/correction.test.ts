import { describe, expect, test } from 'vitest'
import type { CorrectionMove, CorrectionStatus } from './correction'
import { CORRECTION_MOVES, CORRECTION_STATUSES, whyNotMoveCorrection, whyNotTell } from './correction'
import { entryPath, numberInPath } from './public-entry'

const nadia = { id: 'nadia', role: 'EDITOR' } as const
const otto = { id: 'otto', role: 'REVIEWER' } as const
const ines = { id: 'ines', role: 'ADMIN' } as const
const vera = { id: 'vera', role: 'VIEWER' } as const

const by = (id: string, status: CorrectionStatus) => ({
  ...{ status, draftedById: id, editorIds: [id], submittedById: id },
  ...{ goesOutAt: null, withdrawalAskedById: null, withdrawWordsById: null, wordsConfirmedAt: null },
  bonds: [],
})

/** As it stands where this move can be made. */
const readyFor = (move: CorrectionMove, status: CorrectionStatus) => ({
  ...by('nadia', status),
  withdrawalAskedById: move === 'withdraw' || move === 'keepPublished' ? 'nadia' : null,
  withdrawWordsById: 'nadia',
  goesOutAt: move === 'keepBack' ? new Date() : null,
})

test('a correction moves as the table says and in no other way', () => {
  for (const [name, { from }] of Object.entries(CORRECTION_MOVES))
    for (const status of CORRECTION_STATUSES) {
      const move = name as CorrectionMove
      const actor = move === 'withdrawAtOnce' ? ines : otto
      const allowed = whyNotMoveCorrection(readyFor(move, status), move, actor) === null
      expect([name, status, allowed]).toEqual([name, status, (from as readonly string[]).includes(status)])
    }
})

test('what is on its way to readers is kept back by any editor, and not published twice', () => {
  const held = { ...by('otto', 'APPROVED'), goesOutAt: new Date() }
  expect(whyNotMoveCorrection(held, 'keepBack', nadia)).toBeNull()
  expect(whyNotMoveCorrection(held, 'keepBack', vera)).toContain('only an editor')
  for (const move of ['publish', 'hold'] as const)
    expect(whyNotMoveCorrection(held, move, nadia)).toBe('It is on its way to readers already.')
  expect(whyNotMoveCorrection(by('otto', 'APPROVED'), 'keepBack', nadia)).toBe('It is not on its way to readers.')
})

test('nobody withdraws what they asked to withdraw, nor confirms their own words; only an admin does it at once', () => {
  const asked = { ...by('nadia', 'PUBLISHED'), withdrawalAskedById: 'otto' }
  expect(whyNotMoveCorrection(asked, 'withdraw', otto)).toBe('Someone else has to withdraw what you asked to withdraw.')
  expect(whyNotMoveCorrection(asked, 'withdraw', ines)).toBeNull()
  expect(whyNotMoveCorrection(asked, 'askWithdrawal', nadia)).toContain('asked for already')
  expect(whyNotMoveCorrection(by('nadia', 'PUBLISHED'), 'withdraw', otto)).toBe('Nobody has asked for its withdrawal.')
  expect(whyNotMoveCorrection(by('nadia', 'PUBLISHED'), 'withdrawAtOnce', otto)).toBe('Only an admin can do this.')
  const atOnce = { ...by('nadia', 'WITHDRAWN'), withdrawWordsById: 'ines' }
  expect(whyNotMoveCorrection(atOnce, 'confirmWords', ines)).toBe(
    'Someone else has to confirm the words that you wrote.',
  )
  expect(whyNotMoveCorrection(atOnce, 'confirmWords', otto)).toBeNull()
})

test('nobody approves what they wrote or submitted, not even the admin', () => {
  for (const actor of [otto, ines])
    expect(whyNotMoveCorrection(by(actor.id, 'IN_REVIEW'), 'approve', actor)).toBe(
      'Someone else has to approve a correction that you wrote or submitted.',
    )
})

test('an editor neither approves, returns nor withdraws; a viewer does nothing', () => {
  expect(whyNotMoveCorrection(by('otto', 'IN_REVIEW'), 'approve', nadia)).toBe('Only a reviewer can do this.')
  expect(whyNotMoveCorrection(by('otto', 'PUBLISHED'), 'withdraw', nadia)).toBe('Only a reviewer can do this.')
  for (const move of Object.keys(CORRECTION_MOVES) as CorrectionMove[])
    expect(whyNotMoveCorrection(by('otto', CORRECTION_MOVES[move].from[0]), move, vera)).not.toBeNull()
})

describe('what readers can be told', () => {
  const told = { type: 'CORRECTION', wrong: 'nine', right: 'six', note: 'It is six.', amendsId: null } as const

  test.each([
    [{}, null],
    [{ note: ' \n' }, 'Write the note to readers: what was wrong, and what is right.'],
    [{ wrong: null, right: '' }, 'Say what stood there, or what stands there now.'],
    [{ wrong: 'nine', right: '' }, null],
    [{ wrong: 'six', right: ' six ' }, 'Was and Now are the same words.'],
    [{ wrong: 'six', right: 'si\u00adx\u200b' }, 'Was and Now are the same words.'],
    [{ wrong: 'six  men', right: 'six\u00a0men' }, 'Was and Now are the same words.'],
    [{ wrong: '“six” men', right: 'six men' }, null],
    [{ type: 'EDITORS_NOTE', wrong: null, right: '' }, null],
    [{ amendsId: 'another', wrong: null, right: '' }, null],
  ] as const)('%o', (changed, sentence) => {
    expect(whyNotTell({ ...told, ...changed })).toBe(sentence)
  })
})

test('an entry’s address holds its number, whatever its words', () => {
  expect(entryPath({ number: 28, slug: 'a-violin' })).toBe('/corrections/28-a-violin')
  expect(numberInPath('28-a-violin')).toBe(28)
  expect(numberInPath('28')).toBe(28)
  for (const none of ['028', '28a', '-28', '0', 'x-28', '9999999999']) expect(numberInPath(none)).toBeNull()
})
