import { expect, test } from 'vitest'
import { claimsOf } from '@/lib/queries/claims/claims'
import { articleConflicts } from '@/lib/queries/articles/conflicts'
import { nadia, otto } from '@/lib/testing/people'
import { bringInTollgateBridge } from './tollgate-bridge'

test('the half-checked article has a claim in every state, and the galley shows each error that was planted', async () => {
  const desk = { nadia: await nadia(), otto: await otto() }
  const { articleId } = await bringInTollgateBridge(desk, new Date())
  const states = new Set((await claimsOf(articleId, desk.nadia)).map(({ status }) => status))
  for (const state of [
    'SUGGESTED',
    'OPEN',
    'IN_REVIEW',
    'RETURNED',
    'APPROVED',
    'STALE',
    'ORPHANED',
    'DISMISSED',
  ] as const)
    expect(states).toContain(state)
  const rules = (await articleConflicts(articleId, desk.nadia)).items.map(({ rule }) => rule)
  for (const rule of ['weekday-date', 'part-sum', 'name-spelling', 'title-mismatch', 'quote-wording'])
    expect(rules).toContain(rule)
})
