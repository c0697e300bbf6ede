-- Taking away takes two people where it could hide something: a claim that was ever judged Wrong or ever of legal risk is dismissed
-- by a second person, and so is a published entry withdrawn. What an article was cleared on is held by the database too.

-- ------------------------------------------------------------------ dismissing
ALTER TABLE "claims" ADD COLUMN "takes_two" BOOLEAN NOT NULL DEFAULT false, ADD COLUMN "dismissal_asked_by_id" UUID, ADD COLUMN "dismissed_by_id" UUID;
ALTER TABLE "claims" ADD CONSTRAINT "claims_dismissal_asked_by_id_fkey" FOREIGN KEY ("dismissal_asked_by_id") REFERENCES "people"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "claims" ADD CONSTRAINT "claims_dismissed_by_id_fkey" FOREIGN KEY ("dismissed_by_id") REFERENCES "people"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE claims ADD CONSTRAINT claims_dismissal_asked CHECK (
  status::text <> 'DISMISSAL_ASKED' OR dismissal_asked_by_id IS NOT NULL AND btrim(coalesce(dismiss_reason, '')) <> '');

UPDATE claims SET takes_two = true
WHERE risk = 'LEGAL' OR EXISTS (SELECT FROM verdicts v WHERE v.claim_id = claims.id AND v.outcome = 'WRONG')
  OR EXISTS (SELECT FROM audit_events e WHERE e.subject_id = claims.id::text AND e.kind = 'claim.changed' AND e.data::jsonb ->> 'risk' = 'LEGAL');
WITH RECURSIVE part AS (
  SELECT id AS whole, id AS claim FROM claims WHERE merged_into_id IS NULL
  UNION ALL
  SELECT part.whole, c.id FROM claims c JOIN part ON c.merged_into_id = part.claim)
UPDATE claims SET takes_two = true FROM part JOIN claims c ON c.id = part.claim WHERE claims.id = part.whole AND c.takes_two;

CREATE FUNCTION galley_dismissal_guard() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  NEW.takes_two := NEW.takes_two OR NEW.risk = 'LEGAL';
  IF TG_OP = 'INSERT' THEN
    RETURN NEW;
  END IF;
  NEW.takes_two := NEW.takes_two OR OLD.takes_two;
  IF OLD.status = 'DISMISSAL_ASKED' AND NEW.status = 'DISMISSAL_ASKED'
     AND NEW.dismissal_asked_by_id IS DISTINCT FROM OLD.dismissal_asked_by_id THEN
    RAISE EXCEPTION 'who asked for a dismissal is fixed' USING ERRCODE = 'GY002';
  END IF;
  IF NEW.takes_two AND NEW.status IN ('DISMISSED', 'MERGED') AND OLD.status NOT IN ('DISMISSED', 'MERGED') THEN
    IF OLD.status <> 'DISMISSAL_ASKED' OR NEW.status <> 'DISMISSED' OR NEW.dismissed_by_id IS NULL
       OR NEW.dismissed_by_id = OLD.dismissal_asked_by_id
       OR NOT EXISTS (SELECT FROM people p WHERE p.id = NEW.dismissed_by_id AND p.role <> 'VIEWER' AND p.deactivated_at IS NULL) THEN
      RAISE EXCEPTION 'a claim once judged Wrong, or of legal risk, is taken away by two people' USING ERRCODE = 'GY001';
    END IF;
    PERFORM galley_refuse_dependent(NEW.dismissed_by_id, ARRAY[OLD.dismissal_asked_by_id]);
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER claims_dismissal_guard BEFORE INSERT OR UPDATE ON claims FOR EACH ROW EXECUTE FUNCTION galley_dismissal_guard();

CREATE FUNCTION galley_judged_wrong() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  UPDATE claims SET takes_two = true WHERE id = NEW.claim_id AND NOT takes_two;
  RETURN NULL;
END $$;
CREATE TRIGGER verdicts_judged_wrong AFTER INSERT ON verdicts FOR EACH ROW
  WHEN (NEW.outcome = 'WRONG') EXECUTE FUNCTION galley_judged_wrong();

CREATE CONSTRAINT TRIGGER claims_dismissal_asked_told AFTER UPDATE ON claims DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (NEW.status = 'DISMISSAL_ASKED' AND OLD.status <> 'DISMISSAL_ASKED') EXECUTE FUNCTION galley_told('dismissal_asked_by_id');
CREATE CONSTRAINT TRIGGER claims_dismissed_told AFTER UPDATE ON claims DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (NEW.status = 'DISMISSED' AND OLD.status <> 'DISMISSED') EXECUTE FUNCTION galley_told('dismissed_by_id');

