-- A stale, returned or open claim goes into review with a verdict that is given as it goes there; no other claim does, but one whose
-- approval is taken back.

/* Held at the end of the transaction: the claim is moved first, then the verdict that stood ends and the next one is given. */
CREATE FUNCTION galley_judged_anew() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT FROM claims c WHERE c.id = NEW.id AND c.status = 'IN_REVIEW' AND (
    OLD.status NOT IN ('OPEN', 'RETURNED', 'STALE') OR NOT EXISTS (SELECT FROM verdicts v
      WHERE v.claim_id = c.id AND v.ended_at IS NULL AND v.id IS DISTINCT FROM c.judged_over_id))) THEN
    RAISE EXCEPTION 'a claim goes into review with a verdict that is given then' USING ERRCODE = 'GY003';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER claims_judged_anew AFTER UPDATE OF status ON claims DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (NEW.status = 'IN_REVIEW' AND OLD.status NOT IN ('IN_REVIEW', 'APPROVED')) EXECUTE FUNCTION galley_judged_anew();
