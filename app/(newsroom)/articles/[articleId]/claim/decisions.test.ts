import { expect, test } from 'vitest'
import { CLAIM_MOVES, CLAIM_STATUSES } from '@/lib/domain/claims/claim'
import type { ClaimStatus } from '@/lib/domain/claims/claim'
import type { ClaimDetail } from '@/lib/domain/claims/claim-view'
import type { ClaimActions } from '@/app/(newsroom)/articles/[articleId]/changes/use-claim-actions'
import { decisionsOf } from './decisions'

const DONE: string[] = []
const act = (name: string) => () => {
  DONE.push(name)
}
const actions = {
  ...{ accept: act('accept'), send: act('send'), reaffirm: act('reaffirm'), withdraw: act('withdraw') },
  ...{ approve: act('approve'), confirmDismissal: act('confirmDismissal'), keep: act('keep'), restore: act('restore') },
  ask: (what: string) => DONE.push(`ask to ${what}`),
  whyNotSend: () => null,
} as unknown as ClaimActions

const decided = (status: ClaimStatus, whyNot: ClaimDetail['whyNot'] = {}, isMine = false) =>
  decisionsOf({ detail: { status, whyNot, mergedInto: { number: 4 } } as unknown as ClaimDetail, actions, isMine })

test('in every state what is offered does one thing each, and is called as the table of moves calls it', () => {
  const names = new Set([...Object.values(CLAIM_MOVES).map(({ label }) => label)])
  for (const status of CLAIM_STATUSES) {
    DONE.length = 0
    const { offered, says } = decided(status)
    for (const { run } of offered) run()
    expect(DONE, status).toHaveLength(offered.length)
    expect(new Set(DONE).size, status).toBe(offered.length)
    for (const { label } of offered) expect(names.has(label) || label.startsWith('Send'), label).toBe(true)
    expect(offered.length > 0 || says !== null, status).toBe(true)
  }
})

test('what can’t be done keeps its place, and the rule’s sentence stands beside it', () => {
  const own = 'Someone else has to approve your own verdict.'
  const { offered, says } = decided('IN_REVIEW', { approve: own })
  expect(offered.map(({ label, whyNot }) => [label, whyNot])).toEqual([
    ['Approve', own],
    ['Return', null],
  ])
  expect(says).toBe(own)
  expect(decided('IN_REVIEW', {}, true).offered.map(({ label }) => label)).toEqual(['Withdraw'])
})
