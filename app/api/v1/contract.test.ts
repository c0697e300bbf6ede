import { randomUUID } from 'node:crypto'
import { describe, expect, test, vi } from 'vitest'
import { z } from 'zod'
import type { Actor } from '@/lib/domain/actor'
import type { ArticleDetail } from '@/lib/domain/article-view'
import type { ClaimDetail, ClaimView } from '@/lib/domain/claim-view'
import type { CorrectionDetail } from '@/lib/domain/correction-view'
import { apiDocument } from '@/lib/server/api-document'
import { ines, nadia, otto, ruth } from '@/lib/testing/people'
import { reportError } from '@/lib/use-cases/report-error'
import { OPERATIONS } from './openapi.json/operations'

const signedIn = vi.hoisted(() => ({ actor: null as Actor | null }))
vi.mock('@/lib/auth/current-actor', () => ({ currentActor: () => Promise.resolve(signedIn.actor) }))

interface Asked {
  as?: Actor
  status?: number
  /** Fills the address's parameters; what is left is the query, or the body. */
  given?: Record<string, unknown>
}

/** RFC 9457, as every "no" answers. */
const Problem = z.strictObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string().min(1),
  errors: z.array(z.strictObject({ path: z.string(), message: z.string() })).optional(),
  current: z.unknown().optional(),
})

/** Operations that were answered with what they promise. */
const answered = new Set<string>()

/** Calls one operation by its name in the contract and holds the answer against the schema that describes it. */
async function ask<Json = never>(operation: string, { as, status, given = {} }: Asked = {}): Promise<Json> {
  const [method, path] = operation.split(' ')
  const found = OPERATIONS.find((one) => one.method === method && one.path === path)
  if (!found) throw new Error(`The API has no ${operation}.`)
  const { route } = found
  const names = [...found.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '')
  const params = Object.fromEntries(names.map((name) => [name, String(given[name])]))
  const rest = Object.entries(given).filter(([name]) => !names.includes(name))
  const query = route.spec.changes ? '' : `?${new URLSearchParams(rest.map(([name, value]) => [name, String(value)]))}`
  signedIn.actor = as ?? (await nadia())
  const response = await route(
    new Request(`http://127.0.0.1:3000/api/v1/x${query}`, {
      method: found.method,
      ...(route.spec.changes && {
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(Object.fromEntries(rest)),
      }),
    }),
    { params: Promise.resolve(params) },
  )
  const json: unknown = await response.json()
  expect(response.status, `${operation}: ${JSON.stringify(json)}`).toBe(status ?? route.spec.status)
  expect(response.headers.get('cache-control')).toBe('private, no-store')
  if (response.ok) {
    expect(response.headers.get('content-type')).toBe('application/json')
    // Unknown fields fall away when it is parsed, so a field that nobody described shows as well as a missing one.
    expect(route.spec.answer.parse(json), operation).toEqual(json)
    answered.add(operation)
  } else {
    expect(response.headers.get('content-type')).toBe('application/problem+json')
    expect(Problem.parse(json)).toMatchObject({ status: response.status })
  }
  return json as Json
}

const TEXT = `The council voted on Monday, 7 January 2026, to spend £4.3 million on a new sea wall.

“We cannot wait for another winter,” said Moira Flett, the board’s chair. The old wall lost 40 metres.`

interface Brought {
  article: { id: string }
  revision: { number: number; text: string }
  claims: ClaimView[]
}

const bring = () => ask<Brought>('POST /articles', { given: { headline: 'A new sea wall', text: TEXT } })
const claimNow = (claimId: string) => ask<ClaimDetail>('GET /claims/{claimId}', { given: { claimId } })

/** Makes a move of a claim on the version that stands. */
async function move(operation: string, claimId: string, { given = {}, ...asked }: Asked = {}): Promise<ClaimDetail> {
  const { version } = await claimNow(claimId)
  return ask<ClaimDetail>(operation, { ...asked, given: { claimId, version, ...given } })
}

async function openClaim(): Promise<{ articleId: string; claimId: string }> {
  const { article, claims } = await bring()
  const claimId = claims.find(({ text }) => text === '£4.3 million')?.id ?? ''
  await move('POST /claims/{claimId}/accept', claimId)
  return { articleId: article.id, claimId }
}

