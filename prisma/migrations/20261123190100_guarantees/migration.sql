-- What the database itself promises, whatever the application does. Errors carry an SQLSTATE of class GY:
--   GY001 four eyes · GY002 immutable · GY003 not live or not in review · GY004 anchor · GY005 not approved
-- prisma/catalogue.test.ts lists every object made here.

-- ------------------------------------------------------------------ roles
-- Group roles without a login; scripts/migrate.mjs grants them to the roles that connect.
DO $$ BEGIN CREATE ROLE galley_app NOLOGIN; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$;
DO $$ BEGIN CREATE ROLE galley_auditor NOLOGIN; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$;

REVOKE CREATE ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO galley_app, galley_auditor;
GRANT SELECT ON ALL TABLES IN SCHEMA public TO galley_app;
GRANT SELECT ON audit_events, audit_head TO galley_auditor;

GRANT INSERT ON people, sessions, invitations, throttles, articles, revisions, claims, anchors, sources, source_readers, evidence,
  verdicts, reviews, comments, corrections, error_reports, idempotency_keys, outbox TO galley_app;
GRANT UPDATE ON newsroom, people, sessions, invitations, throttles, articles, claims, sources, corrections, error_reports,
  idempotency_keys, outbox TO galley_app;
GRANT UPDATE (removed_at, removed_by_id) ON evidence TO galley_app;
GRANT UPDATE (ended_at) ON verdicts TO galley_app;
GRANT DELETE ON throttles, source_readers, anchors, idempotency_keys, outbox TO galley_app;

-- ------------------------------------------------------------------ plain checks
ALTER TABLE newsroom ADD CONSTRAINT newsroom_one_row CHECK (id = 1);
ALTER TABLE audit_head ADD CONSTRAINT audit_head_one_row CHECK (id = 1);
ALTER TABLE people ADD CONSTRAINT people_email_plain CHECK (email = lower(email) AND email ~ '^[\x21-\x7e]+@[\x21-\x7e]+$');
ALTER TABLE revisions ADD CONSTRAINT revisions_number_positive CHECK (number >= 1);
ALTER TABLE anchors ADD CONSTRAINT anchors_sane CHECK (0 <= start AND start < "end");
ALTER TABLE claims ADD CONSTRAINT claims_dismissed_with_reason CHECK (status <> 'DISMISSED' OR btrim(dismiss_reason) <> '');
ALTER TABLE evidence ADD CONSTRAINT evidence_has_locator CHECK (btrim(locator) <> '');
ALTER TABLE evidence ADD CONSTRAINT evidence_removal_named CHECK ((removed_at IS NULL) = (removed_by_id IS NULL));
ALTER TABLE verdicts ADD CONSTRAINT verdicts_replacement CHECK (
  CASE outcome WHEN 'NEEDS_EDIT' THEN btrim(coalesce(replacement, '')) <> '' WHEN 'WRONG' THEN replacement IS NOT NULL ELSE true END);
ALTER TABLE verdicts ADD CONSTRAINT verdicts_author_named CHECK (basis <> 'ON_AUTHOR' OR btrim(rationale) <> '');
ALTER TABLE reviews ADD CONSTRAINT reviews_return_with_reason CHECK (decision <> 'RETURN' OR btrim(coalesce(reason, '')) <> '');
ALTER TABLE corrections ADD CONSTRAINT corrections_four_eyes CHECK (
  approved_by_id IS NULL OR (approved_by_id <> drafted_by_id AND approved_by_id <> edited_by_id AND approved_by_id <> submitted_by_id));
ALTER TABLE corrections ADD CONSTRAINT corrections_published_approved CHECK (
  status NOT IN ('APPROVED', 'PUBLISHED', 'WITHDRAWN') OR (approved_by_id IS NOT NULL AND approved_at IS NOT NULL AND submitted_by_id IS NOT NULL));
ALTER TABLE corrections ADD CONSTRAINT corrections_published_dated CHECK (
  status NOT IN ('PUBLISHED', 'WITHDRAWN') OR (published_at IS NOT NULL AND published_by_id IS NOT NULL AND number IS NOT NULL));
ALTER TABLE corrections ADD CONSTRAINT corrections_withdrawn_with_reason CHECK (
  status <> 'WITHDRAWN' OR (withdrawn_at IS NOT NULL AND withdrawn_by_id IS NOT NULL AND btrim(coalesce(withdraw_reason, '')) <> ''));

