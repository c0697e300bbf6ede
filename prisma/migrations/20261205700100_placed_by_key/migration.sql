-- What follows from new places looks up its claims by their keys. A condition "id IN (SELECT … FROM fresh)" was planned without knowing
-- how few they are, so each new text and each new revision went through all claims of the desk.

-- Of each article those that take two people; most articles have none, and then there is nothing to look for.
CREATE INDEX claims_take_two ON claims (article_id) WHERE takes_two;

CREATE OR REPLACE FUNCTION galley_anchors_placed() RETURNS trigger LANGUAGE plpgsql
SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  -- The revisions that were there before: on those somebody placed a claim by hand.
  standing uuid[] := ARRAY(SELECT r.id FROM revisions r
    WHERE r.id = ANY (ARRAY(SELECT DISTINCT f.revision_id FROM fresh f)) AND r.xmin <> pg_current_xact_id()::xid);
  marked uuid[] := ARRAY(SELECT c.id FROM claims c
    WHERE c.takes_two AND c.article_id = ANY (ARRAY(SELECT DISTINCT f.article_id FROM fresh f)));
BEGIN
  IF cardinality(standing) > 0 THEN
    UPDATE claims SET placed_in = pg_current_xact_id()::text::bigint
      WHERE id = ANY (ARRAY(SELECT f.claim_id FROM fresh f WHERE f.revision_id = ANY (standing)));
    PERFORM galley_make_stale(f.claim_id, 'one more of its places was added') FROM fresh f WHERE f.revision_id = ANY (standing);
  END IF;
  IF cardinality(marked) > 0 THEN
    UPDATE claims SET takes_two = true WHERE NOT takes_two AND id = ANY (ARRAY(
      SELECT f.claim_id FROM fresh f WHERE f.searchable <> '' AND (f.article_id, f.searchable) IN (
        SELECT a.article_id, a.searchable FROM anchors a WHERE a.claim_id = ANY (marked))));
  END IF;
  RETURN NULL;
END $$;