const minutes = { kind: 'DOCUMENT', title: 'Minutes', visibility: 'PUBLIC' }
const evidence = { source: minutes, stance: 'SUPPORTS', locator: 'p. 2' }
const confirmed = { outcome: 'CONFIRMED', basis: 'PRIMARY_DOCUMENT', rationale: 'So it says.' }

describe('each row of the contract', () => {
  test('articles: brought in, listed, read, changed, revised, cleared', async () => {
    const { article, revision, claims } = await bring()
    expect(revision).toMatchObject({ number: 1, text: TEXT })
    expect(claims.length).toBeGreaterThan(3)
    const articleId = article.id
    const list = await ask<{ items: { id: string }[] }>('GET /articles', { given: { limit: 1 } })
    expect(list.items.map(({ id }) => id)).toEqual([articleId])
    const { version, ...detail } = await ask<ArticleDetail>('GET /articles/{articleId}', { given: { articleId } })
    expect(Object.keys(detail.revision)).toEqual(expect.arrayContaining(['id', 'number', 'text']))
    await ask('PATCH /articles/{articleId}', { given: { articleId, version, section: 'Harbour' } })
    const assign = { articles: [{ id: articleId, version: version + 1 }], assigneeId: (await ruth()).id }
    await ask('POST /articles/assign', { given: assign })
    const { items } = await ask<{ items: ClaimView[] }>('GET /articles/{articleId}/claims', { given: { articleId } })
    const starts = items.map(({ anchors }) => anchors[0]?.start ?? -1)
    expect(starts).toEqual(starts.toSorted((a, b) => a - b))
    for (const { anchors } of items)
      for (const { start, end, exact } of anchors) expect(TEXT.slice(start, end)).toBe(exact)
    await ask('GET /articles/{articleId}/coverage', { given: { articleId } })
    await ask('GET /articles/{articleId}/history', { given: { articleId } })

    const seen = items.map((claim) => ({ id: claim.id, version: claim.version }))
    await ask('POST /articles/{articleId}/claims/accept', { given: { articleId, claims: seen.slice(0, 2) } })
    await ask('POST /articles/{articleId}/claims/dismiss', {
      given: { articleId, claims: seen.slice(2), reason: 'Opinion' },
    })
    const start = TEXT.indexOf('old wall')
    const own = { kind: 'STATEMENT', start, end: start + 8, revision: 1 }
    const added = await ask<ClaimDetail>('POST /articles/{articleId}/claims', { given: { articleId, ...own } })
    expect(added).toMatchObject({ status: 'OPEN', text: 'old wall', suggested: false })

    const text = TEXT.replace('40 metres', '45 metres')
    const base = { articleId, text, base: 1 }
    const revised = await ask<{ report: object }>('POST /articles/{articleId}/revisions', { given: base })
    expect(Object.keys(revised.report).sort()).toEqual(['kept', 'moved', 'orphaned', 'stale', 'suggested'])
    const late = await ask<{ current: object }>('POST /articles/{articleId}/revisions', { given: base, status: 409 })
    expect(late.current).toMatchObject({ revision: { number: 2, text } })
    const standing = await ask<ArticleDetail>('GET /articles/{articleId}', { given: { articleId } })
    const clear = { articleId, version: standing.version }
    await ask('POST /articles/{articleId}/clear', { given: clear, status: 409 })
    await ask('POST /articles/{articleId}/clear', { as: await ines(), given: { ...clear, reason: 'It has to go.' } })
  })

  test('contradictions: told, dismissed with a reason, restored', async () => {
    const { article } = await bring()
    const articleId = article.id
    const { items } = await ask<{ items: { key: string }[] }>('GET /articles/{articleId}/conflicts', {
      given: { articleId },
    })
    const key = items[0]?.key ?? ''
    await ask('POST /articles/{articleId}/conflicts/dismiss', { given: { articleId, key, reason: 'As they said it.' } })
    await ask('POST /articles/{articleId}/conflicts/restore', { given: { articleId, key } })
  })

  test('claims: every move, each answered with the claim as it then is', async () => {
    const { claimId } = await openClaim()
    const { assignee } = await move('PATCH /claims/{claimId}', claimId, { given: { assigneeId: (await nadia()).id } })
    expect(assignee?.name).toBe('Nadia Kessler')
    await move('POST /claims/{claimId}/dismiss', claimId, { given: { reason: 'Opinion' } })
    expect(await move('POST /claims/{claimId}/restore', claimId)).toMatchObject({ status: 'OPEN' })
    await ask('POST /claims/{claimId}/comments', { given: { claimId, body: 'Who has the minutes?' } })
    await move('POST /claims/{claimId}/evidence', claimId, { given: evidence })
    expect(await move('POST /claims/{claimId}/verdicts', claimId, { given: confirmed })).toMatchObject({
      status: 'IN_REVIEW',
    })
    expect(await move('POST /claims/{claimId}/withdraw', claimId)).toMatchObject({ status: 'OPEN', verdict: null })
    await move('POST /claims/{claimId}/verdicts', claimId, { given: confirmed })
    await ask('GET /reviews', { as: await otto() })
    const decide = (decision: string, reason?: string) => async () =>
      move('POST /claims/{claimId}/reviews', claimId, { as: await otto(), given: { decision, reason } })
    expect(await decide('RETURN', 'Which page?')()).toMatchObject({ status: 'RETURNED' })
    await move('POST /claims/{claimId}/verdicts', claimId, { given: confirmed })
    expect(await decide('APPROVE')()).toMatchObject({ status: 'APPROVED' })
    expect(await move('POST /claims/{claimId}/reopen', claimId, { given: { reason: 'New minutes.' } })).toMatchObject({
      status: 'OPEN',
    })
    await move('POST /claims/{claimId}/verdicts', claimId, { given: confirmed })
    const more = await move('POST /claims/{claimId}/evidence', claimId, { as: await ruth(), given: evidence })
    expect(more).toMatchObject({ status: 'STALE', stale: { was: '£4.3 million' } })
    expect(await move('POST /claims/{claimId}/reaffirm', claimId)).toMatchObject({ status: 'IN_REVIEW' })
    const evidenceId = more.evidence[0]?.id
    const removed = await move('DELETE /claims/{claimId}/evidence/{evidenceId}', claimId, { given: { evidenceId } })
    expect(removed).toMatchObject({ status: 'STALE', evidenceCount: 1 })
  })

  test('claims: one is split in two, and the two are merged again', async () => {
    const { claimId } = await openClaim()
    const [place] = (await claimNow(claimId)).anchors
    const [start, end] = [place?.start ?? 0, (place?.start ?? 0) + 4]
    const part = await move('POST /claims/{claimId}/split', claimId, {
      given: { revision: 1, places: [{ start, end }] },
    })
    expect(part).toMatchObject({ status: 'OPEN', text: '£4.3' })
    const { version: intoVersion } = await claimNow(claimId)
    const merged = await move('POST /claims/{claimId}/merge', part.id, { given: { into: claimId, intoVersion } })
    expect(merged).toMatchObject({ id: claimId, merged: [{ id: part.id }] })
    expect(await claimNow(part.id)).toMatchObject({ status: 'MERGED', mergedInto: { id: claimId } })
  })

  test('claims: an orphan is moved to other words', async () => {
    const { articleId, claimId } = await openClaim()
    const text = 'The council voted. It cost £9 million.'
    await ask('POST /articles/{articleId}/revisions', { given: { articleId, text, base: 1 } })
    expect(await claimNow(claimId)).toMatchObject({ status: 'ORPHANED', anchors: [] })
    const start = text.indexOf('voted')
    const other = { start, end: start + 5, revision: 2 }
    expect(await move('POST /claims/{claimId}/reanchor', claimId, { given: other })).toMatchObject({ text: 'voted' })
  })

  test('corrections: from draft to tombstone', async () => {
    const { articleId, claimId } = await openClaim()
    const draft = { articleId, claimId, type: 'CORRECTION', wrong: 'nine', right: 'six', note: 'It is six.' }
    const { id: correctionId } = await ask<CorrectionDetail>('POST /corrections', { given: draft })
    const go = async (what: string, as: Actor, given: object = {}) => {
      const { version } = await ask<CorrectionDetail>('GET /corrections/{correctionId}', { given: { correctionId } })
      const operation =
        what === 'edit' ? 'PATCH /corrections/{correctionId}' : `POST /corrections/{correctionId}/${what}`
      return ask<CorrectionDetail>(operation, { as, given: { correctionId, version, ...given } })
    }
    await go('edit', await nadia(), { note: 'It is six, not nine.' })
    await go('submit', await nadia())
    expect(await go('return', await otto(), { reason: 'Since when?' })).toMatchObject({ status: 'DRAFT' })
    await go('submit', await nadia())
    await go('approve', await otto())
    expect(await go('publish', await nadia())).toMatchObject({ status: 'PUBLISHED', number: 1 })
    const amended = await go('amend', await nadia(), { note: 'And it began in May.', right: 'six, from May' })
    expect(amended).toMatchObject({ status: 'IN_REVIEW', amends: { id: correctionId } })
    expect(await go('withdraw', await otto(), { reason: 'Not ours.' })).toMatchObject({ status: 'WITHDRAWN' })
    const page = await ask<{ items: { id: string }[]; next: string }>('GET /corrections', { given: { limit: 1 } })
    const rest = await ask<{ items: { id: string }[] }>('GET /corrections', { given: { cursor: page.next } })
    expect([...page.items, ...rest.items].map(({ id }) => id)).toEqual([amended.id, correctionId])
  })

  test('readers’ reports: read, accepted, rejected', async () => {
    const { article } = await bring()
    for (const truth of ['Six.', 'Nine.'])
      await reportError({ article: 'A wall', words: '', truth, email: '', website: '' }, null, new Date())
    interface Page {
      items: { id: string; version: number }[]
      next: string
    }
    const { items, next } = await ask<Page>('GET /error-reports', { given: { limit: 1 } })
    const { items: others } = await ask<Page>('GET /error-reports', { given: { cursor: next } })
    const [one, other] = [...items, ...others].map(({ id, version }) => ({ reportId: id, version }))
    await ask('GET /error-reports/{reportId}', { given: { reportId: one?.reportId } })
    await ask('POST /error-reports/{reportId}/accept', { given: { ...one, articleId: article.id } })
    await ask('POST /error-reports/{reportId}/reject', { given: { ...other, reason: 'It is nine.' } })
  })

  test('the library, the reference facts, the log, and who one is', async () => {
    const source = await ask<{ id: string; version: number }>('POST /sources', { given: minutes })
    const sourceId = source.id
    await ask('GET /sources', { given: { q: 'minutes' } })
    await ask('GET /sources/{sourceId}', { given: { sourceId } })
    await ask('PATCH /sources/{sourceId}', { given: { sourceId, version: 1, title: 'Minutes of the board' } })

    const as = await otto()
    const term = { holder: 'Ada Pell', office: 'Mayor of Sandwick', from: '2020', source: 'The gazette' }
    const event = { name: 'The great storm', date: '2026-01-03', source: 'The gazette' }
    await ask('POST /reference/curated', { as })
    const { id: termId } = await ask<{ id: string }>('POST /reference/terms', { as, given: term })
    const { id: eventId } = await ask<{ id: string }>('POST /reference/events', { as, given: event })
    await ask('PATCH /reference/terms/{termId}', { as, given: { ...term, termId, version: 1, from: '2021' } })
    await ask('PATCH /reference/events/{eventId}', { as, given: { ...event, eventId, version: 1, date: '2026-01-04' } })
    await ask('DELETE /reference/terms/{termId}', { as, given: { termId, version: 2 } })
    await ask('DELETE /reference/events/{eventId}', { as, given: { eventId, version: 2 } })
    await ask('POST /reference/import', {
      as,
      given: { facts: 'events', csv: 'name,date,source\nThe flood,2025-03-01,The gazette' },
    })
    const { checkedUntil: was } = await ask<{ checkedUntil: string }>('GET /reference', { given: { q: 'flood' } })
    await ask('POST /reference/checked', { as, given: { until: was, was } })

    const head = await ask<{ seq: number; hash: string }>('GET /audit/head')
    const log = await ask<{ items: { seq: number; hash: string }[]; next: string }>('GET /audit', {
      given: { limit: 2 },
    })
    expect(log.items[0]).toMatchObject(head)
    const earlier = await ask<typeof log>('GET /audit', { given: { limit: 1, cursor: log.next } })
    expect(earlier.items.map(({ seq }) => seq)).toEqual([head.seq - 2])
    expect(await ask('GET /me', { as })).toMatchObject({ name: 'Otto Varga', role: 'REVIEWER' })
  })

  test('and no operation was left out', () => {
    expect([...answered].sort()).toEqual(OPERATIONS.map(({ method, path }) => `${method} ${path}`).sort())
  })
})

