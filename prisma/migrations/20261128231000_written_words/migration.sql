-- Who wrote what stands in a text. Authorship follows the words, not the claim's id: a sentence rewritten in a revision, or a claim
-- dismissed and added again, is not free of whoever wrote it.

CREATE TABLE written_words (
  revision_id UUID NOT NULL REFERENCES revisions (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  person_id UUID NOT NULL REFERENCES people (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  written_in INTEGER NOT NULL,
  PRIMARY KEY (revision_id, start, "end", person_id));
ALTER TABLE written_words ADD CONSTRAINT written_words_sane CHECK (0 <= start AND start < "end" AND written_in >= 2);
CREATE INDEX written_words_person_id_idx ON written_words (person_id);
GRANT SELECT, INSERT ON written_words TO galley_app;
CREATE TRIGGER written_words_immutable BEFORE UPDATE OR DELETE ON written_words FOR EACH ROW EXECUTE FUNCTION galley_refuse_change();
CREATE TRIGGER written_words_kept BEFORE TRUNCATE ON written_words FOR EACH STATEMENT EXECUTE FUNCTION galley_refuse_change();

-- A text in pieces no longer than a sentence, with their places in UTF-16 code units and their words, typography folded.
CREATE FUNCTION galley_pieces(value text) RETURNS TABLE (start int, "end" int, words text) LANGUAGE sql IMMUTABLE STRICT
SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT (sum(char_length(piece)) OVER so_far - char_length(piece))::int, (sum(char_length(piece)) OVER so_far)::int,
    btrim(galley_folded(piece))
  FROM (SELECT found[1] AS piece, place FROM regexp_matches(galley_spread(value), '.*?(?:[.!?…]["”’»)]*\s|\n|$)', 'g')
          WITH ORDINALITY AS matches (found, place)) pieces
  WINDOW so_far AS (ORDER BY place)
$$;

/* What the app told of who wrote a revision is completed: a piece that the text before lacks, and that nobody is told to have
   written, is whoever brought the revision in. Where nothing at all was told, pieces that stood there before keep their authors. */
CREATE FUNCTION galley_complete_written(revision uuid) RETURNS void LANGUAGE plpgsql
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
END $$;

CREATE FUNCTION galley_revision_written() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  PERFORM galley_complete_written(NEW.id);
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER revisions_written AFTER INSERT ON revisions
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION galley_revision_written();

-- Revisions that were there before, in order.
DO $$
DECLARE
  revision uuid;
BEGIN
  FOR revision IN SELECT r.id FROM revisions r WHERE r.number > 1 ORDER BY r.article_id, r.number LOOP
    PERFORM galley_complete_written(revision);
  END LOOP;
END $$;

-- Whoever marks words as a claim sets its span and its kind, as whoever changes them does.
CREATE FUNCTION galley_claim_marked() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF NEW.created_by_id IS NOT NULL AND NEW.created_by_id <> ALL (NEW.text_changer_ids) THEN
    NEW.text_changer_ids := NEW.text_changer_ids || NEW.created_by_id;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER claims_marked BEFORE INSERT ON claims FOR EACH ROW EXECUTE FUNCTION galley_claim_marked();

-- The transaction in which somebody last put a claim on other words by hand. A revision carries claims along and does not count.
ALTER TABLE claims ADD COLUMN placed_in BIGINT;
CREATE FUNCTION galley_anchors_placed() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  UPDATE claims SET placed_in = pg_current_xact_id()::text::bigint
    WHERE id IN (SELECT f.claim_id FROM fresh f JOIN revisions r ON r.id = f.revision_id WHERE r.xmin <> pg_current_xact_id()::xid);
  RETURN NULL;
END $$;
CREATE TRIGGER anchors_placed AFTER INSERT ON anchors REFERENCING NEW TABLE AS fresh
  FOR EACH STATEMENT EXECUTE FUNCTION galley_anchors_placed();

-- True when a claim was approved once in a sentence that this person had written by then, and was not put elsewhere by hand since:
-- with that approval their words are two people's.
CREATE FUNCTION galley_seconded(claim uuid, person uuid, written_in int) RETURNS boolean LANGUAGE sql STABLE
SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT EXISTS (
    SELECT FROM reviews r JOIN claims c ON c.id = r.claim_id
      JOIN revisions seen ON seen.article_id = c.article_id AND seen.number = (
        SELECT max(x.number) FROM revisions x WHERE x.article_id = c.article_id AND x.created_at <= r.created_at)
      JOIN anchors a ON a.revision_id = seen.id AND a.claim_id = c.id
      JOIN written_words w ON w.revision_id = seen.id AND w.start < a."end" AND w."end" > a.start
    WHERE r.claim_id = galley_seconded.claim AND r.decision = 'APPROVE'
      AND w.person_id = galley_seconded.person AND w.written_in = galley_seconded.written_in
      AND (c.placed_in IS NULL OR r.made_in > c.placed_in))
$$;

/* Who wrote what stands under a claim now: whoever wrote the sentences that it stands in, in any revision; whoever set its span, its
   kind or its speaker, or those of a claim merged into it, and whoever did so for a claim of its kind on the same words that was
   dismissed; each unless somebody has approved it since. The one answer to that question: the rule and the trigger both ask it. */
CREATE FUNCTION galley_word_authors(claim uuid) RETURNS uuid[] LANGUAGE sql STABLE
SET search_path = pg_catalog, public, pg_temp AS $$
  WITH place AS (
    SELECT a.revision_id, a.start, a."end" FROM anchors a JOIN revisions r ON r.id = a.revision_id
    WHERE a.claim_id = claim AND r.number = (SELECT max(number) FROM revisions WHERE article_id = r.article_id))
  SELECT ARRAY(
    SELECT unnest(c.text_changer_ids) FROM claims c WHERE c.id = claim
    UNION
    SELECT w.person_id FROM place p JOIN written_words w
      ON w.revision_id = p.revision_id AND w.start < p."end" AND w."end" > p.start
      AND NOT galley_seconded(claim, w.person_id, w.written_in)
    UNION
    SELECT unnest(other.text_changer_ids) FROM place p
      JOIN anchors b ON b.revision_id = p.revision_id AND b.start < p."end" AND b."end" > p.start AND b.claim_id <> claim
      JOIN claims other ON other.id = b.claim_id AND other.status = 'DISMISSED'
      JOIN claims c ON c.id = claim AND c.kind = other.kind
      WHERE NOT EXISTS (SELECT FROM reviews r WHERE r.claim_id = claim AND r.decision = 'APPROVE'
        AND (c.placed_in IS NULL OR r.made_in > c.placed_in)))
$$;

CREATE FUNCTION galley_review_words() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF NEW.reviewer_id = ANY (galley_word_authors(NEW.claim_id)) THEN
    RAISE EXCEPTION 'nobody approves a verdict on words they wrote' USING ERRCODE = 'GY001';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER reviews_words BEFORE INSERT ON reviews FOR EACH ROW
  WHEN (NEW.decision = 'APPROVE') EXECUTE FUNCTION galley_review_words();
