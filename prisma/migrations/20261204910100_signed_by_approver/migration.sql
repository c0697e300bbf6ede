-- Whoever is named as an article's writer is no second person for it: by its byline, or by a line of its own text that is a byline. That
-- held for whoever approved under such a byline, not for a byline that came after the approval.
CREATE FUNCTION galley_bylines_in(value text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT galley_name_words(string_agg(line, ' '))
  FROM regexp_split_to_table(value, '[\n\r\u2028\u2029]+') AS line
  WHERE char_length(line) <= 200 AND (char_length(line) <= 60 OR line !~ '[.!?…]\s*$')
    AND line ~* '^\W*(by|(additional\s+)?(words|text|story|written|report|reporting|reported)(\s+by\M|\s*:)|von|text\s+von|par|texte\s+par|texte\s*:|por|texto\s+(de|por)|texto\s*:|di|door|автор\s*:|текст\s*:|بقلم|מאת)\s+\w'
$$;
ALTER TABLE "revisions" ADD COLUMN "bylines" TEXT GENERATED ALWAYS AS (galley_bylines_in("text")) STORED;

-- Whom an article's byline names, and whom a byline in its newest text does.
CREATE FUNCTION galley_signers(article uuid) RETURNS SETOF uuid LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  signed text := (SELECT coalesce(galley_name_words(a.byline), '') FROM articles a WHERE a.id = article);
  signed_in_text text := (SELECT coalesce(r.bylines, '') FROM revisions r WHERE r.article_id = article ORDER BY r.number DESC LIMIT 1);
BEGIN
  IF btrim(signed || signed_in_text) <> '' THEN
    RETURN QUERY SELECT p.id FROM people p WHERE p.name_words <> '  '
      AND (position(p.name_words IN signed) > 0 OR position(p.name_words IN signed_in_text) > 0);
  END IF;
END $$;

-- The approvals that stand in an article, and by whom; and those by whoever is named as its writer.
CREATE FUNCTION galley_approvals_in(article uuid) RETURNS TABLE (claim_id uuid, number int, reviewer_id uuid) LANGUAGE sql STABLE
SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT c.id, c.number, r.reviewer_id
  FROM claims c JOIN verdicts v ON v.claim_id = c.id AND v.ended_at IS NULL
    JOIN standing_reviews r ON r.verdict_id = v.id AND r.decision = 'APPROVE'
  WHERE c.article_id = article AND c.status = 'APPROVED'
$$;
CREATE FUNCTION galley_approvals_by_signers(article uuid) RETURNS TABLE (claim_id uuid, number int, reviewer_id uuid) LANGUAGE sql STABLE
SET search_path = pg_catalog, public, pg_temp AS $$
  WITH signers AS MATERIALIZED (SELECT s.person FROM galley_signers(article) AS s (person))
  SELECT a.claim_id, a.number, a.reviewer_id FROM galley_approvals_in(article) a
  WHERE EXISTS (SELECT FROM signers) AND a.reviewer_id IN (SELECT person FROM signers)
$$;

CREATE FUNCTION galley_signed() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT FROM galley_approvals_by_signers(NEW.id)) THEN
    RAISE EXCEPTION 'no approval stands by whoever is named as the article''s writer' USING ERRCODE = 'GY001';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER articles_signed AFTER UPDATE ON articles DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (NEW.byline IS DISTINCT FROM OLD.byline OR NEW.newest_revision IS DISTINCT FROM OLD.newest_revision) EXECUTE FUNCTION galley_signed();

-- In SQL this was planned anew at each call, which took three times as long as to run it; in PL/pgSQL it is planned once a connection.
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
    SELECT k.id, k.kind, k.placed_in, a.revision_id, a.start, a."end"
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
  wrote AS (
    SELECT k.id, unnest(k.text_changer_ids) AS person FROM asked k
    UNION
    SELECT k.id, s.person FROM asked k JOIN signed s ON s.article_id = k.article_id
    UNION
    SELECT p.id, w.person_id FROM place p JOIN written w
      ON w.revision_id = p.revision_id AND w.start < p."end" AND w."end" > p.start
      AND NOT galley_seconded(p.id, w.person_id, w.written_in)
    UNION
    SELECT p.id, unnest(d.text_changer_ids) FROM place p JOIN dismissed d
      ON d.revision_id = p.revision_id AND d.start < p."end" AND d."end" > p.start AND d.claim_id <> p.id AND d.kind = p.kind
      WHERE NOT EXISTS (SELECT FROM standing_reviews r WHERE r.claim_id = p.id AND r.decision = 'APPROVE'
        AND (p.placed_in IS NULL OR r.made_in > p.placed_in)))
  SELECT w.id, array_agg(w.person) FROM wrote w GROUP BY w.id;
END $$;
