-- What the desk promises holds for whoever has the app's rights and psql: an approval is bound to its sentence, an article is
-- cleared, a claim comes, an invitation is made and a correction published as the rules say, and only whoever looks after a
-- confidential source decides who sees it. docs/security.md lists the tests, promise by promise.

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

CREATE FUNCTION galley_edits(person uuid) RETURNS boolean LANGUAGE sql STABLE SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT EXISTS (SELECT FROM people p WHERE p.id = person AND p.role <> 'VIEWER' AND p.deactivated_at IS NULL)
$$;

-- ------------------------------------------------------------------ an approval stays in its places
-- One more place with the same words is a place that nobody has looked at. A revision carries places along, and is compared below.
SELECT galley_amend('galley_anchors_placed()', 'RETURN NULL;', $body$PERFORM galley_make_stale(f.claim_id, 'one more of its places was added') FROM fresh f
    JOIN revisions r ON r.id = f.revision_id WHERE r.xmin <> pg_current_xact_id()::xid;
  RETURN NULL;$body$);

/* The places of claims in review or approved, with the words beside each, typography apart: up to the end of the sentence, in its
   paragraph. Once with single line ends read as spaces, once with each ending a sentence: either may be how the text is meant. */
CREATE FUNCTION galley_surroundings(revision uuid) RETURNS TABLE (claim_id uuid, start int, "end" int, joined text, by_line text)
LANGUAGE sql STABLE SET search_path = pg_catalog, public, pg_temp AS $$
  WITH body AS MATERIALIZED (
    SELECT CASE WHEN char_length(r.text) = r.length THEN r.text ELSE galley_spread(r.text) END AS words FROM revisions r WHERE r.id = revision
  ), paragraph AS MATERIALIZED (
    SELECT p.words, p.place, (sum(char_length(p.words) + 2) OVER (ORDER BY p.place) - char_length(p.words) - 2)::int AS start
    FROM body, unnest(string_to_array(body.words, E'\n\n')) WITH ORDINALITY AS p (words, place)
  ), starts AS (
    SELECT array_agg(paragraph.start ORDER BY place) AS every FROM paragraph
  ), beside AS (
    SELECT a.claim_id, a.start, a."end", substr(p.words, greatest(1, a.start - p.start - 399), least(400, a.start - p.start)) AS before,
      substr(p.words, a."end" - p.start + 1, 400) AS after
    FROM anchors a JOIN claims c ON c.id = a.claim_id AND c.status IN ('IN_REVIEW', 'APPROVED'), starts
      JOIN paragraph p ON true
    WHERE a.revision_id = revision AND p.place = width_bucket(a.start, starts.every)
  )
  SELECT b.claim_id, b.start, b."end",
    ltrim(galley_folded(substring(b.before FROM '[^.!?…。！？؟]*$')), ' "'')]') || chr(31) || rtrim(galley_folded(substring(b.after FROM '^[^.!?…。！？؟]*')), ' "''([')
    , ltrim(galley_folded(substring(b.before FROM '[^.!?…。！？؟\n]*$')), ' "'')]') || chr(31) || rtrim(galley_folded(substring(b.after FROM '^[^.!?…。！？؟\n]*')), ' "''([')
  FROM beside b
$$;

/* Claims that the text before an approval knew in other sentences only. A sentence in which an approved edit was asked for may have
   changed by it, and is the app's to compare. */
CREATE FUNCTION galley_moved_sentences(revision uuid) RETURNS SETOF uuid LANGUAGE sql STABLE SET search_path = pg_catalog, public, pg_temp AS $$
  WITH here AS (SELECT * FROM revisions r WHERE r.id = revision),
  previous AS (SELECT r.id FROM revisions r JOIN here ON r.article_id = here.article_id AND r.number = here.number - 1),
  old AS MATERIALIZED (SELECT s.* FROM previous, galley_surroundings(previous.id) s),
  asked AS (
    SELECT a.claim_id, a.start, a."end" FROM anchors a JOIN previous ON a.revision_id = previous.id
      JOIN verdicts v ON v.claim_id = a.claim_id AND v.ended_at IS NULL AND v.replacement IS NOT NULL
      JOIN claims c ON c.id = a.claim_id AND c.status = 'APPROVED')
  SELECT DISTINCT s.claim_id FROM galley_surroundings(revision) s, previous
  WHERE NOT EXISTS (SELECT FROM old o WHERE o.claim_id = s.claim_id AND (o.joined = s.joined OR o.by_line = s.by_line))
    AND NOT EXISTS (
      SELECT FROM old o JOIN asked e ON e.claim_id <> s.claim_id AND e.start < o."end" + 400 AND e."end" > o.start - 400
      WHERE o.claim_id = s.claim_id)
