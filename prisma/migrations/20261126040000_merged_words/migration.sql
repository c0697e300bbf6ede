-- Whoever changed the words of a claim could approve what was found on the claim that it was merged into.

-- The list of those who changed the words only grows, whoever writes it, until an approval begins it anew.
CREATE OR REPLACE FUNCTION galley_claim_changers() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF NEW.status = 'APPROVED' AND OLD.status <> 'APPROVED' THEN
    NEW.text_changed_by_id := NULL;
    NEW.text_changer_ids := '{}';
  ELSE
    NEW.text_changer_ids := ARRAY(
      SELECT DISTINCT person FROM unnest(OLD.text_changer_ids || NEW.text_changer_ids || NEW.text_changed_by_id) AS person
      WHERE person IS NOT NULL);
  END IF;
  RETURN NEW;
END $$;

CREATE FUNCTION galley_merged_words() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  UPDATE claims SET text_changer_ids = text_changer_ids || NEW.text_changer_ids WHERE id = NEW.merged_into_id;
  RETURN NULL;
END $$;
CREATE TRIGGER claims_merged_words AFTER UPDATE ON claims FOR EACH ROW
  WHEN (NEW.merged_into_id IS NOT NULL AND NEW.merged_into_id IS DISTINCT FROM OLD.merged_into_id)
  EXECUTE FUNCTION galley_merged_words();

-- Of the merges that were made before: those that nobody has approved since.
WITH RECURSIVE part AS (
  SELECT id AS whole, id AS claim FROM claims WHERE merged_into_id IS NULL
  UNION ALL
  SELECT part.whole, c.id FROM claims c JOIN part ON c.merged_into_id = part.claim)
UPDATE claims SET text_changer_ids = claims.text_changer_ids || merged.people
FROM (SELECT part.whole, array_agg(person) AS people
      FROM part JOIN claims c ON c.id = part.claim, unnest(c.text_changer_ids) AS person
      WHERE part.claim <> part.whole GROUP BY part.whole) merged
WHERE claims.id = merged.whole AND claims.status <> 'APPROVED';
