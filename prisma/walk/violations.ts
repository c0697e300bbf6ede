import type pg from 'pg'

/** What an approval of claim c rests on: its words and places of the newest revision, its evidence, its sources. */
const RESTS_ON = `concat_ws('|',
  (SELECT string_agg(n.exact, ',' ORDER BY n.start) FROM anchors n JOIN revisions r ON r.id = n.revision_id
    JOIN articles a ON a.id = r.article_id AND a.newest_revision = r.number WHERE n.claim_id = c.id),
  (SELECT string_agg(concat_ws('/', e.id, e.stance, e.locator, e.excerpt, s.kind, s.title, s.url, s.note), ',' ORDER BY e.id)
    FROM evidence e JOIN sources s ON s.id = e.source_id WHERE e.claim_id = c.id AND e.removed_at IS NULL))`

const APPROVED = `claims c JOIN verdicts v ON v.claim_id = c.id AND v.ended_at IS NULL
  JOIN standing_reviews r ON r.verdict_id = v.id AND r.decision = 'APPROVE'`
const TOLD = `concat_ws('|', at, actor_id, kind, subject_type, subject_id, article_id, data, hash)`
const WORDS = `concat_ws('|', number, slug, headline, wrong, "right", note, type, published_at, article_id)`

const HIDDEN = `s.visibility = 'CONFIDENTIAL'`
const KEEPER = `coalesce(s.keeper_id, s.added_by_id)`
const READERS = `ARRAY(SELECT person_id FROM source_readers r WHERE r.source_id = s.id ORDER BY person_id)`
/** That an event since the last look tells of this person’s act. */
const told = (person: string) =>
  `EXISTS (SELECT FROM audit_events e WHERE e.seq > (SELECT max(seq) FROM seen_log) AND e.actor_id = ${person})`
/** A person as they were when somebody last looked: what they may do may change in the same transaction. */
const was = (person: string, what: string) => `EXISTS (SELECT FROM seen_people w WHERE w.id = ${person} AND ${what})`

/** Notes what is there for the first time, and how people, sources and clearings stand now. */
const SEE = `
  DELETE FROM seen_people; DELETE FROM seen_sources; DELETE FROM seen_log; DELETE FROM seen_clearings;
  INSERT INTO seen_people SELECT id, role, deactivated_at IS NOT NULL FROM people;
  INSERT INTO seen_sources SELECT s.id, ${HIDDEN}, ${KEEPER}, ${READERS} FROM sources s;
  INSERT INTO seen_log SELECT coalesce(max(seq), 0) FROM audit_events;
  INSERT INTO seen_clearings SELECT id, cleared_by_id, cleared_at FROM articles WHERE status = 'CLEARED';
  INSERT INTO seen_approvals SELECT r.id, c.id, ${RESTS_ON} FROM ${APPROVED} WHERE c.status = 'APPROVED' ON CONFLICT DO NOTHING;
  INSERT INTO seen_events SELECT seq, ${TOLD} FROM audit_events ON CONFLICT DO NOTHING;
  INSERT INTO seen_entries SELECT id, ${WORDS} FROM corrections WHERE status IN ('PUBLISHED', 'WITHDRAWN') ON CONFLICT DO NOTHING`

/** What was approved, told and published when it was first seen: what comes later is held against it. As the owner, once. */
export const KEEP_SEEN = `
  CREATE TABLE seen_approvals (review_id uuid PRIMARY KEY, claim_id uuid, rests_on text);
  CREATE TABLE seen_events (seq bigint PRIMARY KEY, told text);
  CREATE TABLE seen_entries (id uuid PRIMARY KEY, words text);
  CREATE TABLE seen_people (id uuid PRIMARY KEY, role "Role", gone boolean);
  CREATE TABLE seen_sources (id uuid PRIMARY KEY, hidden boolean, keeper uuid, readers uuid[]);
  CREATE TABLE seen_log (seq bigint);
  CREATE TABLE seen_clearings (article_id uuid PRIMARY KEY, by_id uuid, at timestamptz);
  ${SEE}`

