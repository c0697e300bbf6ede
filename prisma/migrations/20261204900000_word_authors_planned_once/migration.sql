-- Each verdict and each approval asks who wrote the words. PostgreSQL planned that statement anew at each call, which took three times as
-- long as to run it: in PL/pgSQL it is planned once a connection, for any claims. Nothing else of it changes, but that the words of a
-- person's name are kept, where they were taken apart for everybody at each call.
ALTER TABLE "people" ADD COLUMN "name_words" TEXT GENERATED ALWAYS AS (galley_name_words("name")) STORED;

CREATE OR REPLACE FUNCTION galley_word_authors_of(claims uuid[]) RETURNS TABLE (claim uuid, authors uuid[]) LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, public, pg_temp SET plan_cache_mode = force_generic_plan AS $$
#variable_conflict use_column
BEGIN
  RETURN QUERY
  WITH asked AS MATERIALIZED (
    SELECT c.id, c.article_id, c.kind, c.placed_in, c.text_changer_ids FROM claims c WHERE c.id = ANY (galley_word_authors_of.claims)),
  newest AS MATERIALIZED (
    SELECT a.article_id, (SELECT r.id FROM revisions r WHERE r.article_id = a.article_id ORDER BY r.number DESC LIMIT 1) AS revision_id
    FROM (SELECT DISTINCT article_id FROM asked) a),
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
  bylines AS MATERIALIZED (
    SELECT a.id, galley_name_words(a.byline) AS words FROM articles a JOIN newest n ON n.article_id = a.id AND a.byline <> ''),
  names AS MATERIALIZED (
    SELECT p.id, p.name_words AS words FROM people p WHERE EXISTS (SELECT FROM bylines)),
  signed AS MATERIALIZED (
    SELECT b.id AS article_id, n.id AS person FROM bylines b JOIN names n ON n.words <> '  ' AND position(n.words IN b.words) > 0),
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
