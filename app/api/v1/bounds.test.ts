import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { ArticleView } from '@/lib/domain/articles/article-view'
import { ask, bring, openClaim } from '@/lib/testing/api'
import { connectedAs } from '@/lib/testing/database'

vi.mock('@/lib/auth/current-actor', () => import('@/lib/testing/signed-in'))

const FAR = '9999-12-31T23:59:59-23:59'
const EARLY = '0000-01-01'
const said = (json: { detail: string }) => json.detail

test.each([
  ['publishedAt', FAR],
  ['publishedAt', EARLY],
  ['publishedAt', '1499-12-31'],
  ['dueAt', FAR],
  ['dueAt', '2201-01-01T00:00:00Z'],
  ['dueAt', '2026-01-07'],
])('an article with %s %s is refused at the door, and nothing of it is kept', async (field, moment) => {
  const given = { headline: 'Far away', text: 'A sea wall.', [field]: moment }
  await ask('POST /articles', { status: 400, given })
  const { items } = await ask<{ items: ArticleView[] }>('GET /articles', { given: { q: 'Far away' } })
  expect(items).toEqual([])
})

test('a day of the years 1500 to 2200 is taken, and the refusal of another names them', async () => {
  for (const day of ['1500-01-01', '2200-12-31'])
    await ask('POST /articles', { given: { headline: 'In time', text: 'A sea wall.', publishedAt: day } })
  const refused = await ask<{ detail: string }>('POST /articles', {
    status: 400,
    given: { headline: 'Out of time', text: 'A sea wall.', publishedAt: FAR },
  })
  expect(said(refused)).toContain('between 1500 and 2200')
})

test('a source was looked at on a day between 1500 and 2200', async () => {
  const { claimId } = await openClaim()
  const evidence = {
    claimId,
    version: 2,
    source: { kind: 'DOCUMENT', title: 'Minutes' },
    stance: 'SUPPORTS',
    locator: 'p. 1',
  }
  for (const accessedAt of [FAR, EARLY, '2026-01-07T10:00:00Z'])
    await ask('POST /claims/{claimId}/evidence', { status: 400, given: { ...evidence, accessedAt } })
  // A day that is still to come is a day, and nobody has looked at anything on it.
  await ask('POST /claims/{claimId}/evidence', { status: 422, given: { ...evidence, accessedAt: '2200-12-31' } })
  await ask('POST /claims/{claimId}/evidence', { given: { ...evidence, accessedAt: '2026-01-07' } })
})

test('a day that PostgreSQL has not is refused as a filter of the log too', async () => {
  await ask('GET /audit', { status: 400, given: { since: EARLY } })
})

test.each([true, [1], '0x1', '1e0', ' 1', '', 1.5, null])('%j is no number of a version', async (version) => {
  const { claimId } = await openClaim()
  await ask('POST /claims/{claimId}/withdraw', { status: 400, given: { claimId, version } })
})

test('a page of a list has at most 500 items, and the refusal says so', async () => {
  await ask('GET /articles', { given: { limit: 500 } })
  const refused = await ask<{ detail: string }>('GET /articles', { status: 400, given: { limit: 501 } })
  expect(said(refused)).toContain('500')
  await ask('GET /articles', { status: 400, given: { limit: '0x10' } })
})

test('a text of more than 400,000 characters is refused with the figure', async () => {
  const refused = await ask<{ detail: string }>('POST /articles', {
    status: 413,
    given: { headline: 'Too long', text: 'a'.repeat(400_001) },
  })
  expect(said(refused)).toContain('400,000')
})

test('a web address that grows beyond 2,000 characters is refused with the figure', async () => {
  const url = `https://courier.example/${'é'.repeat(1_900)}`
  const refused = await ask<{ detail: string }>('POST /articles', {
    status: 400,
    given: { headline: 'H', text: 'A sea wall.', url },
  })
  expect(said(refused)).toContain('2,000')
})