-- ------------------------------------------------------------------ clearing
/* An article stays cleared only when it may: nothing unsettled but by an admin with a reason, a reason too where a fifth or more was
   dismissed, and told in the log by whoever cleared it. */
CREATE FUNCTION galley_cleared() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  article articles%ROWTYPE;
  counted record;
  clearer "Role";
BEGIN
  SELECT * INTO article FROM articles WHERE id = NEW.id;
  IF article.status <> 'CLEARED' THEN
    RETURN NULL;
  END IF;
  PERFORM galley_must_tell('articles', article.cleared_by_id);
  SELECT p.role INTO clearer FROM people p WHERE p.id = article.cleared_by_id AND p.deactivated_at IS NULL;
  SELECT count(*) FILTER (WHERE c.status NOT IN ('APPROVED', 'DISMISSED', 'MERGED')) AS unsettled,
    count(*) FILTER (WHERE c.status = 'DISMISSED') AS dismissed, count(*) FILTER (WHERE c.status <> 'MERGED') AS whole
    INTO counted FROM claims c WHERE c.article_id = NEW.id;
  IF clearer IS NULL OR clearer = 'VIEWER' OR counted.unsettled > 0 AND clearer <> 'ADMIN'
     OR (counted.unsettled > 0 OR counted.dismissed > 0 AND counted.dismissed * 5 >= counted.whole)
        AND btrim(coalesce(article.clear_reason, '')) = '' THEN
    RAISE EXCEPTION 'an article is cleared when all of it is settled, else with a reason' USING ERRCODE = 'GY003';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER articles_cleared AFTER UPDATE OF status ON articles DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (NEW.status = 'CLEARED' AND OLD.status <> 'CLEARED') EXECUTE FUNCTION galley_cleared();

-- ------------------------------------------------------------------ withdrawing
ALTER TABLE "corrections" ADD COLUMN "withdrawal_asked_by_id" UUID, ADD COLUMN "withdrawal_asked_at" TIMESTAMPTZ(6),
  ADD COLUMN "withdraw_words_by_id" UUID, ADD COLUMN "at_once_reason" TEXT,
  ADD COLUMN "words_confirmed_by_id" UUID, ADD COLUMN "words_confirmed_at" TIMESTAMPTZ(6);
ALTER TABLE "corrections" ADD CONSTRAINT "corrections_withdrawal_asked_by_id_fkey" FOREIGN KEY ("withdrawal_asked_by_id") REFERENCES "people"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "corrections" ADD CONSTRAINT "corrections_withdraw_words_by_id_fkey" FOREIGN KEY ("withdraw_words_by_id") REFERENCES "people"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "corrections" ADD CONSTRAINT "corrections_words_confirmed_by_id_fkey" FOREIGN KEY ("words_confirmed_by_id") REFERENCES "people"("id") ON DELETE SET NULL ON UPDATE CASCADE;
-- What was withdrawn before was one person's act, and stays as it is.
ALTER TABLE corrections DISABLE TRIGGER USER;
UPDATE corrections SET withdraw_words_by_id = withdrawn_by_id, words_confirmed_at = withdrawn_at WHERE status = 'WITHDRAWN';
ALTER TABLE corrections ENABLE TRIGGER USER;

CREATE FUNCTION galley_reviews(person uuid) RETURNS boolean LANGUAGE sql STABLE SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT EXISTS (SELECT FROM people p WHERE p.id = person AND p.role IN ('REVIEWER', 'ADMIN') AND p.deactivated_at IS NULL)
$$;

