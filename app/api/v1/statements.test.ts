import { expect, test, vi } from 'vitest'
import { ask, bring, claimNow, openClaim } from '@/lib/testing/api'
import { foundBy, sourcedBy } from '@/lib/testing/checked'
import { nadia, otto } from '@/lib/testing/people'
import { statementsOf } from '@/lib/testing/statements'

vi.mock('@/lib/auth/current-actor', () => import('@/lib/testing/signed-in'))

/** Statements of a call, BEGIN and COMMIT too; who somebody of the tests is costs them one that no desk asks. */
async function statements(call: () => Promise<unknown>): Promise<number> {
  const { statements: all } = await statementsOf(call)
  return all.filter(({ sql }) => !sql.includes('"email" = $1')).length
}

const VERDICT = { outcome: 'CONFIRMED', basis: 'PRIMARY_DOCUMENT', rationale: 'The minutes say so.' } as const

test('a verdict is 18 statements: with its session and the key of a repeat that makes 23', async () => {
  const { claimId } = await openClaim()
  await sourcedBy(await nadia(), claimId)
  const { version } = await claimNow(claimId)
  const given = { claimId, version, ...VERDICT }
  expect(await statements(() => ask('POST /claims/{claimId}/verdicts', { given }))).toBe(18)
})

test('an approval is no more than a verdict is, and a claim is read in nine', async () => {
  const { claimId } = await openClaim()
  const { version } = await foundBy(await nadia(), claimId)
  const given = { claimId, version, decision: 'APPROVE' }
  const as = await otto()
  expect(await statements(() => ask('POST /claims/{claimId}/reviews', { as, given }))).toBeLessThanOrEqual(24)
  expect(await statements(() => claimNow(claimId))).toBe(9)
})

test('an article and its claims are as many statements for two claims as for forty', async () => {
  const few = await bring()
  const many = await ask<{ article: { id: string } }>('POST /articles', {
    given: {
      headline: 'Forty sums',
      text: Array.from({ length: 40 }, (_, n) => `It cost £${n + 2}.5 million.`).join(' '),
    },
  })
  const of = async (articleId: string) => [
    await statements(() => ask('GET /articles/{articleId}', { given: { articleId } })),
    await statements(() => ask('GET /articles/{articleId}/claims', { given: { articleId } })),
    await statements(() => ask('GET /articles', { given: {} })),
  ]
  expect(await of(many.article.id)).toEqual(await of(few.article.id))
})
