import { beforeEach, expect, test, vi } from 'vitest'
import type { Actor } from '@/lib/domain/people/actor'
import type { ArticleDetail, ArticleView, CoverageView } from '@/lib/domain/articles/article-view'
import type { ConflictView } from '@/lib/domain/articles/conflict-view'
import type { ClaimDetail, ClaimView, HistoryView } from '@/lib/domain/claims/claim-view'
import { HARBOUR_TEXT, nextText } from '@/lib/testing/builders'
import { nadia, vera } from '@/lib/testing/people'
import * as oneClaim from '@/app/api/v1/claims/[claimId]/route'
import * as acceptOne from '@/app/api/v1/claims/[claimId]/accept/route'
import * as articles from './route'
import * as article from './[articleId]/route'
import * as claims from './[articleId]/claims/route'
import * as acceptMany from './[articleId]/claims/accept/route'
import * as conflicts from './[articleId]/conflicts/route'
import * as coverage from './[articleId]/coverage/route'
import * as history from './[articleId]/history/route'
import * as revisions from './[articleId]/revisions/route'

const signedIn = vi.hoisted(() => ({ actor: null as Actor | null }))
vi.mock('@/lib/auth/current-actor', () => ({ currentActor: () => Promise.resolve(signedIn.actor) }))

beforeEach(async () => {
  signedIn.actor = await nadia()
})

type Route = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>

interface Answered<Json> {
  status: number
  json: Json
}

