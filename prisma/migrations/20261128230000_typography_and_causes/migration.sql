-- Typography is no change of the text: a verdict stands while the words under its claim are the same apart from it. A claim says
-- why it is stale. An approved edit that the text has made is no change either.

-- ------------------------------------------------------------------ typography folded away
-- The same text as foldTypography() in lib/domain/text/fold-typography.ts, which says what is folded and why; a property test
-- holds the two together.
CREATE FUNCTION galley_folded(value text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT regexp_replace(regexp_replace(translate(normalize(regexp_replace(value,
    '[\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200d\u2060-\u2065\u206a-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufff8\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff]',
    '', 'g'), NFD),
    U&'\201c\201d\201e\201f\00ab\00bb\301d\301e\301f\ff02' || U&'\2018\2019\201a\201b\2039\203a\02bc\00b4\0060\ff07',
    '""""""""""' || repeat('''', 10)),
    '[-\u2010-\u2015\u2212\u2e3a\u2e3b\ufe58\ufe63\uff0d]+', '-', 'g'),
    '[\u0009-\u000d \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+', ' ', 'g')
$$;

-- Words as a verdict is bound to them (distinct, joined by U+001F), folded.
CREATE FUNCTION galley_folded_words(words text) RETURNS text[] LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT coalesce(array_agg(DISTINCT galley_folded(word) COLLATE "C" ORDER BY galley_folded(word) COLLATE "C"), '{}')
  FROM unnest(string_to_array(words, chr(31))) AS word
$$;

-- True while the words under a verdict's claim are those it was given on; or, once it is approved, those that it asks for in
-- their place, wherever the text has them already.
CREATE FUNCTION galley_words_stand(verdict uuid) RETURNS boolean LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  given verdicts%ROWTYPE;
  now_under text;
  bound text[];
  words text[];
  asked text;
BEGIN
  SELECT * INTO given FROM verdicts WHERE id = verdict;
  now_under := galley_text_under(given.claim_id);
  IF given.bound_text = now_under THEN
    RETURN true;
  END IF;
  bound := galley_folded_words(given.bound_text);
  words := galley_folded_words(now_under);
  IF bound = words THEN
    RETURN true;
  END IF;
  IF given.replacement IS NULL
     OR NOT EXISTS (SELECT FROM reviews r WHERE r.verdict_id = given.id AND r.decision = 'APPROVE') THEN
    RETURN false;
  END IF;
  asked := btrim(galley_folded(given.replacement));
  RETURN words <@ (bound || asked) AND (asked = '' OR asked = ANY (words));
END $$;

-- The guards compare by that function from here on; everything else in them stays as it is.
CREATE FUNCTION galley_amend(function regprocedure, was text, becomes text) RETURNS void LANGUAGE plpgsql
SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  definition text := pg_get_functiondef(function);
BEGIN
  IF position(was IN definition) = 0 THEN
    RAISE EXCEPTION '% has no “%”', function, was;
  END IF;
  EXECUTE replace(definition, was, becomes);
END $$;
SELECT galley_amend('galley_still_bound(verdicts)', 'verdict.bound_text = galley_text_under(verdict.claim_id)', 'galley_words_stand(verdict.id)');
SELECT galley_amend('galley_revision_changed()', 'v.bound_text <> galley_text_under(c.id)', 'NOT galley_words_stand(v.id)');
SELECT galley_amend('galley_anchor_changed()', 'v.bound_text <> galley_text_under(c.id)', 'NOT galley_words_stand(v.id)');

-- Sources are folded the same way; live verdicts are bound to them anew.
CREATE OR REPLACE FUNCTION galley_source_says(kind "SourceKind", title text, url text, note text) RETURNS text LANGUAGE sql STABLE
SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT concat_ws(chr(31), kind::text, galley_folded(title), coalesce(url, ''), galley_folded(note))
$$;
DROP FUNCTION galley_typeset(text);
ALTER TABLE verdicts DISABLE TRIGGER USER;
UPDATE verdicts SET bound_sources = galley_sources_behind(claim_id) WHERE ended_at IS NULL;
ALTER TABLE verdicts ENABLE TRIGGER USER;

-- ------------------------------------------------------------------ why a claim is stale
ALTER TABLE claims ADD COLUMN stale_reason TEXT;
UPDATE claims SET stale_reason = coalesce(
  (SELECT e.data::jsonb ->> 'why' FROM audit_events e
   WHERE e.subject_id = claims.id::text AND e.kind = 'claim.stale' ORDER BY e.seq DESC LIMIT 1), 'the text changed')
  WHERE status = 'STALE';

-- Whoever makes a claim stale says why; the reason goes when it is stale no longer. So does the mark of an edit that was made,
-- when the approval that asked for it ends.
CREATE FUNCTION galley_claim_causes() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF NEW.status <> 'STALE' THEN
    NEW.stale_reason := NULL;
  ELSIF TG_OP = 'INSERT' OR NEW.stale_reason IS NULL THEN
    NEW.stale_reason := coalesce(NEW.stale_reason, CASE WHEN TG_OP = 'UPDATE' THEN OLD.stale_reason END,
      'what its verdict rests on changed');
  END IF;
  IF NEW.status <> 'APPROVED' THEN
    NEW.applied_in := NULL;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER claims_causes BEFORE INSERT OR UPDATE ON claims FOR EACH ROW EXECUTE FUNCTION galley_claim_causes();
ALTER TABLE claims ADD CONSTRAINT claims_stale_with_reason CHECK ((status = 'STALE') = (stale_reason IS NOT NULL));

CREATE FUNCTION galley_make_stale(claim uuid, why text) RETURNS void LANGUAGE sql SET search_path = pg_catalog, public, pg_temp AS $$
  UPDATE claims SET status = 'STALE', stale_reason = why, version = version + 1, moved_at = now()
  WHERE id = claim AND status IN ('IN_REVIEW', 'APPROVED')
$$;
CREATE OR REPLACE FUNCTION galley_make_stale(claim uuid) RETURNS void LANGUAGE sql SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT galley_make_stale(claim, 'what its verdict rests on changed')
$$;
SELECT galley_amend('galley_evidence_changed()', 'galley_make_stale(NEW.claim_id)', 'galley_make_stale(NEW.claim_id, ''its evidence changed'')');
SELECT galley_amend('galley_source_changed()', 'galley_make_stale(e.claim_id)', 'galley_make_stale(e.claim_id, ''a source behind it was changed'')');
SELECT galley_amend('galley_anchor_removal()', 'galley_make_stale(OLD.claim_id)', 'galley_make_stale(OLD.claim_id, ''one of its places was taken away'')');
SELECT galley_amend('galley_anchor_changed()', 'galley_make_stale(claim)', 'galley_make_stale(claim, ''its words changed'')');
SELECT galley_amend('galley_revision_changed()', 'status = ''STALE'',', 'status = ''STALE'', stale_reason = ''revision '' || NEW.number || '' changed its words'',');

-- ------------------------------------------------------------------ an approved edit that the text has made
ALTER TABLE claims ADD COLUMN applied_in INTEGER;

-- A claim may say so only while the words under it are those that its approved verdict asks for.
CREATE FUNCTION galley_edit_applied() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT FROM claims c WHERE c.id = NEW.id AND c.applied_in IS NOT NULL) AND NOT EXISTS (
    SELECT FROM verdicts v JOIN reviews r ON r.verdict_id = v.id AND r.decision = 'APPROVE'
    WHERE v.claim_id = NEW.id AND v.ended_at IS NULL AND galley_folded_words(galley_text_under(NEW.id))
      = CASE WHEN btrim(v.replacement) = '' THEN '{}' ELSE ARRAY[btrim(galley_folded(v.replacement))] END) THEN
    RAISE EXCEPTION 'an edit is applied when the text has its words' USING ERRCODE = 'GY003';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER claims_edit_applied AFTER INSERT OR UPDATE OF applied_in ON claims
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.applied_in IS NOT NULL) EXECUTE FUNCTION galley_edit_applied();

-- ------------------------------------------------------------------ what a person set
-- Reading a text again never overwrites it.
ALTER TABLE claims ADD COLUMN speaker_set_by_id UUID;
ALTER TABLE claims ADD CONSTRAINT claims_speaker_set_by_id_fkey FOREIGN KEY (speaker_set_by_id) REFERENCES people (id) ON DELETE SET NULL ON UPDATE CASCADE;
UPDATE claims SET speaker_set_by_id = coalesce(
  (SELECT e.actor_id FROM audit_events e WHERE e.subject_id = claims.id::text AND e.kind = 'claim.changed' AND e.data::jsonb ? 'speaker'
   ORDER BY e.seq DESC LIMIT 1),
  CASE WHEN speaker_text IS NOT NULL THEN created_by_id END);
DROP FUNCTION galley_amend(regprocedure, text, text);
