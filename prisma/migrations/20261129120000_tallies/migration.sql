-- What every page counts is counted once, in the transaction that changes it, by triggers named …_tally; galley_recount() makes all
-- of it again from nothing. See decision 0039.

CREATE TABLE "article_tallies" (
  "article_id" UUID PRIMARY KEY REFERENCES "articles"("id"),
  "suggested" INTEGER NOT NULL DEFAULT 0 CHECK ("suggested" >= 0),
  "open" INTEGER NOT NULL DEFAULT 0 CHECK ("open" >= 0),
  "in_review" INTEGER NOT NULL DEFAULT 0 CHECK ("in_review" >= 0),
  "returned" INTEGER NOT NULL DEFAULT 0 CHECK ("returned" >= 0),
  "approved" INTEGER NOT NULL DEFAULT 0 CHECK ("approved" >= 0),
  "stale" INTEGER NOT NULL DEFAULT 0 CHECK ("stale" >= 0),
  "orphaned" INTEGER NOT NULL DEFAULT 0 CHECK ("orphaned" >= 0),
  "dismissal_asked" INTEGER NOT NULL DEFAULT 0 CHECK ("dismissal_asked" >= 0),
  "dismissed" INTEGER NOT NULL DEFAULT 0 CHECK ("dismissed" >= 0),
  "merged" INTEGER NOT NULL DEFAULT 0 CHECK ("merged" >= 0),
  -- Claims that a live verdict calls wrong, and that are neither open again nor taken away.
  "wrong" INTEGER NOT NULL DEFAULT 0 CHECK ("wrong" >= 0)
);

CREATE TABLE "source_tallies" (
  "source_id" UUID PRIMARY KEY REFERENCES "sources"("id"),
  -- That rest on it now; one that rests on several places of it counts once.
  "claims" INTEGER NOT NULL DEFAULT 0 CHECK ("claims" >= 0)
);
CREATE INDEX "source_tallies_unused" ON "source_tallies" ("source_id") WHERE "claims" = 0;

CREATE TABLE "person_tallies" (
  "person_id" UUID PRIMARY KEY REFERENCES "people"("id"),
  "verdicts" INTEGER NOT NULL DEFAULT 0 CHECK ("verdicts" >= 0),
  -- Also those that were taken back since.
  "approvals" INTEGER NOT NULL DEFAULT 0 CHECK ("approvals" >= 0)
);

GRANT SELECT ON "article_tallies", "source_tallies", "person_tallies" TO galley_app;

-- Each article, source and person begins with nothing counted.
CREATE FUNCTION galley_begin_tally() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  EXECUTE format('INSERT INTO %I VALUES ($1)', TG_ARGV[0]) USING NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER articles_tally AFTER INSERT ON "articles" FOR EACH ROW EXECUTE FUNCTION galley_begin_tally('article_tallies');
CREATE TRIGGER sources_tally AFTER INSERT ON "sources" FOR EACH ROW EXECUTE FUNCTION galley_begin_tally('source_tallies');
CREATE TRIGGER people_tally AFTER INSERT ON "people" FOR EACH ROW EXECUTE FUNCTION galley_begin_tally('person_tallies');

-- ------------------------------------------------------------------ claims of an article
CREATE FUNCTION galley_counts_as_wrong(status "ClaimStatus") RETURNS boolean LANGUAGE sql IMMUTABLE
SET search_path = pg_catalog, public, pg_temp AS $$ SELECT status NOT IN ('OPEN', 'DISMISSED', 'MERGED') $$;

-- How many claims came to or left each status of each article: one line of an update for an article, whatever the number of claims.
CREATE TYPE galley_claim_change AS (article_id uuid, status "ClaimStatus", claims integer, wrong integer);

