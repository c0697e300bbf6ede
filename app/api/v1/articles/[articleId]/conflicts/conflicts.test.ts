import { beforeEach, expect, test, vi } from 'vitest'
import type { Actor } from '@/lib/domain/people/actor'
import type { ConflictsView } from '@/lib/domain/articles/conflict-view'
import { articleBy } from '@/lib/testing/builders'
import { nadia, otto, vera } from '@/lib/testing/people'
import * as conflicts from './route'
import * as dismiss from './dismiss/route'
import * as restore from './restore/route'

const signedIn = vi.hoisted(() => ({ actor: null as Actor | null }))
vi.mock('@/lib/auth/current-actor', () => ({ currentActor: () => Promise.resolve(signedIn.actor) }))

beforeEach(async () => {
  signedIn.actor = await nadia()
})

const TEXT = 'The plan of £9 million consists of £4 million for the wall and £3 million for the quay.'

async function read(articleId: string, query = '') {
  const request = new Request(`http://127.0.0.1:3000/api/v1/articles/${articleId}/conflicts${query}`)
  const response = await conflicts.GET(request, { params: Promise.resolve({ articleId }) })
  return { status: response.status, json: (await response.json()) as ConflictsView & { next: string | null } }
}

type Route = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>

async function send(route: Route, articleId: string, body: object) {
  const request = new Request('http://127.0.0.1:3000/api/v1/x', {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json' },
  })
  return (await route(request, { params: Promise.resolve({ articleId }) })).status
}

test('a contradiction is told with the places of each side, the claims on them, the reckoning and why', async () => {
  const { articleId, text } = await articleBy(await nadia(), {
    text: TEXT,
    claims: [['NUMBER', '£9 million']],
  })
  const { status, json } = await read(articleId)
  expect(status).toBe(200)
  expect(json.dismissed).toEqual([])
  const [conflict] = json.items
  expect(conflict).toMatchObject({
    rule: 'part-sum',
    severity: 'high',
    why: 'The 2 amounts add up to £7 million, but the text says £9 million.',
    suggestion: null,
    elsewhere: null,
  })
  expect(conflict?.rows.at(-1)).toEqual({ label: 'Missing', value: '£2 million' })
  expect(conflict?.sides.map(({ spans }) => spans.map(({ start, end }) => text.slice(start, end)))).toEqual([
    ['£9 million'],
    ['£4 million', '£3 million'],
  ])
  expect(conflict?.sides[0]?.claims.map(({ number }) => number)).toEqual([1])
})

test('Nadia dismisses it with a reason and Otto restores it; Vera reads and does neither; nobody does without signing in', async () => {
  const { articleId } = await articleBy(await nadia(), { text: TEXT })
  const key = (await read(articleId)).json.items[0]?.key ?? ''
  const reason = 'The rest is for the pier.'
  expect(await send(dismiss.POST, articleId, { key })).toBe(400)
  expect(await send(dismiss.POST, articleId, { key: 'part-sum:none', reason })).toBe(404)

  signedIn.actor = await vera()
  expect(await send(dismiss.POST, articleId, { key, reason })).toBe(403)
  signedIn.actor = await nadia()
  expect(await send(dismiss.POST, articleId, { key, reason })).toBe(200)
  expect(await send(dismiss.POST, articleId, { key, reason })).toBe(409)

  signedIn.actor = await vera()
  expect((await read(articleId)).json).toMatchObject({
    items: [],
    dismissed: [{ key, reason, by: { name: 'Nadia Kessler' } }],
  })
  expect(await send(restore.POST, articleId, { key })).toBe(403)
  signedIn.actor = await otto()
  expect(await send(restore.POST, articleId, { key })).toBe(200)
  expect(await send(restore.POST, articleId, { key })).toBe(404)
  expect((await read(articleId)).json.items.map((one) => one.key)).toEqual([key])

  signedIn.actor = null
  expect((await read(articleId)).status).toBe(401)
  expect(await send(dismiss.POST, articleId, { key, reason })).toBe(401)
})

test('contradictions are told page by page, each once, also when one is dismissed between two pages', async () => {
  const wrong = [5, 6, 8, 9, 12].map((day) => `On Sunday, ${day} January 2026, it rained.`).join(' ')
  const { articleId } = await articleBy(await nadia(), { text: wrong })
  const { json: all } = await read(articleId)
  expect([all.items.length, all.next]).toEqual([5, null])
  const keys = all.items.map(({ key }) => key)
  const { json: first } = await read(articleId, '?limit=2')
  expect(first.items.map(({ key }) => key)).toEqual(keys.slice(0, 2))
  // The very one that the cursor names.
  expect(await send(dismiss.POST, articleId, { key: keys[1], reason: 'The almanac says so.' })).toBe(200)
  const { json: second } = await read(articleId, `?limit=2&cursor=${encodeURIComponent(first.next ?? '')}`)
  expect(second.items.map(({ key }) => key)).toEqual(keys.slice(2, 4))
  const { json: third } = await read(articleId, `?limit=2&cursor=${encodeURIComponent(second.next ?? '')}`)
  expect([third.items.map(({ key }) => key), third.next]).toEqual([keys.slice(4), null])
  for (const query of ['?limit=501', '?limit=0x2', '?cursor=1', '?cursor=%00'])
    expect((await read(articleId, query)).status).toBe(400)
})
