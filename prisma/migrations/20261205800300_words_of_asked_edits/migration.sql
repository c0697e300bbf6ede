-- The words that a verdict asks for are its giver's, whoever brings them into the text and whatever else of the sentence changes with
-- them. Only an approved edit that was made word for word, and nothing beside it, had its author.
CREATE FUNCTION galley_asked_words(revision uuid) RETURNS TABLE (start int, "end" int, person_id uuid) LANGUAGE sql STABLE
SET search_path = pg_catalog, public, pg_temp AS $$
  WITH asked AS MATERIALIZED (
    SELECT DISTINCT v.claim_id, v.given_by_id, btrim(galley_folded(v.replacement), ' .,;:!?') AS words
    FROM revisions r JOIN claims c ON c.article_id = r.article_id JOIN verdicts v ON v.claim_id = c.id
    WHERE r.id = revision AND v.given_at <= r.created_at AND btrim(galley_folded(v.replacement), ' .,;:!?') <> '')
  SELECT DISTINCT p.start, p."end", a.given_by_id
  FROM revisions r JOIN revisions o ON o.article_id = r.article_id AND o.number = r.number - 1
    CROSS JOIN LATERAL galley_pieces(r.text) p JOIN asked a ON position(lower(a.words) IN lower(p.words)) > 0
  WHERE r.id = revision AND p.words NOT IN (SELECT q.words FROM galley_pieces(o.text) q)
    -- The claim stands there, or its words are gone.
    AND (EXISTS (SELECT FROM anchors x WHERE x.claim_id = a.claim_id AND x.revision_id = revision AND x.start < p."end" AND x."end" > p.start)
      OR NOT EXISTS (SELECT FROM anchors x WHERE x.claim_id = a.claim_id AND x.revision_id = revision))
$$;

CREATE OR REPLACE FUNCTION galley_complete_written(revision uuid) RETURNS void LANGUAGE plpgsql
SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  here revisions%ROWTYPE;
  previous revisions%ROWTYPE;
  old_words text;
  told boolean := EXISTS (SELECT FROM written_words w WHERE w.revision_id = revision);
BEGIN
  SELECT * INTO here FROM revisions r WHERE r.id = revision;
  SELECT * INTO previous FROM revisions r WHERE r.article_id = here.article_id AND r.number = here.number - 1;
  IF previous.id IS NULL THEN
    RETURN;
  END IF;
  old_words := galley_folded(galley_spread(previous.text));
  INSERT INTO written_words (revision_id, start, "end", person_id, written_in)
    SELECT revision, p.start, p."end", here.created_by_id, here.number FROM galley_pieces(here.text) p
    WHERE here.created_by_id IS NOT NULL AND p.words <> '' AND p.words NOT IN (SELECT o.words FROM galley_pieces(previous.text) o)
      AND galley_levelled(p.words) NOT IN (SELECT galley_levelled(o.words) FROM galley_pieces(previous.text) o)
      AND position(p.words IN old_words) = 0
      AND NOT EXISTS (SELECT FROM written_words w WHERE w.revision_id = revision AND w.start < p."end" AND w."end" > p.start);
  IF NOT told THEN
    INSERT INTO written_words (revision_id, start, "end", person_id, written_in)
      SELECT revision, p.start, p."end", w.person_id, max(w.written_in)
      FROM galley_pieces(here.text) p JOIN galley_pieces(previous.text) o ON o.words = p.words AND p.words <> ''
        JOIN written_words w ON w.revision_id = previous.id AND w.start < o."end" AND w."end" > o.start
      GROUP BY p.start, p."end", w.person_id
      ON CONFLICT DO NOTHING;
  END IF;
  IF EXISTS (SELECT FROM claims c JOIN verdicts v ON v.claim_id = c.id WHERE c.article_id = here.article_id AND v.replacement <> '') THEN
    INSERT INTO written_words (revision_id, start, "end", person_id, written_in)
      SELECT revision, a.start, a."end", a.person_id, here.number FROM galley_asked_words(revision) a
      WHERE NOT EXISTS (SELECT FROM written_words w WHERE w.revision_id = revision AND w.person_id = a.person_id
        AND w.start < a."end" AND w."end" > a.start)
      ON CONFLICT DO NOTHING;
  END IF;
END $$;

-- The newest texts that were there before.
INSERT INTO written_words (revision_id, start, "end", person_id, written_in)
  SELECT r.id, a.start, a."end", a.person_id, r.number
  FROM (SELECT DISTINCT c.article_id FROM claims c JOIN verdicts v ON v.claim_id = c.id WHERE v.replacement <> '') e
    CROSS JOIN LATERAL (SELECT x.id, x.number FROM revisions x WHERE x.article_id = e.article_id ORDER BY x.number DESC LIMIT 1) r
    CROSS JOIN LATERAL galley_asked_words(r.id) a
  WHERE r.number > 1 AND NOT EXISTS (SELECT FROM written_words w WHERE w.revision_id = r.id AND w.person_id = a.person_id
    AND w.start < a."end" AND w."end" > a.start)
  ON CONFLICT DO NOTHING;