/* Fires after corrections_guard, by its name. */
CREATE FUNCTION galley_withdrawal_guard() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF NEW.status = 'WITHDRAWN' AND OLD.status = 'PUBLISHED' THEN
    IF OLD.withdrawal_asked_by_id IS NULL THEN
      -- At once, by an admin, with a reason; a second person confirms the words afterwards.
      IF btrim(coalesce(NEW.at_once_reason, '')) = '' OR NEW.withdraw_words_by_id IS DISTINCT FROM NEW.withdrawn_by_id
         OR NEW.words_confirmed_at IS NOT NULL OR NEW.words_confirmed_by_id IS NOT NULL
         OR NOT EXISTS (SELECT FROM people p WHERE p.id = NEW.withdrawn_by_id AND p.role = 'ADMIN' AND p.deactivated_at IS NULL) THEN
        RAISE EXCEPTION 'a published entry is withdrawn by two people' USING ERRCODE = 'GY001';
      END IF;
      RETURN NEW;
    END IF;
    IF NEW.withdrawn_by_id = OLD.withdrawal_asked_by_id OR NOT galley_reviews(NEW.withdrawn_by_id)
       OR NEW.withdraw_reason IS DISTINCT FROM OLD.withdraw_reason OR NEW.withdraw_words_by_id IS DISTINCT FROM OLD.withdraw_words_by_id THEN
      RAISE EXCEPTION 'a published entry is withdrawn by two people' USING ERRCODE = 'GY001';
    END IF;
    PERFORM galley_refuse_dependent(NEW.withdrawn_by_id, ARRAY[OLD.withdrawal_asked_by_id]);
    NEW.words_confirmed_by_id := NEW.withdrawn_by_id;
    NEW.words_confirmed_at := now();
    RETURN NEW;
  END IF;
  IF NEW.status = 'WITHDRAWN' AND OLD.status = 'WITHDRAWN' THEN
    IF NEW.words_confirmed_by_id IS NOT NULL THEN
      IF NEW.words_confirmed_by_id = OLD.withdraw_words_by_id OR NOT galley_reviews(NEW.words_confirmed_by_id)
         OR NEW.withdraw_reason IS DISTINCT FROM OLD.withdraw_reason OR NEW.withdraw_words_by_id IS DISTINCT FROM OLD.withdraw_words_by_id THEN
        RAISE EXCEPTION 'the words of a withdrawal are confirmed by a second person' USING ERRCODE = 'GY001';
      END IF;
      PERFORM galley_refuse_dependent(NEW.words_confirmed_by_id, ARRAY[OLD.withdraw_words_by_id]);
      NEW.words_confirmed_at := now();
    ELSIF NEW.words_confirmed_at IS NOT NULL OR NOT galley_reviews(NEW.withdraw_words_by_id) THEN
      RAISE EXCEPTION 'the words of a withdrawal are confirmed by a second person' USING ERRCODE = 'GY001';
    END IF;
    RETURN NEW;
  END IF;
  -- Published all the while: somebody asks, or it is kept.
  IF NEW.withdrawal_asked_by_id IS NOT NULL AND (OLD.withdrawal_asked_by_id IS NOT NULL
       OR NEW.withdraw_words_by_id IS DISTINCT FROM NEW.withdrawal_asked_by_id OR btrim(coalesce(NEW.withdraw_reason, '')) = '')
     OR NEW.withdrawal_asked_by_id IS NULL AND (NEW.withdraw_reason, NEW.withdraw_words_by_id) IS DISTINCT FROM (NULL::text, NULL::uuid)
     OR (NEW.withdrawn_by_id, NEW.withdrawn_at, NEW.words_confirmed_by_id, NEW.words_confirmed_at, NEW.at_once_reason)
        IS DISTINCT FROM (NULL::uuid, NULL::timestamptz, NULL::uuid, NULL::timestamptz, NULL::text) THEN
    RAISE EXCEPTION 'a withdrawal is asked for with its words' USING ERRCODE = 'GY003';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER corrections_withdrawal BEFORE UPDATE ON corrections FOR EACH ROW
  WHEN (OLD.status IN ('PUBLISHED', 'WITHDRAWN') AND
    (OLD.status, OLD.withdraw_reason, OLD.withdraw_words_by_id, OLD.withdrawal_asked_by_id, OLD.withdrawn_by_id, OLD.words_confirmed_by_id, OLD.words_confirmed_at, OLD.at_once_reason)
    IS DISTINCT FROM
    (NEW.status, NEW.withdraw_reason, NEW.withdraw_words_by_id, NEW.withdrawal_asked_by_id, NEW.withdrawn_by_id, NEW.words_confirmed_by_id, NEW.words_confirmed_at, NEW.at_once_reason))
  EXECUTE FUNCTION galley_withdrawal_guard();

CREATE OR REPLACE FUNCTION galley_correction_guard() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  words text[] := '{type,headline,section,article_url,article_published_at,wrong,right,note,slug,article_id,claim_id,amends_id,edited_by_id}';
  withdrawal text[] := '{status,version,withdrawn_at,withdrawn_by_id,withdraw_reason,withdrawal_asked_by_id,withdrawal_asked_at,withdraw_words_by_id,at_once_reason,words_confirmed_by_id,words_confirmed_at}';
  confirming text[] := '{version,withdraw_reason,withdraw_words_by_id,words_confirmed_by_id,words_confirmed_at}';
  kept jsonb := (SELECT jsonb_object_agg(key, value) FROM jsonb_each(to_jsonb(OLD)) WHERE key = ANY (words));
