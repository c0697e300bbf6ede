import pg from 'pg'
import { REPORTS, SESSIONS } from './reports-and-sessions'

/** An article of the filled desk has this many claims, as a long one of a year's work may. */
export const CLAIMS_EACH = 500
/**
 * Besides, every desk has so many short pieces with a few claims each, most of them in checking: so every list has a full page on a small desk
 * too, and everybody has more of each kind waiting for them than is counted. What is compared shows as many rows.
 */
const SHORT_PIECES = 180
/** The oldest of them are cleared: a page of these is whole on a small desk too, and costs what it costs on a large one. */
const CLEARED_PIECES = 50
/** What becomes of each claim of a short piece, as a lot: three in review, returned, stale; seven open; three approved; one suggested. */
const LOTS_OF_SHORT = [60, 62, 64, 66, 66, 67, 68, 68, 69, 30, 35, 40, 45, 50, 55, 58, 80, 85, 90, 0]
const CLAIMS_OF_SHORT = LOTS_OF_SHORT.length

/** What a filled desk has that the measurements ask for. */
export interface Filled {
  claims: number
  articleId: string
  claimId: string
  sourceId: string
  correctionId: string
  personId: string
  reportId: string
  receipt: string
  /** The path of a public entry. */
  entry: string
  /** Of an event of the log. */
  seq: number
}

/** Indexes that are made after the rows: ten times as fast. */
const INDEXES = [
  'anchors_found',
  'text_stretches_found',
  'text_sentences_found',
  'claim_keys_seen',
  'articles_found',
  'sources_found',
  'corrections_found',
  'anchors_after_the_same',
  'anchors_before_the_same',
]

/** Ids of version 7: their order is that of time. */
const ID = `
  CREATE FUNCTION pg_temp.id(at timestamptz, seed text) RETURNS uuid LANGUAGE sql IMMUTABLE AS $$
    SELECT (lpad(to_hex((extract(epoch FROM at) * 1000)::bigint), 12, '0') || '7' || substr(md5(seed), 1, 3) || '8'
      || substr(md5(seed), 4, 15))::uuid
  $$`

/** A figure from 0 to 99 that decides which state a claim is in, and whether it has evidence and a verdict. */
const lot = (number: string) =>
  `(CASE WHEN a.last_claim = ${CLAIMS_OF_SHORT} THEN (ARRAY[${LOTS_OF_SHORT.join(', ')}])[${number}] ELSE ${number} % 100 END)`

const IS_CLEARED = `(n <= $1 * 0.9 OR n BETWEEN $1 + 1 AND $1 + ${CLEARED_PIECES})`

/** The newest tenth of the long ones is being worked on, the rest is cleared. Short pieces came in the last month. */
const ARTICLES = `
  INSERT INTO articles (id, slug, headline, byline, section, language, published_on, due_at, status, newest_revision, last_claim,
    created_by_id, assignee_id, created_at, cleared_by_id, cleared_at, last_cleared_at)
  SELECT pg_temp.id(at.made, 'article ' || n), 'filled-' || n, 'Article ' || lpad(n::text, 6, '0') || ' of the year', 'Wren Abara',
    (ARRAY['Politics', 'City', 'Sport', 'Science'])[1 + n % 4], 'en', (at.made + interval '1 day')::date, at.made + interval '1 day',
    (CASE WHEN ${IS_CLEARED} THEN 'CLEARED' ELSE 'CHECKING' END)::"ArticleStatus", CASE WHEN n % 3 = 0 THEN 2 ELSE 1 END, CASE WHEN n > $1 THEN ${CLAIMS_OF_SHORT} ELSE ${CLAIMS_EACH} END,
    people[1 + n % cardinality(people)], people[1 + (n / 3) % cardinality(people)], at.made,
    CASE WHEN ${IS_CLEARED} THEN people[1] END, CASE WHEN ${IS_CLEARED} THEN at.made + interval '1 day' END,
    CASE WHEN ${IS_CLEARED} THEN at.made + interval '1 day' END
  FROM generate_series(1, $1::int + ${SHORT_PIECES}) n, (SELECT array_agg(id ORDER BY name) AS people FROM people WHERE role <> 'VIEWER') p,
    LATERAL (SELECT now() - make_interval(hours => CASE WHEN n > $1 THEN 4 * ($1 + ${SHORT_PIECES} - n)
      ELSE (8700 * (1 - n::float / $1))::int END) AS made) at`