CREATE UNIQUE INDEX verdicts_one_live ON verdicts (claim_id) WHERE ended_at IS NULL;
CREATE UNIQUE INDEX invitations_one_open ON invitations (email) WHERE redeemed_at IS NULL AND withdrawn_at IS NULL;
CREATE SEQUENCE correction_number;
GRANT USAGE ON SEQUENCE correction_number TO galley_app;

-- ------------------------------------------------------------------ immutable rows
CREATE FUNCTION galley_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% rows cannot be changed or removed', TG_TABLE_NAME USING ERRCODE = 'GY002';
END $$;

CREATE TRIGGER audit_events_immutable BEFORE UPDATE OR DELETE ON audit_events FOR EACH ROW EXECUTE FUNCTION galley_refuse_change();
CREATE TRIGGER audit_events_kept BEFORE TRUNCATE ON audit_events FOR EACH STATEMENT EXECUTE FUNCTION galley_refuse_change();
CREATE TRIGGER revisions_immutable BEFORE UPDATE OR DELETE ON revisions FOR EACH ROW EXECUTE FUNCTION galley_refuse_change();
CREATE TRIGGER revisions_kept BEFORE TRUNCATE ON revisions FOR EACH STATEMENT EXECUTE FUNCTION galley_refuse_change();
CREATE TRIGGER reviews_immutable BEFORE UPDATE OR DELETE ON reviews FOR EACH ROW EXECUTE FUNCTION galley_refuse_change();
CREATE TRIGGER reviews_kept BEFORE TRUNCATE ON reviews FOR EACH STATEMENT EXECUTE FUNCTION galley_refuse_change();
CREATE TRIGGER verdicts_removal BEFORE DELETE ON verdicts FOR EACH ROW EXECUTE FUNCTION galley_refuse_change();
CREATE TRIGGER verdicts_kept BEFORE TRUNCATE ON verdicts FOR EACH STATEMENT EXECUTE FUNCTION galley_refuse_change();
CREATE TRIGGER evidence_removal BEFORE DELETE ON evidence FOR EACH ROW EXECUTE FUNCTION galley_refuse_change();
CREATE TRIGGER corrections_kept BEFORE TRUNCATE ON corrections FOR EACH STATEMENT EXECUTE FUNCTION galley_refuse_change();

-- A verdict may end, once, and nothing else of it may change.
CREATE FUNCTION galley_verdict_only_ends() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.ended_at IS NOT NULL OR NEW.ended_at IS NULL OR to_jsonb(NEW) - 'ended_at' <> to_jsonb(OLD) - 'ended_at' THEN
    RAISE EXCEPTION 'verdicts rows cannot be changed or removed' USING ERRCODE = 'GY002';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER verdicts_immutable BEFORE UPDATE ON verdicts FOR EACH ROW EXECUTE FUNCTION galley_verdict_only_ends();

-- Evidence may be removed (marked), once, and nothing else of it may change.
CREATE FUNCTION galley_evidence_only_removed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.removed_at IS NOT NULL OR NEW.removed_at IS NULL
     OR to_jsonb(NEW) - '{removed_at,removed_by_id}'::text[] <> to_jsonb(OLD) - '{removed_at,removed_by_id}'::text[] THEN
    RAISE EXCEPTION 'evidence rows cannot be changed' USING ERRCODE = 'GY002';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER evidence_immutable BEFORE UPDATE ON evidence FOR EACH ROW EXECUTE FUNCTION galley_evidence_only_removed();

-- A published correction may only be withdrawn; its words never change. While it waits for or has approval they don't either.
CREATE FUNCTION galley_correction_guard() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  words text[] := '{type,headline,section,article_url,article_published_at,wrong,right,note,slug,article_id,claim_id,amends_id,drafted_by_id,edited_by_id,created_at}';
  kept jsonb := (SELECT jsonb_object_agg(key, value) FROM jsonb_each(to_jsonb(OLD)) WHERE key = ANY (words));
