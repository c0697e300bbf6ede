import { hash as hashOf } from 'node:crypto'
import fc from 'fast-check'
import pg from 'pg'
import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { articleBy } from '@/lib/testing/builders'
import { approvedBy, sourcedBy } from '@/lib/testing/checked'
import { draftBy, published, withdrawn } from '@/lib/testing/corrections'
import { connectedAs, databaseUrls } from '@/lib/testing/database'
import { nadia, otto } from '@/lib/testing/people'
import { removeEvidence } from '@/lib/use-cases/evidence/remove-evidence'
import { checkPassage } from '@/lib/use-cases/passages/check-passage'
import { takeBackApproval } from '@/lib/use-cases/verdicts/take-back-approval'
import { field } from '@/scripts/audit-digests.mjs'
import { verify } from '@/scripts/audit-verify.mjs'
import type { TestCluster } from '@/scripts/postgres/test-cluster.mjs'
import { asApp, asTold } from './as-app'
import type { Table } from './digested-columns'
import { NOT_DIGESTED, OTHER } from './digested-columns'

const UNTOLD = 'GY008'
/** A crab, an e with its accent apart, and what a JSON text escapes. */
const TEXT = 'The wall cost £4.3 million 🦀. Cafe\u0301 owners said: "No." \\ \u2028 The end.'

let ids: Record<Table | 'draft', string>

beforeAll(async () => {
  const { claims, revisionId } = await articleBy(await nadia(), { text: TEXT, claims: [['NUMBER', '£4.3 million']] })
  const claimId = claims[0]?.id ?? ''
  await approvedBy(await nadia(), await otto(), claimId)
  const { id: verdicts } = await db().verdict.findFirstOrThrow({ where: { claimId } })
  const { id: reviews } = await db().review.findFirstOrThrow({ where: { claimId } })
  const { id: evidence, sourceId: sources } = await db().evidence.findFirstOrThrow({ where: { claimId } })
  const { id: corrections } = await published()
  await withdrawn(corrections, 'Not ours.')
  ids = {
    revisions: revisionId,
    sources,
    evidence,
    verdicts,
    reviews,
    approvals_taken_back: await takenBack(),
    corrections,
    draft: await draftBy(await nadia()),
  }
})

/** Nadia attaches the minutes and removes them, then finds the claim; Otto approves it and takes that back. */
async function takenBack(): Promise<string> {
  const { claims } = await articleBy(await nadia(), { text: TEXT, claims: [['NUMBER', '£4.3 million']] })
  const claimId = claims[0]?.id ?? ''
  const { version: sourced, evidence } = await sourcedBy(await nadia(), claimId)
  await removeEvidence({ claimId, version: sourced, evidenceId: evidence[0]?.id ?? '' }, await nadia())
  const { version } = await approvedBy(await nadia(), await otto(), claimId)
  await takeBackApproval({ claimId, version }, await otto())
  const row = await db().approvalTakenBack.findFirstOrThrow({ where: { claimId } })
  return row.id
}

const verified = async () => verify(databaseUrls().auditor, null)

/** Past triggers and keys, as only whoever owns the server can. */
async function pastEverything(sql: string, values: unknown[] = []): Promise<void> {
  const cluster = JSON.parse(process.env['GALLEY_TEST_CLUSTER'] ?? '') as TestCluster
  const url = new URL(databaseUrls().owner)
  url.username = 'postgres'
  url.password = cluster.superuser
  const client = new pg.Client({ connectionString: url.href })
  await client.connect()
  try {
    await client.query('SET session_replication_role = replica')
    await client.query(sql, values)
  } finally {
    await client.end()
  }
}

const TABLES = Object.keys(OTHER) as Table[]
/** Made by the database from another column, and written by nobody. */
const GENERATED = ['searchable', 'bylines', 'searchable_told', 'searchable_reason']

/** Every column that can be written. */
const columnsOf = (table: Table) =>
  [...Object.keys(OTHER[table]), ...Object.keys(NOT_DIGESTED[table])].filter((name) => !GENERATED.includes(name))
const listed = (table: Table) =>
  columnsOf(table)
    .map((name) => `"${name}"`)
    .join()

test('every column of what is decided is digested, or it is written down why not', async () => {
  const { rows } = await connectedAs('owner', (owner) =>
    owner.query<{ line: string }>(
      `SELECT table_name || '.' || column_name AS line FROM information_schema.columns
       WHERE table_schema = 'public' AND table_name = ANY ($1) ORDER BY 1`,
      [TABLES],
    ),
  )
  const named = TABLES.flatMap((table) =>
    [...Object.keys(OTHER[table]), ...Object.keys(NOT_DIGESTED[table])].map((column) => `${table}.${column}`),
  )
  expect(rows.map(({ line }) => line)).toEqual(named.sort())
})

