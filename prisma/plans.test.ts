import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fill } from '@/bench/scale/fill'
import type { Filled } from '@/bench/scale/fill'
import { auditActors, countAudit, listAudit } from '@/lib/queries/audit/audit'
import { chainState } from '@/lib/queries/audit/audit-head'
import { articleChoices } from '@/lib/queries/articles/article-choices'
import { articleConflicts } from '@/lib/queries/articles/conflicts'
import { articleCoverage } from '@/lib/queries/articles/coverage'
import { articleDetail } from '@/lib/queries/articles/article'
import { articleHistory } from '@/lib/queries/articles/history'
import { countArticles, listArticles } from '@/lib/queries/articles/articles'
import { knownTexts } from '@/lib/queries/articles/known-texts'
import { revisionView } from '@/lib/queries/articles/revision'
import { unbegunArticle } from '@/lib/queries/articles/unbegun-article'
import { claimDetail } from '@/lib/queries/claims/claim'
import { knownAlready } from '@/lib/queries/claims/known-claims'
import { claimsById, claimsOf, claimsPage } from '@/lib/queries/claims/claims'
import { corrections } from '@/lib/queries/corrections/corrections'
import { articlesToCorrect, correctionsDesk } from '@/lib/queries/corrections/corrections-desk'
import { errorReports } from '@/lib/queries/corrections/error-reports'
import { deskMeasures } from '@/lib/queries/desk/desk-measures'
import { deskNeeds } from '@/lib/queries/desk/desk'
import { railCounts } from '@/lib/queries/desk/rail-counts'
import { searchDesk } from '@/lib/queries/desk/search'
import { handedTo } from '@/lib/queries/people/handed-to'
import { holdingsOf } from '@/lib/queries/people/holdings'
import { listPeople } from '@/lib/queries/people/people'
import { reviewQueue } from '@/lib/queries/review/review-queue'
import { countSources, listSources } from '@/lib/queries/sources/sources'
import { sourceDetail } from '@/lib/queries/sources/source'
import { databaseUrls } from '@/lib/testing/database'
import { ines, nadia, otto } from '@/lib/testing/people'
import type { Statement } from '@/lib/testing/statements'
import { statementsOf } from '@/lib/testing/statements'
import type { TestCluster } from '@/scripts/postgres/test-cluster.mjs'

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
}, 120_000)
afterAll(() => superuser.end())

/** Every query of lib/queries that a page or a call asks, and how many statements it is. */
const QUERIES: [name: string, statements: number, ask: () => Promise<unknown>][] = [
  ['articles', 3, async () => listArticles({ limit: 50 }, await nadia())],
  ['articles by deadline', 3, async () => listArticles({ limit: 50, byDeadline: true }, await nadia())],
  ['articles of mine', 3, async () => listArticles({ limit: 50, mine: true }, await nadia())],
  ['articles that say', 3, async () => listArticles({ limit: 50, q: '000042 year' }, await nadia())],
  ['articles counted', 1, async () => countArticles({ mine: true }, await nadia())],
  ['choices of articles', 2, async () => articleChoices(await nadia())],
  ['an article not begun', 1, async () => unbegunArticle(await nadia())],
  ['an article', 5, async () => articleDetail(filled.articleId, await nadia())],
  ['its claims', 4, async () => claimsOf(filled.articleId, await nadia())],
  ['some of its claims', 4, async () => claimsById(filled.articleId, [filled.claimId], await nadia())],
  ['a page of its claims', 5, async () => claimsPage({ articleId: filled.articleId, limit: 500 }, await nadia())],
  ['its coverage', 3, async () => articleCoverage(filled.articleId, await nadia())],
  ['its contradictions', 5, async () => articleConflicts(filled.articleId, await nadia())],
  ['its history', 3, async () => articleHistory({ articleId: filled.articleId, limit: 50 }, await nadia())],
  ['its revision', 1, async () => revisionView(filled.articleId, 1, await nadia())],
  ['what is known of its text', 3, async () => knownTexts(filled.articleId, await nadia())],
  ['a claim', 6, async () => claimDetail(filled.claimId, await nadia())],
  ['what is known already', 4, async () => knownAlready({ claimId: filled.claimId }, await nadia())],
  ['the desk of an editor', 11, async () => deskNeeds(await nadia())],
  ['the desk of a reviewer', 12, async () => deskNeeds(await otto())],
  ['the desk’s measures', 5, async () => deskMeasures(await nadia(), new Date())],
  ['what came from colleagues', 3, async () => handedTo(await nadia())],
  ['the badges of the rail', 5, async () => railCounts(await otto())],
  ['search', 7, async () => searchDesk({ q: 'paid 000042', limit: 50 }, await nadia())],
  ['search for what most texts say', 7, async () => searchDesk({ q: 'paid', limit: 50 }, await nadia())],
  ['the review queue', 8, async () => reviewQueue(await otto())],
  ['sources', 2, async () => listSources({ limit: 50 }, await nadia())],
  ['sources that say', 2, async () => listSources({ limit: 50, q: 'minutes 77' }, await nadia())],
  ['sources unused', 2, async () => listSources({ limit: 50, unused: true }, await nadia())],
  ['sources counted', 3, async () => countSources(await nadia())],
  ['a source', 5, async () => sourceDetail(filled.sourceId, await nadia())],
  ['corrections', 2, async () => corrections({ limit: 50 }, await nadia())],
  ['the corrections desk', 4, async () => correctionsDesk(await nadia())],
  ['articles to correct', 1, async () => articlesToCorrect(await nadia())],
  ['error reports', 1, async () => errorReports({ limit: 50 }, await nadia())],
  ['the audit page', 1, async () => listAudit({ limit: 50 }, await nadia())],
  ['the audit log counted', 1, async () => countAudit({}, await nadia())],
  ['who is in the audit log', 1, async () => auditActors(await nadia())],
  ['the state of the chain', 1, async () => chainState()],
  ['people', 8, async () => listPeople(await ines())],
  ['what somebody holds', 12, async () => holdingsOf((await otto()).id, await ines())],
]

