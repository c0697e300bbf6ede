// @ts-check
// How fast the audit log is verified, beside plain SHA-256 of the same bytes: `npm run bench:audit`. Both are run in turn, and
// the median of their ratios is what counts. The log is made in a database of its own that is thrown away.
import { createHash, randomUUID } from 'node:crypto'
import pg from 'pg'
import { verify } from '../../scripts/audit-verify.mjs'
import { createTestDatabase, startTestCluster } from '../../scripts/postgres/test-cluster.mjs'

const ROWS = Number(process.env['ROWS'] ?? 1_000_000)
const ROUNDS = 5
const BATCH = 20_000

/** @param {string | null} value */
const field = (value) => (value === null ? '-,' : `${Buffer.byteLength(value)}:${value},`)
/** @param {string | Buffer} bytes */
const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex')

/**
 * Events as a desk has them, chained as the database chains them.
 * @returns {Generator<{ columns: (string | null)[], bytes: Buffer }>}
 */
function* events() {
  const people = Array.from({ length: 12 }, () => randomUUID())
  const articles = Array.from({ length: 500 }, () => randomUUID())
  let before = '0'.repeat(64)
  for (let seq = 1; seq <= ROWS; seq++) {
    const at = new Date(1_767_225_600_000 + seq * 1_000).toISOString().replace('Z', '000Z')
    const data = JSON.stringify({ claim: seq % 60, text: `the board’s ${seq} new berths, at £4.3 million each` })
    const subject = randomUUID()
    const columns = [
      String(seq),
      at,
      people[seq % 12] ?? null,
      'claim.accepted',
      'claim',
      subject,
      articles[seq % 500] ?? null,
      data,
    ]
    const bytes = Buffer.from(field(before) + columns.map(field).join(''))
    before = sha256(bytes)
    yield { columns: [...columns, before], bytes }
  }
}

/** Fills the log; answers what each event's hash is made of. @param {string} owner */
async function fill(owner) {
  const client = new pg.Client({ connectionString: owner })
  await client.connect()
  /** @type {Buffer[]} */
  const kept = []
  /** @type {(string | null)[][]} */
  let rows = []
  const write = async () => {
    const columns = Array.from({ length: 9 }, (_, column) => rows.map((row) => row[column]))
    await client.query(
      `INSERT INTO audit_events (seq, at, actor_id, kind, subject_type, subject_id, article_id, data, hash)
       SELECT * FROM unnest($1::bigint[], $2::timestamptz[], $3::uuid[], $4::text[], $5::text[], $6::text[], $7::uuid[], $8::text[], $9::text[])`,
      columns,
    )
    rows = []
  }
  for (const { columns, bytes } of events()) {
    kept.push(bytes)
    rows.push(columns)
    if (rows.length === BATCH) await write()
  }
  if (rows.length > 0) await write()
  await client.query(
    'UPDATE audit_head SET (seq, hash) = (SELECT seq, hash FROM audit_events ORDER BY seq DESC LIMIT 1)',
  )
  // The database's own function goes on from here, which shows that the events above are chained as it does.
  await client.query(`SELECT audit_append(NULL, 'comment.added', 'comment', 'x', NULL, '{}')`)
  await client.query('VACUUM ANALYZE audit_events')
  await client.end()
  return kept
}

/** @param {() => unknown} work */
async function secondsOf(work) {
  const start = performance.now()
  await work()
  return (performance.now() - start) / 1_000
}

/** @param {number[]} values */
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN

const { cluster, stop } = await startTestCluster()
try {
  const { owner, audit } = await createTestDatabase(cluster)
  const bytes = await fill(owner)
  const rounds = []
  for (let round = 0; round < ROUNDS; round++) {
    const whole = await secondsOf(async () => {
      const found = await verify(audit, null)
      if (!found.whole || found.head.seq !== ROWS + 1) throw new Error(`The log is not whole: ${JSON.stringify(found)}`)
    })
    const plain = await secondsOf(() => bytes.forEach(sha256))
    rounds.push({ whole, plain, ratio: plain / whole })
  }
  const size = bytes.reduce((sum, { length }) => sum + length, 0) / 1e6
  const line = (/** @type {string} */ what, /** @type {number} */ seconds) =>
    console.log(
      `${what.padEnd(24)}${seconds.toFixed(2).padStart(8)} s${Math.round(ROWS / seconds)
        .toLocaleString('en')
        .padStart(14)} events/s`,
    )
  console.log(`${ROWS.toLocaleString('en')} events, ${size.toFixed(0)} MB; median of ${ROUNDS} rounds, in turn\n`)
  line('audit:verify', median(rounds.map(({ whole }) => whole)))
  line('plain SHA-256', median(rounds.map(({ plain }) => plain)))
  console.log(`\nratio ${median(rounds.map(({ ratio }) => ratio)).toFixed(2)}`)
} finally {
  await stop()
}