test('a log with digests is whole, and says how many were compared', async () => {
  expect(await verified()).toMatchObject({ whole: true, without: 0 })
  const found = await verified()
  expect(found.whole && found.compared).toBeGreaterThan(10)
})

test('a passage’s decisions are told with one event’s digests, and none of them is from before there were any', async () => {
  const { articleId, claims } = await articleBy(await nadia(), { status: 'SUGGESTED' })
  const seen = claims.slice(0, 3).map(({ id, version }) => ({ id, version }))
  const given = { outcome: 'UNVERIFIABLE', basis: 'OWN_CALCULATION', rationale: 'Nobody can know.' } as const
  const { done } = await checkPassage({ act: 'verdict', ...given, articleId, claims: seen }, await nadia())
  expect(done).toHaveLength(3)
  const verdicts = await db().verdict.findMany({ where: { claimId: { in: done } } })
  const told = await Promise.all(verdicts.map(async ({ id }) => statedIn(id)))
  expect(new Set(told).size).toBe(1)
  expect(told[0]).toBeGreaterThan(0)
  expect(await verified()).toMatchObject({ whole: true, without: 0 })
})

test('a headline that is not the newest text’s is named, with the event of that text', async () => {
  const { articleId, revisionId } = await articleBy(await nadia())
  const { headline } = await db().article.findUniqueOrThrow({ where: { id: articleId } })
  const call = (words: string) => pastEverything('UPDATE articles SET headline = $2 WHERE id = $1', [articleId, words])
  await call('The mayor is a thief')
  const found = await verified()
  await call(headline)
  const seq = await statedIn(revisionId)
  const why = `the headline of article ${articleId} is not that of its newest text, of which event ${seq} tells`
  expect(found).toEqual({ whole: false, seq, why })
  expect(await verified()).toMatchObject({ whole: true })
})

/** The first event that states a digest of this row. */
async function statedIn(id: string): Promise<number> {
  const [row] = await asApp(
    `SELECT min(seq)::int AS seq FROM audit_events WHERE data LIKE '%"sha256":{%' || $1 || '%'`,
    id,
  )
  return Number(row?.['seq'])
}

describe.each(TABLES)('%s', (table) => {
  test.each(Object.entries(OTHER[table]))('a %s that was changed past everything is named', async (column, value) => {
    const id = ids[table]
    await pastEverything(`CREATE TABLE kept AS SELECT ${listed(table)} FROM ${table} WHERE id = '${id}'`)
    await pastEverything(`UPDATE ${table} SET "${column}" = ${value} WHERE id = '${id}'`)
    const found = await verified()
    await pastEverything(
      `DELETE FROM ${table} WHERE id = '${id}'; INSERT INTO ${table} (${listed(table)}) SELECT * FROM kept; DROP TABLE kept`,
    )
    expect(found).toMatchObject({ whole: false })
    // It prints ids: what a source is called, and where in it something stands, is for those whom it names.
    const { title } = await db().source.findUniqueOrThrow({ where: { id: ids.sources } })
    const { locator } = await db().evidence.findUniqueOrThrow({ where: { id: ids.evidence } })
    for (const words of [title, locator]) expect(JSON.stringify(found)).not.toContain(words)
    expect(!found.whole && found.seq).toBeGreaterThanOrEqual(await statedIn(id))
    expect(await verified()).toMatchObject({ whole: true })
  })

  test('a row that is gone is named', async () => {
    const id = ids[table]
    await pastEverything(`CREATE TABLE kept AS SELECT ${listed(table)} FROM ${table} WHERE id = '${id}'`)
    await pastEverything(`DELETE FROM ${table} WHERE id = '${id}'`)
    const found = await verified()
    await pastEverything(`INSERT INTO ${table} (${listed(table)}) SELECT * FROM kept; DROP TABLE kept`)
    expect(found).toMatchObject({ whole: false, why: expect.stringContaining(`${id} is gone`) as string })
  })

  test('a row of which no event tells is named', async () => {
    const copy = '00000000-0000-7000-8000-00000000000f'
    const columns = columnsOf(table).filter((name) => name !== 'id')
    const values = columns.map((name) => {
      if (name === 'number' || name === 'version') return `${name} + 7`
      return name === 'round'
        ? 'round + 7'
        : name === 'ended_at'
          ? 'now()'
          : name === 'verdict_id' || name === 'review_id'
            ? `'${copy}'`
            : `"${name}"`
    })
    await pastEverything(
      `INSERT INTO ${table} (id, ${columns.map((name) => `"${name}"`).join()}) SELECT '${copy}', ${values.join()} FROM ${table} WHERE id = '${ids[table]}'`,
    )
    const found = await verified()
    await pastEverything(`DELETE FROM ${table} WHERE id = '${copy}'`)
    expect(found).toMatchObject({ whole: false, why: expect.stringContaining('no event tells of') as string })
  })
})