BEGIN
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'corrections rows cannot be changed or removed' USING ERRCODE = 'GY002';
  END IF;
  IF OLD.status = 'WITHDRAWN'
     OR OLD.status = 'PUBLISHED' AND (NEW.status NOT IN ('PUBLISHED', 'WITHDRAWN')
        OR to_jsonb(NEW) - '{status,version,withdrawn_at,withdrawn_by_id,withdraw_reason}'::text[]
        <> to_jsonb(OLD) - '{status,version,withdrawn_at,withdrawn_by_id,withdraw_reason}'::text[]) THEN
    RAISE EXCEPTION 'corrections rows cannot be changed or removed once published' USING ERRCODE = 'GY002';
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
  RETURN NEW;
END $$;
CREATE TRIGGER corrections_guard BEFORE UPDATE OR DELETE ON corrections FOR EACH ROW EXECUTE FUNCTION galley_correction_guard();

CREATE FUNCTION galley_correction_starts_as_draft() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.status <> 'DRAFT' OR NEW.approved_by_id IS NOT NULL OR NEW.published_at IS NOT NULL THEN
    RAISE EXCEPTION 'a correction starts as a draft' USING ERRCODE = 'GY003';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER corrections_start BEFORE INSERT ON corrections FOR EACH ROW EXECUTE FUNCTION galley_correction_starts_as_draft();

-- ------------------------------------------------------------------ anchors
-- Length of a text in UTF-16 code units: characters outside the basic plane count twice.
CREATE FUNCTION galley_utf16_length(value text) RETURNS int LANGUAGE sql IMMUTABLE STRICT AS $$
  SELECT char_length(value) + char_length(regexp_replace(value, '[\u0001-\uFFFF]', '', 'g'))
$$;

CREATE FUNCTION galley_revision_measure() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.length := galley_utf16_length(NEW.text);
  RETURN NEW;
END $$;
CREATE TRIGGER revisions_measure BEFORE INSERT ON revisions FOR EACH ROW EXECUTE FUNCTION galley_revision_measure();

CREATE FUNCTION galley_anchor_guard() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  body text;
  units int;
  newest boolean;
BEGIN
  SELECT r.text, r.length, r.number = (SELECT max(number) FROM revisions WHERE article_id = r.article_id)
    INTO body, units, newest FROM revisions r WHERE r.id = NEW.revision_id;
  IF NOT newest THEN
    RAISE EXCEPTION 'anchors of an earlier revision are fixed' USING ERRCODE = 'GY002';
  END IF;
  IF galley_utf16_length(NEW.exact) <> NEW."end" - NEW.start THEN
    RAISE EXCEPTION 'an anchor is as long as its text' USING ERRCODE = 'GY004';
  END IF;
  -- Cheap where offsets are character positions; elsewhere the text must at least contain the words.
  IF char_length(body) = units THEN
    IF substr(body, NEW.start + 1, NEW."end" - NEW.start) <> NEW.exact THEN
      RAISE EXCEPTION 'an anchor stands on its own text' USING ERRCODE = 'GY004';
    END IF;
  ELSIF position(NEW.exact IN body) = 0 OR NEW."end" > units THEN
    RAISE EXCEPTION 'an anchor stands on its own text' USING ERRCODE = 'GY004';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER anchors_guard BEFORE INSERT OR UPDATE ON anchors FOR EACH ROW EXECUTE FUNCTION galley_anchor_guard();

CREATE FUNCTION galley_anchor_removal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM revisions r JOIN revisions later ON later.article_id = r.article_id AND later.number > r.number
             WHERE r.id = OLD.revision_id) THEN
    RAISE EXCEPTION 'anchors of an earlier revision are fixed' USING ERRCODE = 'GY002';
  END IF;
  RETURN OLD;
END $$;
CREATE TRIGGER anchors_removal BEFORE DELETE ON anchors FOR EACH ROW EXECUTE FUNCTION galley_anchor_removal();

-- ------------------------------------------------------------------ what a verdict is bound to
CREATE FUNCTION galley_text_under(claim uuid) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT coalesce(string_agg(exact, chr(31) ORDER BY exact COLLATE "C"), '') FROM (
    SELECT DISTINCT a.exact FROM anchors a
    JOIN revisions r ON r.id = a.revision_id
    WHERE a.claim_id = claim AND r.number = (SELECT max(number) FROM revisions WHERE article_id = r.article_id)) words
$$;

CREATE FUNCTION galley_evidence_behind(claim uuid) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT coalesce(string_agg(id::text, ',' ORDER BY id), '') FROM evidence WHERE claim_id = claim AND removed_at IS NULL
$$;

