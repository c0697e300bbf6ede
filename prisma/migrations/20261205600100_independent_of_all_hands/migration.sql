-- Whoever wrote the words or changed the evidence under a verdict may not approve it: nor may anybody who is not independent of them. Only
-- the verdict's giver was asked about, so that an admin could approve their own words through an account that they had made.
CREATE FUNCTION galley_evidence_changers(claim uuid) RETURNS uuid[] LANGUAGE sql STABLE
SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT ARRAY(
    SELECT e.added_by_id FROM evidence e WHERE e.claim_id = claim AND e.removed_at IS NULL
    UNION
    SELECT o.added_by_id FROM evidence e JOIN evidence o ON o.id = e.carried_from_id WHERE e.claim_id = claim AND e.removed_at IS NULL
    UNION
    SELECT s.person_id FROM evidence e JOIN source_changes s ON s.evidence_id IN (e.id, e.carried_from_id)
      WHERE e.claim_id = claim AND e.removed_at IS NULL
    UNION
    SELECT e.removed_by_id FROM evidence e WHERE e.claim_id = claim AND e.removed_by_id IS NOT NULL)
$$;

-- A person, and everybody of whom they are not independent.
CREATE FUNCTION galley_hands_of(person uuid) RETURNS uuid[] LANGUAGE sql STABLE
SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT ARRAY(
    SELECT person UNION SELECT b.other_id FROM galley_bound_to(person) b UNION SELECT b.other_id FROM galley_brought_by_one(person) b)
$$;

CREATE OR REPLACE FUNCTION galley_review_words() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  authors uuid[] := galley_word_authors(NEW.claim_id);
BEGIN
  IF NEW.reviewer_id = ANY (authors) THEN
    RAISE EXCEPTION 'nobody approves a verdict on words they wrote' USING ERRCODE = 'GY001';
  END IF;
  PERFORM galley_refuse_dependent(NEW.reviewer_id, authors || galley_evidence_changers(NEW.claim_id));
  RETURN NEW;
END $$;
