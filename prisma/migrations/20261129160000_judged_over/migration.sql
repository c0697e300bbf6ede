-- A verdict that is withdrawn leaves the claim as it was before it was given: returned or stale, with the verdict that stood then.

-- What the claim was when its live verdict was given: its state, the verdict that this one replaced, and why it was stale.
ALTER TABLE claims ADD COLUMN judged_from "ClaimStatus", ADD COLUMN judged_over_id UUID, ADD COLUMN judged_reason TEXT;
ALTER TABLE claims ADD CONSTRAINT claims_judged_over_id_fkey FOREIGN KEY (judged_over_id, id) REFERENCES verdicts (id, claim_id)
  ON DELETE RESTRICT ON UPDATE CASCADE;

/* Remembers it from the verdict on for as long as the verdict is in review or approved; whoever writes these columns writes nothing. */
CREATE FUNCTION galley_claim_judged() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF NEW.status = 'IN_REVIEW' AND OLD.status IN ('OPEN', 'RETURNED', 'STALE') THEN
    NEW.judged_from := OLD.status;
    NEW.judged_over_id := (SELECT v.id FROM verdicts v WHERE v.claim_id = OLD.id AND v.ended_at IS NULL);
    NEW.judged_reason := OLD.stale_reason;
  ELSIF NEW.status IN ('IN_REVIEW', 'APPROVED') THEN
    NEW.judged_from := OLD.judged_from;
    NEW.judged_over_id := OLD.judged_over_id;
    NEW.judged_reason := OLD.judged_reason;
  ELSE
    NEW.judged_from := NULL;
    NEW.judged_over_id := NULL;
    NEW.judged_reason := NULL;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER claims_judged BEFORE UPDATE ON claims FOR EACH ROW EXECUTE FUNCTION galley_claim_judged();

/* A claim that goes back to what it was, without a live verdict, has the one again that stood then. */
CREATE FUNCTION galley_verdict_stands_again() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF NEW.status = OLD.judged_from AND NOT EXISTS (SELECT FROM verdicts v WHERE v.claim_id = NEW.id AND v.ended_at IS NULL) THEN
    UPDATE verdicts SET ended_at = NULL WHERE id = OLD.judged_over_id;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER claims_judged_again AFTER UPDATE OF status ON claims FOR EACH ROW
  WHEN (OLD.status = 'IN_REVIEW' AND NEW.status IN ('RETURNED', 'STALE') AND OLD.judged_over_id IS NOT NULL)
  EXECUTE FUNCTION galley_verdict_stands_again();

/* A verdict may end, and stand again where the next one was withdrawn unseen; nothing else of it may change. */
CREATE OR REPLACE FUNCTION galley_verdict_only_ends() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF to_jsonb(NEW) - 'ended_at' <> to_jsonb(OLD) - 'ended_at' OR (OLD.ended_at IS NULL) = (NEW.ended_at IS NULL) THEN
    RAISE EXCEPTION 'verdicts rows cannot be changed or removed' USING ERRCODE = 'GY002';
  END IF;
  IF NEW.ended_at IS NULL AND (
    NOT EXISTS (SELECT FROM claims c WHERE c.id = OLD.claim_id AND c.status IN ('RETURNED', 'STALE'))
    OR EXISTS (SELECT FROM verdicts v WHERE v.claim_id = OLD.claim_id AND v.ended_at IS NULL)
    OR NOT EXISTS (SELECT FROM verdicts v WHERE v.claim_id = OLD.claim_id AND v.number > OLD.number AND v.ended_at >= v.given_at
      AND NOT EXISTS (SELECT FROM standing_reviews r WHERE r.verdict_id = v.id)
      AND v.number = (SELECT max(l.number) FROM verdicts l WHERE l.claim_id = OLD.claim_id))) THEN
    RAISE EXCEPTION 'verdicts rows cannot be changed or removed' USING ERRCODE = 'GY002';
  END IF;
  RETURN NEW;
END $$;

/* That it stands again is stated as its end was. */
CREATE FUNCTION galley_standing_digested() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  PERFORM galley_digest_due('ending:' || NEW.id, galley_digest(NEW.id::text, NULL));
  RETURN NULL;
END $$;
CREATE TRIGGER verdicts_stand_again AFTER UPDATE OF ended_at ON verdicts FOR EACH ROW
  WHEN (OLD.ended_at IS NOT NULL AND NEW.ended_at IS NULL) EXECUTE FUNCTION galley_standing_digested();
