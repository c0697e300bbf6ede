import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fill } from '@/bench/scale/fill'
import type { Filled } from '@/bench/scale/fill'
import { disconnect } from '@/lib/db/client'
import { currentFacts } from '@/lib/db/facts-as-text'
import { statementNames } from '@/lib/db/statement-names'
import { knownTexts } from '@/lib/queries/articles/known-texts'
import { listAudit, LOOKED_THROUGH } from '@/lib/queries/audit/audit'
import { searchDesk } from '@/lib/queries/desk/search'
import { nextText } from '@/lib/testing/builders'
import { listReference, referenceScreen } from '@/lib/queries/newsroom/reference-page'
import { databaseUrls } from '@/lib/testing/database'
import { ines, nadia, otto } from '@/lib/testing/people'
import type { Statement } from '@/lib/testing/statements'
import { statementsOf } from '@/lib/testing/statements'
import { addRevision } from '@/lib/use-cases/articles/add-revision'
import { createArticle } from '@/lib/use-cases/articles/create-article'
import type { TestCluster } from '@/scripts/postgres/test-cluster.mjs'
import { PARTS, QUERIES } from './asked-queries'
import { fillMore } from './more-of-each'
import { readingOf, readingPrepared, rowsRead } from './rows-read'

let filled: Filled
let superuser: pg.Client

beforeAll(async () => {
  // People first: the filled rows are theirs.
  for (const somebody of [nadia, otto, ines]) await somebody()
  const { superuser: password, port } = JSON.parse(process.env['GALLEY_TEST_CLUSTER'] ?? '') as TestCluster
  const { pathname } = new URL(databaseUrls().app)
  const connectionString = `postgresql://postgres:${encodeURIComponent(password)}@127.0.0.1:${port}${pathname}`
  filled = await fill(connectionString, 50_000)
  superuser = new pg.Client({ connectionString })
  await superuser.connect()
  await superuser.query('SET session_replication_role = replica')
  for (const statement of HANDED) await superuser.query(statement, [(await nadia()).id, (await otto()).id])
  await superuser.query('SET session_replication_role = origin')
  await fillMore(superuser)
  // A table of this size is sooner gone through than an index is; one that is a hundred times as large would cost this much.
  await superuser.query('SET seq_page_cost = 100')
  // The process has the facts of the desk, as it does from its first question on.
  await currentFacts()
}, 240_000)
afterAll(() => superuser.end())

/** Nadia was handed much, and sees what Otto holds while he is away. */
const HANDED = [
  `INSERT INTO hand_overs (from_id, to_id, by_id, articles, claims)
   SELECT $2, $1, $2, ARRAY(SELECT id FROM articles WHERE assignee_id = $1),
     ARRAY(SELECT id FROM claims WHERE assignee_id = $1 LIMIT 1000) FROM generate_series(1, 3)`,
  `INSERT INTO absences (person_id, until, articles_with_id, claims_with_id, said_by_id) VALUES ($2, '2199-12-31', $1, $1, $2)`,
]

/** Tables that grow with the work. */
const GROWING = [
  ...[
    'claims',
    'anchors',
    'evidence',
    'verdicts',
    'reviews',
    'audit_events',
    'waiting_verdicts',
    'counted_wrong',
    'counted_uses',
  ],
  ...[
    'articles',
    'article_tallies',
    'revisions',
    'text_sentences',
    'claim_keys',
    'proposals',
    'proposal_claims',
    'text_stretches',
    'recognised_languages',
    'reading_gaps',
    'written_words',
  ],
  ...[
    'sources',
    'source_tallies',
    'source_readers',
    'source_changes',
    'snapshots',
    'source_pages',
    'approvals_taken_back',
    'conflict_dismissals',
    'left_places',
  ],
  ...['corrections', 'error_reports', 'comments', 'mentions', 'notices', 'office_terms', 'dated_events'],
  ...['hand_overs', 'absences', 'invitations', 'sessions', 'security_events', 'idempotency_keys', 'outbox'],
]
/** Of these the filled desk has too few rows for a test to tell that all are read, each with why. */
const FEW: Readonly<Record<string, string>> = {
  approvals_taken_back: 'a row for each approval that somebody took back',
  counted_wrong: 'read by triggers alone',
  left_places: 'a row for each suggestion that was put on other words',
  outbox: 'emptied as it is sent',
  proposal_claims: 'some rows for each note of a draft that came with notes',
  proposals: 'a row for each note of a draft that came with notes',
  reading_gaps: 'filled by texts that are too long to be read',
  recognised_languages: 'filled by texts in several languages',
  snapshots: 'some rows for each source with an address',
  source_pages: 'a row for each source with an address',
  source_readers: 'some rows for each confidential source',
  waiting_verdicts: 'a row for each verdict that waits',
}
/** Tables that don't grow with the work, each with why. */
const NOT_GROWING: Readonly<Record<string, string>> = {
  _prisma_migrations: 'a row for each migration',
  audit_head: 'one row',
  confirmations: 'some rows for each person at the desk',
  desk_tally: 'one row',
  articles_to_key: 'emptied once, by the desk, after an upgrade',
  digests_due: 'emptied by each transaction that fills it',
  hand_over_requests: 'some rows for each person who leaves',
  kept_signers: 'a row for each person who took their own name out of a byline',
  newsroom: 'one row',
  people: 'a row for each person at the desk',
  person_tallies: 'a row for each person at the desk',
  read_settings: 'a row for each article whose day or language somebody set',
  reference_version: 'one row',
  role_grants: 'some rows for each person at the desk',
  security_seen: 'a row for each admin',
  throttles: 'a row for each caller of the last hours, swept',
}