const FIGURE = `'£' || lpad((n * 7919 % 1000000)::text, 6, '0')`
const BEFORE = 'The council paid '
const AFTER = ' to its own bank.'
const SENTENCE = `'${BEFORE}' || ${FIGURE} || '${AFTER}'`
/** Without the space after it. */
const LENGTH = BEFORE.length + 7 + AFTER.length
/** Sentences of a paragraph. */
const TOGETHER = 5
const PARAGRAPH = TOGETHER * (LENGTH + 1) - 1

/** Of every third article the text came a second time, with the same words. */
const REVISIONS = `
  INSERT INTO revisions (id, article_id, number, text, length, report, blocks, created_by_id, created_at)
  SELECT pg_temp.id(a.created_at + revision * interval '1 second', 'revision ' || revision || a.id), a.id, revision, t.text, length(t.text),
    CASE revision WHEN 1 THEN '{}' ELSE jsonb_build_object('kept', a.last_claim, 'moved', 0, 'stale', 0, 'orphaned', 0, 'suggested', 0, 'fates', '[]'::jsonb) END,
    jsonb_build_array(jsonb_build_object('role', 'HEADLINE', 'start', 0, 'end', length(a.headline))) || (
      SELECT jsonb_agg(jsonb_build_object('role', 'BODY', 'start', length(a.headline) + 2 + p * ${PARAGRAPH + 2},
        'end', length(a.headline) + 2 + p * ${PARAGRAPH + 2} + ${PARAGRAPH}) ORDER BY p)
      FROM generate_series(0, a.last_claim / ${TOGETHER} - 1) p),
    a.created_by_id, a.created_at + revision * interval '1 second'
  FROM articles a CROSS JOIN LATERAL generate_series(1, a.newest_revision) revision CROSS JOIN LATERAL (
    SELECT a.headline || E'\\n\\n' || string_agg(words, E'\\n\\n' ORDER BY p) AS text FROM (
      SELECT (n - 1) / ${TOGETHER} AS p, string_agg(${SENTENCE}, ' ' ORDER BY n) AS words
      FROM generate_series(1, a.last_claim) n GROUP BY 1) paragraphs) t
  WHERE a.slug LIKE 'filled-%'`

const STRETCHES = `
  INSERT INTO text_stretches (article_id, number, words)
  SELECT r.article_id, s.number, s.words FROM revisions r JOIN articles a ON a.id = r.article_id AND a.newest_revision = r.number,
    galley_stretches(r.searchable) s
  WHERE a.slug LIKE 'filled-%'`

const SENTENCES = `
  INSERT INTO text_sentences (article_id, hash)
  SELECT r.article_id, s.hash FROM revisions r JOIN articles a ON a.id = r.article_id AND a.newest_revision = r.number, galley_sentences(r.text) s
  WHERE a.slug LIKE 'filled-%'`

const CLAIMS = `
  INSERT INTO claims (id, article_id, number, kind, status, risk, weight, created_at, accepted_at, moved_at, assignee_id, stale_reason,
    dismiss_reason, dismissed_by_id)
  SELECT pg_temp.id(a.created_at + n * interval '1 millisecond', 'claim ' || a.id || n), a.id, n, 'NUMBER', s.status::"ClaimStatus", 'MATERIAL', n % 100, a.created_at,
    CASE WHEN l.lot >= 20 THEN a.created_at + interval '5 minutes' END, a.created_at, CASE WHEN n % 10 = 0 OR a.last_claim = ${CLAIMS_OF_SHORT} AND n BETWEEN 10 AND 12 THEN a.assignee_id END,
    CASE WHEN s.status = 'STALE' THEN 'its evidence changed' END, CASE WHEN s.status = 'DISMISSED' THEN 'Not checkable.' END,
    CASE WHEN s.status = 'DISMISSED' THEN a.created_by_id END
  FROM articles a CROSS JOIN LATERAL generate_series(1, a.last_claim) n CROSS JOIN LATERAL (SELECT ${lot('n')} AS lot) l CROSS JOIN LATERAL (
    SELECT CASE WHEN l.lot >= 70 THEN 'APPROVED'
      WHEN a.status = 'CLEARED' THEN CASE WHEN l.lot < 60 THEN 'DISMISSED' ELSE 'APPROVED' END
      WHEN l.lot < 20 THEN 'SUGGESTED' WHEN l.lot < 60 THEN 'OPEN' WHEN l.lot < 66 THEN 'IN_REVIEW'
      WHEN l.lot < 68 THEN 'RETURNED' ELSE 'STALE' END AS status) s
  WHERE a.slug LIKE 'filled-%'`

