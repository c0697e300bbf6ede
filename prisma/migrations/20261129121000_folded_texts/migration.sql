-- A text that may fit is looked through again in its folded form: folding a long article anew for each search takes some 20 ms. So the
-- folded form is kept beside it, made by the database. What is printed and digested is the text itself.
ALTER TABLE "revisions" ADD COLUMN "searchable" TEXT GENERATED ALWAYS AS (galley_searchable("text")) STORED;
ALTER TABLE "anchors" ADD COLUMN "searchable" TEXT GENERATED ALWAYS AS (galley_searchable("exact")) STORED;
DROP INDEX "revisions_found";
DROP INDEX "anchors_found";
CREATE INDEX "revisions_found" ON "revisions" USING gin ("searchable" gin_trgm_ops);
CREATE INDEX "anchors_found" ON "anchors" USING gin ("searchable" gin_trgm_ops);

CREATE INDEX "articles_section_idx" ON "articles" ("section");

-- What somebody approved is told when they go.
ALTER TABLE "person_tallies" ADD COLUMN "approvals" INTEGER NOT NULL DEFAULT 0 CHECK ("approvals" >= 0);

CREATE FUNCTION galley_review_tally() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  UPDATE person_tallies t SET approvals = t.approvals + d.given
  FROM (SELECT reviewer_id, count(*) AS given FROM new_rows WHERE decision = 'APPROVE' GROUP BY 1) d WHERE t.person_id = d.reviewer_id;
  RETURN NULL;
END $$;
CREATE TRIGGER reviews_insert_tally AFTER INSERT ON "reviews" REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION galley_review_tally();

CREATE OR REPLACE FUNCTION galley_recount() RETURNS void LANGUAGE sql SET search_path = pg_catalog, public, pg_temp AS $$
  TRUNCATE article_tallies, source_tallies, person_tallies;
  INSERT INTO article_tallies (article_id, suggested, open, in_review, returned, approved, stale, orphaned, dismissal_asked, dismissed,
    merged, wrong)
  SELECT a.id,
    count(c.id) FILTER (WHERE c.status = 'SUGGESTED'), count(c.id) FILTER (WHERE c.status = 'OPEN'),
    count(c.id) FILTER (WHERE c.status = 'IN_REVIEW'), count(c.id) FILTER (WHERE c.status = 'RETURNED'),
    count(c.id) FILTER (WHERE c.status = 'APPROVED'), count(c.id) FILTER (WHERE c.status = 'STALE'),
    count(c.id) FILTER (WHERE c.status = 'ORPHANED'), count(c.id) FILTER (WHERE c.status = 'DISMISSAL_ASKED'),
    count(c.id) FILTER (WHERE c.status = 'DISMISSED'), count(c.id) FILTER (WHERE c.status = 'MERGED'),
    count(v.id) FILTER (WHERE galley_counts_as_wrong(c.status))
  FROM articles a LEFT JOIN claims c ON c.article_id = a.id
    LEFT JOIN verdicts v ON v.claim_id = c.id AND v.ended_at IS NULL AND v.outcome = 'WRONG'
  GROUP BY a.id;
  INSERT INTO source_tallies (source_id, claims)
  SELECT s.id, count(DISTINCT e.claim_id) FROM sources s LEFT JOIN evidence e ON e.source_id = s.id AND e.removed_at IS NULL GROUP BY s.id;
  INSERT INTO person_tallies (person_id, verdicts, approvals)
  SELECT p.id, (SELECT count(*) FROM verdicts v WHERE v.given_by_id = p.id),
    (SELECT count(*) FROM reviews w WHERE w.reviewer_id = p.id AND w.decision = 'APPROVE')
  FROM people p;
$$;
SELECT galley_recount();
