-- Which live verdicts wait, by whoever gave them: for a review, or for their giver. Every page tells everybody what waits for them; of the
-- claims alone nobody can tell whose they are without asking each for its verdict. Kept claim by claim as what else is counted: whichever
-- of the two tables' triggers comes second finds nothing to do. See decision 0039.
CREATE TABLE "waiting_verdicts" (
  "claim_id" UUID PRIMARY KEY,
  "given_by_id" UUID NOT NULL,
  "status" "ClaimStatus" NOT NULL,
  "article_id" UUID NOT NULL,
  "number" INTEGER NOT NULL
);
CREATE INDEX "waiting_verdicts_given_by_id_status_article_id_number_idx"
  ON "waiting_verdicts" ("given_by_id", "status", "article_id", "number");
GRANT SELECT ON "waiting_verdicts" TO galley_app;

CREATE FUNCTION galley_verdict_waits(status "ClaimStatus") RETURNS boolean LANGUAGE sql IMMUTABLE
SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT status IN ('IN_REVIEW', 'RETURNED', 'STALE')
$$;

CREATE FUNCTION galley_keep_waiting(changed uuid[]) RETURNS void LANGUAGE plpgsql
SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  DELETE FROM waiting_verdicts k WHERE k.claim_id = ANY (changed) AND NOT EXISTS (
    SELECT FROM claims c JOIN verdicts v ON v.claim_id = c.id AND v.ended_at IS NULL
    WHERE c.id = k.claim_id AND (v.given_by_id, c.status, c.article_id, c.number) = (k.given_by_id, k.status, k.article_id, k.number));
  INSERT INTO waiting_verdicts (claim_id, given_by_id, status, article_id, number)
  SELECT c.id, v.given_by_id, c.status, c.article_id, c.number
  FROM claims c JOIN verdicts v ON v.claim_id = c.id AND v.ended_at IS NULL
  WHERE c.id = ANY (changed) AND galley_verdict_waits(c.status)
  ON CONFLICT DO NOTHING;
END $$;

CREATE OR REPLACE FUNCTION galley_claim_tally() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  changes galley_claim_change[];
  judged uuid[];
  waiting uuid[];
BEGIN
  IF TG_OP = 'INSERT' THEN
    SELECT array_agg((n.article_id, n.status, 1)::galley_claim_change) INTO changes FROM new_rows n;
  ELSIF TG_OP = 'DELETE' THEN
    SELECT array_agg((o.article_id, o.status, -1)::galley_claim_change), array_agg(o.id) INTO changes, judged FROM old_rows o;
    waiting := judged;
  ELSE
    SELECT array_agg(change) INTO changes FROM old_rows o JOIN new_rows n USING (id), LATERAL (VALUES
      ((o.article_id, o.status, -1)::galley_claim_change), ((n.article_id, n.status, 1)::galley_claim_change)) both_sides (change)
    WHERE (o.article_id, o.status) IS DISTINCT FROM (n.article_id, n.status);
    SELECT array_agg(id) INTO judged FROM old_rows o JOIN new_rows n USING (id)
    WHERE (o.article_id, galley_counts_as_wrong(o.status)) IS DISTINCT FROM (n.article_id, galley_counts_as_wrong(n.status));
    SELECT array_agg(id) INTO waiting FROM old_rows o JOIN new_rows n USING (id)
    WHERE (o.article_id, o.number, o.status) IS DISTINCT FROM (n.article_id, n.number, n.status)
      AND (galley_verdict_waits(o.status) OR galley_verdict_waits(n.status));
  END IF;
  IF changes IS NOT NULL THEN PERFORM galley_add_to_tallies(changes); END IF;
  IF judged IS NOT NULL THEN PERFORM galley_count_wrong(judged); END IF;
  IF waiting IS NOT NULL THEN PERFORM galley_keep_waiting(waiting); END IF;
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION galley_verdict_tally() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  judged uuid[];
  waiting uuid[];
BEGIN
  IF TG_OP = 'INSERT' THEN
    UPDATE person_tallies t SET verdicts = t.verdicts + d.given
    FROM (SELECT given_by_id, count(*) AS given FROM new_rows GROUP BY 1) d WHERE t.person_id = d.given_by_id;
    SELECT array_agg(n.claim_id) FILTER (WHERE n.outcome = 'WRONG'), array_agg(n.claim_id) INTO judged, waiting FROM new_rows n;
  ELSE
    SELECT array_agg(n.claim_id) FILTER (WHERE n.outcome = 'WRONG'), array_agg(n.claim_id) INTO judged, waiting
    FROM old_rows o JOIN new_rows n USING (id) WHERE (o.ended_at IS NULL) <> (n.ended_at IS NULL);
  END IF;
  IF judged IS NOT NULL THEN PERFORM galley_count_wrong(judged); END IF;
  IF waiting IS NOT NULL THEN PERFORM galley_keep_waiting(waiting); END IF;
  RETURN NULL;
END $$;

-- Rows that are there already are counted by 20261206210000, which has galley_recount() anew.

-- What they were for is read off the new table.
DROP INDEX "article_tallies_returned", "article_tallies_stale", "claims_came_back";