/** Where the figure of the n-th sentence stands. */
const AT = `(length(a.headline) + 2 + (n - 1) * ${LENGTH + 1} + (n - 1) / ${TOGETHER} + ${BEFORE.length})`

const ANCHORS = `
  INSERT INTO anchors (id, article_id, claim_id, revision_id, start, "end", exact, prefix, suffix)
  SELECT pg_temp.id(a.created_at + n * interval '1 millisecond', 'anchor ' || r.number || a.id || n), a.id,
    pg_temp.id(a.created_at + n * interval '1 millisecond', 'claim ' || a.id || n), r.id, ${AT}, ${AT} + 7, ${FIGURE},
    right(CASE WHEN n = 1 THEN a.headline ELSE '${AFTER}' END
      || CASE (n - 1) % ${TOGETHER} WHEN 0 THEN E'\\n\\n' ELSE ' ' END || '${BEFORE}', 32),
    left('${AFTER}' || CASE n % ${TOGETHER} WHEN 0 THEN E'\\n\\n' ELSE ' ' END || '${BEFORE}', 32)
  FROM articles a JOIN revisions r ON r.article_id = a.id CROSS JOIN LATERAL generate_series(1, a.last_claim) n WHERE a.slug LIKE 'filled-%'`

const KEYS = `
  INSERT INTO claim_keys (claim_id, article_id, about, says, telling, approved)
  SELECT c.id, c.article_id, k.about, k.says, k.telling, c.status = 'APPROVED'
  FROM articles a JOIN revisions r ON r.article_id = a.id AND r.number = a.newest_revision JOIN anchors p ON p.revision_id = r.id
    JOIN claims c ON c.id = p.claim_id, galley_claim_key(c.kind::text, p.exact, p.prefix, p.suffix, NULL, NULL, NULL) k
  WHERE a.slug LIKE 'filled-%'`

const SOURCES = `
  INSERT INTO sources (id, kind, title, url, visibility, added_by_id, created_at)
  SELECT pg_temp.id(timestamptz '2025-01-01', 'source ' || n), 'DOCUMENT', 'Minutes ' || n || ' of the council', 'https://council.example/minutes/' || n,
    (CASE WHEN n % 20 = 0 THEN 'CONFIDENTIAL' ELSE 'PUBLIC' END)::"Visibility", people[1 + n % cardinality(people)], now() - interval '1 year'
  FROM generate_series(1, $1::int / 40) n, (SELECT array_agg(id ORDER BY name) AS people FROM people WHERE role <> 'VIEWER') p`

/** Of half of the claims: of all that were judged, and of some that were not. */
const EVIDENCE = `
  INSERT INTO evidence (id, claim_id, source_id, stance, locator, excerpt, accessed_at, added_by_id, created_at)
  SELECT pg_temp.id(c.created_at, 'evidence ' || c.id), c.id, pg_temp.id(timestamptz '2025-01-01', 'source ' || 1 + abs(hashtext(c.id::text)) % ($1::int / 40)), 'SUPPORTS',
    'p. ' || c.number, '', c.created_at::date, people[1 + c.number % cardinality(people)], c.created_at + interval '10 minutes'
  FROM claims c JOIN articles a ON a.id = c.article_id,
    (SELECT array_agg(id ORDER BY name) AS people FROM people WHERE role <> 'VIEWER') p
  WHERE a.slug LIKE 'filled-%' AND ${lot('c.number')} >= 50`

