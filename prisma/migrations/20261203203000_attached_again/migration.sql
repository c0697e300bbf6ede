-- Whoever changed a source of a claim's evidence stays among those who did when that evidence is taken off and the source put to the
-- claim again: it still says what they made it say.
CREATE FUNCTION galley_evidence_again() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  INSERT INTO source_changes (evidence_id, person_id)
    SELECT DISTINCT NEW.id, s.person_id FROM evidence e JOIN source_changes s ON s.evidence_id = e.id
    WHERE e.claim_id = NEW.claim_id AND e.source_id = NEW.source_id AND e.id <> NEW.id
    ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
CREATE TRIGGER evidence_again AFTER INSERT ON evidence FOR EACH ROW EXECUTE FUNCTION galley_evidence_again();