-- The binding is written by the database, so that no caller can claim another one.
CREATE FUNCTION galley_verdict_bind() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- Evidence that is being attached at this moment is waited for, so that it is part of the binding.
  PERFORM FROM claims WHERE id = NEW.claim_id FOR NO KEY UPDATE;
  NEW.bound_text := galley_text_under(NEW.claim_id);
  NEW.bound_evidence := galley_evidence_behind(NEW.claim_id);
  IF NEW.bound_text = '' THEN
    RAISE EXCEPTION 'a verdict needs words in the newest revision' USING ERRCODE = 'GY003';
  END IF;
  IF NEW.bound_evidence = '' AND NEW.outcome <> 'UNVERIFIABLE' AND NEW.basis <> 'ON_AUTHOR' THEN
    RAISE EXCEPTION 'a verdict needs evidence' USING ERRCODE = 'GY003';
  END IF;
  IF NOT EXISTS (SELECT FROM people p WHERE p.id = NEW.given_by_id AND p.role <> 'VIEWER' AND p.deactivated_at IS NULL) THEN
    RAISE EXCEPTION 'only an editor can give a verdict' USING ERRCODE = 'GY003';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER verdicts_bind BEFORE INSERT ON verdicts FOR EACH ROW EXECUTE FUNCTION galley_verdict_bind();

-- ------------------------------------------------------------------ four eyes
CREATE FUNCTION galley_review_guard() RETURNS trigger LANGUAGE plpgsql AS $$
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
    IF claim.text_changed_by_id = NEW.reviewer_id THEN
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
  RETURN NEW;
END $$;
CREATE TRIGGER reviews_guard BEFORE INSERT ON reviews FOR EACH ROW EXECUTE FUNCTION galley_review_guard();

-- A claim is approved only out of review, by an approving review of its live verdict, on the text and the evidence that stand
-- when the transaction commits. Verdicts are watched too: none may be put in the place of the one that was approved.
CREATE FUNCTION galley_approval_stands(claim uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (
    SELECT FROM verdicts v JOIN reviews r ON r.verdict_id = v.id AND r.decision = 'APPROVE'
    WHERE v.claim_id = claim AND v.ended_at IS NULL
      AND v.bound_text = galley_text_under(claim) AND v.bound_evidence = galley_evidence_behind(claim))
$$;

CREATE FUNCTION galley_approved_by_review() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  claim uuid := CASE TG_TABLE_NAME WHEN 'claims' THEN to_jsonb(NEW) ->> 'id' ELSE to_jsonb(NEW) ->> 'claim_id' END;
BEGIN
  IF EXISTS (SELECT FROM claims c WHERE c.id = claim AND c.status = 'APPROVED') AND NOT galley_approval_stands(claim) THEN
    RAISE EXCEPTION 'a claim is approved only by a review' USING ERRCODE = 'GY005';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER claims_approved_by_review AFTER INSERT OR UPDATE OF status ON claims
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.status = 'APPROVED') EXECUTE FUNCTION galley_approved_by_review();
CREATE CONSTRAINT TRIGGER verdicts_approved_by_review AFTER INSERT OR UPDATE ON verdicts
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION galley_approved_by_review();

CREATE FUNCTION galley_approved_out_of_review() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a claim is approved only by a review' USING ERRCODE = 'GY005';
END $$;
CREATE TRIGGER claims_approved_out_of_review BEFORE UPDATE OF status ON claims FOR EACH ROW
  WHEN (NEW.status = 'APPROVED' AND OLD.status NOT IN ('IN_REVIEW', 'APPROVED')) EXECUTE FUNCTION galley_approved_out_of_review();

-- ------------------------------------------------------------------ stale in the same transaction
CREATE FUNCTION galley_make_stale(claim uuid) RETURNS void LANGUAGE sql AS $$
  UPDATE claims SET status = 'STALE', version = version + 1, moved_at = now() WHERE id = claim AND status IN ('IN_REVIEW', 'APPROVED')
$$;

-- A verdict that is being given at this moment is waited for, so that it is seen and becomes stale. Before the row's foreign
-- key takes its weaker lock: two who attach at once would otherwise wait for each other.
CREATE FUNCTION galley_evidence_holds_claim() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM claims WHERE id = NEW.claim_id FOR NO KEY UPDATE;
  RETURN NEW;
