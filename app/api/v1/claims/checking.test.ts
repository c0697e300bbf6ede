import { beforeEach, expect, test, vi } from 'vitest'
import type { Actor } from '@/lib/domain/people/actor'
import type { ClaimDetail } from '@/lib/domain/claims/claim-view'
import type { ReviewQueue } from '@/lib/domain/verdicts/review-view'
import type { SourceDetail, SourcePage } from '@/lib/domain/evidence/source-view'
import { articleBy } from '@/lib/testing/builders'
import { nadia, otto, ruth, vera } from '@/lib/testing/people'
import * as reviewQueue from '@/app/api/v1/reviews/route'
import * as sources from '@/app/api/v1/sources/route'
import * as source from '@/app/api/v1/sources/[sourceId]/route'
import * as claimRoute from './[claimId]/route'
import * as comments from './[claimId]/comments/route'
import * as evidence from './[claimId]/evidence/route'
import * as removal from './[claimId]/evidence/[evidenceId]/route'
import * as reaffirm from './[claimId]/reaffirm/route'
import * as reopen from './[claimId]/reopen/route'
import * as reviews from './[claimId]/reviews/route'
import * as verdicts from './[claimId]/verdicts/route'
import * as withdraw from './[claimId]/withdraw/route'

const signedIn = vi.hoisted(() => ({ actor: null as Actor | null }))
vi.mock('@/lib/auth/current-actor', () => ({ currentActor: () => Promise.resolve(signedIn.actor) }))

type Route = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>
interface Answered<Json> {
  status: number
  json: Json
}
interface Asked {
  as?: Actor
  params?: Record<string, string>
  body?: object
  query?: string
  key?: string
}

/** Calls a route as this person, Nadia unless told; whoever asks says what JSON to expect. */
async function call(route: Route, { as, params = {}, body, query = '', key }: Asked = {}): Promise<Answered<never>> {
  signedIn.actor = as ?? (await nadia())
  const request = new Request(`http://127.0.0.1:3000/api/v1/x${query}`, {
    method: body ? 'POST' : 'GET',
    headers: { 'content-type': 'application/json', ...(key && { 'idempotency-key': key }) },
    ...(body && { body: JSON.stringify(body) }),
  })
  const response = await route(request, { params: Promise.resolve(params) })
  return { status: response.status, json: (await response.json()) as never }
}

let claimId = ''
const seen = async (): Promise<ClaimDetail> => (await call(claimRoute.GET, { params: { claimId } })).json
const on = async (route: Route, body: object, more: Asked = {}): Promise<Answered<ClaimDetail>> =>
  call(route, { params: { claimId }, body: { version: (await seen()).version, ...body }, ...more })

beforeEach(async () => {
  const { claim } = await articleBy(await nadia())
  claimId = (await claim('£4.3 million')).id
})

const minutes = { kind: 'DOCUMENT', title: 'Minutes', url: 'https://board.example/minutes' }
const attached = { source: minutes, stance: 'SUPPORTS', locator: 'p. 2' }
const confirmed = { outcome: 'CONFIRMED', basis: 'PRIMARY_DOCUMENT', rationale: 'So it says.' }

test('from evidence to approval, each answer is the claim as it then is', async () => {
  expect(await on(evidence.POST, attached)).toMatchObject({ status: 201, json: { status: 'OPEN', evidenceCount: 1 } })
  expect(await on(verdicts.POST, confirmed)).toMatchObject({ status: 201, json: { status: 'IN_REVIEW' } })
  expect(await on(withdraw.POST, {})).toMatchObject({ status: 200, json: { status: 'OPEN', verdict: null } })
  await on(verdicts.POST, confirmed)
  const queue: Answered<ReviewQueue> = await call(reviewQueue.GET, { as: await otto() })
  expect(queue.json.articles.flatMap((article) => article.verdicts.map((verdict) => verdict.claimId))).toContain(
    claimId,
  )
  expect(await on(reviews.POST, { decision: 'RETURN', reason: 'Which page?' }, { as: await otto() })).toMatchObject({
    status: 201,
    json: { status: 'RETURNED' },
  })
  await on(verdicts.POST, confirmed)
  const approved = await on(reviews.POST, { decision: 'APPROVE' }, { as: await otto() })
  expect(approved).toMatchObject({ status: 201, json: { status: 'APPROVED' } })
  const evidenceId = approved.json.evidence[0]?.id ?? ''
  const { version } = approved.json
  const removed = await call(removal.DELETE, { params: { claimId, evidenceId }, body: { version } })
  expect(removed).toMatchObject({ status: 200, json: { status: 'STALE', evidenceCount: 0 } })
  expect(await on(reaffirm.POST, {})).toMatchObject({ status: 422 })
  await on(evidence.POST, attached)
  expect(await on(reaffirm.POST, {})).toMatchObject({ status: 200, json: { status: 'IN_REVIEW' } })
  await on(reviews.POST, { decision: 'APPROVE' }, { as: await otto() })
  expect(await on(reopen.POST, { reason: 'New minutes.' })).toMatchObject({ status: 200, json: { status: 'OPEN' } })
})