interface Plan {
  'Node Type': string
  'Relation Name'?: string
  Plans?: Plan[]
}

const scanned = ({ Plans = [], ...plan }: Plan): string[] => [
  ...(plan['Node Type'] === 'Seq Scan' ? [plan['Relation Name'] ?? ''] : []),
  ...Plans.flatMap(scanned),
]

/** What has no plan. All else is explained, whatever it begins with. */
const NO_PLAN = /^\s*(BEGIN|COMMIT|ROLLBACK|SAVEPOINT|RELEASE|SET|DECLARE|FETCH|CLOSE)\b/i

/** Writes are not carried out. */
const WRITES = /^\s*(INSERT|UPDATE|DELETE)\b/i

async function throughWhole({ sql, args }: Statement): Promise<string[]> {
  const { rows } = await superuser.query<{ 'QUERY PLAN': { Plan: Plan }[] }>(`EXPLAIN (FORMAT JSON) ${sql}`, [...args])
  const plan = rows[0]?.['QUERY PLAN'][0]?.Plan ?? { 'Node Type': '' }
  return scanned(plan).flatMap((table) => (GROWING.includes(table) ? [`${table}: ${sql}`] : []))
}

/** No list shows, and no count counts, more of one kind; one that looks at each twice reads it twice. */
const MOST = 2_500
/** What reads more, how much at most, and why it has to. */
const MORE_THAN_MOST: Readonly<Record<string, readonly [most: number, why: string]>> = {
  'articles counted': [5_500, 'goes through the articles until a thousand are found that are somebody’s'],
  'articles of another counted': [11_500, 'the same, of two lists'],
  'the desk’s measures': [3_000, 'the verdicts of two weeks, by day'],
  'sources counted': [3_500, 'a thousand are counted, each with its readers'],
  'search for short words': [5_000, 'no index knows them: the newest rows of each kind are looked through'],
  'sources that say': [5_000, 'a common word: the newest are looked through'],
  'a source that much rests on': [3_500, 'a thousand claims are counted, each with what else it rests on'],
  'a source that much rests on, places after a page': [3_500, 'the same'],
  'what came from colleagues': [6_500, 'three hand-overs of a thousand claims each'],
  'the state of the chain': [10_002, 'the last ten thousand events have to be there'],
  'the log that says what no event does': [LOOKED_THROUGH, 'so many events are looked through at a time'],
}

/** By which indexes something was read so far. */
const used = new Set<string>()

/** The tables of which a statement reads more rows than it may, by whatever way, when it is asked once and when it is asked again and again. */
async function readsTooMuch(statement: Statement, most: number): Promise<string[]> {
  if (NO_PLAN.test(statement.sql)) return []
  if (WRITES.test(statement.sql)) return throughWhole(statement)
  const { rows: read, indexes } = await readingOf(superuser, statement)
  for (const index of indexes) used.add(index)
  const tooMuch = tablesOver(most, read)
  if (tooMuch.length === 0 && isNamed(statement)) tooMuch.push(...(await tooMuchPrepared(statement, most)))
  return tooMuch.map((what) => `${what}: ${statement.sql}`)
}

const tablesOver = (most: number, read: ReadonlyMap<string, number>) =>
  [...read].flatMap(([table, rows]) => (GROWING.includes(table) && rows > most ? [`${rows} rows of ${table}`] : []))

/** Planned for any values, most statements read no more; of the others it is asked whether PostgreSQL would choose that. */
async function tooMuchPrepared(statement: Statement, most: number): Promise<string[]> {
  const { rows: forAny } = await readingPrepared(superuser, statement, 'force_generic_plan')
  if (tablesOver(most, forAny).length === 0) return []
  const { rows: again } = await readingPrepared(superuser, statement, 'auto')
  return tablesOver(most, again).map((what) => `${what} once it is asked again and again`)
}

