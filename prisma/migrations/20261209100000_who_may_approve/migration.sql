-- Which claims in review this person may approve: the one answer that lists of what waits are made by. It asks what the triggers on
-- reviews ask: neither they nor anybody of whom they are not independent gave the verdict, wrote the words, or had a hand in the evidence,
-- and they can see all of it. What it is given in one order it answers in that order.
CREATE FUNCTION galley_may_approve(claims uuid[], person uuid) RETURNS TABLE (claim uuid) LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, public, pg_temp SET plan_cache_mode = force_generic_plan AS $$
#variable_conflict use_column
DECLARE
  hands uuid[] := galley_hands_of(galley_may_approve.person);
BEGIN
  RETURN QUERY
  WITH wrote AS MATERIALIZED (
    SELECT w.claim, w.authors FROM galley_word_authors_of(galley_may_approve.claims) w)
  SELECT c.id
  FROM unnest(galley_may_approve.claims) WITH ORDINALITY AS k (id, place)
    JOIN claims c ON c.id = k.id AND c.status = 'IN_REVIEW'
    JOIN verdicts v ON v.claim_id = c.id AND v.ended_at IS NULL
    LEFT JOIN wrote w ON w.claim = c.id
  WHERE v.given_by_id <> ALL (hands)
    AND NOT coalesce(w.authors, '{}') && hands
    AND NOT galley_evidence_changers(c.id) && hands
    AND NOT EXISTS (SELECT FROM evidence e JOIN sources s ON s.id = e.source_id
      WHERE e.claim_id = c.id AND e.removed_at IS NULL AND s.visibility = 'CONFIDENTIAL' AND s.added_by_id <> galley_may_approve.person
        AND NOT EXISTS (SELECT FROM source_readers r WHERE r.source_id = s.id AND r.person_id = galley_may_approve.person))
  ORDER BY k.place;
END $$;

-- Whoever finds the same on other words that overlap, and whose finding stands there, handed nothing on: only a wording stays its giver's
-- then. A finding with its reasons is the same where it ended and somebody said it again.
CREATE OR REPLACE FUNCTION galley_same_finding(now verdicts, before verdicts) RETURNS boolean LANGUAGE sql IMMUTABLE
SET search_path = pg_catalog, public, pg_temp AS $$
  WITH words AS (SELECT lower(btrim(galley_folded(coalesce(now.replacement, '')), ' .,;:!?')) AS one,
    lower(btrim(galley_folded(coalesce(before.replacement, '')), ' .,;:!?')) AS other)
  SELECT (one <> '' AND other <> '' AND (position(one IN other) > 0 OR position(other IN one) > 0))
    OR (before.ended_at IS NOT NULL AND before.given_at <= now.given_at AND now.outcome = before.outcome AND one = other
      AND btrim(now.rationale) <> '' AND galley_folded(now.rationale) = galley_folded(before.rationale))
  FROM words
$$;
