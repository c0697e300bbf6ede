import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'
import type { Call } from '@/bench/faults/signed-in'

/** What a list of claims is made of, asked for as one would by hand: three statements. */
export async function claimListOf(client: pg.Client, articleId: string): Promise<number> {
  const { rows: claims } = await client.query<{ id: string }>({
    name: 'claims',
    text: `SELECT c.*, p.name AS assignee, (SELECT count(*) FROM evidence e WHERE e.claim_id = c.id AND e.removed_at IS NULL) AS evidence,
      (SELECT count(*) FROM comments m WHERE m.claim_id = c.id) AS comments
      FROM claims c LEFT JOIN people p ON p.id = c.assignee_id WHERE c.article_id = $1 ORDER BY c.number`,
    values: [articleId],
  })
  const ids = claims.map(({ id }) => id)
  const { rows: anchors } = await client.query({
    name: 'anchors',
    text: `SELECT n.* FROM anchors n JOIN revisions r ON r.id = n.revision_id JOIN articles a ON a.id = r.article_id
      AND a.newest_revision = r.number WHERE a.id = $1 ORDER BY n.start`,
    values: [articleId],
  })
  const { rows: verdicts } = await client.query({
    name: 'verdicts',
    text: `SELECT v.*, g.name, w.decision, w.reason, w.created_at AS reviewed_at, rp.name AS reviewer FROM verdicts v
      JOIN people g ON g.id = v.given_by_id LEFT JOIN reviews w ON w.verdict_id = v.id LEFT JOIN people rp ON rp.id = w.reviewer_id
      WHERE v.claim_id = ANY ($1) ORDER BY v.claim_id, v.number`,
    values: [ids],
  })
  return JSON.stringify([claims, anchors, verdicts]).length
}

interface Open {
  id: string
  version: number
}

/** Open claims with evidence that everybody may see, which a verdict may be given on: those of odd numbers, or of even ones. */
async function openClaims(client: pg.Client, odd: boolean): Promise<Open[]> {
  const { rows } = await client.query<Open>(
    `SELECT c.id, c.version FROM claims c WHERE c.status = 'OPEN' AND c.number % 2 = $1
      AND EXISTS (SELECT FROM evidence e WHERE e.claim_id = c.id AND e.removed_at IS NULL)
      AND NOT EXISTS (SELECT FROM evidence e JOIN sources s ON s.id = e.source_id
        WHERE e.claim_id = c.id AND e.removed_at IS NULL AND s.visibility = 'CONFIDENTIAL')
    ORDER BY md5(c.id::text) LIMIT 20000`,
    [odd ? 1 : 0],
  )
  return rows
}

/** These callers give verdicts at once until the time, in milliseconds, or the claims are over; how many a second were given. */
export async function verdictsOver(calls: readonly Call[], superuser: string, time: number): Promise<number> {
  const client = new pg.Client({ connectionString: superuser })
  await client.connect()
  const claims = await openClaims(client, true)
  await client.end()
  const begun = performance.now()
  const end = begun + time
  let [given, refused] = [0, 0]
  await Promise.all(
    calls.map(async (call) => {
      for (let claim = claims.pop(); claim && performance.now() < end; claim = claims.pop()) {
        const answer = await call(`/api/v1/claims/${claim.id}/verdicts`, {
          version: claim.version,
          outcome: 'CONFIRMED',
          basis: 'PRIMARY_DOCUMENT',
          rationale: 'The minutes say so.',
        })
        await answer.arrayBuffer()
        if (answer.status === 201) given++
        else refused++
      }
    }),
  )
  if (refused > given / 20) throw new Error(`${refused} of ${refused + given} verdicts were refused.`)
  return (given * 1000) / (performance.now() - begun)
}

/** The writes of a verdict's transaction: $1 is the claim, $2 who gives it. */
const WRITES = [
  'BEGIN',
  'SELECT FROM claims WHERE id = $1 FOR NO KEY UPDATE',
  `UPDATE claims SET status = 'IN_REVIEW', version = version + 1, moved_at = now() WHERE id = $1`,
  `INSERT INTO verdicts (id, claim_id, number, outcome, basis, rationale, given_by_id, given_at)
    VALUES (gen_random_uuid(), $1, 1, 'CONFIRMED', 'PRIMARY_DOCUMENT', 'The minutes say so.', $2, now())`,
  `SELECT audit_append($2, 'verdict.given', 'claim', c.id::text, c.article_id, '{"claim":1}') FROM claims c WHERE c.id = $1`,
  'COMMIT',
]