CREATE FUNCTION galley_add_to_tallies(changes galley_claim_change[]) RETURNS void LANGUAGE sql
SET search_path = pg_catalog, public, pg_temp AS $$
  UPDATE article_tallies t SET
    suggested = t.suggested + d.suggested, open = t.open + d.open, in_review = t.in_review + d.in_review,
    returned = t.returned + d.returned, approved = t.approved + d.approved, stale = t.stale + d.stale,
    orphaned = t.orphaned + d.orphaned, dismissal_asked = t.dismissal_asked + d.dismissal_asked,
    dismissed = t.dismissed + d.dismissed, merged = t.merged + d.merged, wrong = t.wrong + d.wrong
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
      coalesce(sum(c.claims) FILTER (WHERE c.status = 'MERGED'), 0) AS merged,
      coalesce(sum(c.wrong) FILTER (WHERE galley_counts_as_wrong(c.status)), 0) AS wrong
    FROM unnest(changes) c GROUP BY c.article_id) d
  WHERE t.article_id = d.article_id
$$;

CREATE FUNCTION galley_called_wrong(claim uuid) RETURNS integer LANGUAGE sql STABLE
SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT count(*)::int FROM verdicts v WHERE v.claim_id = claim AND v.ended_at IS NULL AND v.outcome = 'WRONG'
$$;

CREATE FUNCTION galley_claim_tally() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE changes galley_claim_change[];
BEGIN
  IF TG_OP = 'INSERT' THEN
    SELECT array_agg((n.article_id, n.status, 1, 0)::galley_claim_change) INTO changes FROM new_rows n;
  ELSIF TG_OP = 'DELETE' THEN
    SELECT array_agg((o.article_id, o.status, -1, -galley_called_wrong(o.id))::galley_claim_change) INTO changes FROM old_rows o;
  ELSE
    SELECT array_agg(change) INTO changes FROM old_rows o JOIN new_rows n USING (id), LATERAL (VALUES
      ((o.article_id, o.status, -1, -galley_called_wrong(id))::galley_claim_change),
      ((n.article_id, n.status, 1, galley_called_wrong(id))::galley_claim_change)) both_sides (change)
    WHERE (o.article_id, o.status) IS DISTINCT FROM (n.article_id, n.status);
  END IF;
  IF changes IS NOT NULL THEN PERFORM galley_add_to_tallies(changes); END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER claims_insert_tally AFTER INSERT ON "claims" REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION galley_claim_tally();
CREATE TRIGGER claims_update_tally AFTER UPDATE ON "claims" REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION galley_claim_tally();
CREATE TRIGGER claims_delete_tally AFTER DELETE ON "claims" REFERENCING OLD TABLE AS old_rows
  FOR EACH STATEMENT EXECUTE FUNCTION galley_claim_tally();

-- ------------------------------------------------------------------ verdicts
-- Minutes from accepting a claim to its first verdict, so that the desk's median needs no claim.
ALTER TABLE "verdicts" ADD COLUMN "waited" REAL;

CREATE FUNCTION galley_verdict_waited() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  NEW.waited := CASE WHEN NEW.number = 1 THEN
    (SELECT extract(epoch FROM NEW.given_at - c.accepted_at) / 60 FROM claims c WHERE c.id = NEW.claim_id) END;
  RETURN NEW;
END $$;
CREATE TRIGGER verdicts_waited BEFORE INSERT ON "verdicts" FOR EACH ROW EXECUTE FUNCTION galley_verdict_waited();

CREATE FUNCTION galley_verdict_tally() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE changes galley_claim_change[];
BEGIN
  IF TG_OP = 'INSERT' THEN
    UPDATE person_tallies t SET verdicts = t.verdicts + d.given
    FROM (SELECT given_by_id, count(*) AS given FROM new_rows GROUP BY 1) d WHERE t.person_id = d.given_by_id;
    SELECT array_agg((c.article_id, c.status, 0, 1)::galley_claim_change) INTO changes
    FROM new_rows n JOIN claims c ON c.id = n.claim_id WHERE n.ended_at IS NULL AND n.outcome = 'WRONG';
  ELSE
    SELECT array_agg((c.article_id, c.status, 0, CASE WHEN n.ended_at IS NULL THEN 1 ELSE -1 END)::galley_claim_change) INTO changes
    FROM old_rows o JOIN new_rows n USING (id) JOIN claims c ON c.id = n.claim_id
    WHERE n.outcome = 'WRONG' AND (o.ended_at IS NULL) <> (n.ended_at IS NULL);
  END IF;
  IF changes IS NOT NULL THEN PERFORM galley_add_to_tallies(changes); END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER verdicts_insert_tally AFTER INSERT ON "verdicts" REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION galley_verdict_tally();