test('a body of 64 levels is read, and one of 65 is refused with the figure', async () => {
  const nested = (levels: number): unknown => (levels === 0 ? 1 : { a: nested(levels - 1) })
  const answer = (levels: number) =>
    ask<{ detail: string }>('POST /articles', { status: 400, given: { headline: nested(levels), text: 'A.' } })
  expect(said(await answer(64))).toContain('At most 64 levels.')
  expect(said(await answer(63))).not.toContain('nested')
  // Arrays, empty ones too, are levels as objects are.
  const arrays = (levels: number): unknown[] => (levels === 1 ? [] : [arrays(levels - 1)])
  const inArrays = (levels: number) =>
    ask<{ detail: string }>('POST /articles', { status: 400, given: { headline: arrays(levels), text: 'A.' } })
  expect(said(await inArrays(64))).toContain('At most 64 levels.')
  expect(said(await inArrays(63))).not.toContain('nested')
})

const asOwner = (sql: string, values: unknown[] = []) =>
  connectedAs('owner', (owner) => owner.query<Record<string, unknown>>(sql, values))

test('the database refuses moments, lengths and counts beyond the limits too', async () => {
  const { article } = await bring()
  const refusedBy = (sql: string, check: string) =>
    connectedAs('app', async (app) => {
      await expect(app.query(sql)).rejects.toThrow(check)
    })
  await refusedBy(`UPDATE articles SET due_at = '10000-01-01Z' WHERE id = '${article.id}'`, 'articles_moments')
  await refusedBy(`UPDATE articles SET published_at = '0001-01-01 BC' WHERE id = '${article.id}'`, 'articles_moments')
  await refusedBy(`UPDATE articles SET headline = repeat('a', 501) WHERE id = '${article.id}'`, 'articles_lengths')
  const beyond: [string, string, number, string][] = [
    ['articles', 'slug', 201, 'articles_slug_length'],
    ['claims', 'speaker_text', 400_001, 'claims_words_lengths'],
    ['newsroom', 'time_zone', 101, 'newsroom_place_lengths'],
  ]
  for (const [table, column, length, check] of beyond)
    await refusedBy(`UPDATE ${table} SET ${column} = repeat('a', ${length})`, check)
  await refusedBy(
    `INSERT INTO revisions (id, article_id, number, text, blocks, created_by_id)
     SELECT gen_random_uuid(), article_id, 2, 'H' || chr(10) || chr(10) || repeat('a', 399998),
       '[{"role": "HEADLINE", "start": 0, "end": 1}, {"role": "BODY", "start": 3, "end": 400001}]', created_by_id
     FROM revisions WHERE article_id = '${article.id}'`,
    'revisions_lengths',
  )
})

/** An old desk may hold such a row, from before the database refused it. */
const ANYHOW = `ALTER TABLE articles DROP CONSTRAINT articles_moments`
let check = ''
beforeAll(async () => {
  const { rows } = await asOwner(
    `SELECT pg_get_constraintdef(oid) AS is FROM pg_constraint WHERE conname = 'articles_moments'`,
  )
  check = String(rows[0]?.['is'])
})
afterAll(async () => {
  await asOwner(`ALTER TABLE articles ADD CONSTRAINT articles_moments ${check}`)
})

test('lists survive a row that can’t be read, and say so in its place', async () => {
  const { article } = await bring()
  await asOwner(`${ANYHOW}; UPDATE articles SET due_at = '10000-01-01Z' WHERE id = '${article.id}'`)
  const { items } = await ask<{ items: ArticleView[] }>('GET /articles', { given: { limit: 500 } })
  expect(items.find(({ id }) => id === article.id)).toMatchObject({ dueAt: null, unreadable: ['dueAt'] })
  expect(items.length).toBeGreaterThan(1)
  await ask('GET /articles/{articleId}', { given: { articleId: article.id } })
  await asOwner(`UPDATE articles SET due_at = NULL WHERE id = '${article.id}'`)
})
