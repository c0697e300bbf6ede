-- A source is part of what an approval is bound to: its kind, title, address and note. Whoever may see it is not.

-- A text without what is only typography: Unicode form, the kind and amount of white space, the style of quotation marks, the
-- width of dashes. lib/domain/text/typeset.ts says the same.
CREATE FUNCTION galley_typeset(value text) RETURNS text LANGUAGE sql IMMUTABLE STRICT
SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT regexp_replace(
    translate(normalize(value, NFC),
      U&'\201C\201D\201E\201F\00AB\00BB\FF02\2018\2019\201A\201B\2039\203A\00B4\0060\FF07\2010\2011\2012\2013\2014\2015\2212\FE58\FE63\FF0D',
      '"""""""' || repeat('''', 9) || repeat('-', 10)),
    U&'[\0009-\000D\0020\0085\00A0\1680\2000-\200A\2028\2029\202F\205F\3000]+', ' ', 'g')
$$;

CREATE FUNCTION galley_source_says(kind "SourceKind", title text, url text, note text) RETURNS text LANGUAGE sql STABLE
SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT concat_ws(chr(31), kind::text, galley_typeset(title), coalesce(url, ''), galley_typeset(note))
$$;

-- ------------------------------------------------------------------ who changed the source behind a piece of evidence
ALTER TABLE "sources" ADD COLUMN "changed_by_id" UUID;
ALTER TABLE "sources" ADD CONSTRAINT "sources_changed_by_id_fkey" FOREIGN KEY ("changed_by_id") REFERENCES "people"("id") ON DELETE SET NULL ON UPDATE CASCADE;

CREATE TABLE "source_changes" (
  "evidence_id" UUID NOT NULL,
  "person_id" UUID NOT NULL,
  "at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "source_changes_pkey" PRIMARY KEY ("evidence_id", "person_id")
);
ALTER TABLE "source_changes" ADD CONSTRAINT "source_changes_evidence_id_fkey" FOREIGN KEY ("evidence_id") REFERENCES "evidence"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "source_changes" ADD CONSTRAINT "source_changes_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
GRANT SELECT, INSERT ON source_changes TO galley_app;
CREATE TRIGGER source_changes_immutable BEFORE UPDATE OR DELETE ON source_changes FOR EACH ROW EXECUTE FUNCTION galley_refuse_change();

CREATE OR REPLACE FUNCTION galley_changed_evidence(claim uuid, person uuid) RETURNS boolean LANGUAGE sql STABLE
SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT EXISTS (
    SELECT FROM evidence e LEFT JOIN evidence origin ON origin.id = e.carried_from_id
    WHERE e.claim_id = claim
      AND (e.removed_at IS NULL AND (person IN (e.added_by_id, origin.added_by_id)
           OR EXISTS (SELECT FROM source_changes s WHERE s.evidence_id IN (e.id, e.carried_from_id) AND s.person_id = person))
        OR e.removed_by_id = person))
$$;

-- ------------------------------------------------------------------ a changed source makes stale what rests on it
CREATE FUNCTION galley_source_changed() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF NEW.changed_by_id IS NULL THEN
    RAISE EXCEPTION 'a change of a source names who made it' USING ERRCODE = 'GY008';
  END IF;
  IF galley_source_says(NEW.kind, NEW.title, NEW.url, NEW.note) = galley_source_says(OLD.kind, OLD.title, OLD.url, OLD.note) THEN
    RETURN NULL;
  END IF;
  -- A verdict that is being given at this moment is waited for, so that it is seen and becomes stale.
  PERFORM FROM claims c WHERE c.id IN (SELECT e.claim_id FROM evidence e WHERE e.source_id = NEW.id AND e.removed_at IS NULL)
    ORDER BY c.id FOR NO KEY UPDATE;
  INSERT INTO source_changes (evidence_id, person_id)
    SELECT e.id, NEW.changed_by_id FROM evidence e WHERE e.source_id = NEW.id AND e.removed_at IS NULL
    ON CONFLICT DO NOTHING;
  PERFORM galley_make_stale(e.claim_id) FROM evidence e WHERE e.source_id = NEW.id AND e.removed_at IS NULL;
  RETURN NULL;
END $$;
CREATE TRIGGER sources_make_stale AFTER UPDATE ON sources FOR EACH ROW
  WHEN ((OLD.kind, OLD.title, OLD.url, OLD.note, OLD.visibility, OLD.added_by_id)
    IS DISTINCT FROM (NEW.kind, NEW.title, NEW.url, NEW.note, NEW.visibility, NEW.added_by_id))
  EXECUTE FUNCTION galley_source_changed();
CREATE CONSTRAINT TRIGGER sources_told AFTER UPDATE ON sources DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN ((OLD.kind, OLD.title, OLD.url, OLD.note, OLD.visibility, OLD.added_by_id)
    IS DISTINCT FROM (NEW.kind, NEW.title, NEW.url, NEW.note, NEW.visibility, NEW.added_by_id))
  EXECUTE FUNCTION galley_told('changed_by_id');

-- ------------------------------------------------------------------ and a verdict is bound to it
CREATE FUNCTION galley_sources_behind(claim uuid) RETURNS text LANGUAGE sql STABLE SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT encode(sha256(convert_to(coalesce(
    string_agg(e.id::text || chr(31) || galley_source_says(s.kind, s.title, s.url, s.note), chr(30) ORDER BY e.id), ''), 'UTF8')), 'hex')
  FROM evidence e JOIN sources s ON s.id = e.source_id WHERE e.claim_id = claim AND e.removed_at IS NULL
$$;

-- Live verdicts from before are bound to their sources as they stand now: what they were then is not known.
ALTER TABLE "verdicts" ADD COLUMN "bound_sources" TEXT NOT NULL DEFAULT '';
ALTER TABLE verdicts DISABLE TRIGGER USER;
UPDATE verdicts SET bound_sources = galley_sources_behind(claim_id) WHERE ended_at IS NULL;
ALTER TABLE verdicts ENABLE TRIGGER USER;

CREATE OR REPLACE FUNCTION galley_verdict_bind() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  -- Evidence that is being attached at this moment is waited for, so that it is part of the binding.
  PERFORM FROM claims WHERE id = NEW.claim_id FOR NO KEY UPDATE;
  NEW.bound_text := galley_text_under(NEW.claim_id);
  NEW.bound_evidence := galley_evidence_behind(NEW.claim_id);
  NEW.bound_sources := galley_sources_behind(NEW.claim_id);
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

-- Whether the text, the evidence and the sources are still those that the verdict was given on.
CREATE FUNCTION galley_still_bound(verdict verdicts) RETURNS boolean LANGUAGE sql STABLE SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT verdict.bound_text = galley_text_under(verdict.claim_id) AND verdict.bound_evidence = galley_evidence_behind(verdict.claim_id)
    AND verdict.bound_sources = galley_sources_behind(verdict.claim_id)
$$;

CREATE OR REPLACE FUNCTION galley_approval_stands(claim uuid) RETURNS boolean LANGUAGE sql STABLE SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT EXISTS (
    SELECT FROM verdicts v JOIN reviews r ON r.verdict_id = v.id AND r.decision = 'APPROVE'
    WHERE v.claim_id = claim AND v.ended_at IS NULL AND galley_still_bound(v))
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
    -- Nor on what they can't see.
    IF EXISTS (SELECT FROM evidence e JOIN sources s ON s.id = e.source_id
               WHERE e.claim_id = NEW.claim_id AND e.removed_at IS NULL AND s.visibility = 'CONFIDENTIAL' AND s.added_by_id <> NEW.reviewer_id
                 AND NOT EXISTS (SELECT FROM source_readers r WHERE r.source_id = s.id AND r.person_id = NEW.reviewer_id)) THEN
      RAISE EXCEPTION 'nobody approves a verdict on evidence they cannot see' USING ERRCODE = 'GY001';
    END IF;
    IF NOT galley_still_bound(verdict) THEN
      RAISE EXCEPTION 'the text, the evidence or its source changed under the verdict' USING ERRCODE = 'GY003';
    END IF;
  END IF;
  NEW.made_in := pg_current_xact_id()::text::bigint;
  RETURN NEW;
END $$;

-- ------------------------------------------------------------------ a cleared article with a claim that is unsettled again
CREATE FUNCTION galley_reopen_article() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  UPDATE articles SET status = 'CHECKING', cleared_at = NULL, cleared_by_id = NULL, clear_reason = NULL, version = version + 1
    WHERE id = NEW.article_id AND status = 'CLEARED';
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER claims_reopen_article AFTER UPDATE OF status ON claims DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (OLD.status IN ('APPROVED', 'DISMISSED', 'MERGED') AND NEW.status NOT IN ('APPROVED', 'DISMISSED', 'MERGED'))
  EXECUTE FUNCTION galley_reopen_article();
