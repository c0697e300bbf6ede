import { expect, test, vi } from 'vitest'
import { POST } from '@/app/api/v1/articles/[articleId]/claims/batch/route'
import type { ClaimView } from '@/lib/domain/claims/claim-view'
import { ask } from '@/lib/testing/api'
import { articleBy } from '@/lib/testing/builders'
import { nadia, vera } from '@/lib/testing/people'
import { signIn } from '@/lib/testing/signed-in'

vi.mock('@/lib/auth/current-actor', () => import('@/lib/testing/signed-in'))

const BATCH = 'POST /articles/{articleId}/claims/batch'
const seen = (claims: readonly ClaimView[]) => claims.map(({ id, version }) => ({ id, version }))
const source = { kind: 'DOCUMENT', title: 'Funding agreement, signed' }
const judged = {
  act: 'verdict',
  outcome: 'CONFIRMED',
  basis: 'PRIMARY_DOCUMENT',
  rationale: 'As it says.',
  evidence: { source, locator: 'p. 3' },
}
interface Checked {
  done: ClaimView[]
  refused: { claimId: string; detail: string }[]
}

test('what was done comes back as it stands, what was refused with its sentence', async () => {
  const { articleId, claims } = await articleBy(await nadia(), { status: 'SUGGESTED' })
  const [first, second] = seen(claims)
  const given = { articleId, ...judged, claims: [first, { ...second, version: 7 }] }
  const { done, refused } = await ask<Checked>(BATCH, { given })
  expect(done).toMatchObject([
    { id: first?.id, status: 'IN_REVIEW', evidenceCount: 1, verdict: { outcome: 'CONFIRMED' } },
  ])
  expect(refused).toEqual([
    { claimId: second?.id, detail: 'This claim was changed by someone else since you opened it.' },
  ])
})

test('a repeat with the same key changes nothing and gets the first answer; another request with that key is refused', async () => {
  const { articleId, claims } = await articleBy(await nadia())
  signIn(await nadia())
  const send = async (body: object) => {
    const request = new Request('http://127.0.0.1:3000/api/v1/x', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': `passage-${articleId}` },
      body: JSON.stringify(body),
    })
    const answer = await POST(request, { params: Promise.resolve({ articleId }) })
    return { status: answer.status, json: await answer.text() }
  }
  const body = { ...judged, claims: seen(claims) }
  const [first, second] = await Promise.all([send(body), send(body)])
  expect(first).toEqual(second)
  expect(await send(body)).toEqual(first)
  expect(first.status).toBe(200)
  const { items } = await ask<{ items: ClaimView[] }>('GET /articles/{articleId}/claims', { given: { articleId } })
  expect(items.map(({ verdict, evidenceCount }) => [verdict?.number, evidenceCount])).toEqual(items.map(() => [1, 1]))
  expect((await send({ ...body, outcome: 'UNVERIFIABLE' })).status).toBe(422)
})

test.each([
  ['nobody', []],
  ['one twice', ['a', 'a']],
  ['501', Array.from({ length: 501 }, (_, at) => String(at))],
])('a passage of %s is malformed', async (_what, names) => {
  const { articleId, claims } = await articleBy(await nadia())
  const ids = new Map(names.map((name) => [name, crypto.randomUUID()]))
  const named = names.map((name) => ({ id: ids.get(name), version: 1 }))
  await ask(BATCH, { status: 400, given: { articleId, ...judged, claims: named } })
  expect(claims).toHaveLength(8)
})

test.each([
  ['no act that there is', { act: 'publish' }],
  ['what belongs to another act', { act: 'approve', outcome: 'CONFIRMED' }],
  ['two sources', { ...judged, evidence: { source, sourceId: crypto.randomUUID(), locator: 'p. 3' } }],
  ['no source', { ...judged, evidence: { locator: 'p. 3' } }],
  ['no place', { ...judged, evidence: { source } }],
  ['nothing to change', { act: 'change' }],
  ['no reason', { act: 'dismiss' }],
])('%s is malformed', async (_what, body) => {
  const { articleId, claims } = await articleBy(await nadia())
  await ask(BATCH, { status: 400, given: { articleId, claims: seen(claims), ...body } })
})

test('an article that is not there is missing, and a viewer is refused before anything is looked at', async () => {
  const { articleId, claims } = await articleBy(await nadia())
  const given = { claims: seen(claims), ...judged }
  await ask(BATCH, { status: 404, given: { ...given, articleId: crypto.randomUUID() } })
  await ask(BATCH, { status: 403, as: await vera(), given: { ...given, articleId } })
})