const VERDICTS = `
  INSERT INTO verdicts (id, claim_id, number, outcome, basis, rationale, replacement, given_by_id, given_at, bound_text, waited)
  SELECT pg_temp.id(c.created_at, 'verdict ' || c.id), c.id, 1, (CASE WHEN c.number % 30 = 0 THEN 'WRONG' ELSE 'CONFIRMED' END)::"Outcome",
    'PRIMARY_DOCUMENT', 'The minutes say so.', CASE WHEN c.number % 30 = 0 THEN '£2' END, people[1 + c.number % cardinality(people)],
    c.accepted_at + make_interval(mins => 10 + c.number % 90), '', 10 + c.number % 90
  FROM claims c JOIN articles a ON a.id = c.article_id,
    (SELECT array_agg(id ORDER BY name) AS people FROM people WHERE role <> 'VIEWER') p
  WHERE a.slug LIKE 'filled-%' AND ${lot('c.number')} >= 60`

const REVIEWS = `
  INSERT INTO reviews (id, claim_id, verdict_id, decision, reason, reviewer_id, created_at)
  SELECT pg_temp.id(v.given_at, 'review ' || v.id), v.claim_id, v.id, (CASE WHEN c.status = 'RETURNED' THEN 'RETURN' ELSE 'APPROVE' END)::"Decision",
    CASE WHEN c.status = 'RETURNED' THEN 'Which page?' END,
    (SELECT id FROM people WHERE role IN ('REVIEWER', 'ADMIN') AND id <> v.given_by_id ORDER BY name LIMIT 1), v.given_at + interval '1 hour'
  FROM verdicts v JOIN claims c ON c.id = v.claim_id JOIN articles a ON a.id = c.article_id
  WHERE a.slug LIKE 'filled-%' AND c.status IN ('RETURNED', 'STALE', 'APPROVED')`

const COMMENTS = `
  INSERT INTO comments (id, article_id, claim_id, author_id, body, created_at)
  SELECT pg_temp.id(c.created_at, 'comment ' || c.id), c.article_id, c.id, v.given_by_id, 'See also page 3.', c.created_at + interval '2 hours'
  FROM claims c JOIN verdicts v ON v.claim_id = c.id JOIN articles a ON a.id = c.article_id
  WHERE a.slug LIKE 'filled-%' AND c.number % 20 = 0`

/** What a reviewer said of claims that are stale by now: it stands in the notices of what they returned of the same article. */
const REMARKS = `
  INSERT INTO comments (id, article_id, claim_id, author_id, body, created_at)
  SELECT pg_temp.id(w.created_at, 'remark ' || c.id), c.article_id, c.id, w.reviewer_id, 'The newer minutes say more.', w.created_at
  FROM claims c JOIN reviews w ON w.claim_id = c.id JOIN articles a ON a.id = c.article_id
  WHERE a.slug LIKE 'filled-%' AND c.status = 'STALE'`

const WRITTEN = `
  INSERT INTO written_words (revision_id, start, "end", person_id, written_in)
  SELECT r.id, 0, length(a.headline), a.created_by_id, 2 FROM revisions r JOIN articles a ON a.id = r.article_id WHERE a.slug LIKE 'filled-%'`

const EVENTS = `
  INSERT INTO audit_events (seq, at, actor_id, kind, subject_type, subject_id, article_id, data, hash)
  SELECT h.seq + row_number() OVER (ORDER BY e.at, e.id), e.at, e.actor, e.kind, 'claim', e.id, e.article, format('{"claim":%s}', e.number), md5(e.id) || md5(e.kind)
  FROM audit_head h, (
    SELECT c.id::text, c.number, c.accepted_at AS at, a.created_by_id AS actor, 'claim.accepted' AS kind, a.id AS article
    FROM claims c JOIN articles a ON a.id = c.article_id WHERE c.accepted_at IS NOT NULL AND a.slug LIKE 'filled-%'
    UNION ALL
    SELECT c.id::text, c.number, v.given_at, v.given_by_id, 'verdict.given', c.article_id
    FROM verdicts v JOIN claims c ON c.id = v.claim_id JOIN articles a ON a.id = c.article_id WHERE a.slug LIKE 'filled-%'
    UNION ALL
    SELECT c.id::text, c.number, w.created_at, w.reviewer_id, 'verdict.approved', c.article_id
    FROM reviews w JOIN claims c ON c.id = w.claim_id JOIN articles a ON a.id = c.article_id WHERE a.slug LIKE 'filled-%') e`

