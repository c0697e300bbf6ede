-- What was taken away is counted against what was suggested, too: claims that people made do not make it a smaller part. Suggestions that
-- went because the article was said to be in another language, and that no others came for, were taken away as if dismissed.
CREATE FUNCTION galley_vanished(article uuid) RETURNS int LANGUAGE plpgsql STABLE SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  vanished int := 0;
  reading jsonb;
BEGIN
  FOR reading IN SELECT e.data::jsonb FROM audit_events e WHERE e.article_id = article AND e.kind = 'article.read' ORDER BY e.seq LOOP
    vanished := greatest(0, vanished + coalesce((reading ->> 'gone')::int, 0) - coalesce((reading ->> 'suggested')::int, 0));
  END LOOP;
  RETURN vanished;
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
    FROM (SELECT c.status, c.created_by_id IS NOT NULL AS made, c.status = 'MERGED' AND galley_merged_away(c.id) AS away
      FROM claims c WHERE c.article_id = NEW.id) c;
  IF clearer IS NULL OR clearer = 'VIEWER' OR counted.unsettled > 0 AND clearer <> 'ADMIN'
     OR (counted.unsettled > 0 OR counted.away > 0 AND counted.away * 5 >= counted.whole
         OR counted.suggestions_away > 0 AND counted.suggestions_away * 5 >= counted.suggestions)
        AND btrim(coalesce(article.clear_reason, '')) = '' THEN
    RAISE EXCEPTION 'an article is cleared when all of it is settled, else with a reason' USING ERRCODE = 'GY003';
  END IF;
  RETURN NULL;
END $$;
