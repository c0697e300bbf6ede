import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import pg from 'pg'
import { beforeAll, expect, test } from 'vitest'
import type { Block } from '@/lib/domain/articles/block'
import { anchorAt } from '@/lib/domain/claims/anchor'
import type { DatabaseUrls } from '@/lib/testing/database'
import { oldDesk } from '@/lib/testing/old-desk'
import { migrate } from '@/scripts/migrate.mjs'

const run = promisify(execFile)

type Row = Record<string, unknown>
const TABLES = [
  'articles',
  'revisions',
  'claims',
  'anchors',
  'sources',
  'evidence',
  'verdicts',
  'reviews',
  'corrections',
  'audit_events',
]

let urls: DatabaseUrls
let before: Record<string, Row[]>
let after: Record<string, Row[]>
let head: string

async function rowsOf(): Promise<Record<string, Row[]>> {
  const client = new pg.Client({ connectionString: urls.owner })
  await client.connect()
  const all: Record<string, Row[]> = {}
  for (const table of TABLES) {
    const order = table === 'audit_events' ? 'seq' : 'id'
    const { rows } = await client.query<{ row: Row }>(`SELECT to_jsonb(t) AS row FROM ${table} t ORDER BY ${order}`)
    all[table] = rows.map(({ row }) => row)
  }
  await client.end()
  return all
}

/** The verifier, as the auditor: what it said. It fails when the log does not hold. */
async function verified(...args: string[]): Promise<string> {
  const env = { ...process.env, DATABASE_AUDIT_URL: urls.auditor }
  return (await run(process.execPath, ['scripts/audit-verify.mjs', ...args], { env })).stdout
}

const of = (rows: Record<string, Row[]>, table: string) => rows[table] ?? []
const text = (revision: Row) => String(revision['text'])
const idsOf = (rows: Row[]) => new Set(rows.map(({ id }) => id))
const added = (table: string) => of(after, table).filter(({ id }) => !idsOf(of(before, table)).has(id))
const article = (id: unknown) => of(after, 'articles').find((one) => one['id'] === id) ?? {}

beforeAll(async () => {
  urls = await oldDesk('prisma/upgrade/desk-at-merged-words.jsonl.gz')
  before = await rowsOf()
  const last = of(before, 'audit_events').at(-1) ?? {}
  head = `${Number(last['seq'])}:${String(last['hash'])}`
  await migrate({ owner: urls.owner, app: urls.app, audit: urls.auditor })
  after = await rowsOf()
})

test('the desk has articles in checking and cleared ones, and claims in every state', () => {
  expect(new Set(of(before, 'articles').map(({ status }) => status))).toEqual(new Set(['CHECKING', 'CLEARED']))
  const states = ['SUGGESTED', 'OPEN', 'IN_REVIEW', 'RETURNED', 'APPROVED', 'STALE', 'ORPHANED', 'DISMISSED', 'MERGED']
  expect(new Set(of(before, 'claims').map(({ status }) => status))).toEqual(new Set(states))
})

/** Days were kept as moments: the day of an access, and a publication at midnight UTC. */
function withDays(row: Record<string, unknown>): Record<string, unknown> {
  const { accessed_at: accessed, article_published_at: published, ...rest } = row
  const midnight = typeof published === 'string' && /T00:00:00(?:\.0+)?\+00:00$/.test(published)
  return {
    ...rest,
    ...(typeof accessed === 'string' && { accessed_at: accessed.slice(0, 10) }),
    ...(published !== undefined && { article_published_at: midnight ? null : published }),
    ...(midnight && { article_published_on: published.slice(0, 10) }),
  }
}

test('what was there stays as it was: old texts, their anchors, evidence, verdicts, reviews, corrections and the log', () => {
  for (const table of TABLES.filter((one) => one !== 'articles' && one !== 'claims'))
    for (const [index, row] of of(before, table).entries()) {
      const kept = of(after, table).find(({ id, seq }) => (id ?? seq) === (row['id'] ?? row['seq']))
      expect(kept, `${table} ${index}`).toMatchObject(withDays(row))
    }
  for (const revision of of(after, 'revisions').filter(({ id }) => idsOf(of(before, 'revisions')).has(id)))
    expect(revision['blocks']).toEqual([])
})

test('each article has one more text, made by Galley: its headline and its paragraphs as blocks', () => {
  const made = added('revisions')
  expect(made.map((one) => one['article_id']).sort()).toEqual(
    of(before, 'articles')
      .map(({ id }) => id)
      .sort(),
  )
  for (const revision of made) {
    const old =
      of(before, 'revisions')
        .filter((one) => one['article_id'] === revision['article_id'])
        .sort((a, b) => Number(b['number']) - Number(a['number']))[0] ?? {}
    expect(revision).toMatchObject({ number: Number(old['number']) + 1, created_by_id: null })
    expect(article(revision['article_id'])).toMatchObject({ newest_revision: revision['number'] })
    const blocks = revision['blocks'] as Block[]
    expect(blocks.map(({ role }) => role)).toEqual(['HEADLINE', ...blocks.slice(1).map(() => 'BODY')])
    const pieces = text(old)
      .split(/\n(?:\s*\n)+/)
      .map((piece) => piece.trim())
      .filter(Boolean)
    const headline = String(article(revision['article_id'])['headline'])
    expect(blocks.map(({ start, end }) => text(revision).slice(start, end))).toEqual([headline, ...pieces])
    expect(text(revision)).toBe([headline, ...pieces].join('\n\n'))
  }
  const crab = of(after, 'articles').find(({ headline }) => String(headline).startsWith('🦀'))
  expect(crab?.['headline']).toBe('🦀 Crab prices up 4%')
})

