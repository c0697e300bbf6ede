import { expect, test, vi } from 'vitest'
import type { ClaimView } from '@/lib/domain/claims/claim-view'
import type { Actor } from '@/lib/domain/people/actor'
import { answered, ask, versionsOf } from '@/lib/testing/api'
import { published } from '@/lib/testing/corrections'
import { ines, nadia, otto, ruth } from '@/lib/testing/people'
import { connectedAs } from '@/lib/testing/database'
import { statementsOf } from '@/lib/testing/statements'
import { deskNeeds } from '@/lib/queries/desk/desk'
import { listPeople } from '@/lib/queries/people/people'

vi.mock('@/lib/auth/current-actor', () => import('@/lib/testing/signed-in'))

const [FEW, MANY] = [3, 30]

const sums = (count: number, from = 2) =>
  Array.from({ length: count }, (_, at) => `The mole at pier ${at} cost £${at + from}.5 million.`).join(' ')

/** An article of Nadia's with this many sums; its sums as the claims stand. */
async function withSums(count: number): Promise<{ articleId: string; claims: ClaimView[] }> {
  const { article, claims } = await ask<{ article: { id: string }; claims: ClaimView[] }>('POST /articles', {
    given: { headline: `${count} sums`, text: sums(count) },
  })
  return { articleId: article.id, claims: claims.filter(({ text }) => text.endsWith('million')).slice(0, count) }
}

/** How many statements the last call of this operation was. */
async function of(operation: string, given: Record<string, unknown>, as?: Actor): Promise<number> {
  answered.delete(operation)
  await ask(operation, { ...(as && { as }), given })
  return [...(answered.get(operation) ?? [])][0] ?? 0
}

const batch = 'POST /articles/{articleId}/claims/batch'
const SOURCE = { source: { kind: 'DOCUMENT', title: 'Minutes' }, locator: 'p. 2', stance: 'SUPPORTS' }
const FOUND = { act: 'verdict', outcome: 'CONFIRMED', basis: 'PRIMARY_DOCUMENT', rationale: 'So it says.' }

/** Every way in which claims are changed together, one after the other, and how many statements each was. */
async function together(count: number): Promise<Record<string, number>> {
  const { articleId, claims } = await withSums(count)
  const every = async () => ({ articleId, claims: await versionsOf(claims) })
  const many = async (what: string, more: object = {}) =>
    of(`POST /articles/{articleId}/claims/${what}`, { ...(await every()), ...more })
  const act = async (given: object, as?: Actor) => of(batch, { ...(await every()), ...given }, as)
  return {
    'accept many': await many('accept'),
    'unaccept many': await many('unaccept'),
    'dismiss many': await many('dismiss', { reason: 'Opinion' }),
    'restore many': await many('restore'),
    'batch accept': await act({ act: 'accept' }),
    'batch change of kind': await act({ act: 'change', kind: 'STATEMENT' }),
    'batch change': await act({ act: 'change', assigneeId: (await nadia()).id }),
    'batch dismiss': await act({ act: 'dismiss', reason: 'Opinion' }),
    'restore many to open': await many('restore'),
    'batch evidence': await act({ act: 'evidence', ...SOURCE }),
    'batch verdict': await act(FOUND),
    'batch withdraw': await act({ act: 'withdraw' }),
    'batch verdict with evidence': await act({ ...FOUND, evidence: SOURCE }),
    'batch return': await act({ act: 'return', reason: 'Which page?' }, await otto()),
    'batch verdict again': await act(FOUND),
    'batch approve': await act({ act: 'approve' }, await otto()),
    'batch take back': await act({ act: 'takeBackApproval' }, await otto()),
    revise: await of('POST /articles/{articleId}/revisions', { articleId, text: sums(count, 3), base: 1 }),
    'read an article': await of('GET /articles/{articleId}', { articleId }),
    'read its claims': await of('GET /articles/{articleId}/claims', { articleId }),
    'read its history': await of('GET /articles/{articleId}/history', { articleId }),
  }
}

test('claims that are changed together take as many statements for thirty as for three', async () => {
  const [few, many] = [await together(FEW), await together(MANY)]
  const more = Object.entries(many).map(([name, count]) => [name, (count - (few[name] ?? 0)) / (MANY - FEW)] as const)
  expect(more.filter(([, each]) => each > 0)).toEqual([])
}, 120_000)

