import { beforeAll, describe, expect, test, vi } from 'vitest'
import { GET as articlesAsCsv } from '@/app/(newsroom)/articles/export/route'
import { GET as logAsCsv } from '@/app/(newsroom)/audit/export/route'
import type { Actor } from '@/lib/domain/people/actor'
import { ask, claimNow, move, openClaim } from '@/lib/testing/api'
import { ines, nadia, otto, rosa, ruth, vera } from '@/lib/testing/people'
import { signIn } from '@/lib/testing/signed-in'
import { OPERATIONS } from './openapi.json/operations'

vi.mock('@/lib/auth/current-actor', () => import('@/lib/testing/signed-in'))

/** What Nadia and Rosa alone may read: every word that a confidential source and its evidence have. */
const SECRET = /canary/i
const BEFORE = { title: 'Canary Holloway', note: 'canary: met at the mole', url: 'https://canary.example/' }
const AFTER = { title: 'Canary of the harbour office', note: 'canary: calls from the lighthouse' }

let ids: Record<string, string>

const idsIn = (path: string) =>
  Object.fromEntries([...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => [name, ids[name] ?? '']))

/** What an operation answers this person, whatever its status, as the bytes that leave. */
async function said(route: (typeof OPERATIONS)[number], actor: Actor, q?: string): Promise<string> {
  const query = new URLSearchParams({
    ...(q !== undefined && { q }),
  })
  signIn(actor)
  const answer = await route.route(new Request(`http://127.0.0.1:3000/api/v1/x?${query}`), {
    params: Promise.resolve(idsIn(route.path)),
  })
  return answer.text()
}

/** What a change answers this person, and with which status. */
async function answeredTo(actor: Actor, operation: string, body: object): Promise<[status: number, said: string]> {
  const found = OPERATIONS.find(({ method, path }) => `${method} ${path}` === operation)
  if (!found) throw new Error(`The API has no ${operation}.`)
  signIn(actor)
  const answer = await found.route(
    new Request('http://127.0.0.1:3000/api/v1/x', {
      method: found.method,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }),
    { params: Promise.resolve(idsIn(found.path)) },
  )
  return [answer.status, await answer.text()]
}

const READS = OPERATIONS.filter(({ method }) => method === 'GET')
const reads = READS.map((route) => [route.path, route] as const)

beforeAll(async () => {
  const { articleId, claimId } = await openClaim()
  const readers = { readerIds: [(await rosa()).id], visibility: 'CONFIDENTIAL' }
  const { id: sourceId } = await ask<{ id: string }>('POST /sources', {
    given: { kind: 'INTERVIEW', ...BEFORE, ...readers },
  })
  // Everything that happens to a source, so that each event and each state of the claim is there to be read.
  const place = { stance: 'SUPPORTS', locator: 'canary, minute 4', excerpt: 'It was the canary who said so.' }
  await move('POST /claims/{claimId}/evidence', claimId, { given: { sourceId, ...place } })
  const found = { outcome: 'CONFIRMED', basis: 'CONFIRMED_WITH_PERSON', rationale: 'As was said.' }
  await move('POST /claims/{claimId}/verdicts', claimId, { given: found })
  await move('POST /claims/{claimId}/reviews', claimId, { as: await rosa(), given: { decision: 'APPROVE' } })
  await move('POST /claims/{claimId}/unapprove', claimId, { as: await rosa() })
  await move('POST /claims/{claimId}/reviews', claimId, { as: await rosa(), given: { decision: 'APPROVE' } })
  const { version } = await ask<{ version: number }>('GET /sources/{sourceId}', { given: { sourceId } })
  await ask('PATCH /sources/{sourceId}', { given: { sourceId, version, ...AFTER } })
  await move('POST /claims/{claimId}/reaffirm', claimId)
  await move('POST /claims/{claimId}/withdraw', claimId)
  const { evidence } = await ask<{ evidence: { id: string }[] }>('GET /claims/{claimId}', { given: { claimId } })
  await move('POST /claims/{claimId}/evidence', claimId, { given: { sourceId, ...place, locator: 'canary, minute 9' } })
  await move('DELETE /claims/{claimId}/evidence/{evidenceId}', claimId, { given: { evidenceId: evidence[0]?.id } })
  const told = {
    type: 'CORRECTION',
    wrong: '£4.3 million',
    right: '£4.5 million',
    note: 'An earlier version was wrong.',
  }
  const { id: correctionId } = await ask<{ id: string }>('POST /corrections', { given: { articleId, ...told } })
  ids = { articleId, claimId, sourceId, correctionId, personId: (await nadia()).id, number: '1', reportId: claimId }
}, 60_000)

