-- A common word fits nearly every correction, and folding what each of them says took longer than all else in a search: on the desk,
-- and on the readers' page, where nobody is asked who they are. What corrections and headlines say is kept folded beside them.
ALTER TABLE "articles" ADD COLUMN "searchable_headline" TEXT GENERATED ALWAYS AS (galley_searchable("headline")) STORED;
ALTER TABLE "corrections"
  ADD COLUMN "searchable" TEXT
    GENERATED ALWAYS AS (galley_searchable("headline" || ' ' || "note" || ' ' || coalesce("wrong", '') || ' ' || "right")) STORED,
  -- What readers are told: without the headline of then, and why it was withdrawn.
  ADD COLUMN "searchable_told" TEXT GENERATED ALWAYS AS (galley_searchable("note" || ' ' || coalesce("wrong", '') || ' ' || "right")) STORED,
  ADD COLUMN "searchable_reason" TEXT GENERATED ALWAYS AS (galley_searchable(coalesce("withdraw_reason", ''))) STORED;
DROP INDEX "corrections_found";
CREATE INDEX "corrections_found" ON "corrections" USING gin ("searchable" gin_trgm_ops);

-- What the database makes of a row is no change of a published entry. Otherwise as before.
CREATE OR REPLACE FUNCTION galley_correction_guard() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  -- PostgreSQL makes these once the row is written: before that they are empty.
  made text[] := '{searchable,searchable_told,searchable_reason}';
  words text[] := '{type,headline,section,article_url,article_published_at,wrong,right,note,slug,article_id,claim_id,amends_id,edited_by_id}';
  withdrawal text[] := made || '{status,version,withdrawn_at,withdrawn_by_id,withdraw_reason,withdrawal_asked_by_id,withdrawal_asked_at,withdraw_words_by_id,at_once_reason,words_confirmed_by_id,words_confirmed_at}';
  confirming text[] := made || '{version,withdraw_reason,withdraw_words_by_id,words_confirmed_by_id,words_confirmed_at}';
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
