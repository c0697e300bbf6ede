-- A merged claim names the one it is part of, and no other claim names one.
ALTER TABLE claims ADD CONSTRAINT claims_merged_with_link CHECK (
  (status = 'MERGED') = (merged_into_id IS NOT NULL) AND merged_into_id <> id);

-- Evidence that came to a claim from another one, when they were merged or split, names the row it comes from; whoever added
-- that row may not approve here either.
ALTER TABLE "evidence" ADD COLUMN "carried_from_id" UUID;
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_carried_from_id_fkey" FOREIGN KEY ("carried_from_id") REFERENCES "evidence"("id") ON DELETE SET NULL ON UPDATE CASCADE;

CREATE FUNCTION galley_changed_evidence(claim uuid, person uuid) RETURNS boolean LANGUAGE sql STABLE
SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT EXISTS (
    SELECT FROM evidence e LEFT JOIN evidence origin ON origin.id = e.carried_from_id
    WHERE e.claim_id = claim
      AND (e.removed_at IS NULL AND person IN (e.added_by_id, origin.added_by_id) OR e.removed_by_id = person))
$$;

CREATE OR REPLACE FUNCTION galley_review_guard() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  claim claims%ROWTYPE;
  verdict verdicts%ROWTYPE;
BEGIN
  SELECT * INTO claim FROM claims WHERE id = NEW.claim_id FOR NO KEY UPDATE;
  SELECT * INTO verdict FROM verdicts WHERE id = NEW.verdict_id;
  IF verdict.ended_at IS NOT NULL OR claim.status <> 'IN_REVIEW' THEN
    RAISE EXCEPTION 'only the live verdict of a claim in review can be reviewed' USING ERRCODE = 'GY003';
  END IF;
  IF NOT EXISTS (SELECT FROM people p WHERE p.id = NEW.reviewer_id AND p.role IN ('REVIEWER', 'ADMIN') AND p.deactivated_at IS NULL) THEN
    RAISE EXCEPTION 'only a reviewer can review a verdict' USING ERRCODE = 'GY001';
  END IF;
  IF verdict.given_by_id = NEW.reviewer_id THEN
    RAISE EXCEPTION 'nobody reviews their own verdict' USING ERRCODE = 'GY001';
  END IF;
  IF NEW.decision = 'APPROVE' THEN
    IF NEW.reviewer_id = ANY (claim.text_changer_ids) THEN
      RAISE EXCEPTION 'nobody approves a verdict on words they changed' USING ERRCODE = 'GY001';
    END IF;
    IF galley_changed_evidence(NEW.claim_id, NEW.reviewer_id) THEN
      RAISE EXCEPTION 'nobody approves a verdict on evidence they changed' USING ERRCODE = 'GY001';
    END IF;
    IF verdict.bound_text <> galley_text_under(NEW.claim_id) OR verdict.bound_evidence <> galley_evidence_behind(NEW.claim_id) THEN
      RAISE EXCEPTION 'the text or the evidence changed under the verdict' USING ERRCODE = 'GY003';
    END IF;
  END IF;
  NEW.made_in := pg_current_xact_id()::text::bigint;
  RETURN NEW;
END $$;
