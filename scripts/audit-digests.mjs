// @ts-check
// Holds what stands in the tables against the digests that the log states of it: own SQL, own hashing, nothing of the application.
import { hash as hashOf } from 'node:crypto'

/** @typedef {{ seq: number, why: string }} Difference */
/** @typedef {{ key: string, digest: string, seq: number }} Statement */

/** @param {string} column */
const moment = (column) => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`
/** @param {string} column */
const day = (column) => `to_char(${column}, 'YYYY-MM-DD')`

const WORDS = `id::text, article_id::text, claim_id::text, amends_id::text, type::text, headline, section, article_url,
  ${moment('article_published_at')}, ${day('article_published_on')}, ${day('learned_on')}, wrong, "right", note, slug,
  drafted_by_id::text, editor_ids::text`
const WORDS_COUNT = 17

/**
 * What each kind of digest is of: its table, its fields as text in the order in which they are hashed, and how a row is called.
 * `changes` are those that a later event may state anew, as long as the last statement fits; `where` says which rows have one, where
 * not all do. A text is long, so few are read at once.
 * @type {Record<string, { table: string, fields: string, named: string, changes?: true, where?: string, atOnce?: number, words?: number }>}
 */
const KINDS = {
  revision: {
    table: 'revisions',
    fields: `id::text, article_id::text, number::text, text, blocks::text, created_by_id::text, ${moment('created_at')}`,
    named: `'revision ' || number || ' of article ' || article_id`,
    atOnce: 20,
  },
  verdict: {
    table: 'verdicts',
    fields: `id::text, claim_id::text, number::text, outcome::text, basis::text, rationale, replacement, given_by_id::text,
      ${moment('given_at')}, bound_text, bound_evidence`,
    named: `'verdict ' || number || ' on claim ' || claim_id`,
  },
  sources: {
    table: 'verdicts',
    fields: 'id::text, salt::text, bound_sources',
    named: `'what the sources behind verdict ' || number || ' on claim ' || claim_id || ' said'`,
    changes: true,
  },
  review: {
    table: 'reviews',
    fields: `id::text, claim_id::text, verdict_id::text, decision::text, reason, reviewer_id::text, ${moment('created_at')}`,
    named: `'the review of verdict ' || verdict_id || ' on claim ' || claim_id`,
  },
  source: {
    table: 'sources',
    fields: 'id::text, salt::text, kind::text, title, url, note',
    named: `'what source ' || id || ' says'`,
    changes: true,
  },
  evidence: {
    table: 'evidence',
    fields: `id::text, salt::text, claim_id::text, source_id::text, stance::text, locator, excerpt, ${day('accessed_at')},
      added_by_id::text, ${moment('created_at')}, carried_from_id::text`,
    named: `'evidence ' || id || ' of claim ' || claim_id`,
  },
  removal: {
    table: 'evidence',
    fields: `id::text, removed_by_id::text, ${moment('removed_at')}`,
    named: `'the removal of evidence ' || id || ' of claim ' || claim_id`,
    where: 'removed_at IS NOT NULL',
  },
  ending: {
    table: 'verdicts',
    fields: `id::text, ${moment('ended_at')}`,
    named: `'the end of verdict ' || number || ' on claim ' || claim_id`,
    changes: true,
    where: 'ended_at IS NOT NULL',
  },
  round: {
    table: 'reviews',
    fields: 'id::text, round::text, changers::text',
    named: `'the round of the review of verdict ' || verdict_id || ' on claim ' || claim_id`,
  },
  'taken-back': {
    table: 'approvals_taken_back',
    fields: `id::text, review_id::text, claim_id::text, taken_back_by_id::text, ${moment('taken_back_at')}`,
    named: `'the approval of claim ' || claim_id || ' that was taken back'`,
  },
  correction: {
    table: 'corrections',
    fields: WORDS,
    named: `'the words of correction ' || id`,
    changes: true,
  },
  entry: {
    table: 'corrections',
    // The digest of the words is the second field; `words` says how many columns it is made of.
    fields: `${WORDS}, id::text, number::text, submitted_by_id::text, ${moment('submitted_at')}, approved_by_id::text,
      ${moment('approved_at')}, published_by_id::text, ${moment('published_at')}`,
    named: `'entry ' || coalesce(number::text, '?') || ' (correction ' || id || ')'`,
    words: WORDS_COUNT,
    where: `status IN ('PUBLISHED', 'WITHDRAWN')`,
  },
  withdrawal: {
    table: 'corrections',
    fields: `id::text, status::text, withdraw_reason, withdraw_words_by_id::text, withdrawal_asked_by_id::text,
      ${moment('withdrawal_asked_at')}, at_once_reason, withdrawn_by_id::text, ${moment('withdrawn_at')},
      words_confirmed_by_id::text, ${moment('words_confirmed_at')}`,
    named: `'the withdrawal of entry ' || coalesce(number::text, '?') || ' (correction ' || id || ')'`,
    changes: true,
  },
}

/** The kinds that the log has had since it has any; a desk may not be migrated to the others yet. */
const OF_OLD = new Set(['revision', 'verdict', 'review', 'correction', 'entry'])
/** Stated with another kind of the same row. */
const UNCOUNTED = new Set(['sources', 'withdrawal'])

/** What the system says of all that was decided before the log had digests. */
const OF_BEFORE = 'article.digested'
/** Events that tell of a decision. Those of one transaction carry their digests together, in the first of them. */
const DECIDES =
  /^(?:article\.created|revision\.(?:added|upgraded)|verdict\.given|review\.(?:approved|returned)|correction\.(?:drafted|published))$/

/** One field of what is hashed: its length in bytes, a colon, its bytes, a comma; "-," for nothing. @param {string | null | undefined} value */
export function field(value) {
  return value == null ? '-,' : `${Buffer.byteLength(value)}:${value},`
}

/** @param {readonly (string | null | undefined)[]} fields */
const digestOf = (fields) => hashOf('sha256', fields.map(field).join(''))

/** @param {(typeof KINDS)[string]} kind @param {readonly (string | null)[]} row */
function digestOfRow({ words }, row) {
  if (words === undefined) return digestOf(row)
  const [id, ...rest] = row.slice(words)
  return digestOf([id, digestOf(row.slice(0, words)), ...rest])
}

/** @template T @param {readonly T[]} all @param {number} size @returns {Generator<T[]>} */
function* inParts(all, size) {
  for (let start = 0; start < all.length; start += size) yield all.slice(start, start + size)
}

/**
 * Statements are taken in the order of the log and compared as they come: with what stands now, in the view of the client's
 * transaction. A desk whose database knows no digests yet has none to compare.
 */
export class Digests {
  /** @param {import('pg').Client} client */
  constructor(client) {
    this.client = client
    /** How many statements were compared. */
    this.compared = 0
    /** Decisions of which the log has a digest only since the system stated it: from before there were any. */
    this.without = 0
    /** Events that tell of a decision. */
    this.decided = 0
    /** @type {Map<string, Difference>} the first difference of each key that was not mended by a later statement */
    this.differences = new Map()
    /** @type {Map<string, Map<string, number>>} by kind: ids, and the last event that states each */
    this.stated = new Map(Object.keys(KINDS).map((kind) => [kind, new Map()]))
  }

  /**
   * Takes what some events state; answers when all of it is compared.
   * @param {readonly { seq: number, kind: string, data: string }[]} events
   */
  async take(events) {
    /** @type {Map<string, Statement[]>} */
    const byKind = new Map()
    for (const { seq, kind, data } of events) {
      // Only the database writes this name, and what people write is escaped in JSON.
      const stated = data.includes('"sha256":{') ? Object.entries(JSON.parse(data).sha256 ?? {}) : []
      if (DECIDES.test(kind)) this.decided++
      for (const [key, digest] of stated) {
        const [of = '', id = ''] = key.split(':')
        if (kind === OF_BEFORE && OF_OLD.has(of) && !this.stated.get(of)?.has(id)) this.without++
        this.stated.get(of)?.set(id, seq)
        byKind.set(of, [...(byKind.get(of) ?? []), { key, digest: String(digest), seq }])
      }
    }
    for (const [kind, statements] of byKind) await this.compare(kind, statements)
  }

  /** @param {string} name @param {readonly Statement[]} statements */
  async compare(name, statements) {
    const kind = KINDS[name]
    // A kind of a newer version.
    if (!kind) return
    for (const part of inParts(statements, kind.atOnce ?? 1_000)) {
      const now = await this.rows(kind, [...new Set(part.map(({ key }) => key.slice(name.length + 1)))])
      for (const { key, digest, seq } of part) {
        const id = key.slice(name.length + 1)
        this.compared++
        const found = now.get(id)
        if (found?.digest === digest) {
          if (kind.changes) this.differences.delete(key)
        } else if (!this.differences.has(key) || kind.changes) {
          const why = found
            ? `${found.named} is not what event ${seq} says was decided`
            : `${name} ${id} is gone, of which event ${seq} tells`
          this.differences.set(key, { seq, why })
        }
      }
    }
  }

  /** @param {(typeof KINDS)[string]} kind @param {readonly string[]} ids */
  async rows(kind, ids) {
    const { rows } = await this.client.query({
      rowMode: 'array',
      text: `SELECT ${kind.named}, ${kind.fields} FROM ${kind.table} t WHERE t.id = ANY ($1::uuid[])`,
      values: [ids],
    })
    return new Map(
      rows.map(([named, ...fields]) => [
        kind.words === undefined ? fields[0] : fields[kind.words],
        { named, digest: digestOfRow(kind, fields) },
      ]),
    )
  }

  /**
   * After the last event: the first difference by the log's order, or a row of which no event tells.
   * @param {number} last the number of the last event
   * @returns {Promise<Difference | null>}
   */
  async settle(last) {
    const [first] = [...this.differences.values()].sort((a, b) => a.seq - b.seq)
    if (first) return first
    const { rows } = await this.client.query(`SELECT to_regclass('public.digests_due') IS NOT NULL AS known,
      EXISTS (SELECT FROM information_schema.columns WHERE table_schema = 'public' AND table_name = 'evidence' AND column_name = 'salt') AS rested`)
    if (!rows[0]?.known) this.without = this.decided
    for (const [name, { table, named, where = 'true' }] of Object.entries(KINDS)) {
      if (!(OF_OLD.has(name) ? rows[0]?.known : rows[0]?.rested) || UNCOUNTED.has(name)) continue
      const why = await this.untold(name, table, named, where)
      if (why) return { seq: last, why }
    }
    return this.headlines(last)
  }

  /**
   * The headline that readers see is a copy of the first part of the newest text, and of that there is a digest.
   * @param {number} last the number of the last event
   * @returns {Promise<Difference | null>} the first by the log’s order
   */
  async headlines(last) {
    const { rows: may } = await this.client
      .query(`SELECT has_column_privilege('articles', 'headline', 'SELECT') AND EXISTS (
      SELECT FROM information_schema.columns WHERE table_schema = 'public' AND table_name = 'revisions' AND column_name = 'blocks') AS read`)
    if (!may[0]?.read) return null
    const { rows } = await this.client.query(`SELECT a.id::text AS article, r.id::text AS revision FROM articles a
      JOIN LATERAL (SELECT * FROM revisions n WHERE n.article_id = a.id ORDER BY n.number DESC LIMIT 1) r
        ON r.blocks::text <> '[]' AND a.headline <> split_part(r.text, E'\\n\\n', 1)`)
    const [first] = rows
      .map(({ article, revision }) => ({ article, seq: this.stated.get('revision')?.get(revision) ?? last }))
      .sort((a, b) => a.seq - b.seq)
    if (!first) return null
    const { article, seq } = first
    return {
      seq,
      why: `the headline of article ${article} is not that of its newest text, of which event ${seq} tells`,
    }
  }

  /** @param {string} name @param {string} table @param {string} named @param {string} where */
  async untold(name, table, named, where) {
    let after = '00000000-0000-0000-0000-000000000000'
    for (;;) {
      const { rows } = await this.client.query({
        rowMode: 'array',
        text: `SELECT id::text, ${named} FROM ${table} t WHERE t.id > $1::uuid AND ${where} ORDER BY t.id LIMIT 10000`,
        values: [after],
      })
      if (rows.length === 0) return null
      for (const [id, what] of rows) if (!this.stated.get(name)?.has(id)) return `no event tells of ${what}`
      after = String(rows.at(-1)?.[0])
    }
  }
}
