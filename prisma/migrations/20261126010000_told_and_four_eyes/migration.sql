-- What got past the guarantees when somebody tried, with the app's rights and psql, and no longer does. One more code:
--   GY008 a change of the record that the log does not tell

-- ------------------------------------------------------------------ told in the log, in the same transaction
-- The head remembers which transaction it is from and who acted: since it stays locked until that transaction ends, no other
-- can be in between. It is no part of what is hashed.
ALTER TABLE audit_head ADD COLUMN made_in BIGINT, ADD COLUMN actor_id UUID;

CREATE OR REPLACE FUNCTION audit_append(actor uuid, kind text, subject_type text, subject_id text, article uuid, data text) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  head public.audit_head%ROWTYPE;
  moment timestamptz;
  entry text;
  digest text;
BEGIN
  IF kind IS NULL OR subject_type IS NULL OR subject_id IS NULL OR data IS NULL OR jsonb_typeof(data::jsonb) <> 'object' THEN
    RAISE EXCEPTION 'an audit event needs a kind, a subject and data' USING ERRCODE = 'GY007';
  END IF;
  IF actor IS NOT NULL AND NOT EXISTS (SELECT FROM public.people p WHERE p.id = actor) THEN
    RAISE EXCEPTION 'whoever acts is somebody of the desk' USING ERRCODE = 'GY007';
  END IF;
  SELECT * INTO STRICT head FROM public.audit_head WHERE id = 1 FOR UPDATE;
  moment := clock_timestamp();
  head.seq := head.seq + 1;
  entry := public.galley_netstring(head.hash) || public.galley_netstring(head.seq::text)
    || public.galley_netstring(to_char(moment AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))
    || public.galley_netstring(actor::text) || public.galley_netstring(kind) || public.galley_netstring(subject_type)
    || public.galley_netstring(subject_id) || public.galley_netstring(article::text) || public.galley_netstring(data);
  digest := encode(sha256(convert_to(entry, 'UTF8')), 'hex');
  INSERT INTO public.audit_events (seq, at, actor_id, kind, subject_type, subject_id, article_id, data, hash)
    VALUES (head.seq, moment, actor, kind, subject_type, subject_id, article, data, digest);
  UPDATE public.audit_head SET seq = head.seq, hash = digest, made_in = pg_current_xact_id()::text::bigint, actor_id = actor
    WHERE id = 1;
  RETURN head.seq;
END $$;

/* Refuses a transaction whose log does not end with an event of this person; of anybody when that is null. */
CREATE FUNCTION galley_must_tell(what text, person uuid) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM audit_head h WHERE h.made_in = pg_current_xact_id()::text::bigint
                 AND (person IS NULL OR h.actor_id = person)) THEN
    RAISE EXCEPTION 'a change of % is told in the log, as done by whoever it names', what USING ERRCODE = 'GY008';
  END IF;
END $$;

-- Its argument is the column that names who did it.
CREATE FUNCTION galley_told() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  PERFORM galley_must_tell(TG_TABLE_NAME, (to_jsonb(NEW) ->> TG_ARGV[0])::uuid);
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER revisions_told AFTER INSERT ON revisions
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION galley_told('created_by_id');
CREATE CONSTRAINT TRIGGER evidence_told AFTER INSERT ON evidence
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION galley_told('added_by_id');
CREATE CONSTRAINT TRIGGER evidence_removal_told AFTER UPDATE ON evidence
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION galley_told('removed_by_id');
CREATE CONSTRAINT TRIGGER verdicts_told AFTER INSERT ON verdicts
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION galley_told('given_by_id');
CREATE CONSTRAINT TRIGGER reviews_told AFTER INSERT ON reviews
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION galley_told('reviewer_id');
CREATE CONSTRAINT TRIGGER claims_words_told AFTER UPDATE ON claims
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (NEW.text_changed_by_id IS NOT NULL AND NEW.text_changed_by_id IS DISTINCT FROM OLD.text_changed_by_id)
  EXECUTE FUNCTION galley_told('text_changed_by_id');