/** Tables that grow with the work, and have enough rows here that PostgreSQL goes through them only where it has to. */
const GROWING = ['claims', 'anchors', 'evidence', 'verdicts', 'reviews', 'audit_events']
/** Those that grow slower: here it would go through them anyway, so it is told that this is dear. */
const GROWING_SLOWLY = ['articles', 'revisions', 'sources', 'corrections', 'comments', 'written_words']

interface Plan {
  'Node Type': string
  'Relation Name'?: string
  Plans?: Plan[]
}

const scanned = ({ Plans = [], ...plan }: Plan): string[] => [
  ...(plan['Node Type'] === 'Seq Scan' ? [plan['Relation Name'] ?? ''] : []),
  ...Plans.flatMap(scanned),
]

async function throughWhole({ sql, args }: Statement): Promise<string[]> {
  if (!/^\s*(SELECT|WITH)/.test(sql)) return []
  const plan = async (tables: readonly string[]) => {
    const { rows } = await superuser.query<{ 'QUERY PLAN': { Plan: Plan }[] }>(`EXPLAIN (FORMAT JSON) ${sql}`, [
      ...args,
    ])
    return scanned(rows[0]?.['QUERY PLAN'][0]?.Plan ?? { 'Node Type': '' }).filter((table) => tables.includes(table))
  }
  const grown = await plan(GROWING)
  await superuser.query('SET enable_seqscan = off')
  const slowly = await plan(GROWING_SLOWLY)
  await superuser.query('SET enable_seqscan = on')
  return [...grown, ...slowly].map((table) => `${table}: ${sql}`)
}

test.each(QUERIES)('%s: %i statements, and none goes through a whole table', async (_, count, ask) => {
  const { statements } = await statementsOf(ask)
  // Asking who somebody is costs the tests one statement each.
  const asked = statements.filter(({ sql }) => !sql.includes('"email" = $1'))
  const whole = []
  for (const statement of asked) whole.push(...(await throughWhole(statement)))
  expect(whole).toEqual([])
  expect(asked.map(({ sql }) => sql)).toHaveLength(count)
})

test('every filled claim stands where its text has its words', async () => {
  const { rows } = await superuser.query<{ wrong: string }>(`
    SELECT count(*) AS wrong FROM anchors n JOIN revisions r ON r.id = n.revision_id
    WHERE n.claim_id IN (SELECT id FROM claims WHERE article_id = '${filled.articleId}')
      AND (substr(r.text, n.start + 1, n."end" - n.start) <> n.exact OR right(substr(r.text, 1, n.start), 32) <> n.prefix)`)
  expect(rows[0]?.wrong).toBe('0')
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