test('each kind of no has its status and its sentence', async () => {
  expect(await on(verdicts.POST, confirmed)).toMatchObject({
    status: 422,
    json: { detail: expect.any(String) as string },
  })
  expect(await on(evidence.POST, attached, { as: await vera() })).toMatchObject({ status: 403 })
  await on(evidence.POST, attached, { as: await otto() })
  await on(verdicts.POST, confirmed, { as: await otto() })
  expect(await on(reviews.POST, { decision: 'APPROVE' }, { as: await ruth() })).toMatchObject({ status: 403 })
  expect(await on(reviews.POST, { decision: 'APPROVE' }, { as: await otto() })).toMatchObject({
    status: 409,
    json: { detail: 'Someone else has to approve your own verdict.' },
  })
  expect(await on(verdicts.POST, { ...confirmed, version: 1 })).toMatchObject({
    status: 409,
    json: { current: { status: 'IN_REVIEW', verdict: { givenBy: { name: 'Otto Varga' }, rationale: 'So it says.' } } },
  })
  claimId = crypto.randomUUID()
  const missing = { params: { claimId }, body: { version: 1, ...confirmed } }
  expect(await call(verdicts.POST, missing)).toMatchObject({ status: 404 })
})

test.each([
  { ...attached, locator: '' },
  { ...attached, source: { ...minutes, url: 'javascript:alert(1)' } },
  { ...attached, sourceId: crypto.randomUUID() },
  { ...attached, stance: { not: '' } },
  { ...attached, addedById: crypto.randomUUID() },
  { stance: 'SUPPORTS', locator: 'p. 2' },
])('malformed evidence is refused before anything is read: %j', async (body) => {
  expect(await on(evidence.POST, body)).toMatchObject({ status: 400 })
  expect((await seen()).evidenceCount).toBe(0)
})

test('a comment sent twice with one key is there once; another comment needs another key', async () => {
  const key = crypto.randomUUID()
  const send = (body: string) => call(comments.POST, { params: { claimId }, body: { body }, key })
  const [first, again] = [await send('Who has the letter?'), await send('Who has the letter?')]
  expect([first.status, again.status]).toEqual([201, 201])
  expect(again.json).toEqual(first.json)
  expect(await send('Something else')).toMatchObject({ status: 422 })
  expect((await seen()).comments.map(({ body }) => body)).toEqual(['Who has the letter?'])
})

test('sources are added, found, changed and, when confidential, missing for others', async () => {
  const secret = { kind: 'INTERVIEW', title: 'Somebody at the board', visibility: 'CONFIDENTIAL' }
  const added: Answered<SourceDetail> = await call(sources.POST, { body: secret })
  expect(added).toMatchObject({ status: 201, json: { version: 1, uses: 0, whereUsed: [] } })
  const params = { sourceId: added.json.id }
  const found = async (as: Actor): Promise<SourcePage> => (await call(sources.GET, { as, query: '?q=somebody' })).json
  expect((await found(await nadia())).items).toHaveLength(1)
  expect(await found(await otto())).toEqual({ items: [], next: null })
  expect(await call(source.GET, { as: await otto(), params })).toMatchObject({ status: 404 })
  expect(await call(source.PATCH, { as: await otto(), params, body: { version: 1, title: 'x' } })).toMatchObject({
    status: 404,
  })
  const opened = await call(source.PATCH, { params, body: { version: 1, visibility: 'INTERNAL' } })
  expect(opened).toMatchObject({ status: 200, json: { visibility: 'INTERNAL', version: 2 } })
  expect((await found(await otto())).items).toHaveLength(1)
})