/** Calls a route as the browser would; whoever asks says what JSON to expect. */
async function call(
  route: Route,
  params: Record<string, string> = {},
  body?: object,
  query = '',
): Promise<Answered<never>> {
  const request = new Request(`http://127.0.0.1:3000/api/v1/x${query}`, {
    method: body ? 'POST' : 'GET',
    ...(body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
  })
  const response = await route(request, { params: Promise.resolve(params) })
  return { status: response.status, json: (await response.json()) as never }
}

interface Brought {
  article: ArticleView
  revision: { id: string; number: number; text: string }
  claims: ClaimView[]
}

const bring = (text = HARBOUR_TEXT): Promise<Answered<Brought>> => call(articles.POST, {}, { headline: 'A wall', text })

test('an article comes in over the API with its suggestions, and can be read back', async () => {
  const { status, json } = await bring()
  expect(status).toBe(201)
  expect(json.revision).toMatchObject({ number: 1, text: nextText(HARBOUR_TEXT, 'A wall').text })
  expect(json.claims.length).toBeGreaterThan(3)
  const articleId = json.article.id
  const read: Answered<ArticleDetail> = await call(article.GET, { articleId })
  expect(read.json).toMatchObject({ id: articleId, revision: json.revision })
  const list: Answered<{ items: ClaimView[]; next: null }> = await call(claims.GET, { articleId })
  expect(list.json.items).toEqual(json.claims)
  const starts = list.json.items.map(({ anchors }) => anchors[0]?.start ?? -1)
  expect(starts).toEqual(starts.toSorted((a, b) => a - b))
})

test('all suggestions of an article are accepted in one call', async () => {
  const { json } = await bring()
  const body = { claims: json.claims.map(({ id, version }) => ({ id, version })) }
  const answer: Answered<{ moved: ClaimView[]; refused: [] }> = await call(
    acceptMany.POST,
    { articleId: json.article.id },
    body,
  )
  expect(answer.status).toBe(200)
  expect(answer.json.moved.map(({ status }) => status)).toEqual(json.claims.map(() => 'OPEN'))
  expect(answer.json.refused).toEqual([])
})

test('a suggestion covers nothing until a person accepts it', async () => {
  const { json } = await bring()
  const articleId = json.article.id
  const before: Answered<CoverageView> = await call(coverage.GET, { articleId })
  expect(before.json.total).toBeGreaterThan(0)
  expect(before.json).toMatchObject({ covered: 0 })
  const claims = json.claims.map(({ id, version }) => ({ id, version }))
  await call(acceptMany.POST, { articleId }, { claims })
  const after: Answered<CoverageView> = await call(coverage.GET, { articleId })
  expect(after.json).toMatchObject({ covered: before.json.total, total: before.json.total, uncovered: [] })
})

test('the meter falls short by what is new in a revision', async () => {
  const { json } = await bring()
  const articleId = json.article.id
  const claims = json.claims.map(({ id, version }) => ({ id, version }))
  await call(acceptMany.POST, { articleId }, { claims })
  const text = `${HARBOUR_TEXT} It cost £9 million.`
  const { json: next }: Answered<{ report: { suggested: number } }> = await call(
    revisions.POST,
    { articleId },
    { text, base: 1 },
  )
  // The sum, and the sentence that asserts it.
  expect(next.report.suggested).toBe(2)
  const short: Answered<CoverageView> = await call(coverage.GET, { articleId })
  expect(short.json.uncovered.map((gap) => gap.text)).toEqual(['£9 million'])
})

test('a weekday that does not fit its date is told, with the claims on it', async () => {
  const { json } = await bring('The board voted on Monday, 7 January 2026, to build the wall.')
  const { json: found }: Answered<{ items: ConflictView[] }> = await call(conflicts.GET, { articleId: json.article.id })
  expect(found.items).toHaveLength(1)
  const [conflict] = found.items
  expect(conflict?.rule).toBe('weekday-date')
  expect(conflict?.sides.flatMap((side) => side.claims.map(({ number }) => number)).length).toBeGreaterThan(0)
})

test('of two revisions from one text the second gets 409 with what stands now', async () => {
  const { json } = await bring()
  const articleId = json.article.id
  const first: Answered<{ revision: { number: number } }> = await call(
    revisions.POST,
    { articleId },
    { text: 'One.', base: 1 },
  )
  expect([first.status, first.json.revision.number]).toEqual([201, 2])
  const second = await call(revisions.POST, { articleId }, { text: 'Two.', base: 1 })
  expect(second).toMatchObject({ status: 409, json: { current: { revision: { number: 2, text: 'A wall\n\nOne.' } } } })
})

test('the history is read in pages, the newest first', async () => {
  const { json } = await bring()
  const params = { articleId: json.article.id }
  const [claim] = json.claims
  await call(acceptOne.POST, { claimId: claim?.id ?? '' }, { version: 1 })
  interface Page {
    items: HistoryView[]
    next: string | null
  }
  const { json: first }: Answered<Page> = await call(history.GET, params, undefined, '?limit=1')
  expect(first.items.map(({ kind }) => kind)).toEqual(['claim.accepted'])
  const { json: second }: Answered<Page> = await call(
    history.GET,
    params,
    undefined,
    `?limit=1&cursor=${first.next ?? ''}`,
  )
  expect(second).toMatchObject({ items: [{ kind: 'article.created' }], next: null })
})

test('the list is cut into pages that lose and repeat nothing', async () => {
  for (let i = 0; i < 5; i++) await bring('Nothing to check here.')
  interface Page {
    items: ArticleView[]
    next: string | null
  }
  const seen: string[] = []
  let query = '?limit=2'
  for (;;) {
    const { json }: Answered<Page> = await call(articles.GET, {}, undefined, query)
    seen.push(...json.items.map(({ id }) => id))
    if (json.next === null) break
    query = `?limit=2&cursor=${json.next}`
  }
  const { json: whole }: Answered<Page> = await call(articles.GET, {}, undefined, '?limit=100')
  expect(seen).toEqual(whole.items.map(({ id }) => id))
  const { json: none }: Answered<Page> = await call(articles.GET, {}, undefined, '?q=%25')
  expect(none.items).toEqual([])
})

test.each([
  ['no headline', { text: 'A.' }, 400],
  ['an unknown field', { headline: 'H', text: 'A.', role: 'ADMIN' }, 400],
  ['an object for a text', { headline: 'H', text: { not: '' } }, 400],
  ['a script for an address', { headline: 'H', text: 'A.', url: 'javascript:alert(1)' }, 400],
  ['no language', { headline: 'H', text: 'A.', language: 'not a tag' }, 400],
  ['no date', { headline: 'H', text: 'A.', publishedAt: 'yesterday' }, 400],
  ['an empty text', { headline: 'H', text: ' ' }, 422],
])('%s is refused', async (_what, body, status) => {
  expect((await call(articles.POST, {}, body)).status).toBe(status)
})

test('dates are days or moments with their offset, and are answered in UTC', async () => {
  const body = { headline: 'H', text: 'A.', publishedAt: '2026-01-07', dueAt: '2026-01-07T18:00:00+01:00' }
  const { json }: Answered<Brought> = await call(articles.POST, {}, body)
  expect(json.article).toMatchObject({
    publishedAt: '2026-01-07',
    dueAt: '2026-01-07T17:00:00.000Z',
  })
})

test('a claim by an id that is none, or that names nothing, is the same 404', async () => {
  const answers = await Promise.all<Answered<ClaimDetail>>(
    ['x', '11111111-1111-1111-1111-111111111111', '00000000-0000-4000-8000-000000000000'].map((claimId) =>
      call(oneClaim.GET, { claimId }),
    ),
  )
  expect(answers.map(({ status }) => status)).toEqual([404, 404, 404])
  expect(new Set(answers.map(({ json }) => JSON.stringify(json))).size).toBe(1)
})

test('nobody reads or writes without signing in; Vera reads and does not write', async () => {
  const { json } = await bring()
  const params = { articleId: json.article.id }
  signedIn.actor = null
  expect((await call(article.GET, params)).status).toBe(401)
  expect((await bring()).status).toBe(401)
  signedIn.actor = await vera()
  expect((await call(article.GET, params)).status).toBe(200)
  expect((await bring()).status).toBe(403)
})