/** The bodies of the contract; "?" marks what may be left out. What the desk takes besides may always be left out. */
test.each([
  ['POST /articles', 'headline text byline? url? language? publishedAt?'],
  ['POST /articles/{articleId}/revisions', 'text base'],
  ['POST /articles/{articleId}/clear', 'version reason?'],
  ['POST /articles/{articleId}/claims', 'kind start end revision'],
  ['POST /claims/{claimId}/accept', 'version'],
  ['POST /claims/{claimId}/dismiss', 'version reason'],
  ['POST /claims/{claimId}/restore', 'version'],
  ['POST /claims/{claimId}/withdraw', 'version'],
  ['POST /claims/{claimId}/reopen', 'version reason'],
  ['POST /claims/{claimId}/reaffirm', 'version'],
  ['POST /claims/{claimId}/evidence', 'version sourceId? source? stance locator excerpt? accessedAt?'],
  ['POST /claims/{claimId}/verdicts', 'version outcome basis rationale? replacement?'],
  ['POST /claims/{claimId}/reviews', 'version decision reason?'],
  ['POST /corrections', 'articleId claimId? type wrong? right note'],
  ['POST /corrections/{correctionId}/submit', 'version'],
  ['POST /corrections/{correctionId}/approve', 'version'],
  ['POST /corrections/{correctionId}/return', 'version reason'],
  ['POST /corrections/{correctionId}/publish', 'version'],
  ['POST /corrections/{correctionId}/amend', 'version note right'],
  ['POST /corrections/{correctionId}/withdraw', 'version reason'],
])('%s takes %s', (operation, fields) => {
  const [, path] = operation.split(' ')
  const { paths } = apiDocument(OPERATIONS, 'https://desk.example')
  const { requestBody } = paths[`/api/v1${path}`]?.['post'] as {
    requestBody: { content: Record<string, { schema: { properties: object; required: string[] } }> }
  }
  const { properties, required } = requestBody.content['application/json']?.schema ?? { properties: {}, required: [] }
  const named = fields.split(' ')
  expect(Object.keys(properties)).toEqual(expect.arrayContaining(named.map((field) => field.replace('?', ''))))
  expect([...required].sort()).toEqual(named.filter((field) => !field.endsWith('?')).sort())
})

describe('each kind of no', () => {
  test('a version that is old is refused with what stands now', async () => {
    const { claimId } = await openClaim()
    const old = { claimId, version: 1, reason: 'Opinion' }
    const { current } = await ask<{ current: object }>('POST /claims/{claimId}/dismiss', { given: old, status: 409 })
    expect(current).toMatchObject({ version: 2, status: 'OPEN' })
  })

  test('malformed is 400 with each field, a missing thing 404, what is not acceptable 422', async () => {
    const { claimId } = await openClaim()
    const { errors } = await ask<{ errors: { path: string }[] }>('POST /claims/{claimId}/evidence', {
      given: { claimId, version: 'x', stance: 'MAYBE', locator: 'p. 1', source: minutes },
      status: 400,
    })
    expect(errors.map(({ path }) => path).sort()).toEqual(['stance', 'version'])
    await ask('GET /claims/{claimId}', { given: { claimId: randomUUID() }, status: 404 })
    await ask('POST /claims/{claimId}/verdicts', { given: { claimId, version: 2, ...confirmed }, status: 422 })
  })
})
