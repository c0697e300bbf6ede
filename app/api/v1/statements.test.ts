import { randomUUID } from 'node:crypto'
import { expect, test, vi } from 'vitest'
import type { ClaimDetail } from '@/lib/domain/claims/claim-view'
import { ask, bring, claimNow, move, openClaim } from '@/lib/testing/api'
import { foundBy, sourcedBy } from '@/lib/testing/checked'
import { nadia, otto } from '@/lib/testing/people'
import { signIn } from '@/lib/testing/signed-in'
import { statementsOf } from '@/lib/testing/statements'

vi.mock('@/lib/auth/current-actor', () => import('@/lib/testing/signed-in'))

/** Statements of a call, BEGIN and COMMIT too; who somebody of the tests is costs them one that no desk asks. */
async function statements(call: () => Promise<unknown>): Promise<number> {
  const { statements: all } = await statementsOf(call)
  return all.filter(({ sql }) => !sql.includes('"email" = $1')).length
}

/** A claim of words that were split off another. */
async function splitOff(): Promise<{ claimId: string }> {
  const { claims, revision } = await bring()
  const whole = claims.find(({ text }) => text.includes(' ') && text.length > 12)
  if (!whole?.anchors[0]) throw new Error('No claim has several words.')
  const { version } = await move('POST /claims/{claimId}/accept', whole.id)
  const { start } = whole.anchors[0]
  const places = [{ start, end: start + whole.text.indexOf(' ') }]
  const given = { claimId: whole.id, version, revision: revision.number, places }
  const { id } = await ask<ClaimDetail>('POST /claims/{claimId}/split', { given })
  return { claimId: id }
}

const VERDICT = { outcome: 'CONFIRMED', basis: 'PRIMARY_DOCUMENT', rationale: 'The minutes say so.' } as const

/** What a call asks besides: its session, at most once a minute when that was last seen, and every twentieth time how many calls there were. */
const OF_A_CALL = 3

/** The same with the key of a repeat. */
async function sent(claimId: string, body: object): Promise<number> {
  const route = await import('@/app/api/v1/claims/[claimId]/verdicts/route')
  const headers = { 'content-type': 'application/json', 'idempotency-key': randomUUID() }
  return statements(async () => {
    const request = new Request(`http://127.0.0.1:3000/x`, { method: 'POST', headers, body: JSON.stringify(body) })
    const answer = await route.POST(request, { params: Promise.resolve({ claimId }) })
    expect(answer.status).toBe(201)
  })
}

test('a verdict with the key of a repeat is 16 statements, BEGIN and COMMIT too: 17 with its session', async () => {
  const { claimId } = await openClaim()
  await sourcedBy(await nadia(), claimId)
  const { version } = await claimNow(claimId)
  expect(await sent(claimId, { version, ...VERDICT })).toBe(16)
})

test('at worst, on a claim that was split off, sourced, judged and returned, it is 20', async () => {
  const { claimId } = await splitOff()
  await sourcedBy(await nadia(), claimId)
  const { version } = await foundBy(await nadia(), claimId)
  const returned = { claimId, version, decision: 'RETURN', reason: 'Which page?' }
  await ask('POST /claims/{claimId}/reviews', { as: await otto(), given: returned })
  signIn(await nadia())
  const now = await claimNow(claimId)
  const most = await sent(claimId, { ...VERDICT, version: now.version, outcome: 'WRONG', replacement: '£3 million' })
  expect(most + OF_A_CALL).toBe(20)
})

test.each(['OPEN', 'RETURNED', 'STALE', 'split off'])(
  'the answer to a verdict on a claim that is %s is what the claim is then',
  async (from) => {
    const { claimId } = from === 'split off' ? await splitOff() : await openClaim()
    await sourcedBy(await nadia(), claimId)
    if (from === 'RETURNED') {
      const { version } = await foundBy(await nadia(), claimId)
      await ask('POST /claims/{claimId}/reviews', {
        as: await otto(),
        given: { claimId, version, decision: 'RETURN', reason: 'Which page?' },
      })
    }
    if (from === 'STALE') {
      await foundBy(await nadia(), claimId, 'NEEDS_EDIT')
      await sourcedBy(await nadia(), claimId)
      expect((await claimNow(claimId)).status).toBe('STALE')
    }
    const { version } = await claimNow(claimId)
    const given = { claimId, version, ...VERDICT, outcome: 'WRONG', replacement: '£3 million' }
    const answer = await ask<ClaimDetail>('POST /claims/{claimId}/verdicts', { given })
    expect(answer).toEqual(await claimNow(claimId))
  },
)

test('an approval is no more than a verdict is, and a claim is read in six', async () => {
  const { claimId } = await openClaim()
  const { version } = await foundBy(await nadia(), claimId)
  const given = { claimId, version, decision: 'APPROVE' }
  const as = await otto()
  expect(await statements(() => ask('POST /claims/{claimId}/reviews', { as, given }))).toBeLessThanOrEqual(20)
  expect(await statements(() => claimNow(claimId))).toBe(6)
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
