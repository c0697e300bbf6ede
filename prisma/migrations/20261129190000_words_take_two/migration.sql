-- What was once judged Wrong, or of legal risk, takes two people to take away also when its words went and came back as another
-- claim: one person alone takes words out of the text and puts them in again.

CREATE FUNCTION galley_amend(function regprocedure, was text, becomes text) RETURNS void LANGUAGE plpgsql
SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  definition text := pg_get_functiondef(function);
BEGIN
  IF position(was IN definition) = 0 THEN
    RAISE EXCEPTION '% has no “%”', function, was;
  END IF;
  EXECUTE replace(definition, was, becomes);
END $$;

-- A claim that comes to stand on such words, typography apart, is marked as the one was that stood on them.
SELECT galley_amend('galley_anchors_placed()', 'RETURN NULL;', $body$UPDATE claims SET takes_two = true
    WHERE NOT takes_two AND id IN (
      SELECT f.claim_id FROM fresh f WHERE f.searchable <> '' AND (f.article_id, f.searchable) IN (
        SELECT c.article_id, a.searchable FROM claims c JOIN anchors a ON a.claim_id = c.id
        WHERE c.takes_two AND c.article_id IN (SELECT every.article_id FROM fresh every)));
  RETURN NULL;$body$);

-- A suggestion goes into the claim that stood on its words before, which stays marked: nothing is taken away by that.
SELECT galley_amend('galley_dismissal_guard()', $was$IF NEW.takes_two AND NEW.status IN ('DISMISSED', 'MERGED')$was$,
  $body$IF OLD.status = 'SUGGESTED' AND NEW.status = 'MERGED'
     AND EXISTS (SELECT FROM claims c WHERE c.id = NEW.merged_into_id AND c.takes_two) THEN
    RETURN NEW;
  END IF;
  IF NEW.takes_two AND NEW.status IN ('DISMISSED', 'MERGED')$body$);
DROP FUNCTION galley_amend(regprocedure, text, text);

UPDATE claims SET takes_two = true WHERE NOT takes_two AND id IN (
  SELECT a.claim_id FROM anchors a WHERE a.searchable <> '' AND (a.article_id, a.searchable) IN (
    SELECT c.article_id, other.searchable FROM claims c JOIN anchors other ON other.claim_id = c.id WHERE c.takes_two));