/** Every row that breaks one of the promises which the database holds; none, however anybody wrote. */
const VIOLATIONS = `
  SELECT '1: one’s own verdict' AS broken, r.id FROM reviews r JOIN verdicts v ON v.id = r.verdict_id
    WHERE r.decision = 'APPROVE' AND r.reviewer_id = v.given_by_id
  UNION ALL SELECT '1: words one changed', id FROM reviews WHERE decision = 'APPROVE' AND reviewer_id = ANY(changers)
  UNION ALL SELECT '1: evidence one added', r.id FROM reviews r JOIN evidence e ON e.claim_id = r.claim_id
    WHERE r.decision = 'APPROVE' AND e.added_by_id = r.reviewer_id AND e.created_at < r.created_at
      AND (e.removed_at IS NULL OR e.removed_at > r.created_at)
  UNION ALL SELECT '1: a source one changed', r.id FROM ${APPROVED} JOIN evidence e ON e.claim_id = c.id AND e.removed_at IS NULL
    JOIN source_changes s ON s.evidence_id = e.id WHERE c.status = 'APPROVED' AND s.person_id = r.reviewer_id
  UNION ALL SELECT '1: somebody one brought, or who brought one', r.id FROM reviews r JOIN verdicts v ON v.id = r.verdict_id
    JOIN galley_bonds b ON (b.bound_id, b.giver_id) IN ((r.reviewer_id, v.given_by_id), (v.given_by_id, r.reviewer_id))
    WHERE r.decision = 'APPROVE' AND b.at < r.created_at
  UNION ALL SELECT '1: words one brought in', c.id FROM ${APPROVED} LEFT JOIN seen_approvals k ON k.review_id = r.id
    WHERE c.status = 'APPROVED' AND k.review_id IS NULL AND r.reviewer_id = ANY (galley_word_authors(c.id))
  UNION ALL SELECT '1: evidence one can’t see', c.id FROM ${APPROVED} JOIN evidence e ON e.claim_id = c.id AND e.removed_at IS NULL
    JOIN sources s ON s.id = e.source_id JOIN seen_sources k ON k.id = s.id LEFT JOIN seen_approvals a ON a.review_id = r.id
    WHERE c.status = 'APPROVED' AND a.review_id IS NULL AND k.hidden AND ${HIDDEN}
      AND r.reviewer_id NOT IN (k.keeper, ${KEEPER}, s.added_by_id) AND r.reviewer_id <> ALL (k.readers || ${READERS})
  UNION ALL SELECT '1: one’s own correction', id FROM corrections WHERE status IN ('APPROVED', 'PUBLISHED', 'WITHDRAWN')
    AND (approved_by_id IS NULL OR approved_by_id IN (drafted_by_id, edited_by_id, submitted_by_id) OR approved_by_id = ANY(editor_ids))
  UNION ALL SELECT '2: approved without an approval', c.id FROM claims c
    WHERE c.status = 'APPROVED' AND NOT EXISTS (SELECT FROM ${APPROVED.replace('claims c', 'claims o').replaceAll('c.id', 'o.id')} WHERE o.id = c.id)
  UNION ALL SELECT '2: approved, and what it rests on is other', c.id FROM ${APPROVED} JOIN seen_approvals s ON s.review_id = r.id
    WHERE c.status = 'APPROVED' AND s.rests_on <> ${RESTS_ON}
  UNION ALL SELECT '2: approved on words that do not stand there', c.id FROM claims c JOIN articles a ON a.id = c.article_id
    JOIN revisions r ON r.article_id = a.id AND r.number = a.newest_revision
    WHERE c.status = 'APPROVED' AND NOT EXISTS (SELECT FROM anchors n WHERE n.claim_id = c.id AND n.revision_id = r.id
      AND n.exact = substr(r.text, n.start + 1, n."end" - n.start))
  UNION ALL SELECT '2: cleared with something unsettled', a.id FROM articles a JOIN claims c ON c.article_id = a.id
    WHERE a.status = 'CLEARED' AND a.clear_reason IS NULL
      AND c.status IN ('SUGGESTED', 'OPEN', 'IN_REVIEW', 'RETURNED', 'STALE', 'ORPHANED', 'DISMISSAL_ASKED')
  UNION ALL SELECT '2: cleared with something unsettled by somebody who is no admin', a.id FROM articles a JOIN claims c ON c.article_id = a.id
    WHERE a.status = 'CLEARED' AND ${was('a.cleared_by_id', `w.role <> 'ADMIN'`)} AND ${told('a.cleared_by_id')}
      AND NOT EXISTS (SELECT FROM seen_clearings k WHERE k.article_id = a.id AND (k.by_id, k.at) = (a.cleared_by_id, a.cleared_at))
      AND c.status IN ('SUGGESTED', 'OPEN', 'IN_REVIEW', 'RETURNED', 'STALE', 'ORPHANED', 'DISMISSAL_ASKED')
      AND (SELECT role FROM people WHERE id = a.cleared_by_id) <> 'ADMIN'
  UNION ALL SELECT '3: two live verdicts', claim_id FROM verdicts WHERE ended_at IS NULL GROUP BY claim_id HAVING count(*) > 1
  UNION ALL SELECT '4: an event that changed or went', NULL FROM seen_events s LEFT JOIN audit_events e USING (seq)
    WHERE s.told IS DISTINCT FROM ${TOLD}
  UNION ALL SELECT '4: a role or a leaving that no admin told', p.id FROM people p JOIN seen_people k ON k.id = p.id
    WHERE (p.role, p.deactivated_at IS NOT NULL) IS DISTINCT FROM (k.role, k.gone) AND NOT EXISTS (SELECT FROM audit_events e
      JOIN seen_people w ON w.id = e.actor_id JOIN people n ON n.id = e.actor_id
      WHERE e.seq > (SELECT max(seq) FROM seen_log) AND 'ADMIN' IN (w.role, n.role))
  UNION ALL SELECT '4: somebody who came without an invitation', p.id FROM people p
    WHERE NOT EXISTS (SELECT FROM seen_people k WHERE k.id = p.id) AND NOT EXISTS (SELECT FROM role_grants g WHERE g.person_id = p.id)
  UNION ALL SELECT '4: a confidential source opened by somebody else than its keeper', s.id FROM sources s JOIN seen_sources k ON k.id = s.id
    WHERE k.hidden AND (NOT ${HIDDEN} OR NOT k.readers @> ${READERS} AND ${READERS} <> k.readers || k.keeper) AND NOT ${told('k.keeper')}
      AND NOT ${told(KEEPER)}
  UNION ALL SELECT '4: a gap in the log', NULL FROM audit_events HAVING max(seq) - min(seq) + 1 <> count(*)
  UNION ALL SELECT '5: an entry published by a viewer, or without approval', x.id FROM corrections x
    WHERE x.status IN ('PUBLISHED', 'WITHDRAWN') AND NOT EXISTS (SELECT FROM seen_entries k WHERE k.id = x.id)
      AND (x.approved_by_id IS NULL OR x.published_by_id IS NULL OR ${was('x.published_by_id', `(w.role = 'VIEWER' OR w.gone)`)})
  UNION ALL SELECT '5: an entry taken back by one person', x.id FROM corrections x WHERE x.status = 'WITHDRAWN'
    AND (x.withdrawn_by_id IS NULL OR x.withdrawal_asked_by_id IS NOT DISTINCT FROM x.withdrawn_by_id)
    AND ${was('x.withdrawn_by_id', `w.role <> 'ADMIN'`)} AND ${told('x.withdrawn_by_id')}
  UNION ALL SELECT '5: a published entry that changed or went', s.id FROM seen_entries s LEFT JOIN corrections x ON x.id = s.id
    AND x.status IN ('PUBLISHED', 'WITHDRAWN') WHERE s.words IS DISTINCT FROM ${WORDS.replace('number', 'x.number')}`

/** Which promises are broken now; to be asked as the owner, after `KEEP_SEEN`. */
export async function brokenIn(owner: pg.Client): Promise<string[]> {
  const { rows } = await owner.query<{ broken: string; id: string | null }>(VIOLATIONS)
  await owner.query(SEE)
  return rows.map(({ broken }) => broken)
}