/** What somebody holds goes to somebody else; `count` of each. */
async function handedOver(count: number): Promise<Record<string, number>> {
  const [as, holder, to] = [await ines(), await ruth(), (await nadia()).id]
  const personId = holder.id
  const { articleId, claims } = await withSums(count)
  await ask(batch, { given: { articleId, claims: await versionsOf(claims), act: 'accept' } })
  await ask(batch, { given: { articleId, claims: await versionsOf(claims), act: 'change', assigneeId: personId } })
  const articles = []
  for (let at = 0; at < count; at++) {
    const { article } = await ask<{ article: { id: string } }>('POST /articles', {
      given: { headline: `Article ${at}`, text: 'It rained.' },
    })
    articles.push({ id: article.id, version: 1 })
  }
  const assigned = await of('POST /articles/assign', { articles, assigneeId: personId })
  const dated = await of('POST /articles/due', {
    articles: articles.map(({ id }) => ({ id, version: 2 })),
    dueAt: '2027-03-05T16:30:00Z',
  })
  const others = { except: articles.map(({ id }) => ({ articleId: id, to: as.id })), articlesTo: to, claimsTo: to }
  return {
    assign: assigned,
    due: dated,
    'what somebody holds': await of('GET /people/{personId}/hand-over', { personId }, as),
    'hand over': await of('POST /people/{personId}/hand-over', { personId, ...others }, as),
  }
}

test('what is handed over takes as many statements for thirty things as for three', async () => {
  expect(await handedOver(MANY)).toEqual(await handedOver(FEW))
}, 60_000)

/** People who are at the desk besides, so that as many may say something. */
async function people(count: number): Promise<string[]> {
  const sql = `INSERT INTO people (id, email, name, role, password_hash)
    SELECT gen_random_uuid(), 'more' || n || '@galley.example', 'Person ' || n, 'REVIEWER', 'none' FROM generate_series(1, $1) n
    ON CONFLICT (email) DO UPDATE SET name = excluded.name RETURNING id`
  const { rows } = await connectedAs('owner', (owner) => owner.query<{ id: string }>(sql, [count]))
  return rows.map(({ id }) => id)
}

/** Claims that as many people sent back, each with remarks of as many; what reading them takes. */
async function said(count: number): Promise<Record<string, number>> {
  const { articleId, claims } = await withSums(count)
  const ids = await people(count)
  await ask(batch, { given: { articleId, claims: await versionsOf(claims), ...FOUND, evidence: SOURCE } })
  for (const [at, { id: claimId }] of claims.entries()) {
    const as: Actor = { id: ids[at] ?? '', name: `Person ${at + 1}`, email: '', role: 'REVIEWER' }
    await ask('POST /claims/{claimId}/comments', { as, given: { claimId, body: 'Which page?' } })
    const [now] = await versionsOf([{ id: claimId }])
    await ask('POST /claims/{claimId}/reviews', {
      as,
      given: { claimId, version: now?.version, decision: 'RETURN', reason: 'Which page?' },
    })
    const [{ id: first } = { id: '' }] = claims
    await ask('POST /claims/{claimId}/comments', { as, given: { claimId: first, body: 'So I think too.' } })
  }
  const { statements } = await statementsOf(async () => deskNeeds(await nadia()))
  const listed = await statementsOf(async () => listPeople(await ines()))
  return {
    'notices on a desk': statements.length,
    people: listed.statements.length,
    'a claim with remarks': await of('GET /claims/{claimId}', { claimId: claims[0]?.id }),
  }
}

test('what many people said is read in as many statements as what few did', async () => {
  const few = await said(FEW)
  expect(await said(MANY)).toEqual(few)
}, 60_000)

/** Corrections, readers' reports and facts: what lists of them take. */
async function listed(count: number): Promise<Record<string, number>> {
  for (let at = 0; at < count; at++) await published()
  const csv = [
    'name,date,source',
    ...Array.from({ length: count }, (_, at) => `Flood ${count}.${at},2025-03-01,The gazette`),
  ]
  const imported = await of('POST /reference/import', { facts: 'events', csv: csv.join('\n') }, await otto())
  const readerIds = count === FEW ? [(await otto()).id] : await people(count)
  const secret = { kind: 'INTERVIEW', title: 'A clerk', visibility: 'CONFIDENTIAL', readerIds }
  return {
    'import facts': imported,
    'a source for readers': await of('POST /sources', secret),
    sources: await of('GET /sources', {}),
    facts: await of('GET /reference', {}),
    corrections: await of('GET /corrections', {}),
    articles: await of('GET /articles', {}),
    'the review queue': await of('GET /reviews', {}, await otto()),
    search: await of('GET /search', { q: 'ferry' }),
    'the log': await of('GET /audit', {}),
  }
}

test('lists take as many statements for thirty rows as for three', async () => {
  // The first facts of its own that a desk gets bring those that come with Galley along.
  await ask('POST /reference/curated', { as: await otto() })
  const few = await listed(FEW)
  expect(await listed(MANY)).toEqual(few)
}, 60_000)
