-- Whoever made a claim takes the making back while nothing was done on it: the row and its places go, the log keeps who made it and who
-- took it back. Nothing else is ever deleted of claims.
GRANT DELETE ON claims TO galley_app;

/* Only a claim that a person made of words of the text, that is open, and that nobody but them has touched. */
CREATE FUNCTION galley_claim_deleted() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF OLD.status <> 'OPEN' OR OLD.created_by_id IS NULL OR OLD.takes_two
     OR NOT OLD.text_changer_ids <@ ARRAY[OLD.created_by_id]
     OR NOT EXISTS (SELECT FROM audit_events e WHERE e.subject_id = OLD.id::text AND e.kind = 'claim.added'
                    AND e.actor_id = OLD.created_by_id)
     OR EXISTS (SELECT FROM claims c WHERE c.merged_into_id = OLD.id OR c.speaker_id = OLD.id)
     OR EXISTS (SELECT FROM corrections c WHERE c.claim_id = OLD.id) THEN
    RAISE EXCEPTION 'only a claim that somebody made, and on which nothing was done, is taken back' USING ERRCODE = 'GY003';
  END IF;
  RETURN OLD;
END $$;
CREATE TRIGGER claims_deleted BEFORE DELETE ON claims FOR EACH ROW EXECUTE FUNCTION galley_claim_deleted();

CREATE FUNCTION galley_claim_deletion_told() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  PERFORM galley_must_tell('claims', OLD.created_by_id);
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER claims_deletion_told AFTER DELETE ON claims
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION galley_claim_deletion_told();