const HEAD = `
  UPDATE audit_head SET (seq, hash) = (SELECT e.seq, e.hash FROM audit_events e ORDER BY e.seq DESC LIMIT 1)`

const CORRECTIONS = `
  INSERT INTO corrections (id, number, slug, article_id, type, status, headline, wrong, "right", note, drafted_by_id, edited_by_id,
    submitted_by_id, approved_by_id, published_by_id, submitted_at, approved_at, published_at, created_at)
  SELECT pg_temp.id(a.created_at, 'correction ' || a.id), m.most + row_number() OVER (ORDER BY a.created_at), a.slug, a.id, 'CORRECTION', 'PUBLISHED', a.headline,
    '£1 million', '£2 million', 'An earlier version gave another sum.', a.created_by_id, a.created_by_id, a.created_by_id,
    w.id, w.id, a.created_at + interval '1 day', a.created_at + interval '1 day', a.created_at + interval '1 day', a.created_at + interval '1 day'
  FROM articles a, (SELECT coalesce(max(number), 0) AS most FROM corrections) m,
    LATERAL (SELECT id FROM people WHERE role IN ('REVIEWER', 'ADMIN') AND id <> a.created_by_id ORDER BY name LIMIT 1) w
  WHERE a.slug LIKE 'filled-%'`

/**
 * Fills a throw-away database with about this many claims, in articles of 500 besides some short ones, as a year of work would: half
 * of them with evidence, two fifths judged; second texts, the log, sources, comments, corrections, readers' reports and sessions in
 * proportion. It is written past the triggers, as PostgreSQL's superuser; what they count is counted afterwards.
 */
export async function fill(connectionString: string, claims: number): Promise<Filled> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    const articles = Math.max(1, Math.round((claims - SHORT_PIECES * CLAIMS_OF_SHORT) / CLAIMS_EACH))
    const { rows: made } = await client.query<{ indexdef: string }>(
      'SELECT indexdef FROM pg_indexes WHERE indexname = ANY ($1)',
      [INDEXES],
    )
    await client.query('SET session_replication_role = replica')
    await client.query(ID)
    for (const index of INDEXES) await client.query(`DROP INDEX ${index}`)
    for (const statement of [
      ARTICLES,
      REVISIONS,
      STRETCHES,
      SENTENCES,
      CLAIMS,
      ANCHORS,
      KEYS,
      SOURCES,
      EVIDENCE,
      VERDICTS,
      REVIEWS,
      COMMENTS,
      REMARKS,
      WRITTEN,
      EVENTS,
      HEAD,
      CORRECTIONS,
      REPORTS,
      SESSIONS,
    ])
      await client.query(statement, statement.includes('$1') ? [statement === ARTICLES ? articles : claims] : [])
    for (const { indexdef } of made) await client.query(indexdef)
    await client.query('SET session_replication_role = origin')
    await client.query('SELECT galley_recount()')
    await client.query('VACUUM (ANALYZE)')
    const { rows } = await client.query<Filled>(
      `SELECT c.id AS "claimId", c.article_id AS "articleId", pg_temp.id(timestamptz '2025-01-01', 'source 1') AS "sourceId",
         (SELECT id FROM corrections ORDER BY number DESC LIMIT 1) AS "correctionId", a.created_by_id AS "personId",
         (SELECT number || '-' || slug FROM corrections ORDER BY number DESC LIMIT 1) AS entry, r.id AS "reportId", r.receipt,
         (SELECT max(seq) FROM audit_events)::int AS seq, (SELECT count(*) FROM claims)::int AS claims
       FROM claims c JOIN articles a ON a.id = c.article_id, (SELECT id, receipt FROM error_reports ORDER BY id LIMIT 1) r WHERE a.slug = $1 AND c.number = 65`,
      [`filled-${articles}`],
    )
    const [found] = rows
    if (!found) throw new Error('The desk was not filled.')
    return found
  } finally {
    await client.end()
  }
}
