import type pg from 'pg'

/** What was approved, told and published when it was first seen: what comes later is held against it. As the owner, once. */
export const KEEP_SEEN = `
  CREATE TABLE seen_approvals (review_id uuid PRIMARY KEY, claim_id uuid, rests_on text);
  CREATE TABLE seen_events (seq bigint PRIMARY KEY, told text);
  CREATE TABLE seen_entries (id uuid PRIMARY KEY, words text)`

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

/** Notes what is there for the first time. */
const SEE = `
  INSERT INTO seen_approvals SELECT r.id, c.id, ${RESTS_ON} FROM ${APPROVED} WHERE c.status = 'APPROVED' ON CONFLICT DO NOTHING;
  INSERT INTO seen_events SELECT seq, ${TOLD} FROM audit_events ON CONFLICT DO NOTHING;
  INSERT INTO seen_entries SELECT id, ${WORDS} FROM corrections WHERE status IN ('PUBLISHED', 'WITHDRAWN') ON CONFLICT DO NOTHING`

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
  UNION ALL SELECT '3: two live verdicts', claim_id FROM verdicts WHERE ended_at IS NULL GROUP BY claim_id HAVING count(*) > 1
  UNION ALL SELECT '4: an event that changed or went', NULL FROM seen_events s LEFT JOIN audit_events e USING (seq)
    WHERE s.told IS DISTINCT FROM ${TOLD}
  UNION ALL SELECT '4: a gap in the log', NULL FROM audit_events HAVING max(seq) - min(seq) + 1 <> count(*)
  UNION ALL SELECT '5: a published entry that changed or went', s.id FROM seen_entries s LEFT JOIN corrections x ON x.id = s.id
    AND x.status IN ('PUBLISHED', 'WITHDRAWN') WHERE s.words IS DISTINCT FROM ${WORDS.replace('number', 'x.number')}`

/** Which promises are broken now; to be asked as the owner, after `KEEP_SEEN`. */
export async function brokenIn(owner: pg.Client): Promise<string[]> {
  const { rows } = await owner.query<{ broken: string; id: string | null }>(VIOLATIONS)
  await owner.query(SEE)
  return rows.map(({ broken }) => broken)
}