BEGIN
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'corrections rows cannot be changed or removed' USING ERRCODE = 'GY002';
  END IF;
  NEW.editor_ids := OLD.editor_ids;
  IF NEW.edited_by_id <> ALL (OLD.editor_ids) THEN
    NEW.editor_ids := OLD.editor_ids || NEW.edited_by_id;
  END IF;
  -- Of a withdrawn entry nothing changes but the words of its withdrawal, until a second person has confirmed them.
  IF OLD.status = 'WITHDRAWN' AND (OLD.words_confirmed_at IS NOT NULL OR to_jsonb(NEW) - confirming <> to_jsonb(OLD) - confirming)
     OR OLD.status = 'PUBLISHED' AND (NEW.status NOT IN ('PUBLISHED', 'WITHDRAWN')
        OR to_jsonb(NEW) - withdrawal <> to_jsonb(OLD) - withdrawal) THEN
    RAISE EXCEPTION 'corrections rows cannot be changed or removed once published' USING ERRCODE = 'GY002';
  END IF;
  IF (NEW.drafted_by_id, NEW.created_at, NEW.number) IS DISTINCT FROM (OLD.drafted_by_id, OLD.created_at, OLD.number) THEN
    RAISE EXCEPTION 'who drafted a correction is fixed, and so is its number' USING ERRCODE = 'GY002';
  END IF;
  -- Who submitted and who approved is fixed too, until it goes back.
  IF NEW.status <> 'DRAFT' AND (OLD.status IN ('IN_REVIEW', 'APPROVED') AND (NEW.submitted_by_id, NEW.submitted_at)
       IS DISTINCT FROM (OLD.submitted_by_id, OLD.submitted_at)
     OR OLD.status = 'APPROVED' AND (NEW.approved_by_id, NEW.approved_at) IS DISTINCT FROM (OLD.approved_by_id, OLD.approved_at)) THEN
    RAISE EXCEPTION 'who submitted and approved a correction is fixed' USING ERRCODE = 'GY002';
  END IF;
  IF OLD.status IN ('IN_REVIEW', 'APPROVED') AND NOT to_jsonb(NEW) @> kept THEN
    RAISE EXCEPTION 'the words of a submitted correction are fixed' USING ERRCODE = 'GY002';
  END IF;
  IF NEW.status <> OLD.status AND NOT (
       OLD.status = 'DRAFT' AND NEW.status = 'IN_REVIEW' OR OLD.status = 'IN_REVIEW' AND NEW.status IN ('DRAFT', 'APPROVED')
       OR OLD.status = 'APPROVED' AND NEW.status IN ('DRAFT', 'PUBLISHED') OR OLD.status = 'PUBLISHED' AND NEW.status = 'WITHDRAWN') THEN
    RAISE EXCEPTION 'a correction cannot go from % to %', OLD.status, NEW.status USING ERRCODE = 'GY003';
  END IF;
  IF NEW.status = 'APPROVED' AND OLD.status = 'IN_REVIEW'
     AND NOT EXISTS (SELECT FROM people p WHERE p.id = NEW.approved_by_id AND p.role IN ('REVIEWER', 'ADMIN') AND p.deactivated_at IS NULL) THEN
    RAISE EXCEPTION 'only a reviewer can approve a correction' USING ERRCODE = 'GY001';
  END IF;
  IF NEW.status IN ('DRAFT', 'IN_REVIEW') AND NEW.approved_by_id IS NOT NULL THEN
    RAISE EXCEPTION 'an approval ends when a correction goes back' USING ERRCODE = 'GY003';
  END IF;
  IF NEW.status = 'PUBLISHED' AND OLD.status = 'APPROVED' THEN
    PERFORM pg_advisory_xact_lock(7110003);
    NEW.number := (SELECT coalesce(max(c.number), 0) + 1 FROM corrections c);
    NEW.published_at := now();
  END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION galley_correction_told() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  PERFORM galley_must_tell('corrections', CASE
    WHEN TG_OP = 'INSERT' THEN NEW.drafted_by_id
    WHEN NEW.status = OLD.status THEN CASE NEW.status WHEN 'DRAFT' THEN NEW.edited_by_id WHEN 'PUBLISHED' THEN NEW.withdrawal_asked_by_id
      WHEN 'WITHDRAWN' THEN coalesce(NEW.words_confirmed_by_id, NEW.withdraw_words_by_id) END
    WHEN NEW.status = 'IN_REVIEW' THEN NEW.submitted_by_id
    WHEN NEW.status = 'APPROVED' THEN NEW.approved_by_id
    WHEN NEW.status = 'PUBLISHED' THEN NEW.published_by_id
    WHEN NEW.status = 'WITHDRAWN' THEN NEW.withdrawn_by_id END);
  RETURN NULL;
END $$;