CREATE FUNCTION galley_correction_told() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  PERFORM galley_must_tell('corrections', CASE
    WHEN TG_OP = 'INSERT' THEN NEW.drafted_by_id
    WHEN NEW.status = OLD.status THEN CASE NEW.status WHEN 'DRAFT' THEN NEW.edited_by_id END
    WHEN NEW.status = 'IN_REVIEW' THEN NEW.submitted_by_id
    WHEN NEW.status = 'APPROVED' THEN NEW.approved_by_id
    WHEN NEW.status = 'PUBLISHED' THEN NEW.published_by_id
    WHEN NEW.status = 'WITHDRAWN' THEN NEW.withdrawn_by_id END);
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER corrections_told AFTER INSERT OR UPDATE ON corrections
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION galley_correction_told();

-- ------------------------------------------------------------------ an approval is made by its review, at once
-- An approval that ended (the claim was reopened, or stale, and evidence came and went) could be put back without a new
-- review. Now a claim becomes approved only in the transaction of the review that approves it.
ALTER TABLE reviews ADD COLUMN made_in BIGINT;

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
    IF EXISTS (SELECT FROM evidence e WHERE e.claim_id = NEW.claim_id
               AND (e.added_by_id = NEW.reviewer_id AND e.removed_at IS NULL OR e.removed_by_id = NEW.reviewer_id)) THEN
      RAISE EXCEPTION 'nobody approves a verdict on evidence they changed' USING ERRCODE = 'GY001';
    END IF;
    IF verdict.bound_text <> galley_text_under(NEW.claim_id) OR verdict.bound_evidence <> galley_evidence_behind(NEW.claim_id) THEN
      RAISE EXCEPTION 'the text or the evidence changed under the verdict' USING ERRCODE = 'GY003';
    END IF;
  END IF;
  NEW.made_in := pg_current_xact_id()::text::bigint;
  RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION galley_approved_out_of_review() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF OLD.status <> 'IN_REVIEW' OR NOT EXISTS (
    SELECT FROM reviews r JOIN verdicts v ON v.id = r.verdict_id AND v.ended_at IS NULL
    WHERE r.claim_id = NEW.id AND r.decision = 'APPROVE' AND r.made_in = pg_current_xact_id()::text::bigint) THEN
    RAISE EXCEPTION 'a claim is approved only by a review' USING ERRCODE = 'GY005';
  END IF;
  RETURN NEW;
END $$;
DROP TRIGGER claims_approved_out_of_review ON claims;
CREATE TRIGGER claims_approved_out_of_review BEFORE UPDATE OF status ON claims FOR EACH ROW
  WHEN (NEW.status = 'APPROVED' AND OLD.status <> 'APPROVED') EXECUTE FUNCTION galley_approved_out_of_review();

-- ------------------------------------------------------------------ everyone who changed the words, not the last one
-- One column held the last of them: whoever wrote the words could approve them once somebody else had touched them too.
ALTER TABLE claims ADD COLUMN text_changer_ids UUID[] NOT NULL DEFAULT '{}';
UPDATE claims SET text_changer_ids = ARRAY[text_changed_by_id] WHERE text_changed_by_id IS NOT NULL;

-- With an approval the words are two people's, and the list begins anew.
CREATE FUNCTION galley_claim_changers() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  NEW.text_changer_ids := OLD.text_changer_ids;
  IF NEW.status = 'APPROVED' AND OLD.status <> 'APPROVED' THEN
    NEW.text_changed_by_id := NULL;
    NEW.text_changer_ids := '{}';
  ELSIF NEW.text_changed_by_id IS NOT NULL AND NEW.text_changed_by_id <> ALL (OLD.text_changer_ids) THEN
    NEW.text_changer_ids := OLD.text_changer_ids || NEW.text_changed_by_id;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER claims_changers BEFORE UPDATE ON claims FOR EACH ROW EXECUTE FUNCTION galley_claim_changers();