describe('what a confidential source says is read by nobody whom it doesn’t name', () => {
  test.each(reads)('%s', async (_path, route) => {
    for (const actor of [await otto(), await ines(), await vera(), await ruth()])
      for (const q of [undefined, 'canary', 'Holloway', 'lighthouse', 'minute 4'])
        expect(await said(route, actor, q), `${actor.name}, q=${q}`).not.toMatch(SECRET)
  })

  test('nor taken away as a file', async () => {
    for (const actor of [await otto(), await ines(), await vera(), await nadia()])
      for (const file of [articlesAsCsv, logAsCsv]) {
        signIn(actor)
        const answer = await file(new Request('http://127.0.0.1:3000/x'))
        expect(answer.status).toBe(200)
        expect(await answer.text(), actor.name).not.toMatch(SECRET)
      }
  })

  test('nor told by what a change answers, refused or done, of one claim or of several together', async () => {
    const { claimId: id = '', sourceId, articleId } = ids
    const { version } = await claimNow(id)
    const claims = [{ id, version }]
    const place = { sourceId, locator: 'p. 1', stance: 'SUPPORTS' }
    const BATCH = 'POST /articles/{articleId}/claims/batch'
    const found = { outcome: 'CONFIRMED', basis: 'PRIMARY_DOCUMENT', rationale: 'So it says.' }
    const refused: [string, object, number][] = [
      ['PATCH /claims/{claimId}', { version: 1, risk: 'LEGAL' }, 409],
      ['PATCH /sources/{sourceId}', { version: 1, title: 'Other' }, 404],
      ['POST /claims/{claimId}/evidence', { version, ...place }, 404],
      ['POST /claims/{claimId}/reviews', { version, decision: 'APPROVE' }, 403],
      ['POST /articles/{articleId}/clear', { version: 1 }, 409],
      ['POST /articles/{articleId}/revisions', { base: 99, text: 'Other.' }, 409],
      [BATCH, { act: 'approve', claims }, 403],
      [BATCH, { act: 'evidence', claims, ...place }, 404],
      [BATCH, { act: 'verdict', claims, ...found, evidence: place }, 404],
    ]
    const done: [string, object, number][] = [
      [BATCH, { act: 'change', claims, risk: 'LEGAL' }, 200],
      [BATCH, { act: 'dismiss', claims, reason: 'Opinion' }, 200],
      ['POST /claims/{claimId}/comments', { body: 'Who said so?' }, 201],
    ]
    for (const [operation, body, status] of [...refused, ...done]) {
      const [answered, said] = await answeredTo(await ruth(), operation, body)
      expect([operation, answered, SECRET.test(said)], said).toEqual([operation, status, false])
    }
    expect((await claimNow(id)).articleId).toBe(articleId)
  })

  test('while those whom it names do read it', async () => {
    const spoke = new Set<string>()
    for (const [path, route] of reads)
      if (SECRET.test((await said(route, await rosa())) + (await said(route, await rosa(), 'canary')))) spoke.add(path)
    expect([...spoke].sort()).toEqual(
      expect.arrayContaining(['/claims/{claimId}', '/search', '/sources', '/sources/{sourceId}']),
    )
  })
})