CREATE TRIGGER verdicts_update_tally AFTER UPDATE ON "verdicts" REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION galley_verdict_tally();

CREATE FUNCTION galley_review_tally() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  UPDATE person_tallies t SET approvals = t.approvals + d.given
  FROM (SELECT reviewer_id, count(*) AS given FROM new_rows WHERE decision = 'APPROVE' GROUP BY 1) d WHERE t.person_id = d.reviewer_id;
  RETURN NULL;
END $$;
CREATE TRIGGER reviews_insert_tally AFTER INSERT ON "reviews" REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION galley_review_tally();

-- ------------------------------------------------------------------ evidence of a source
-- A claim counts from its first live row on the source to the end of its last one. Evidence of a claim changes under the claim's lock.
CREATE FUNCTION galley_evidence_tally() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE pairs jsonb;
BEGIN
  IF TG_OP = 'INSERT' THEN
    SELECT jsonb_agg(to_jsonb(p)) INTO pairs FROM (
      SELECT source_id AS source, claim_id AS claim, count(*) AS more FROM new_rows WHERE removed_at IS NULL GROUP BY 1, 2) p;
  ELSE
    SELECT jsonb_agg(to_jsonb(p)) INTO pairs FROM (
      SELECT n.source_id AS source, n.claim_id AS claim, sum(CASE WHEN n.removed_at IS NULL THEN 1 ELSE -1 END) AS more
      FROM old_rows o JOIN new_rows n USING (id) WHERE (o.removed_at IS NULL) <> (n.removed_at IS NULL) GROUP BY 1, 2) p;
  END IF;
  IF pairs IS NULL THEN RETURN NULL; END IF;
  UPDATE source_tallies t SET claims = t.claims + d.more
  FROM (
    SELECT p.source, sum((now_there > 0)::int - (now_there - p.more > 0)::int) AS more
    FROM jsonb_to_recordset(pairs) AS p (source uuid, claim uuid, more int), LATERAL (
      SELECT count(*) AS now_there FROM evidence e
      WHERE e.claim_id = p.claim AND e.source_id = p.source AND e.removed_at IS NULL) e
    GROUP BY p.source) d
  WHERE t.source_id = d.source AND d.more <> 0;
  RETURN NULL;
END $$;
CREATE TRIGGER evidence_insert_tally AFTER INSERT ON "evidence" REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION galley_evidence_tally();
CREATE TRIGGER evidence_update_tally AFTER UPDATE ON "evidence" REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION galley_evidence_tally();

-- ------------------------------------------------------------------ all of it from nothing
-- As the owner, with nobody at work: it goes through the whole desk.
CREATE FUNCTION galley_recount() RETURNS void LANGUAGE sql SET search_path = pg_catalog, public, pg_temp AS $$
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

-- The waiting of verdicts given before this; nothing that was decided is touched.
ALTER TABLE "verdicts" DISABLE TRIGGER USER;
UPDATE "verdicts" v SET "waited" = extract(epoch FROM v.given_at - c.accepted_at) / 60
FROM "claims" c WHERE c.id = v.claim_id AND v.number = 1;
ALTER TABLE "verdicts" ENABLE TRIGGER USER;
SELECT galley_recount();

-- ------------------------------------------------------------------ what a desk asks for
CREATE INDEX "verdicts_waited" ON "verdicts" ("given_at") INCLUDE ("waited") WHERE "number" = 1 AND "waited" IS NOT NULL;
CREATE INDEX "verdicts_live_given_by" ON "verdicts" ("given_by_id", "claim_id") WHERE "ended_at" IS NULL;
CREATE INDEX "claims_in_review" ON "claims" ("article_id", "number") WHERE "status" = 'IN_REVIEW';
CREATE INDEX "articles_due_at_id_idx" ON "articles" ("due_at", "id");