ALTER TABLE corrections ADD COLUMN editor_ids UUID[] NOT NULL DEFAULT '{}';
ALTER TABLE corrections DISABLE TRIGGER USER;
UPDATE corrections SET editor_ids = ARRAY[edited_by_id];
ALTER TABLE corrections ENABLE TRIGGER USER;
ALTER TABLE corrections DROP CONSTRAINT corrections_four_eyes;
ALTER TABLE corrections ADD CONSTRAINT corrections_four_eyes CHECK (
  approved_by_id IS NULL
  OR approved_by_id <> drafted_by_id AND approved_by_id <> ALL (editor_ids) AND approved_by_id IS DISTINCT FROM submitted_by_id);

-- ------------------------------------------------------------------ numbers that readers see
-- A sequence leaves a gap when its transaction fails, and gives whoever asks a number. The database gives them itself now,
-- when an entry is published, with the time.
DROP SEQUENCE correction_number;

CREATE OR REPLACE FUNCTION galley_correction_starts_as_draft() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF NEW.status <> 'DRAFT' OR NEW.approved_by_id IS NOT NULL OR NEW.published_at IS NOT NULL OR NEW.number IS NOT NULL THEN
    RAISE EXCEPTION 'a correction starts as a draft' USING ERRCODE = 'GY003';
  END IF;
  NEW.editor_ids := ARRAY[NEW.edited_by_id];
  RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION galley_correction_guard() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  words text[] := '{type,headline,section,article_url,article_published_at,wrong,right,note,slug,article_id,claim_id,amends_id,edited_by_id}';
  withdrawal text[] := '{status,version,withdrawn_at,withdrawn_by_id,withdraw_reason}';
  kept jsonb := (SELECT jsonb_object_agg(key, value) FROM jsonb_each(to_jsonb(OLD)) WHERE key = ANY (words));
BEGIN
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'corrections rows cannot be changed or removed' USING ERRCODE = 'GY002';
  END IF;
  NEW.editor_ids := OLD.editor_ids;
  IF NEW.edited_by_id <> ALL (OLD.editor_ids) THEN
    NEW.editor_ids := OLD.editor_ids || NEW.edited_by_id;
  END IF;
  IF OLD.status = 'WITHDRAWN'
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

-- ------------------------------------------------------------------ words and anchors
-- An approved claim could be moved to a lookalike: the same words at another place of the same text.
CREATE OR REPLACE FUNCTION galley_anchor_removal() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT FROM revisions r JOIN revisions later ON later.article_id = r.article_id AND later.number > r.number
             WHERE r.id = OLD.revision_id) THEN
    RAISE EXCEPTION 'anchors of an earlier revision are fixed' USING ERRCODE = 'GY002';
  END IF;
  PERFORM galley_make_stale(OLD.claim_id);
  RETURN OLD;
END $$;

-- Anchors come and go and are never changed, so the guard of their changes need not know how.
DROP TRIGGER anchors_guard ON anchors;
DROP FUNCTION galley_anchor_guard();
CREATE TRIGGER anchors_immutable BEFORE UPDATE ON anchors FOR EACH ROW EXECUTE FUNCTION galley_refuse_change();

CREATE OR REPLACE FUNCTION galley_revision_measure() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF NEW.number <> (SELECT coalesce(max(r.number), 0) + 1 FROM revisions r WHERE r.article_id = NEW.article_id) THEN
    RAISE EXCEPTION 'revisions are numbered without a gap' USING ERRCODE = 'GY003';
  END IF;
  NEW.length := galley_utf16_length(NEW.text);
  RETURN NEW;
END $$;

-- A missing reason passed the check, since nothing compared with something is neither true nor false.
ALTER TABLE claims DROP CONSTRAINT claims_dismissed_with_reason;
ALTER TABLE claims ADD CONSTRAINT claims_dismissed_with_reason CHECK (status <> 'DISMISSED' OR btrim(coalesce(dismiss_reason, '')) <> '');
