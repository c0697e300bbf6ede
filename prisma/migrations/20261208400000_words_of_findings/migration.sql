-- What a verdict says is its giver's also when somebody else says it again: whoever withdrew a wording, or had it returned, approved it
-- once a colleague had given the same one, and a finding that a colleague reaffirmed with one key was approved by whoever had made it.
CREATE FUNCTION galley_same_finding(now verdicts, before verdicts) RETURNS boolean LANGUAGE sql IMMUTABLE
SET search_path = pg_catalog, public, pg_temp AS $$
  WITH words AS (SELECT lower(btrim(galley_folded(coalesce(now.replacement, '')), ' .,;:!?')) AS one,
    lower(btrim(galley_folded(coalesce(before.replacement, '')), ' .,;:!?')) AS other)
  SELECT (one <> '' AND other <> '' AND (position(one IN other) > 0 OR position(other IN one) > 0))
    OR (now.outcome = before.outcome AND one = other AND btrim(now.rationale) <> '' AND galley_folded(now.rationale) = galley_folded(before.rationale))
  FROM words
$$;

CREATE OR REPLACE FUNCTION galley_word_authors_of(claims uuid[]) RETURNS TABLE (claim uuid, authors uuid[]) LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, public, pg_temp SET plan_cache_mode = force_generic_plan AS $$
#variable_conflict use_column
BEGIN
  RETURN QUERY
  WITH asked AS MATERIALIZED (
    SELECT c.id, c.article_id, c.kind, c.placed_in, c.text_changer_ids FROM claims c WHERE c.id = ANY (galley_word_authors_of.claims)),
  newest AS MATERIALIZED (
    SELECT a.article_id, r.id AS revision_id FROM (SELECT DISTINCT article_id FROM asked) a
    CROSS JOIN LATERAL (SELECT x.id FROM revisions x WHERE x.article_id = a.article_id ORDER BY x.number DESC LIMIT 1) r),
  place AS MATERIALIZED (
    SELECT k.id, k.kind, k.placed_in, a.revision_id, a.start, a."end", a.exact
    FROM asked k JOIN newest n ON n.article_id = k.article_id JOIN anchors a ON a.claim_id = k.id AND a.revision_id = n.revision_id),
  written AS MATERIALIZED (
    SELECT w.revision_id, w.person_id, w.written_in, w.start, w."end"
    FROM newest n JOIN written_words w ON w.revision_id = n.revision_id),
  dismissed AS MATERIALIZED (
    SELECT b.revision_id, b.claim_id, b.start, b."end", o.kind, o.text_changer_ids
    FROM newest n JOIN claims o ON o.article_id = n.article_id AND o.status = 'DISMISSED' AND o.text_changer_ids <> '{}'
      JOIN anchors b ON b.claim_id = o.id AND b.revision_id = n.revision_id),
  signed AS MATERIALIZED (
    SELECT n.article_id, s.person FROM newest n CROSS JOIN LATERAL galley_signers(n.article_id) AS s (person)),
  settings AS MATERIALIZED (
    SELECT s.article_id, s.what, s.person_id, n.revision_id FROM newest n JOIN read_settings s ON s.article_id = n.article_id),
  dated AS MATERIALIZED (
    SELECT s.revision_id, a.start, a."end" FROM settings s JOIN claims o ON o.article_id = s.article_id AND o.kind = 'DATE'
      JOIN anchors a ON a.claim_id = o.id AND a.revision_id = s.revision_id
    WHERE s.what = 'day' AND NOT galley_names_year(a.exact)),
  wrote AS (
    SELECT k.id, unnest(k.text_changer_ids) AS person FROM asked k
    UNION
    SELECT k.id, s.person_id FROM asked k JOIN settings s ON s.article_id = k.article_id
      WHERE s.what = 'language' AND k.kind IN ('NUMBER', 'DATE')
    UNION
    SELECT p.id, s.person_id FROM place p JOIN settings s ON s.revision_id = p.revision_id AND s.what = 'day'
      WHERE galley_counts_from_day(p.exact) OR EXISTS (SELECT FROM dated d
        WHERE d.revision_id = p.revision_id AND d.start < p."end" AND d."end" > p.start)
    UNION
    SELECT k.id, s.person FROM asked k JOIN signed s ON s.article_id = k.article_id
    UNION
    SELECT p.id, w.person_id FROM place p JOIN written w
      ON w.revision_id = p.revision_id AND w.start < p."end" AND w."end" > p.start
      AND NOT galley_seconded(p.id, w.person_id, w.written_in)
    UNION
    SELECT p.id, o.given_by_id FROM place p JOIN verdicts v ON v.claim_id = p.id AND v.ended_at IS NULL
      JOIN anchors b ON b.revision_id = p.revision_id AND b.start < p."end" AND b."end" > p.start
      JOIN verdicts o ON o.claim_id = b.claim_id AND o.given_by_id <> v.given_by_id
      WHERE galley_same_finding(v, o)
    UNION
    SELECT p.id, unnest(d.text_changer_ids) FROM place p JOIN dismissed d
      ON d.revision_id = p.revision_id AND d.start < p."end" AND d."end" > p.start AND d.claim_id <> p.id AND d.kind = p.kind
      WHERE NOT EXISTS (SELECT FROM standing_reviews r WHERE r.claim_id = p.id AND r.decision = 'APPROVE'
        AND (p.placed_in IS NULL OR r.made_in > p.placed_in)))
  SELECT w.id, array_agg(w.person) FROM wrote w GROUP BY w.id;
END $$;
