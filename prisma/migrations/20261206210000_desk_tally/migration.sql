-- The desk shows how many claims of articles in checking are in each state, and added up all of those articles at each visit. One row
-- keeps the sums. It is written at the end of a transaction, which by then holds the head of the log: nobody waits for this row who
-- would not wait for that one anyway. See decision 0057.

ALTER TABLE "article_tallies" ADD COLUMN "checking" BOOLEAN NOT NULL DEFAULT true;

CREATE TABLE "desk_tally" (
  "id" INTEGER NOT NULL DEFAULT 1,
  "suggested" INTEGER NOT NULL DEFAULT 0,
  "open" INTEGER NOT NULL DEFAULT 0,
  "in_review" INTEGER NOT NULL DEFAULT 0,
  "returned" INTEGER NOT NULL DEFAULT 0,
  "approved" INTEGER NOT NULL DEFAULT 0,
  "stale" INTEGER NOT NULL DEFAULT 0,
  "orphaned" INTEGER NOT NULL DEFAULT 0,
  "dismissal_asked" INTEGER NOT NULL DEFAULT 0,
  CONSTRAINT "desk_tally_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "desk_tally_one_row" CHECK ("id" = 1)
);
INSERT INTO "desk_tally" DEFAULT VALUES;
GRANT SELECT ON "desk_tally" TO galley_app;

CREATE FUNCTION galley_status_tally() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  UPDATE article_tallies SET checking = (NEW.status = 'CHECKING') WHERE article_id = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER articles_status_tally AFTER UPDATE OF "status" ON "articles" FOR EACH ROW
WHEN (OLD.status IS DISTINCT FROM NEW.status) EXECUTE FUNCTION galley_status_tally();

CREATE FUNCTION galley_desk_tally() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  was integer := OLD.checking::integer;
  now integer := NEW.checking::integer;
BEGIN
  UPDATE desk_tally SET
    suggested = suggested + now * NEW.suggested - was * OLD.suggested, open = open + now * NEW.open - was * OLD.open,
    in_review = in_review + now * NEW.in_review - was * OLD.in_review, returned = returned + now * NEW.returned - was * OLD.returned,
    approved = approved + now * NEW.approved - was * OLD.approved, stale = stale + now * NEW.stale - was * OLD.stale,
    orphaned = orphaned + now * NEW.orphaned - was * OLD.orphaned,
    dismissal_asked = dismissal_asked + now * NEW.dismissal_asked - was * OLD.dismissal_asked;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER article_tallies_desk_tally AFTER UPDATE ON "article_tallies" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
WHEN ((OLD.checking OR NEW.checking) AND OLD IS DISTINCT FROM NEW) EXECUTE FUNCTION galley_desk_tally();

CREATE OR REPLACE FUNCTION galley_recount() RETURNS void LANGUAGE sql SET search_path = pg_catalog, public, pg_temp AS $$
  TRUNCATE article_tallies, source_tallies, person_tallies, counted_wrong, counted_uses, waiting_verdicts;
  INSERT INTO counted_wrong (claim_id, article_id)
  SELECT c.id, c.article_id FROM claims c JOIN verdicts v ON v.claim_id = c.id AND v.ended_at IS NULL AND v.outcome = 'WRONG'
  WHERE galley_counts_as_wrong(c.status);
  INSERT INTO counted_uses (source_id, claim_id) SELECT DISTINCT source_id, claim_id FROM evidence WHERE removed_at IS NULL;
  INSERT INTO waiting_verdicts (claim_id, given_by_id, status, article_id, number)
  SELECT c.id, v.given_by_id, c.status, c.article_id, c.number
  FROM claims c JOIN verdicts v ON v.claim_id = c.id AND v.ended_at IS NULL WHERE galley_verdict_waits(c.status);
  INSERT INTO article_tallies (article_id, checking, suggested, open, in_review, returned, approved, stale, orphaned, dismissal_asked,
    dismissed, merged, wrong)
  SELECT a.id, a.status = 'CHECKING',
    count(c.id) FILTER (WHERE c.status = 'SUGGESTED'), count(c.id) FILTER (WHERE c.status = 'OPEN'),
    count(c.id) FILTER (WHERE c.status = 'IN_REVIEW'), count(c.id) FILTER (WHERE c.status = 'RETURNED'),
    count(c.id) FILTER (WHERE c.status = 'APPROVED'), count(c.id) FILTER (WHERE c.status = 'STALE'),
    count(c.id) FILTER (WHERE c.status = 'ORPHANED'), count(c.id) FILTER (WHERE c.status = 'DISMISSAL_ASKED'),
    count(c.id) FILTER (WHERE c.status = 'DISMISSED'), count(c.id) FILTER (WHERE c.status = 'MERGED'),
    count(k.claim_id)
  FROM articles a LEFT JOIN claims c ON c.article_id = a.id LEFT JOIN counted_wrong k ON k.claim_id = c.id
  GROUP BY a.id;
  UPDATE desk_tally d SET suggested = s.suggested, open = s.open, in_review = s.in_review, returned = s.returned, approved = s.approved,
    stale = s.stale, orphaned = s.orphaned, dismissal_asked = s.dismissal_asked
  FROM (
    SELECT coalesce(sum(t.suggested), 0) AS suggested, coalesce(sum(t.open), 0) AS open, coalesce(sum(t.in_review), 0) AS in_review,
      coalesce(sum(t.returned), 0) AS returned, coalesce(sum(t.approved), 0) AS approved, coalesce(sum(t.stale), 0) AS stale,
      coalesce(sum(t.orphaned), 0) AS orphaned, coalesce(sum(t.dismissal_asked), 0) AS dismissal_asked
    FROM article_tallies t WHERE t.checking) s;
  INSERT INTO source_tallies (source_id, claims)
  SELECT s.id, count(k.claim_id) FROM sources s LEFT JOIN counted_uses k ON k.source_id = s.id GROUP BY s.id;
  INSERT INTO person_tallies (person_id, verdicts, approvals)
  SELECT p.id, (SELECT count(*) FROM verdicts v WHERE v.given_by_id = p.id),
    (SELECT count(*) FROM reviews w WHERE w.reviewer_id = p.id AND w.decision = 'APPROVE')
  FROM people p;
$$;

SELECT galley_recount();