test('a draft’s words change as the log tells, and are named when they change without it', async () => {
  const { id } = await nadia()
  await asTold(await nadia(), `UPDATE corrections SET note = 'Sorry.', edited_by_id = $2 WHERE id = $1`, ids.draft, id)
  expect(await verified()).toMatchObject({ whole: true })
  await pastEverything(`UPDATE corrections SET note = 'Not sorry.' WHERE id = $1`, [ids.draft])
  const found = await verified()
  await pastEverything(`UPDATE corrections SET note = 'Sorry.' WHERE id = $1`, [ids.draft])
  expect(found).toMatchObject({
    whole: false,
    why: expect.stringMatching(`the words of correction ${ids.draft} is not what event`) as string,
  })
})

test('of two rows that differ, the one whose event is earlier is named', async () => {
  await pastEverything(`UPDATE reviews SET reason = 'No.' WHERE id = $1`, [ids.reviews])
  await pastEverything(`UPDATE verdicts SET rationale = 'No.' WHERE id = $1`, [ids.verdicts])
  const found = await verified()
  await pastEverything(`UPDATE reviews SET reason = NULL WHERE id = $1`, [ids.reviews])
  await pastEverything(`UPDATE verdicts SET rationale = 'The minutes say so.' WHERE id = $1`, [ids.verdicts])
  expect(found).toMatchObject({ whole: false, why: expect.stringMatching(/^verdict 1 on claim /) as string })
  expect(await verified()).toMatchObject({ whole: true })
})

test('evidence that is put back past everything is named', async () => {
  await pastEverything(`CREATE TABLE kept AS SELECT * FROM evidence WHERE removed_at IS NOT NULL`)
  await pastEverything(`UPDATE evidence SET removed_at = NULL, removed_by_id = NULL`)
  const putBack = await verified()
  await pastEverything(`UPDATE evidence e SET removed_at = k.removed_at, removed_by_id = k.removed_by_id FROM kept k WHERE k.id = e.id;
    DROP TABLE kept`)
  expect(putBack).toMatchObject({ whole: false, why: expect.stringMatching(/^the removal of evidence /) as string })
  expect(await verified()).toMatchObject({ whole: true })
})

test('a text in another Unicode form is another text', async () => {
  const { text: was } = await db().revision.findUniqueOrThrow({ where: { id: ids.revisions } })
  expect(was).not.toBe(was.normalize('NFC'))
  const put = async (words: string) =>
    pastEverything(`UPDATE revisions SET text = $2 WHERE id = $1`, [ids.revisions, words])
  await pastEverything(`ALTER TABLE revisions DROP CONSTRAINT revisions_blocks_sound`)
  await put(was.normalize('NFC'))
  const found = await verified()
  await put(was)
  expect(found).toMatchObject({ whole: false, why: expect.stringContaining('revision 1 of article') as string })
  expect(await verified()).toMatchObject({ whole: true })
})

test('the database and the verifier digest alike whatever is written: any letter, in any form, and nothing at all', async () => {
  const words = fc.string({ unit: 'binary' }).map((text) => text.replaceAll('\0', ''))
  const fields = fc.array(fc.option(words), { minLength: 1, maxLength: 5 })
  await connectedAs('app', (app) =>
    fc.assert(
      fc.asyncProperty(fields, async (values) => {
        const { rows } = await app.query<{ digest: string }>('SELECT galley_digest(VARIADIC $1::text[]) AS digest', [
          values,
        ])
        expect(rows[0]?.digest).toBe(hashOf('sha256', values.map(field).join('')))
      }),
      { numRuns: 300 },
    ),
  )
})

test('the app can’t state a digest of its own, nor keep one out of the log', async () => {
  const event = `SELECT audit_append(NULL, 'claim.accepted', 'claim', 'x', NULL, '{"sha256":{"verdict:1":"a"}}')`
  await expect(asApp(event)).rejects.toMatchObject({ code: 'GY007' })
  await expect(asApp('SELECT FROM digests_due')).rejects.toMatchObject({ code: '42501' })
  await expect(asApp(`INSERT INTO digests_due VALUES (1, 'a', 'b')`)).rejects.toMatchObject({ code: '42501' })
  await expect(asApp(`SELECT galley_digest_due('verdict:1', 'a')`)).rejects.toMatchObject({ code: '42501' })
  // Told first, and decided then: the event has no digest of it.
  const late = connectedAs('app', async (app) => {
    const by = (await nadia()).id
    await app.query('BEGIN')
    await app.query(`SELECT audit_append($1, 'correction.changed', 'correction', $2, NULL, '{}')`, [by, ids.draft])
    await app.query(`UPDATE corrections SET note = 'Later.' WHERE id = $1`, [ids.draft])
    await app.query('COMMIT')
  })
  await expect(late).rejects.toMatchObject({ code: UNTOLD })
})
