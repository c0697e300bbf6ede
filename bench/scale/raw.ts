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

/** Open claims with evidence that everybody may see, which a verdict may be given on. */
async function openClaims(superuser: string, odd: boolean): Promise<Open[]> {
  const client = new pg.Client({ connectionString: superuser })
  await client.connect()
  const { rows } = await client.query<Open>(
    `SELECT c.id, c.version FROM claims c WHERE c.status = 'OPEN' AND c.number % 2 = $1
      AND EXISTS (SELECT FROM evidence e WHERE e.claim_id = c.id AND e.removed_at IS NULL)
      AND NOT EXISTS (SELECT FROM evidence e JOIN sources s ON s.id = e.source_id
        WHERE e.claim_id = c.id AND e.removed_at IS NULL AND s.visibility = 'CONFIDENTIAL')
    ORDER BY md5(c.id::text) LIMIT 20000`,
    [odd ? 1 : 0],
  )
  await client.end()
  return rows
}

/** These callers give verdicts at once until the time, in milliseconds, or the claims are over; how many a second were given. */
export async function verdictsOver(calls: readonly Call[], superuser: string, time: number) {
  const claims = await openClaims(superuser, true)
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
  return { rate: (given * 1000) / (performance.now() - begun) }
}

/** The writes of a verdict's transaction, by as many connections, with the triggers that they meet; how many a second. */
export async function verdictsRaw(app: string, superuser: string, callers: number, time: number): Promise<number> {
  const claims = await openClaims(superuser, false)
  const begun = performance.now()
  const end = begun + time
  let given = 0
  await Promise.all(
    Array.from({ length: callers }, async () => {
      const client = new pg.Client({ connectionString: app })
      await client.connect()
      const { rows } = await client.query<{ id: string }>(
        "SELECT id FROM people WHERE role = 'EDITOR' ORDER BY name LIMIT 1",
      )
      const person = rows[0]?.id
      for (let claim = claims.pop(); claim && performance.now() < end; claim = claims.pop()) {
        await client.query('BEGIN')
        await client.query({
          name: 'lock',
          text: 'SELECT FROM claims WHERE id = $1 FOR NO KEY UPDATE',
          values: [claim.id],
        })
        await client.query({
          name: 'move',
          text: `UPDATE claims SET status = 'IN_REVIEW', version = version + 1, moved_at = now() WHERE id = $1`,
          values: [claim.id],
        })
        await client.query({
          name: 'verdict',
          text: `INSERT INTO verdicts (id, claim_id, number, outcome, basis, rationale, given_by_id, given_at)
            VALUES (gen_random_uuid(), $1, 1, 'CONFIRMED', 'PRIMARY_DOCUMENT', 'The minutes say so.', $2, now())`,
          values: [claim.id, person],
        })
        await client.query({
          name: 'audit',
          text: `SELECT audit_append($2::uuid, 'verdict.given', 'claim', c.id::text, c.article_id, '{"claim":1}') FROM claims c WHERE c.id = $1`,
          values: [claim.id, person],
        })
        await client.query('COMMIT')
        given++
      }
      await client.end()
    }),
  )
  return (given * 1000) / (performance.now() - begun)
}