/** Whether the desk prepares it: the same names as in lib/db/client.ts, which a statement gets from its second time on. */
function isNamed(statement: Statement): boolean {
  const nameOf = statementNames()
  nameOf(statement)
  return nameOf(statement) !== ''
}

test.each(QUERIES.map(([, ...row]) => row))('%s: %i statements, which read what is shown', async (name, count, ask) => {
  const { statements } = await statementsOf(() => ask(filled))
  // Asking who somebody is costs the tests one statement each.
  const asked = statements.filter(({ sql }) => !sql.includes('"email" = $1'))
  const [most] = MORE_THAN_MOST[name] ?? [MOST]
  const tooMuch = []
  for (const statement of asked) tooMuch.push(...(await readsTooMuch(statement, most)))
  expect(tooMuch).toEqual([])
  expect(asked.map(({ sql }) => sql)).toHaveLength(count)
})

/** Indexes without which too few rows are read here for the test to tell, since another index serves nearly as well on this desk. */
const NEEDED = [
  ...['articles_held', 'articles_status_due_at_id_idx', 'audit_events_article_id_seq_idx'],
  ...['corrections_published_at_number_idx', 'corrections_section_published_at_number_idx'],
  ...['corrections_type_published_at_number_idx', 'corrections_status_idx', 'error_reports_status_created_at_idx'],
]

test('lists are read by the indexes that are there for them', () => {
  expect(NEEDED.filter((index) => !used.has(index))).toEqual([])
})

test.each([
  ['an aggregate over a whole table', 'SELECT count(*) FROM audit_events'],
  [
    'the same as a part of a question',
    'SELECT a.id, (SELECT count(*) FROM claims) FROM articles a ORDER BY a.id LIMIT 1',
  ],
  ['a list that comes whole', 'SELECT s.id FROM sources s ORDER BY s.id DESC'],
  ['facts that come whole', 'SELECT json_agg(t) FROM office_terms t'],
  [
    'a list that leaves out most',
    `SELECT e.seq FROM audit_events e WHERE e.data = 'zebra' ORDER BY e.seq DESC LIMIT 1`,
  ],
])('%s is told as too much', async (_what, sql) => {
  expect(await readsTooMuch({ sql, args: [] }, MOST)).toHaveLength(1)
})

test('every table that grows has more rows than any list may read, or is named as one with few', async () => {
  const few = []
  for (const table of GROWING) {
    const { rows } = await superuser.query<{ count: string }>(`SELECT count(*) FROM ${table}`)
    if (Number(rows[0]?.count) < 2 * MOST) few.push(table)
  }
  expect(few.sort()).toEqual(Object.keys(FEW).sort())
})

test('every table of the database grows, or is named as one that doesn’t', async () => {
  const { rows } = await superuser.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' ORDER BY relname`,
  )
  const named = [...GROWING, ...Object.keys(NOT_GROWING)]
  expect(named.sort()).toEqual(rows.map(({ name }) => name).sort())
})

