import { expect, test } from 'vitest'
import { BLOCK_ROLES } from '@/lib/domain/articles/block'
import { articleDetail } from '@/lib/queries/articles/article'
import { claimsOf } from '@/lib/queries/claims/claims'
import { articleConflicts } from '@/lib/queries/articles/conflicts'
import { nadia, otto } from '@/lib/testing/people'
import { bringInTollgateBridge } from './tollgate-bridge'

test(
  'the half-checked article has all parts and a claim in every state, and the galley shows each error that was planted',
  { timeout: 120_000 },
  async () => {
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
    const { revision } = await articleDetail(articleId, desk.nadia)
    expect(new Set(revision.blocks.map(({ role }) => role))).toEqual(new Set(BLOCK_ROLES))
    expect(revision.blocks.filter(({ head }) => head)).toHaveLength(5)
    const rules = (await articleConflicts(articleId, desk.nadia)).items.map(({ rule }) => rule)
    for (const rule of ['weekday-date', 'part-sum', 'name-spelling', 'title-mismatch', 'quote-wording'])
      expect(rules).toContain(rule)
  },
)
