-- One person took every suggestion away by moving it onto other words, and nothing counted that. The words that a suggestion was put
-- off are kept, with the kind it had there, and count as taken away while no live claim stands on at least half of them. Only the
-- triggers below write these rows.
CREATE TABLE "left_places" (
  "id" UUID NOT NULL DEFAULT gen_random_uuid(),
  "article_id" UUID NOT NULL,
  "claim_id" UUID NOT NULL,
  "revision_id" UUID NOT NULL,
  "kind" "Kind" NOT NULL,
  "start" INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  "exact" TEXT NOT NULL,
  CONSTRAINT "left_places_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "left_places_claim_id_revision_id_start_end_key" ON "left_places"("claim_id", "revision_id", "start", "end");
CREATE INDEX "left_places_article_id_idx" ON "left_places"("article_id");
CREATE INDEX "left_places_revision_id_idx" ON "left_places"("revision_id");
ALTER TABLE "left_places" ADD CONSTRAINT "left_places_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "articles"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "left_places" ADD CONSTRAINT "left_places_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claims"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "left_places" ADD CONSTRAINT "left_places_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "revisions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
GRANT SELECT ON left_places TO galley_app;

-- What a suggestion stood on in a text, when the first of it is left there: these and those places. What it is put on after that are
-- places of people, who may put it elsewhere again. What goes with its claim is the claims' own trigger's doing.
CREATE FUNCTION galley_places_left() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  INSERT INTO left_places (article_id, claim_id, revision_id, kind, start, "end", exact)
  SELECT stood.article_id, stood.claim_id, stood.revision_id, c.kind, stood.start, stood."end", stood.exact
  FROM (
    SELECT g.article_id, g.claim_id, g.revision_id, g.start, g."end", g.exact FROM gone g
    UNION SELECT a.article_id, a.claim_id, a.revision_id, a.start, a."end", a.exact
    FROM anchors a JOIN gone g ON a.claim_id = g.claim_id AND a.revision_id = g.revision_id) stood
    JOIN claims c ON c.id = stood.claim_id AND c.created_by_id IS NULL
  WHERE NOT EXISTS (SELECT FROM left_places l WHERE l.claim_id = stood.claim_id AND l.revision_id = stood.revision_id);
  RETURN NULL;
END $$;
CREATE TRIGGER anchors_left AFTER DELETE ON anchors REFERENCING OLD TABLE AS gone FOR EACH STATEMENT
  WHEN (pg_trigger_depth() = 0) EXECUTE FUNCTION galley_places_left();

-- A suggestion of another kind no longer stands for one of its first kind, unless it stays where it is.
CREATE FUNCTION galley_kind_left() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  INSERT INTO left_places (article_id, claim_id, revision_id, kind, start, "end", exact)
  SELECT OLD.article_id, OLD.id, a.revision_id, OLD.kind, a.start, a."end", a.exact
  FROM articles w JOIN revisions r ON r.article_id = w.id AND r.number = w.newest_revision
    JOIN anchors a ON a.claim_id = OLD.id AND a.revision_id = r.id
  WHERE w.id = OLD.article_id AND NOT EXISTS (SELECT FROM left_places l WHERE l.claim_id = OLD.id AND l.revision_id = r.id);
  RETURN NULL;
END $$;
CREATE TRIGGER claims_kind_left AFTER UPDATE ON claims FOR EACH ROW
  WHEN (OLD.created_by_id IS NULL AND NEW.kind <> OLD.kind) EXECUTE FUNCTION galley_kind_left();

-- The suggestions of an article that no longer stand on half of what they stood on, where no live claim of that kind does instead. In a
-- later text than the one they were moved in, the words are looked for: words that the text no longer has were not taken away.
CREATE FUNCTION galley_moved_away(article uuid) RETURNS SETOF uuid LANGUAGE plpgsql STABLE SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  newest uuid;
  body text;
BEGIN
  IF NOT EXISTS (SELECT FROM left_places l WHERE l.article_id = article) THEN
    RETURN;
  END IF;
  SELECT r.id, galley_folded(r.text) INTO newest, body
    FROM articles a JOIN revisions r ON r.article_id = a.id AND r.number = a.newest_revision WHERE a.id = article;
  RETURN QUERY
  SELECT DISTINCT l.claim_id FROM left_places l
  WHERE l.article_id = article AND CASE WHEN l.revision_id = newest THEN
    2 * coalesce((SELECT sum(least(a."end", l."end") - greatest(a.start, l.start))
      FROM anchors a JOIN claims c ON c.id = a.claim_id
      WHERE a.revision_id = newest AND a.start < l."end" AND a."end" > l.start
        AND c.status NOT IN ('DISMISSED', 'MERGED') AND (c.id = l.claim_id OR c.kind = l.kind)), 0) < l."end" - l.start
  ELSE position(galley_folded(l.exact) IN body) > 0 AND NOT EXISTS (
    SELECT FROM anchors a JOIN claims c ON c.id = a.claim_id
    WHERE a.revision_id = newest AND c.status NOT IN ('DISMISSED', 'MERGED') AND (c.id = l.claim_id OR c.kind = l.kind)
      AND (position(galley_folded(l.exact) IN galley_folded(a.exact)) > 0
        OR 2 * length(a.exact) >= length(l.exact) AND position(galley_folded(a.exact) IN galley_folded(l.exact)) > 0)) END;
END $$;

CREATE OR REPLACE FUNCTION galley_cleared() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  article articles%ROWTYPE;
  vanished int;
  counted record;
  clearer "Role";
BEGIN
  SELECT * INTO article FROM articles WHERE id = NEW.id;
  IF article.status <> 'CLEARED' THEN
    RETURN NULL;
  END IF;
  PERFORM galley_must_tell('articles', article.cleared_by_id);
  SELECT p.role INTO clearer FROM people p WHERE p.id = article.cleared_by_id AND p.deactivated_at IS NULL;
  vanished := galley_vanished(NEW.id);
  SELECT count(*) FILTER (WHERE c.status NOT IN ('APPROVED', 'DISMISSED', 'MERGED')) AS unsettled,
    vanished + count(*) FILTER (WHERE c.away OR c.status = 'DISMISSED') AS away,
    vanished + count(*) FILTER (WHERE c.away OR c.status <> 'MERGED') AS whole,
    vanished + count(*) FILTER (WHERE NOT c.made AND (c.away OR c.status = 'DISMISSED')) AS suggestions_away,
    vanished + count(*) FILTER (WHERE NOT c.made AND (c.away OR c.status <> 'MERGED')) AS suggestions
    INTO counted
    FROM (SELECT c.status, c.created_by_id IS NOT NULL AS made,
        c.status = 'MERGED' AND galley_merged_away(c.id) OR c.id IN (SELECT galley_moved_away(NEW.id)) AS away
      FROM claims c WHERE c.article_id = NEW.id) c;
  IF clearer IS NULL OR clearer = 'VIEWER' OR counted.unsettled > 0 AND clearer <> 'ADMIN'
     OR (counted.unsettled > 0 OR counted.away > 0 AND counted.away * 5 >= counted.whole
         OR counted.suggestions_away > 0 AND counted.suggestions_away * 5 >= counted.suggestions)
        AND btrim(coalesce(article.clear_reason, '')) = '' THEN
    RAISE EXCEPTION 'an article is cleared when all of it is settled, else with a reason' USING ERRCODE = 'GY003';
  END IF;
  RETURN NULL;
END $$;