END $$;
CREATE TRIGGER evidence_holds_claim BEFORE INSERT OR UPDATE ON evidence FOR EACH ROW EXECUTE FUNCTION galley_evidence_holds_claim();

CREATE FUNCTION galley_evidence_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM galley_make_stale(NEW.claim_id);
  RETURN NULL;
END $$;
CREATE TRIGGER evidence_makes_stale AFTER INSERT OR UPDATE ON evidence FOR EACH ROW EXECUTE FUNCTION galley_evidence_changed();

-- Deferred to the end of the transaction: a revision first takes its text, then its anchors.
CREATE FUNCTION galley_revision_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE claims c SET status = 'STALE', version = version + 1, moved_at = now()
    FROM verdicts v
    WHERE c.article_id = NEW.article_id AND c.status IN ('IN_REVIEW', 'APPROVED')
      AND v.claim_id = c.id AND v.ended_at IS NULL AND v.bound_text <> galley_text_under(c.id);
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER revisions_make_stale AFTER INSERT ON revisions
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION galley_revision_changed();

CREATE FUNCTION galley_anchor_changed() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  claim uuid := CASE TG_OP WHEN 'DELETE' THEN OLD.claim_id ELSE NEW.claim_id END;
BEGIN
  IF EXISTS (SELECT FROM claims c JOIN verdicts v ON v.claim_id = c.id AND v.ended_at IS NULL
             WHERE c.id = claim AND c.status IN ('IN_REVIEW', 'APPROVED') AND v.bound_text <> galley_text_under(c.id)) THEN
    PERFORM galley_make_stale(claim);
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER anchors_make_stale AFTER INSERT OR UPDATE OR DELETE ON anchors
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION galley_anchor_changed();

-- ------------------------------------------------------------------ people
-- There is always an admin who can sign in. The lock makes two admins who remove each other at once take turns.
CREATE FUNCTION galley_keep_an_admin() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.role = 'ADMIN' AND OLD.deactivated_at IS NULL AND (NEW.role <> 'ADMIN' OR NEW.deactivated_at IS NOT NULL) THEN
    PERFORM pg_advisory_xact_lock(7110001);
    IF NOT EXISTS (SELECT FROM people p WHERE p.id <> NEW.id AND p.role = 'ADMIN' AND p.deactivated_at IS NULL) THEN
      RAISE EXCEPTION 'the last admin cannot be removed' USING ERRCODE = 'GY006';
    END IF;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER people_keep_an_admin BEFORE UPDATE ON people FOR EACH ROW EXECUTE FUNCTION galley_keep_an_admin();

-- ------------------------------------------------------------------ the audit chain
INSERT INTO audit_head (id, seq, hash) VALUES (1, 0, repeat('0', 64));

-- One field of the canonical encoding: its length in bytes, a colon, its bytes, a comma; a missing one is "-,".
CREATE FUNCTION galley_netstring(value text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT coalesce(octet_length(value) || ':' || value || ',', '-,')
$$;

/* Appends one event and returns its seq. The hash is SHA-256 over the previous hash and the fields in this order, each as a
   netstring in UTF-8: seq, at (UTC, microseconds), actor, kind, subject type, subject id, article, data. The head row is
   locked until the transaction ends, so seq has no gaps; call it last. */
CREATE FUNCTION audit_append(actor uuid, kind text, subject_type text, subject_id text, article uuid, data text) RETURNS bigint
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
  UPDATE public.audit_head SET seq = head.seq, hash = digest WHERE id = 1;
  RETURN head.seq;
END $$;
REVOKE ALL ON FUNCTION audit_append(uuid, text, text, text, uuid, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION audit_append(uuid, text, text, text, uuid, text) TO galley_app;

-- ------------------------------------------------------------------ names mean ours
-- A temporary table of the caller's would otherwise be found before the one that is meant.
DO $$
DECLARE
  function regprocedure;
BEGIN
  FOR function IN SELECT oid FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND proname LIKE 'galley\_%' LOOP
    EXECUTE format('ALTER FUNCTION %s SET search_path = pg_catalog, public, pg_temp', function);
  END LOOP;
END $$;

INSERT INTO newsroom (id, name) VALUES (1, 'Our newsroom');