test('every place of a claim goes along, on the same words, measured as the desk measures it', () => {
  const newest = added('revisions')
  const placed = added('anchors')
  const newestBefore = of(before, 'articles').map(
    (one) =>
      of(before, 'revisions').find((r) => r['article_id'] === one['id'] && r['number'] === one['newest_revision'])?.[
        'id'
      ],
  )
  const old = of(before, 'anchors').filter((anchor) => newestBefore.includes(anchor['revision_id']))
  expect(placed).toHaveLength(old.length)
  for (const anchor of placed) {
    const revision = newest.find(({ id }) => id === anchor['revision_id']) ?? {}
    const { start, end } = anchor as { start: number; end: number }
    expect(anchor).toMatchObject({ ...anchorAt(text(revision), start, end) })
  }
  const words = (rows: Row[]) =>
    rows.map((one) => `${String(one['claim_id'])} ${String(one['exact']).replace(/\n{3,}/g, '\n\n')}`).sort()
  expect(words(placed)).toEqual(words(old))
  expect(old.some(({ exact }) => String(exact).includes('\n\n\n'))).toBe(true)
})

test('claims stay as they are, approved ones too, and so does whether an article is cleared', async () => {
  for (const claim of of(before, 'claims'))
    expect(of(after, 'claims').find(({ id }) => id === claim['id'])).toMatchObject(claim)
  for (const { id, slug, status } of of(before, 'articles')) expect(article(id)).toMatchObject({ slug, status })
  const client = new pg.Client({ connectionString: urls.owner })
  await client.connect()
  const { rows } = await client.query(`
    SELECT c.number FROM claims c JOIN verdicts v ON v.claim_id = c.id AND v.ended_at IS NULL
    WHERE c.status IN ('APPROVED', 'IN_REVIEW') AND NOT galley_words_stand(v.id)`)
  await client.end()
  expect(rows).toEqual([])
})

test('the log tells of it, as Galley’s own doing, and holds before and after', async () => {
  const later = of(after, 'audit_events').slice(of(before, 'audit_events').length)
  const events = later.filter(({ kind }) => kind === 'revision.upgraded')
  expect(events.map(({ kind, article_id: id }) => [kind, id]).sort()).toEqual(
    of(before, 'articles')
      .map(({ id }) => ['revision.upgraded', id])
      .sort(),
  )
  expect(later.every((event) => event['actor_id'] === null)).toBe(true)
  expect(await verified('--head', head)).toMatch(/^whole, head /)
})

test('what was decided before the log had digests has them from now on, and the log says how many decisions were told without', async () => {
  const decided = ['revisions', 'sources', 'evidence', 'verdicts', 'reviews', 'corrections'].flatMap((table) =>
    of(after, table),
  )
  const stated = of(after, 'audit_events').flatMap(({ data }) =>
    Object.keys((JSON.parse(String(data)) as { sha256?: object }).sha256 ?? {}),
  )
  for (const { id } of decided) expect(stated.some((key) => key.endsWith(String(id)))).toBe(true)
  const before = /\n(\d+) digests compared with the tables; (\d+) decisions are from before digests/.exec(
    await verified(),
  )
  expect(Number(before?.[1])).toBe(stated.length)
  expect(Number(before?.[2])).toBeGreaterThan(0)
})

test('migrating again changes nothing', async () => {
  expect(await migrate({ owner: urls.owner, app: urls.app, audit: urls.auditor })).toEqual([])
  expect(await rowsOf()).toEqual(after)
})

test('from now on somebody stands for every text, and every text has its blocks', async () => {
  const client = new pg.Client({ connectionString: urls.app })
  await client.connect()
  const revision = added('revisions')[0] ?? {}
  const add = (blocks: string, by: string) =>
    client.query(
      `INSERT INTO revisions (id, article_id, number, text, blocks, created_by_id)
       SELECT gen_random_uuid(), article_id, number + 1, text, ${blocks}, ${by} FROM revisions WHERE id = $1`,
      [revision['id']],
    )
  await expect(add('blocks', 'NULL')).rejects.toThrow(/revisions_by_somebody/)
  await expect(add(`'[]'`, '(SELECT id FROM people LIMIT 1)')).rejects.toThrow(/revisions_blocks_sound/)
  await client.end()
})
