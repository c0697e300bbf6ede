import type pg from 'pg'

/** So many rows more of each table that grows with the work, though slowly. More than any list or count reads of one of them. */
const MORE = 6_000
/** Of the articles so many are cleared. */
const CLEARED = 5_700
/** So many articles, and what is made of them, have a word that no newer one has, and the places of so many claims. */
const OF_A_YEAR_AGO = { articles: 60, claims: 1_000 }
/** The address of the source on which so much rests. */
export const RESTED_ON = 'https://board.example/letters/1'

/**
 * What a desk has after years, besides the claims of a year: short articles of many sections, with or without a deadline, the newest of them in
 * checking; an entry, a report and a source for each; facts; and what people's devices leave behind.
 */
const ROWS = [
  `INSERT INTO articles (id, slug, headline, byline, section, language, url, due_at, status, newest_revision, last_claim, created_by_id,
     assignee_id, created_at, cleared_by_id, cleared_at, last_cleared_at)
   SELECT pg_temp.id(at.made, 'more article ' || n), 'more-' || n, CASE WHEN n <= ${OF_A_YEAR_AGO.articles} THEN 'The gallows of ' ELSE '' END || 'Council paper ' || lpad(n::text, 6, '0'), 'Wren Abara', CASE WHEN n % 500 = 0 THEN 'Weather' ELSE 'Section ' || n % 20 END, 'en',
     'https://paper.example/more/' || n, CASE WHEN n % 3 > 0 THEN at.made + interval '1 day' END,
     (CASE WHEN n > ${CLEARED} THEN 'CHECKING' ELSE 'CLEARED' END)::"ArticleStatus", 1, 0, people[1 + n % cardinality(people)],
     CASE WHEN n % 4 > 0 THEN people[1 + n % cardinality(people)] END, at.made,
     CASE WHEN n <= ${CLEARED} THEN people[1] END, CASE WHEN n <= ${CLEARED} THEN at.made END, CASE WHEN n <= ${CLEARED} THEN at.made END
   FROM generate_series(1, ${MORE}) n, LATERAL (SELECT timestamptz '2020-01-01' + n * interval '7 hours' AS made) at, everybody`,
  `INSERT INTO revisions (id, article_id, number, text, length, report, blocks, created_by_id, created_at)
   SELECT pg_temp.id(a.created_at, 'more revision ' || a.id), a.id, 1, t.text, length(t.text), '{}',
     jsonb_build_array(jsonb_build_object('role', 'HEADLINE', 'start', 0, 'end', length(a.headline)),
       jsonb_build_object('role', 'BODY', 'start', length(a.headline) + 2, 'end', length(t.text))), a.created_by_id, a.created_at
   FROM articles a, LATERAL (SELECT a.headline || E'\\n\\nThe harbour board sold ' || md5(a.slug) || ' of its sheds.' AS text) t WHERE a.slug LIKE 'more-%'`,
  `INSERT INTO text_stretches (article_id, number, words)
   SELECT r.article_id, s.number, s.words FROM revisions r, galley_stretches(r.searchable) s
   WHERE r.article_id IN (SELECT id FROM articles WHERE slug LIKE 'more-%')`,
  `INSERT INTO text_sentences (article_id, hash)
   SELECT r.article_id, s.hash FROM revisions r, galley_sentences(r.text) s
   WHERE r.article_id IN (SELECT id FROM articles WHERE slug LIKE 'more-%')`,
  `INSERT INTO written_words (revision_id, start, "end", person_id, written_in)
   SELECT r.id, 0, 7, r.created_by_id, 2 FROM revisions r JOIN articles a ON a.id = r.article_id WHERE a.slug LIKE 'more-%'`,
  `INSERT INTO conflict_dismissals (id, article_id, key, rule, reason, dismissed_by_id)
   SELECT gen_random_uuid(), id, 'weekday-date:' || slug, 'weekday-date', 'So it was.', created_by_id FROM articles WHERE slug LIKE 'more-%'`,
  `INSERT INTO sources (id, kind, title, url, note, visibility, added_by_id, created_at)
   SELECT pg_temp.id(at.made, 'more source ' || n), 'DOCUMENT', 'Letter ' || n || ' of the board', 'https://board.example/letters/' || n,
     CASE WHEN n <= ${OF_A_YEAR_AGO.articles} THEN 'Of the gallows.' ELSE '' END,
     (CASE WHEN n % 20 = 0 THEN 'CONFIDENTIAL' ELSE 'PUBLIC' END)::"Visibility", people[1 + n % cardinality(people)], at.made
   FROM generate_series(1, ${MORE}) n, LATERAL (SELECT timestamptz '2020-01-01' + n * interval '7 hours' AS made) at, everybody`,
  `INSERT INTO source_readers (source_id, person_id)
   SELECT s.id, p.id FROM sources s, people p WHERE s.visibility = 'CONFIDENTIAL' AND p.id <> s.added_by_id`,
  `INSERT INTO source_changes (evidence_id, person_id) SELECT id, added_by_id FROM evidence ORDER BY id LIMIT ${MORE}`,
  `INSERT INTO approvals_taken_back (id, review_id, claim_id, taken_back_by_id)
   SELECT gen_random_uuid(), w.id, w.claim_id, w.reviewer_id FROM reviews w WHERE w.decision = 'RETURN' LIMIT ${MORE}`,
  `INSERT INTO corrections (id, number, slug, article_id, type, status, headline, section, wrong, "right", note, drafted_by_id, edited_by_id,
     submitted_by_id, approved_by_id, published_by_id, submitted_at, approved_at, published_at, created_at)
   SELECT pg_temp.id(a.created_at, 'more correction ' || a.id), m.most + row_number() OVER (ORDER BY a.created_at), a.slug, a.id,
     (CASE WHEN right(a.slug, 1) = '7' THEN 'CLARIFICATION' ELSE 'CORRECTION' END)::"CorrectionType", 'PUBLISHED', a.headline, a.section,
     '1,000 sheds', '900 sheds',
     CASE WHEN a.headline LIKE '%gallows%' THEN 'An earlier version left the gallows out.' ELSE 'An earlier version gave another number.' END, a.created_by_id, a.created_by_id, a.created_by_id,
     w.id, w.id, a.created_at, a.created_at, a.created_at, a.created_at
   FROM articles a, (SELECT coalesce(max(number), 0) AS most FROM corrections) m,
     LATERAL (SELECT id FROM people WHERE role IN ('REVIEWER', 'ADMIN') AND id <> a.created_by_id ORDER BY name LIMIT 1) w
   WHERE a.slug LIKE 'more-%'`,
  `INSERT INTO error_reports (id, receipt, article_id, place, message, status, reason, decided_by_id, decided_at, created_at)
   SELECT pg_temp.id(created_at, 'more report ' || id), 'R-2020-' || right(slug, 6), id, url, 'It sold more.', 'REJECTED', 'Looked up.', created_by_id,
     created_at, created_at FROM articles WHERE slug LIKE 'more-%'`,
  `INSERT INTO comments (id, article_id, claim_id, author_id, body, created_at)
   SELECT pg_temp.id(c.created_at, 'more comment ' || c.id), c.article_id, c.id, people[1 + c.number % cardinality(people)], 'Seen.', c.created_at
   FROM (SELECT * FROM claims ORDER BY id LIMIT ${MORE}) c, everybody`,
  `INSERT INTO notices (seq, person_id, kind, article_id, claim_id, at, read_at)
   SELECT e.seq, p.id, 'ASSIGNED', c.article_id, c.id, e.at, CASE WHEN e.seq % 7 > 0 THEN e.at END
   FROM (SELECT * FROM audit_events ORDER BY seq LIMIT ${MORE}) e, (SELECT * FROM claims ORDER BY id LIMIT 1) c, people p`,
  `INSERT INTO mentions (comment_id, person_id) SELECT id, people[1] FROM comments, everybody`,
  `INSERT INTO office_terms (id, office, jurisdiction, holder, from_date, source)
   SELECT gen_random_uuid(), 'Mayor of Town ' || n, 'Skarra', 'Person Number ' || n, '2020', 'The gazette' FROM generate_series(1, ${MORE}) n`,
  `INSERT INTO dated_events (id, name, date, source)
   SELECT gen_random_uuid(), 'Flood of village ' || n, '2025-03-01', 'The gazette' FROM generate_series(1, ${MORE}) n`,
  `INSERT INTO sessions (id, token_hash, person_id, created_at, last_seen_at, expires_at)
   SELECT pg_temp.id(at.made, 'more session ' || n), md5('more ' || n) || md5(n::text), people[1 + n % cardinality(people)], at.made, at.made, at.made + interval '12 hours'
   FROM generate_series(1, ${MORE}) n, LATERAL (SELECT timestamptz '2020-01-01' + n * interval '7 hours' AS made) at, everybody`,
  `INSERT INTO hand_overs (from_id, to_id, by_id, seen_at) SELECT people[1], people[2], people[1], now() FROM generate_series(1, ${MORE}), everybody`,
  `INSERT INTO absences (person_id, until, said_by_id, said_at, ended_by_id, ended_at)
   SELECT people[1 + n % cardinality(people)], '2020-02-01', people[1], '2020-01-01', people[1], '2020-02-01' FROM generate_series(1, ${MORE}) n, everybody`,
  `INSERT INTO invitations (id, token_hash, email, name, role, invited_by_id, expires_at, redeemed_at)
   SELECT gen_random_uuid(), 'more ' || n, 'more' || n || '@paper.example', 'Somebody', 'EDITOR', people[1], '2020-01-01', '2020-01-01'
   FROM generate_series(1, ${MORE}) n, everybody`,
  `INSERT INTO security_events (kind, person_id, place, hour, last_at)
   SELECT 'slowed', '', 'more ' || n, at.hour, at.hour FROM generate_series(1, ${MORE}) n, LATERAL (SELECT timestamptz '2020-01-01' + n * interval '1 hour' AS hour) at`,
  `INSERT INTO idempotency_keys (person_id, key, request, status, response)
   SELECT people[1 + n % cardinality(people)], 'more ' || n, 'more', 200, '{}' FROM generate_series(1, ${MORE}) n, everybody`,
  // What was written of a year ago, and never since.
  `UPDATE anchors SET exact = 'gallows' WHERE claim_id IN (SELECT id FROM claims ORDER BY id LIMIT ${OF_A_YEAR_AGO.claims})`,
  // Much rests on one source.
  `INSERT INTO evidence (id, claim_id, source_id, stance, locator, added_by_id, created_at)
   SELECT pg_temp.id(c.created_at, 'more evidence ' || c.id), c.id, s.id, 'SUPPORTS', 'p. 1', people[1], c.created_at
   FROM (SELECT * FROM claims WHERE status NOT IN ('SUGGESTED', 'DISMISSED') ORDER BY id LIMIT ${MORE}) c, sources s, everybody WHERE s.url = '${RESTED_ON}'`,
]

/** Adds them to a filled desk, past the triggers, as PostgreSQL's superuser, in the session that filled it; what triggers count is counted afterwards. */
export async function fillMore(superuser: pg.Client): Promise<void> {
  await superuser.query(`CREATE FUNCTION pg_temp.id(at timestamptz, seed text) RETURNS uuid LANGUAGE sql IMMUTABLE AS $$
    SELECT (lpad(to_hex((extract(epoch FROM at) * 1000)::bigint), 12, '0') || '7' || substr(md5(seed), 1, 3) || '8' || substr(md5(seed), 4, 15))::uuid $$`)
  await superuser.query(
    `CREATE TEMP TABLE everybody AS SELECT array_agg(id ORDER BY name) AS people FROM people WHERE role <> 'VIEWER'`,
  )
  await superuser.query('SET session_replication_role = replica')
  for (const statement of ROWS) await superuser.query(statement)
  await superuser.query('SET session_replication_role = origin')
  await superuser.query('SELECT galley_recount()')
  await superuser.query('VACUUM (ANALYZE)')
}