/** Numbered rows of a claim and the caller whose turn it is; both ways of asking go through them. */
async function layOut(superuser: string, callers: readonly string[]) {
  const client = new pg.Client({ connectionString: superuser })
  await client.connect()
  const claims = await openClaims(client, false)
  await client.query('CREATE TABLE bench_open (n int PRIMARY KEY, claim uuid, person uuid)')
  await client.query(
    `INSERT INTO bench_open SELECT u.n, u.claim, p.id FROM unnest($1::uuid[]) WITH ORDINALITY AS u (claim, n)
      JOIN people p ON p.email = ($2::text[])[1 + u.n % $3::int]`,
    [claims.map(({ id }) => id), callers, callers.length],
  )
  await client.query('GRANT SELECT ON bench_open TO PUBLIC')
  await client.query('ANALYZE bench_open')
  await client.end()
  return claims.length
}

const run = promisify(execFile)

/** As often each, of the transactions by as many connections as there are callers; a second, by pgbench. */
async function byPgbench(pgbench: string, app: string, callers: number, each: number): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-scale-'))
  try {
    const of = (column: string) => `(SELECT ${column} FROM bench_open WHERE n = :n)`
    const lines = WRITES.map((sql) => `${sql.replaceAll('$1', of('claim')).replaceAll('$2', of('person'))};`)
    const script = join(folder, 'verdict.sql')
    await writeFile(script, ['\\set i :i + 1', `\\set n :i * ${callers} + :client_id`, ...lines, ''].join('\n'))
    const { stdout } = await run(pgbench, [
      ...['-n', '-M', 'prepared', '-D', 'i=0', '-c', String(callers), '-j', '2', '-t', String(each), '--max-tries=3'],
      ...['-f', script, app],
    ])
    const rate = /^tps = ([\d.]+)/m.exec(stdout)?.[1]
    if (rate === undefined || !stdout.includes(`processed: ${callers * each}/${callers * each}`))
      throw new Error(`pgbench could not give its verdicts: ${stdout}`)
    return Number(rate)
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** The same by node-pg. */
async function byNodePg(app: string, callers: number, each: number): Promise<number> {
  const begun = performance.now()
  await Promise.all(
    Array.from({ length: callers }, async (_, caller) => {
      const client = new pg.Client({ connectionString: app })
      await client.connect()
      for (let i = 1; i <= each; i++) {
        const { rows } = await client.query<{ claim: string; person: string }>(
          'SELECT claim, person FROM bench_open WHERE n = $1',
          [i * callers + caller],
        )
        for (const [at, text] of WRITES.entries()) {
          const most = text.includes('$2') ? 2 : text.includes('$1') ? 1 : 0
          await client.query({
            name: `write-${at}`,
            text: text.replaceAll('$2', '$2::uuid'),
            values: [rows[0]?.claim, rows[0]?.person].slice(0, most),
          })
        }
      }
      await client.end()
    }),
  )
  return (callers * each * 1000) / (performance.now() - begun)
}

/** Of each caller. */
const MOST_EACH = 400

/**
 * How many times a second the writes of a verdict's transaction are done by as many connections as there are callers, with the triggers
 * that they meet: by pgbench, where there is one, or else by node-pg, which is slower.
 */
export async function verdictsRaw(app: string, superuser: string, callers: readonly string[]) {
  const open = await layOut(superuser, callers)
  const each = Math.min(MOST_EACH, Math.floor(open / callers.length) - 1)
  const pgbench = process.env['PGBENCH'] ?? 'pgbench'
  const isThere = await run(pgbench, ['--version']).then(
    () => true,
    () => false,
  )
  return isThere
    ? { by: 'pgbench', rate: await byPgbench(pgbench, app, callers.length, each) }
    : { by: 'node-pg (pgbench was not found)', rate: await byNodePg(app, callers.length, each) }
}
