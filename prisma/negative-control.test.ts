import pg from 'pg'
import { expect, test } from 'vitest'
import { freshDatabase } from '@/lib/testing/database'

/**
 * Shows that the tests beside this one could fail: the same approvals, made the naive way (look first, write then) in a
 * database whose guards are switched off, go wrong. With the guards on, the same calls in the same order do not.
 */
const GUARDS_OFF = `
  ALTER TABLE reviews DISABLE TRIGGER reviews_guard;
  ALTER TABLE claims DISABLE TRIGGER claims_approved_by_review, DISABLE TRIGGER claims_approved_out_of_review;
  ALTER TABLE evidence DISABLE TRIGGER evidence_makes_stale;
  DROP INDEX reviews_verdict_id_round_key`

/** What is shown here is not the log, so it need not tell of the scene. */
const UNTOLD = [
  ...['revisions', 'verdicts', 'reviews', 'evidence'].map((table) => `${table} DISABLE TRIGGER ${table}_told`),
  ...['revisions', 'verdicts', 'reviews', 'evidence', 'sources'].map(
    (table) => `${table} DISABLE TRIGGER ${table}_digested`,
  ),
]
  .map((off) => `ALTER TABLE ${off}`)
  .join(';')

const SCENE = `${UNTOLD};
  INSERT INTO people (id, email, name, role, password_hash) VALUES
    ('00000000-0000-7000-8000-00000000000a', 'nadia@galley.example', 'Nadia', 'EDITOR', ''),
    ('00000000-0000-7000-8000-00000000000b', 'otto@galley.example', 'Otto', 'REVIEWER', ''),
    ('00000000-0000-7000-8000-00000000000c', 'rosa@galley.example', 'Rosa', 'REVIEWER', '');
  INSERT INTO articles (id, slug, headline, created_by_id)
    VALUES ('00000000-0000-7000-8000-000000000001', 'wall', 'Wall', '00000000-0000-7000-8000-00000000000a');
  INSERT INTO revisions (id, article_id, number, text, blocks, created_by_id) VALUES ('00000000-0000-7000-8000-000000000002',
    '00000000-0000-7000-8000-000000000001', 1, E'Wall\\n\\n40 metres',
    '[{"role":"HEADLINE","start":0,"end":4},{"role":"BODY","start":6,"end":15}]', '00000000-0000-7000-8000-00000000000a');
  INSERT INTO claims (id, article_id, number, kind, status)
    VALUES ('00000000-0000-7000-8000-000000000003', '00000000-0000-7000-8000-000000000001', 1, 'NUMBER', 'IN_REVIEW');
  INSERT INTO anchors (id, article_id, claim_id, revision_id, start, "end", exact, prefix, suffix)
    VALUES (gen_random_uuid(), '00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-000000000003',
    '00000000-0000-7000-8000-000000000002', 6, 15, '40 metres', '', '');
  INSERT INTO verdicts (id, claim_id, number, outcome, basis, rationale, given_by_id) VALUES (
    '00000000-0000-7000-8000-000000000004', '00000000-0000-7000-8000-000000000003', 1, 'UNVERIFIABLE', 'ON_AUTHOR', 'Her word.',
    '00000000-0000-7000-8000-00000000000b');
  INSERT INTO sources (id, kind, title, added_by_id)
    VALUES ('00000000-0000-7000-8000-000000000005', 'DOCUMENT', 'Minutes', '00000000-0000-7000-8000-00000000000a')`

const [NADIA, OTTO, ROSA] = ['a', 'b', 'c'].map((last) => `00000000-0000-7000-8000-00000000000${last}`)
const IN_REVIEW = `SELECT FROM claims WHERE status = 'IN_REVIEW'`
const REVIEW = `INSERT INTO reviews (id, claim_id, verdict_id, decision, reviewer_id) VALUES (gen_random_uuid(),
  '00000000-0000-7000-8000-000000000003', '00000000-0000-7000-8000-000000000004', 'APPROVE', $1)`
const APPROVE = `UPDATE claims SET status = 'APPROVED'`
const ATTACH = `INSERT INTO evidence (id, claim_id, source_id, stance, locator, added_by_id) VALUES (gen_random_uuid(),
  '00000000-0000-7000-8000-000000000003', '00000000-0000-7000-8000-000000000005', 'CONTRADICTS', 'p. 1', $1)`

/** Several connections to a scene of its own, with the guards on or off. */
async function inScene<T>(guards: 'on' | 'off', work: (one: pg.Client, other: pg.Client) => Promise<T>): Promise<T> {
  const { owner } = await freshDatabase()
  const [one, other] = [new pg.Client(owner), new pg.Client(owner)]
  await Promise.all([one.connect(), other.connect()])
  try {
    await one.query(SCENE)
    if (guards === 'off') await one.query(GUARDS_OFF)
    return await work(one, other)
  } finally {
    await Promise.all([one.end(), other.end()])
  }
}

