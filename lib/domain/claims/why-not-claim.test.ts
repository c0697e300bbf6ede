import { describe, expect, test } from 'vitest'
import { CLAIM_STATUSES } from './claim'
import { whyNotApprove, whyNotUndoApproval } from '@/lib/domain/verdicts/review'
import type { Decided } from './why-not-claim'
import { whyNotAsPainted, whyNotChangeWords, whyNotClaim } from './why-not-claim'

const nadia = { id: 'nadia', role: 'EDITOR' } as const
const otto = { id: 'otto', role: 'REVIEWER' } as const
const vera = { id: 'vera', role: 'VIEWER' } as const

/** Found by Nadia, where the status says that there is a finding. */
const claim = (status: Decided['status'], more: Partial<Decided> = {}): Decided => ({
  status,
  verdict: ['IN_REVIEW', 'APPROVED', 'RETURNED', 'STALE'].includes(status) ? { givenById: nadia.id } : null,
  textChangerIds: [],
  evidenceChangedByIds: [],
  hiddenBy: [],
  bonds: [],
  takesTwo: false,
  dismissalAskedById: null,
  approvedById: status === 'APPROVED' ? otto.id : null,
  suggested: true,
  isWorkedOn: false,
  ...more,
})

/** What this person may do. */
const may = (reviewed: Decided, actor: typeof nadia | typeof otto | typeof vera) => {
  const whyNot = whyNotClaim(reviewed, actor)
  const all = [
    'accept',
    'dismiss',
    'confirmDismissal',
    'keep',
    'restore',
    'giveVerdict',
    'withdraw',
    'approve',
    'return',
    'reopen',
    'reaffirm',
  ] as const
  return [...all, 'reanchor', 'merge', 'split', 'change', 'attachEvidence', 'comment'].filter(
    (what) => !Object.hasOwn(whyNot, what),
  )
}

test('what Nadia accepted is a suggestion again only while nothing was done on it, and only if it was one', () => {
  const whyNot = (more: Partial<Decided>) => whyNotClaim(claim('OPEN', more), nadia).unaccept
  expect(whyNot({})).toBeUndefined()
  expect(whyNot({ isWorkedOn: true })).toContain('evidence or a verdict')
  expect(whyNot({ suggested: false })).toContain('Somebody made this claim')
})

test('an approval is taken back by Otto, who gave it, while nothing rests on it', () => {
  const whyNot = (actor: typeof nadia | typeof otto, more: Partial<Decided> = {}) =>
    whyNotClaim(claim('APPROVED', more), actor).takeBackApproval
  expect(whyNot(otto)).toBeUndefined()
  expect(whyNot(otto, { approvedById: 'ines' })).toContain('Only the reviewer who approved it')
  expect(whyNot(nadia)).toBeDefined()
  const nothing = { articleCleared: false, corrected: false, appliedIn: null }
  expect(whyNotUndoApproval(nothing)).toBeNull()
  expect(whyNotUndoApproval({ ...nothing, articleCleared: true })).toContain('was cleared on this approval')
  expect(whyNotUndoApproval({ ...nothing, corrected: true })).toContain('A correction was drafted')
  expect(whyNotUndoApproval({ ...nothing, appliedIn: 3 })).toContain('Revision 3 made the edit')
})

describe('what a person may do with a claim', () => {
  test.each([
    ['SUGGESTED', ['accept', 'dismiss', 'merge', 'change', 'comment']],
    ['OPEN', ['dismiss', 'giveVerdict', 'merge', 'split', 'change', 'attachEvidence', 'comment']],
    ['IN_REVIEW', ['withdraw', 'merge', 'split', 'attachEvidence', 'comment']],
    ['RETURNED', ['giveVerdict', 'merge', 'split', 'change', 'attachEvidence', 'comment']],
    ['APPROVED', ['reopen', 'merge', 'split', 'attachEvidence', 'comment']],
    ['STALE', ['giveVerdict', 'reaffirm', 'merge', 'split', 'change', 'attachEvidence', 'comment']],
    ['ORPHANED', ['dismiss', 'reanchor', 'attachEvidence', 'comment']],
    ['DISMISSAL_ASKED', ['confirmDismissal', 'keep', 'comment']],
    ['DISMISSED', ['restore', 'comment']],
    ['MERGED', ['comment']],
  ] as const)('Nadia, who found it, with one that is %s', (status, list) => {
    expect(may(claim(status), nadia)).toEqual(list)
  })

  test('Otto approves or returns what Nadia found, and doesn’t withdraw it', () => {
    expect(may(claim('IN_REVIEW'), otto)).toEqual(['approve', 'return', 'merge', 'split', 'attachEvidence', 'comment'])
  })

  test('Otto, who changed the words or the evidence, returns it and does not approve it', () => {
    for (const more of [{ textChangerIds: [nadia.id, otto.id] }, { evidenceChangedByIds: [otto.id] }])
      expect(may(claim('IN_REVIEW', more), otto)).toEqual(['return', 'merge', 'split', 'attachEvidence', 'comment'])
  })

  test('whoever asked for a dismissal keeps the claim, and does not confirm it', () => {
    expect(may(claim('DISMISSAL_ASKED', { dismissalAskedById: nadia.id }), nadia)).toEqual(['keep', 'comment'])
  })

  test('a claim that was once judged Wrong is not merged away', () => {
    expect(whyNotClaim(claim('OPEN', { takesTwo: true }), nadia).merge).toContain('takes two people')
  })

  test('Otto, who can’t see the evidence, is told whom to ask', () => {
    expect(whyNotApprove(claim('IN_REVIEW', { hiddenBy: ['Nadia Kessler'] }), otto)).toBe(
      'You can’t see this evidence. Ask Nadia Kessler to add you, or leave it to somebody who can see it.',
    )
  })

  test('Vera may do nothing with any, and is told why each time', () => {
    for (const status of CLAIM_STATUSES) expect(may(claim(status), vera)).toEqual([])
  })
})

test('the words under a verdict are fixed, each with its own way out', () => {
  expect(whyNotChangeWords('IN_REVIEW')).toBe('A verdict on these words is in review: withdraw it first.')
  expect(whyNotChangeWords('DISMISSED')).toBe('This claim is dismissed: restore it first.')
  expect(whyNotChangeWords('MERGED')).toBe('This claim is part of another one now.')
  expect(whyNotChangeWords('RETURNED')).toBeNull()
})

test('what was forbidden of a suggestion is forbidden no more once it is painted as accepted', () => {
  const suggestion = { status: 'SUGGESTED', whyNot: whyNotClaim(claim('SUGGESTED'), nadia) } as const
  expect(whyNotAsPainted(suggestion, 'SUGGESTED', nadia)).toBe(suggestion.whyNot)
  expect(suggestion.whyNot.attachEvidence).toBe('Accept the suggestion before attaching evidence to it.')
  const accepted = whyNotAsPainted(suggestion, 'OPEN', nadia)
  expect([accepted.attachEvidence, accepted.split, accepted.giveVerdict]).toEqual([undefined, undefined, undefined])
  expect(accepted.accept).toBeDefined()
})
