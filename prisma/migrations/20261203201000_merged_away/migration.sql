-- Merging takes away as dismissing does, where the two are no one claim: of another kind, or read as something else. An article of
-- which a fifth or more went one way or the other is cleared with a reason.
CREATE FUNCTION galley_merged_away(claim uuid) RETURNS boolean LANGUAGE sql STABLE SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT EXISTS (SELECT FROM claims a JOIN claims b ON b.id = a.merged_into_id WHERE a.id = claim AND a.status = 'MERGED'
    AND (a.kind <> b.kind OR a.understood ->> 'value' IS DISTINCT FROM b.understood ->> 'value'))
$$;

CREATE OR REPLACE FUNCTION galley_cleared() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  article articles%ROWTYPE;
  counted record;
  clearer "Role";
BEGIN
  SELECT * INTO article FROM articles WHERE id = NEW.id;
  IF article.status <> 'CLEARED' THEN
    RETURN NULL;
  END IF;
  PERFORM galley_must_tell('articles', article.cleared_by_id);
  SELECT p.role INTO clearer FROM people p WHERE p.id = article.cleared_by_id AND p.deactivated_at IS NULL;
  SELECT count(*) FILTER (WHERE c.status NOT IN ('APPROVED', 'DISMISSED', 'MERGED')) AS unsettled,
    count(*) FILTER (WHERE c.away OR c.status = 'DISMISSED') AS away, count(*) FILTER (WHERE c.away OR c.status <> 'MERGED') AS whole
    INTO counted
    FROM (SELECT c.status, c.status = 'MERGED' AND galley_merged_away(c.id) AS away FROM claims c WHERE c.article_id = NEW.id) c;
  IF clearer IS NULL OR clearer = 'VIEWER' OR counted.unsettled > 0 AND clearer <> 'ADMIN'
     OR (counted.unsettled > 0 OR counted.away > 0 AND counted.away * 5 >= counted.whole)
        AND btrim(coalesce(article.clear_reason, '')) = '' THEN
    RAISE EXCEPTION 'an article is cleared when all of it is settled, else with a reason' USING ERRCODE = 'GY003';
  END IF;
  RETURN NULL;
END $$;