$$;
SELECT galley_amend('galley_revision_changed()', 'RETURN NULL;', $body$PERFORM galley_make_stale(moved, 'revision ' || NEW.number || ' changed its sentence') FROM galley_moved_sentences(NEW.id) AS moved;
  RETURN NULL;$body$);

-- ------------------------------------------------------------------ a claim comes unsettled
CREATE FUNCTION galley_claim_comes() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF NEW.status NOT IN ('SUGGESTED', 'OPEN') AND NOT galley_owner_acts() THEN
    RAISE EXCEPTION 'a claim comes suggested or open' USING ERRCODE = 'GY003';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER claims_come BEFORE INSERT ON claims FOR EACH ROW EXECUTE FUNCTION galley_claim_comes();
-- A cleared article that gets one more claim is in checking again.
CREATE CONSTRAINT TRIGGER claims_come_reopen AFTER INSERT ON claims
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION galley_reopen_article();

-- ------------------------------------------------------------------ an article is cleared by whom it says
CREATE TRIGGER articles_come_unchecked BEFORE INSERT ON articles FOR EACH ROW
  WHEN (NEW.status = 'CLEARED') EXECUTE FUNCTION galley_refuse_change();
DROP TRIGGER articles_cleared ON articles;
CREATE CONSTRAINT TRIGGER articles_cleared AFTER UPDATE ON articles DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (NEW.status = 'CLEARED' AND (OLD.status, OLD.cleared_by_id, OLD.cleared_at, OLD.clear_reason)
    IS DISTINCT FROM (NEW.status, NEW.cleared_by_id, NEW.cleared_at, NEW.clear_reason))
  EXECUTE FUNCTION galley_cleared();

-- ------------------------------------------------------------------ an invitation is an admin's, and told
CREATE FUNCTION galley_invited() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF galley_owner_acts() THEN
    RETURN NULL;
  END IF;
  PERFORM galley_must_tell('invitations', NEW.invited_by_id);
  IF NOT EXISTS (SELECT FROM people p WHERE p.id = NEW.invited_by_id AND p.role = 'ADMIN' AND p.deactivated_at IS NULL) THEN
    RAISE EXCEPTION 'only an admin invites' USING ERRCODE = 'GY008';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER invitations_told AFTER INSERT ON invitations
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION galley_invited();

CREATE FUNCTION galley_invitation_fixed() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF to_jsonb(NEW) - '{redeemed_at,withdrawn_at}'::text[] <> to_jsonb(OLD) - '{redeemed_at,withdrawn_at}'::text[] AND NOT galley_owner_acts() THEN
    RAISE EXCEPTION 'invitations rows are only redeemed or withdrawn' USING ERRCODE = 'GY002';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER invitations_fixed BEFORE UPDATE ON invitations FOR EACH ROW EXECUTE FUNCTION galley_invitation_fixed();

-- ------------------------------------------------------------------ a correction is sent and published by an editor
CREATE FUNCTION galley_correction_hands() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF NOT galley_edits(CASE NEW.status WHEN 'IN_REVIEW' THEN NEW.submitted_by_id ELSE NEW.published_by_id END) THEN
    RAISE EXCEPTION 'only an editor sends or publishes a correction' USING ERRCODE = 'GY003';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER corrections_hands BEFORE UPDATE OF status ON corrections FOR EACH ROW
  WHEN (OLD.status <> NEW.status AND NEW.status IN ('IN_REVIEW', 'PUBLISHED')) EXECUTE FUNCTION galley_correction_hands();