/** The functions that a folder gives to others and that ask the database something. */
function asksOf(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return files
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .flatMap((file) => {
      const asked = readFileSync(join(folder, file), 'utf8').matchAll(
        /^export (?:async function\*?|const) (\w+)(?=\(| = (?:async|cache))/gm,
      )
      return [...asked].map(([, name = '']) => name)
    })
}

test('every query of the desk and of the readers is asked above, or is a part of one that is', () => {
  const here = [...QUERIES.map(([of]) => of), ...Object.keys(PARTS)]
  const there = [...asksOf('lib/queries'), ...asksOf('lib/publishing')]
  expect(there.filter((name) => !here.includes(name))).toEqual([])
  expect(here.filter((name) => !there.includes(name))).toEqual([])
})

test('every filled claim stands where its text has its words', async () => {
  const { rows } = await superuser.query<{ wrong: string }>(`
    SELECT count(*) AS wrong FROM anchors n JOIN revisions r ON r.id = n.revision_id
    WHERE n.claim_id IN (SELECT id FROM claims WHERE article_id = '${filled.articleId}')
      AND (substr(r.text, n.start + 1, n."end" - n.start) <> n.exact OR right(substr(r.text, 1, n.start), 32) <> n.prefix)`)
  expect(rows[0]?.wrong).toBe('0')
})

test('words are looked for in the log to its end, so many events at a time', async () => {
  const { rows } = await superuser.query<{ most: string }>('SELECT count(*) AS most FROM audit_events')
  let [pages, cursor]: [number, number | undefined] = [0, undefined]
  do {
    const { items, next } = await listAudit({ q: 'zzz', limit: 50, cursor }, await nadia())
    expect(items).toEqual([])
    pages++
    cursor = next === null ? undefined : Number(next)
  } while (cursor !== undefined)
  expect(pages).toBe(Math.floor(Number(rows[0]?.most) / LOOKED_THROUGH) + 1)
})

test('words of an old text are found, and those that most texts say in the newest', async () => {
  const found = async (q: string) => {
    const { items } = await searchDesk({ q, in: ['texts'], limit: 3 }, await nadia())
    return items.map(({ title }) => title)
  }
  expect(await found('Article 000003')).toEqual(['Article 000003 of the year'])
  const { rows } = await superuser.query<{ headline: string }>(
    'SELECT a.headline FROM revisions r JOIN articles a ON a.id = r.article_id AND a.newest_revision = r.number ORDER BY r.id DESC LIMIT 3',
  )
  expect(await found('of the year')).toEqual(rows.map(({ headline }) => headline))
})

const sum = (rows: readonly Map<string, number>[], table: string) =>
  rows.reduce((before, read) => before + (read.get(table) ?? 0), 0)

test('a text that stands nowhere is brought in without going through the texts of the desk', async () => {
  // As many stretches as a larger desk has: the more there are, the sooner PostgreSQL expects to meet some that fit.
  await superuser.query(
    `INSERT INTO text_stretches SELECT article_id, 100000 + number + n * 1000, words FROM text_stretches, generate_series(1, 3) n`,
  )
  await superuser.query('ANALYZE text_stretches')
  const quays = Array.from(
    { length: 12 },
    (_, n) => `The quay at berth ${n} cost a little over £${n}.5 million in the end.`,
  )
  const { articleId } = await createArticle({ headline: 'Quays', text: quays.join(' ') }, await nadia(), () => [])
  const { statements } = await statementsOf(async () => knownTexts(articleId, await nadia()))
  const read = []
  for (const statement of statements) read.push(await rowsRead(superuser, statement))
  await superuser.query('DELETE FROM text_stretches WHERE number > 100000')
  expect(sum(read, 'text_stretches')).toBeLessThan(100)
})

/** How many rows were read so far by going through each of the tables that grow, triggers included. */
async function readThrough(): Promise<Record<string, string>> {
  // What a connection has read is counted for certain when it ends.
  await disconnect()
  await expect
    .poll(async () => {
      const { rows } = await superuser.query(
        `SELECT FROM pg_stat_activity WHERE datname = current_database() AND usename <> current_user AND backend_type = 'client backend'`,
      )
      return rows.length
    })
    .toBe(0)
  const { rows } = await superuser.query<{ name: string; read: string }>(
    'SELECT relname AS name, seq_tup_read AS read FROM pg_stat_user_tables WHERE relname = ANY ($1)',
    [['claims', 'anchors', 'evidence', 'verdicts', 'reviews', 'audit_events']],
  )
  return Object.fromEntries(rows.map(({ name, read }) => [name, read]))
}

test('a new text and the one after it make no trigger go through the claims of the desk', async () => {
  const ships = Array.from({ length: 40 }, (_, n) => `The ferry Ulva ${n} carried ${n + 212} sheep on 3 March 2026.`)
  const text = ships.join(' ')
  const before = await readThrough()
  const { articleId } = await createArticle({ headline: 'Sheep', text }, await nadia())
  await addRevision({ articleId, base: 1, text: nextText(`${text} It rained.`, 'Sheep').text }, await nadia())
  expect(await readThrough()).toEqual(before)
})

test('reference facts that changed are read again by key, a page at a time, and each of them once', async () => {
  await superuser.query(
    `UPDATE office_terms SET holder = holder || '!' WHERE id = (SELECT id FROM office_terms LIMIT 1)`,
  )
  const { statements } = await statementsOf(currentFacts)
  const asked = statements.filter(({ sql }) => /office_terms|dated_events/.test(sql))
  expect(asked.length).toBeGreaterThan(10)
  for (const statement of asked) expect(await readsTooMuch(statement, MOST)).toEqual([])
  const read = []
  for (const statement of asked) read.push(await rowsRead(superuser, statement))
  const { rows } = await superuser.query<{ count: number }>(
    'SELECT (SELECT count(*) FROM office_terms)::int + (SELECT count(*) FROM dated_events)::int AS count',
  )
  expect(sum(read, 'office_terms') + sum(read, 'dated_events')).toBeLessThanOrEqual(
    (rows[0]?.count ?? 0) + asked.length,
  )
})

test('a rare word is found among many reference facts without reading all of them', async () => {
  const { statements } = await statementsOf(async () => {
    await listReference({ q: 'zebra', limit: 50 }, await nadia())
    await referenceScreen('zebra', await nadia())
  })
  const read = []
  for (const statement of statements) read.push(await rowsRead(superuser, statement))
  expect(sum(read, 'office_terms') + sum(read, 'dated_events')).toBeLessThan(100)
})
