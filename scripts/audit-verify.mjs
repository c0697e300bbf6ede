// @ts-check
// Verifies the audit chain from outside: own SQL, own hashing, nothing of the application; and holds what was decided against the
// digests in it. Exit code 0: whole, and the head is printed; 1: the first bad event, or the first row that is not what the log says
// was decided, is named; 2: could not look.
import { hash as hashOf } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { Digests, field } from './audit-digests.mjs'

const BATCH = 5_000
const START = '0'.repeat(64)

/** @typedef {{ seq: number, hash: string }} Head */
/** @typedef {[seq: string, at: string, actor: string | null, kind: string, type: string, subject: string, article: string | null, data: string, hash: string]} Event */

/**
 * Events in the order of their numbers (a bare `seq` would be the text of the select list, in which 10 stands before 2), every
 * value as text.
 * @param {pg.Client} client @param {number} seq the last event before
 * @returns {Promise<Event[]>}
 */
async function pageAfter(client, seq) {
  const { rows } = await client.query({
    rowMode: 'array',
    text: `SELECT seq::text, to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), actor_id::text, kind,
        subject_type, subject_id, article_id::text, data, hash
      FROM audit_events e WHERE e.seq > $1 ORDER BY e.seq LIMIT ${BATCH}`,
    values: [seq],
  })
  return /** @type {Event[]} */ (rows)
}

/**
 * Walks the chain from its first event. A bad event is named before a row that differs.
 * @param {string} connectionString of a role that may read the log and every table of which it has digests
 * @param {Head | null} held a head that somebody kept: the chain must still contain it
 * @returns {Promise<{ whole: true, head: Head, compared: number, without: number } | { whole: false, seq: number, why: string }>}
 */
export async function verify(connectionString, held) {
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    // One view of the log for the whole walk, whatever is appended meanwhile.
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
    let last = { seq: 0, hash: START }
    const digests = new Digests(client)
    // The next page is read while this one is hashed.
    let page = pageAfter(client, 0)
    for (;;) {
      const rows = await page
      if (rows.length === 0) break
      page = rows.length < BATCH ? Promise.resolve([]) : pageAfter(client, last.seq + BATCH)
      // A page that nobody waits for any more, because a bad event was found before it, may fail unheard.
      page.catch(() => undefined)
      for (const [found, at, actor, kind, type, subject, article, data, recorded] of rows) {
        const seq = last.seq + 1
        if (found !== String(seq)) return { whole: false, seq, why: `event ${seq} is missing` }
        const whoAndWhat = field(actor) + field(kind) + field(type) + field(subject) + field(article)
        const hash = hashOf('sha256', field(last.hash) + field(found) + field(at) + whoAndWhat + field(data))
        if (recorded !== hash) return { whole: false, seq, why: `event ${seq} is not what was recorded` }
        if (held?.seq === seq && held.hash !== hash)
          return { whole: false, seq, why: `event ${seq} has another hash than the head you hold` }
        last = { seq, hash }
      }
      await digests.take(rows.map(([seq, , , kind, , , , data]) => ({ seq: Number(seq), kind, data })))
    }
    // An event with seq 0 or less stands outside the walk.
    const { rows: stray } = await client.query('SELECT seq::text FROM audit_events WHERE seq < 1 LIMIT 1')
    if (stray.length > 0)
      return { whole: false, seq: Number(stray[0].seq), why: `event ${stray[0].seq} does not belong` }
    const { rows: heads } = await client.query('SELECT seq::text, hash FROM audit_head')
    const [head] = heads
    if (held && held.seq > last.seq)
      return { whole: false, seq: last.seq + 1, why: `the tail is cut: event ${last.seq + 1} is missing` }
    if (heads.length !== 1 || head.seq !== String(last.seq) || head.hash !== last.hash)
      return {
        whole: false,
        seq: last.seq + 1,
        why: `the head says ${head?.seq ?? 'nothing'}, the last event is ${last.seq}`,
      }
    const difference = await digests.settle(last.seq)
    if (difference) return { whole: false, ...difference }
    return { whole: true, head: last, compared: digests.compared, without: digests.without }
  } finally {
    await client.end()
  }
}

/** Where to look: as the auditor, as the app (which may read the log too), or in the desk's own database. @returns {string | null} */
function whereToLook() {
  const given = process.env['DATABASE_AUDIT_URL'] ?? process.env['DATABASE_URL']
  if (given) return given
  try {
    const kept = JSON.parse(readFileSync(join(import.meta.dirname, '..', '.data', 'database.json'), 'utf8'))
    return `postgresql://galley_audit:${kept.passwords.audit}@127.0.0.1:${kept.port}/galley`
  } catch {
    return null
  }
}

/** @param {readonly string[]} args @returns {Head | null | undefined} undefined when it can't be read */
function heldHead(args) {
  const at = args.indexOf('--head')
  if (at === -1) return args.length === 0 ? null : undefined
  const [, seq, hash] = /^(\d{1,15}):([0-9a-f]{64})$/.exec(args[at + 1] ?? '') ?? []
  return seq && hash && args.length === 2 ? { seq: Number(seq), hash } : undefined
}

async function main() {
  const held = heldHead(process.argv.slice(2))
  if (held === undefined) {
    console.error('Say: npm run -s audit:verify [-- --head <number>:<64 hex digits>]')
    return 2
  }
  const where = whereToLook()
  if (where === null) {
    console.error('There is no database here: set DATABASE_AUDIT_URL (or DATABASE_URL), or start the desk.')
    return 2
  }
  try {
    const found = await verify(where, held)
    if (found.whole) {
      console.log(`whole, head ${found.head.seq}:${found.head.hash}`)
      console.log(
        `${found.compared} digests compared with the tables; ${found.without} decisions are from before digests`,
      )
    } else console.error(`broken at ${found.seq}: ${found.why}`)
    return found.whole ? 0 : 1
  } catch (error) {
    console.error(
      `The database could not be read (does it run?): ${error instanceof Error ? error.message || String(error) : error}`,
    )
    return 2
  }
}

if (process.argv[1] === import.meta.filename) process.exitCode = await main()