-- ------------------------------------------------------------------ who looks after a confidential source
-- Whoever added a source decides who sees it, until it is handed over.
ALTER TABLE "sources" ADD COLUMN "keeper_id" UUID;
ALTER TABLE "sources" ADD CONSTRAINT "sources_keeper_id_fkey" FOREIGN KEY ("keeper_id") REFERENCES "people"("id") ON DELETE SET NULL ON UPDATE CASCADE;
CREATE INDEX "sources_keeper_id_idx" ON "sources"("keeper_id");
CREATE INDEX "sources_added_by_id_idx" ON "sources"("added_by_id");

CREATE FUNCTION galley_source_kept() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF galley_owner_acts() THEN
    RETURN NEW;
  END IF;
  IF NEW.added_by_id <> OLD.added_by_id THEN
    RAISE EXCEPTION 'who added a source is fixed' USING ERRCODE = 'GY002';
  END IF;
  IF NEW.visibility <> OLD.visibility AND 'CONFIDENTIAL' IN (OLD.visibility::text, NEW.visibility::text)
     AND NEW.changed_by_id IS DISTINCT FROM coalesce(OLD.keeper_id, OLD.added_by_id) THEN
    RAISE EXCEPTION 'only whoever looks after a confidential source decides who sees it' USING ERRCODE = 'GY001';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER sources_kept BEFORE UPDATE ON sources FOR EACH ROW EXECUTE FUNCTION galley_source_kept();

/* A source is handed over by whoever looks after it; by an admin, to somebody else than themselves, when that person has left the desk
   or only views. The new one sees it from then on. */
CREATE FUNCTION galley_source_handed_over() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  keeper uuid := coalesce(OLD.keeper_id, OLD.added_by_id);
  teller uuid;
BEGIN
  IF galley_owner_acts() THEN
    RETURN NULL;
  END IF;
  PERFORM galley_must_tell('sources', NULL);
  SELECT h.actor_id INTO teller FROM audit_head h;
  IF NEW.keeper_id IS NULL OR NOT galley_edits(NEW.keeper_id) THEN
    RAISE EXCEPTION 'a source is handed to an editor of the desk' USING ERRCODE = 'GY003';
  END IF;
  IF teller IS DISTINCT FROM keeper AND (galley_edits(keeper) OR NEW.keeper_id = teller
       OR NOT EXISTS (SELECT FROM people p WHERE p.id = teller AND p.role = 'ADMIN' AND p.deactivated_at IS NULL)) THEN
    RAISE EXCEPTION 'a source is handed over by whoever looks after it, or by an admin when they are gone' USING ERRCODE = 'GY001';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER sources_handed_over AFTER UPDATE ON sources DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (OLD.keeper_id IS DISTINCT FROM NEW.keeper_id) EXECUTE FUNCTION galley_source_handed_over();

CREATE FUNCTION galley_keeper_reads() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  INSERT INTO source_readers (source_id, person_id) VALUES (NEW.id, NEW.keeper_id) ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
CREATE TRIGGER sources_keeper_reads AFTER UPDATE ON sources FOR EACH ROW
  WHEN (NEW.keeper_id IS NOT NULL AND OLD.keeper_id IS DISTINCT FROM NEW.keeper_id) EXECUTE FUNCTION galley_keeper_reads();

-- People are named on a source, or no longer, by whoever looks after it, and the log tells it.
CREATE FUNCTION galley_reader_told() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  source uuid := CASE TG_OP WHEN 'DELETE' THEN OLD.source_id ELSE NEW.source_id END;
  reader uuid := CASE TG_OP WHEN 'DELETE' THEN NULL ELSE NEW.person_id END;
BEGIN
  IF galley_owner_acts() THEN
    RETURN NULL;
  END IF;
  PERFORM galley_must_tell('source_readers', NULL);
  IF NOT EXISTS (SELECT FROM sources s, audit_head h WHERE s.id = source
                 AND (coalesce(s.keeper_id, s.added_by_id) = h.actor_id OR s.keeper_id = reader)) THEN
    RAISE EXCEPTION 'only whoever looks after a confidential source decides who sees it' USING ERRCODE = 'GY001';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER source_readers_told AFTER INSERT OR DELETE ON source_readers
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION galley_reader_told();
CREATE TRIGGER source_readers_immutable BEFORE UPDATE ON source_readers FOR EACH ROW EXECUTE FUNCTION galley_refuse_change();

DROP FUNCTION galley_amend(regprocedure, text, text);