/** Both look, both see a claim in review, both write; answers how many approvals there are then. */
async function approveAtOnce(one: pg.Client, other: pg.Client): Promise<number> {
  for (const client of [one, other]) {
    await client.query('BEGIN')
    expect((await client.query(IN_REVIEW)).rowCount).toBe(1)
  }
  const write = async (client: pg.Client, reviewer: string | undefined) => {
    await client.query(REVIEW, [reviewer])
    await client.query(APPROVE)
    await client.query('COMMIT')
  }
  const results = await Promise.allSettled([write(one, ROSA), write(other, ROSA)])
  if (results.some(({ status }) => status === 'rejected'))
    for (const client of [one, other]) await client.query('ROLLBACK')
  const { rows } = await one.query<{ count: string }>('SELECT count(*) FROM reviews')
  return Number(rows[0]?.count)
}

test('naive approvals at once: two are let through without the guards, one with them', async () => {
  expect(await inScene('off', approveAtOnce)).toBe(2)
  expect(await inScene('on', approveAtOnce)).toBe(1)
})

const approveOwn = async (one: pg.Client) => {
  await one.query('BEGIN')
  await one.query(REVIEW, [OTTO])
  await one.query(APPROVE)
  await one.query('COMMIT')
  return (await one.query(`SELECT FROM claims WHERE status = 'APPROVED'`)).rowCount
}

test('one’s own verdict: approved without the guards, refused with them', async () => {
  expect(await inScene('off', approveOwn)).toBe(1)
  await expect(inScene('on', approveOwn)).rejects.toMatchObject({ code: 'GY001' })
})

const contradictLater = async (one: pg.Client) => {
  await one.query('BEGIN')
  await one.query(REVIEW, [ROSA])
  await one.query(APPROVE)
  await one.query('COMMIT')
  await one.query(ATTACH, [NADIA])
  return (await one.query<{ status: string }>('SELECT status FROM claims')).rows[0]?.status
}

test('evidence that comes after an approval: it stays approved without the guards, and is stale with them', async () => {
  expect(await inScene('off', contradictLater)).toBe('APPROVED')
  expect(await inScene('on', contradictLater)).toBe('STALE')
})

/** Both read the draft's version, both write; answers how many were told that their words are kept. */
const editAtOnce = (guarded: boolean) => async (one: pg.Client, other: pg.Client) => {
  await one.query(
    `ALTER TABLE corrections DISABLE TRIGGER corrections_told, DISABLE TRIGGER corrections_digested;
     INSERT INTO corrections (id, slug, article_id, type, headline, "right", note, drafted_by_id, edited_by_id) VALUES (
       '00000000-0000-7000-8000-000000000006', 'wall', '00000000-0000-7000-8000-000000000001', 'CORRECTION', 'Wall', '', '', '${NADIA}', '${NADIA}')`,
  )
  const edit = `UPDATE corrections SET note = $1, version = version + 1 WHERE $2::int > 0${guarded ? ' AND version = $2' : ''}`
  const write = async (client: pg.Client, note: string) => {
    const { rows } = await client.query<{ version: number }>('SELECT version FROM corrections')
    return async () => (await client.query(edit, [note, rows[0]?.version])).rowCount ?? 0
  }
  const writes = [await write(one, 'It is six.'), await write(other, 'It is seven.')]
  const kept = await Promise.all(writes.map((go) => go()))
  return kept.filter((count) => count === 1).length
}

test('two editors of one text: both are told that it is kept without the version, one with it', async () => {
  expect(await inScene('on', editAtOnce(false))).toBe(2)
  expect(await inScene('on', editAtOnce(true))).toBe(1)
})

/** Two connections append at once, the second while the first has not committed; answers how many events there are then. */
const appendAtOnce = (append: string) => async (one: pg.Client, other: pg.Client) => {
  const { rows } = await other.query<{ pid: number }>('SELECT pg_backend_pid() AS pid')
  for (const client of [one, other]) await client.query('BEGIN')
  await one.query(append)
  const second = Promise.allSettled([other.query(append)])
  const waits = () => one.query('SELECT FROM pg_locks WHERE pid = $1 AND NOT granted', [rows[0]?.pid])
  while ((await waits()).rowCount === 0);
  await one.query('COMMIT')
  const [appended] = await second
  await other.query(appended.status === 'fulfilled' ? 'COMMIT' : 'ROLLBACK')
  return (await one.query('SELECT FROM audit_events')).rowCount
}

test('two events at once: one is lost when each counts for itself, none with the head locked', async () => {
  const naive = `INSERT INTO audit_events (seq, at, kind, subject_type, subject_id, data, hash)
    SELECT coalesce(max(seq), 0) + 1, now(), 'x.y', 'x', 'x', '{}', '' FROM audit_events`
  expect(await inScene('on', appendAtOnce(naive))).toBe(1)
  const ours = `SELECT audit_append(NULL, 'x.y', 'x', 'x', NULL, '{}')`
  expect(await inScene('on', appendAtOnce(ours))).toBe(2)
})
