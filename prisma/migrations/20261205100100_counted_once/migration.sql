-- One statement may change a claim and its verdict, or take a source off a claim and put it back (WITH … UPDATE). Each table's trigger
-- then sees what both did, and worked out what was before from that: twice the same. What is counted is kept now, claim by claim, and a
-- trigger adds what is missing there and takes away what is too much: whichever comes second finds nothing to do. See decision 0039.

-- Claims that article_tallies.wrong counts.
CREATE TABLE "counted_wrong" (
  "claim_id" UUID PRIMARY KEY,
  "article_id" UUID NOT NULL
);
-- Claims that source_tallies.claims counts, by source.
CREATE TABLE "counted_uses" (
  "source_id" UUID NOT NULL,
  "claim_id" UUID NOT NULL,
  PRIMARY KEY ("source_id", "claim_id")
);

CREATE FUNCTION galley_count_wrong(changed uuid[]) RETURNS void LANGUAGE plpgsql
SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  WITH gone AS (
    DELETE FROM counted_wrong k WHERE k.claim_id = ANY (changed) AND NOT EXISTS (
      SELECT FROM claims c JOIN verdicts v ON v.claim_id = c.id AND v.ended_at IS NULL AND v.outcome = 'WRONG'
      WHERE c.id = k.claim_id AND c.article_id = k.article_id AND galley_counts_as_wrong(c.status))
    RETURNING k.article_id)
  UPDATE article_tallies t SET wrong = t.wrong - d.claims
  FROM (SELECT article_id, count(*) AS claims FROM gone GROUP BY 1) d WHERE t.article_id = d.article_id;
  WITH come AS (
    INSERT INTO counted_wrong (claim_id, article_id)
    SELECT c.id, c.article_id FROM claims c JOIN verdicts v ON v.claim_id = c.id AND v.ended_at IS NULL AND v.outcome = 'WRONG'
    WHERE c.id = ANY (changed) AND galley_counts_as_wrong(c.status)
    ON CONFLICT DO NOTHING RETURNING article_id)
  UPDATE article_tallies t SET wrong = t.wrong + d.claims
  FROM (SELECT article_id, count(*) AS claims FROM come GROUP BY 1) d WHERE t.article_id = d.article_id;
END $$;

-- Two lists of one length: whose uses may have changed.
CREATE FUNCTION galley_count_uses(whose uuid[], under uuid[]) RETURNS void LANGUAGE plpgsql
SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  WITH gone AS (
    DELETE FROM counted_uses k USING (SELECT DISTINCT * FROM unnest(whose, under) AS p (source, claim)) p
    WHERE k.source_id = p.source AND k.claim_id = p.claim AND NOT EXISTS (
      SELECT FROM evidence e WHERE e.claim_id = p.claim AND e.source_id = p.source AND e.removed_at IS NULL)
    RETURNING k.source_id)
  UPDATE source_tallies t SET claims = t.claims - d.uses
  FROM (SELECT source_id, count(*) AS uses FROM gone GROUP BY 1) d WHERE t.source_id = d.source_id;
  WITH come AS (
    INSERT INTO counted_uses (source_id, claim_id)
    SELECT DISTINCT p.source, p.claim FROM unnest(whose, under) AS p (source, claim) WHERE EXISTS (
      SELECT FROM evidence e WHERE e.claim_id = p.claim AND e.source_id = p.source AND e.removed_at IS NULL)
    ON CONFLICT DO NOTHING RETURNING source_id)
  UPDATE source_tallies t SET claims = t.claims + d.uses
  FROM (SELECT source_id, count(*) AS uses FROM come GROUP BY 1) d WHERE t.source_id = d.source_id;
END $$;

-- ------------------------------------------------------------------ claims by state, without what verdicts say
DROP FUNCTION galley_add_to_tallies(galley_claim_change[]);
ALTER TYPE galley_claim_change DROP ATTRIBUTE wrong;

CREATE FUNCTION galley_add_to_tallies(changes galley_claim_change[]) RETURNS void LANGUAGE sql
SET search_path = pg_catalog, public, pg_temp AS $$
  UPDATE article_tallies t SET
    suggested = t.suggested + d.suggested, open = t.open + d.open, in_review = t.in_review + d.in_review,
    returned = t.returned + d.returned, approved = t.approved + d.approved, stale = t.stale + d.stale,
    orphaned = t.orphaned + d.orphaned, dismissal_asked = t.dismissal_asked + d.dismissal_asked,
    dismissed = t.dismissed + d.dismissed, merged = t.merged + d.merged
  FROM (
    SELECT c.article_id,
      coalesce(sum(c.claims) FILTER (WHERE c.status = 'SUGGESTED'), 0) AS suggested,
      coalesce(sum(c.claims) FILTER (WHERE c.status = 'OPEN'), 0) AS open,
      coalesce(sum(c.claims) FILTER (WHERE c.status = 'IN_REVIEW'), 0) AS in_review,
      coalesce(sum(c.claims) FILTER (WHERE c.status = 'RETURNED'), 0) AS returned,
      coalesce(sum(c.claims) FILTER (WHERE c.status = 'APPROVED'), 0) AS approved,
      coalesce(sum(c.claims) FILTER (WHERE c.status = 'STALE'), 0) AS stale,
      coalesce(sum(c.claims) FILTER (WHERE c.status = 'ORPHANED'), 0) AS orphaned,
      coalesce(sum(c.claims) FILTER (WHERE c.status = 'DISMISSAL_ASKED'), 0) AS dismissal_asked,
      coalesce(sum(c.claims) FILTER (WHERE c.status = 'DISMISSED'), 0) AS dismissed,
      coalesce(sum(c.claims) FILTER (WHERE c.status = 'MERGED'), 0) AS merged
    FROM unnest(changes) c GROUP BY c.article_id) d
  WHERE t.article_id = d.article_id
$$;

CREATE OR REPLACE FUNCTION galley_claim_tally() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  changes galley_claim_change[];
  judged uuid[];
BEGIN
  IF TG_OP = 'INSERT' THEN
    SELECT array_agg((n.article_id, n.status, 1)::galley_claim_change) INTO changes FROM new_rows n;
  ELSIF TG_OP = 'DELETE' THEN
    SELECT array_agg((o.article_id, o.status, -1)::galley_claim_change), array_agg(o.id) INTO changes, judged FROM old_rows o;
  ELSE
    SELECT array_agg(change) INTO changes FROM old_rows o JOIN new_rows n USING (id), LATERAL (VALUES
      ((o.article_id, o.status, -1)::galley_claim_change), ((n.article_id, n.status, 1)::galley_claim_change)) both_sides (change)
    WHERE (o.article_id, o.status) IS DISTINCT FROM (n.article_id, n.status);
    SELECT array_agg(id) INTO judged FROM old_rows o JOIN new_rows n USING (id)
    WHERE (o.article_id, galley_counts_as_wrong(o.status)) IS DISTINCT FROM (n.article_id, galley_counts_as_wrong(n.status));
  END IF;
  IF changes IS NOT NULL THEN PERFORM galley_add_to_tallies(changes); END IF;
  IF judged IS NOT NULL THEN PERFORM galley_count_wrong(judged); END IF;
  RETURN NULL;
END $$;

DROP FUNCTION galley_called_wrong(uuid);

-- ------------------------------------------------------------------ verdicts and evidence
CREATE OR REPLACE FUNCTION galley_verdict_tally() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE judged uuid[];
BEGIN
  IF TG_OP = 'INSERT' THEN
    UPDATE person_tallies t SET verdicts = t.verdicts + d.given
    FROM (SELECT given_by_id, count(*) AS given FROM new_rows GROUP BY 1) d WHERE t.person_id = d.given_by_id;
    SELECT array_agg(n.claim_id) INTO judged FROM new_rows n WHERE n.outcome = 'WRONG';
  ELSE
    SELECT array_agg(n.claim_id) INTO judged FROM old_rows o JOIN new_rows n USING (id)
    WHERE n.outcome = 'WRONG' AND (o.ended_at IS NULL) <> (n.ended_at IS NULL);
  END IF;
  IF judged IS NOT NULL THEN PERFORM galley_count_wrong(judged); END IF;
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION galley_evidence_tally() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  whose uuid[];
  under uuid[];
BEGIN
  IF TG_OP = 'INSERT' THEN
    SELECT array_agg(n.source_id), array_agg(n.claim_id) INTO whose, under FROM new_rows n;
  ELSE
    SELECT array_agg(n.source_id), array_agg(n.claim_id) INTO whose, under
    FROM old_rows o JOIN new_rows n USING (id) WHERE (o.removed_at IS NULL) <> (n.removed_at IS NULL);
  END IF;
  IF whose IS NOT NULL THEN PERFORM galley_count_uses(whose, under); END IF;
  RETURN NULL;
END $$;

-- ------------------------------------------------------------------ all of it from nothing
CREATE OR REPLACE FUNCTION galley_recount() RETURNS void LANGUAGE sql SET search_path = pg_catalog, public, pg_temp AS $$
  TRUNCATE article_tallies, source_tallies, person_tallies, counted_wrong, counted_uses;
  INSERT INTO counted_wrong (claim_id, article_id)
  SELECT c.id, c.article_id FROM claims c JOIN verdicts v ON v.claim_id = c.id AND v.ended_at IS NULL AND v.outcome = 'WRONG'
  WHERE galley_counts_as_wrong(c.status);
  INSERT INTO counted_uses (source_id, claim_id) SELECT DISTINCT source_id, claim_id FROM evidence WHERE removed_at IS NULL;
  INSERT INTO article_tallies (article_id, suggested, open, in_review, returned, approved, stale, orphaned, dismissal_asked, dismissed,
    merged, wrong)
  SELECT a.id,
    count(c.id) FILTER (WHERE c.status = 'SUGGESTED'), count(c.id) FILTER (WHERE c.status = 'OPEN'),
    count(c.id) FILTER (WHERE c.status = 'IN_REVIEW'), count(c.id) FILTER (WHERE c.status = 'RETURNED'),
    count(c.id) FILTER (WHERE c.status = 'APPROVED'), count(c.id) FILTER (WHERE c.status = 'STALE'),
    count(c.id) FILTER (WHERE c.status = 'ORPHANED'), count(c.id) FILTER (WHERE c.status = 'DISMISSAL_ASKED'),
    count(c.id) FILTER (WHERE c.status = 'DISMISSED'), count(c.id) FILTER (WHERE c.status = 'MERGED'),
    count(k.claim_id)
  FROM articles a LEFT JOIN claims c ON c.article_id = a.id LEFT JOIN counted_wrong k ON k.claim_id = c.id
  GROUP BY a.id;
  INSERT INTO source_tallies (source_id, claims)
  SELECT s.id, count(k.claim_id) FROM sources s LEFT JOIN counted_uses k ON k.source_id = s.id GROUP BY s.id;
  INSERT INTO person_tallies (person_id, verdicts, approvals)
  SELECT p.id, (SELECT count(*) FROM verdicts v WHERE v.given_by_id = p.id),
    (SELECT count(*) FROM reviews w WHERE w.reviewer_id = p.id AND w.decision = 'APPROVE')
  FROM people p;
$$;

SELECT galley_recount();
