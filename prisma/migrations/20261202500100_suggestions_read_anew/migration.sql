-- A text whose language is corrected is read anew. What the machine had suggested under the wrong language, and nobody has touched, goes;
-- what anybody did something on stays as they left it.

/* Whether a claim is a suggestion of the machine that nobody has done anything on: the log has not a word of it. */
CREATE FUNCTION galley_untouched(claim uuid) RETURNS boolean LANGUAGE sql STABLE SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT EXISTS (
    SELECT FROM claims c
    WHERE c.id = claim AND c.status = 'SUGGESTED' AND c.created_by_id IS NULL AND c.assignee_id IS NULL AND c.speaker_set_by_id IS NULL
      AND NOT c.takes_two
      AND NOT EXISTS (SELECT FROM audit_events e WHERE e.subject_id = c.id::text)
      AND NOT EXISTS (SELECT FROM comments o WHERE o.claim_id = c.id)
      AND NOT EXISTS (SELECT FROM evidence e WHERE e.claim_id = c.id)
      AND NOT EXISTS (SELECT FROM verdicts v WHERE v.claim_id = c.id)
      AND NOT EXISTS (SELECT FROM corrections o WHERE o.claim_id = c.id)
      AND NOT EXISTS (SELECT FROM claims m WHERE m.merged_into_id = c.id))
$$;

/* Anchors of an earlier revision are fixed, but for those of a suggestion that goes altogether: `galley_claim_deleted` takes them along. */
CREATE OR REPLACE FUNCTION galley_anchor_removal() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT FROM revisions r JOIN revisions later ON later.article_id = r.article_id AND later.number > r.number
             WHERE r.id = OLD.revision_id)
     AND NOT (pg_trigger_depth() > 1 AND galley_untouched(OLD.claim_id)) THEN
    RAISE EXCEPTION 'anchors of an earlier revision are fixed' USING ERRCODE = 'GY002';
  END IF;
  PERFORM galley_make_stale(OLD.claim_id);
  RETURN OLD;
END $$;

/* Only a claim that a person made of words of the text, that is open, and that nobody but them has touched; or an untouched suggestion. */
CREATE OR REPLACE FUNCTION galley_claim_deleted() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF galley_untouched(OLD.id) THEN
    DELETE FROM anchors a WHERE a.claim_id = OLD.id;
    RETURN OLD;
  END IF;
  IF OLD.status <> 'OPEN' OR OLD.created_by_id IS NULL OR OLD.takes_two
     OR NOT OLD.text_changer_ids <@ ARRAY[OLD.created_by_id]
     OR NOT EXISTS (SELECT FROM audit_events e WHERE e.subject_id = OLD.id::text AND e.kind = 'claim.added'
                    AND e.actor_id = OLD.created_by_id)
     OR EXISTS (SELECT FROM claims c WHERE c.merged_into_id = OLD.id OR c.speaker_id = OLD.id)
     OR EXISTS (SELECT FROM corrections c WHERE c.claim_id = OLD.id) THEN
    RAISE EXCEPTION 'only a claim that somebody made, and on which nothing was done, is taken back' USING ERRCODE = 'GY003';
  END IF;
  RETURN OLD;
END $$;

/* An untouched suggestion goes only where the same transaction tells that the text was read again. */
CREATE OR REPLACE FUNCTION galley_claim_deletion_told() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  PERFORM galley_must_tell('claims', OLD.created_by_id);
  IF OLD.status = 'SUGGESTED' AND NOT EXISTS (
    SELECT FROM audit_events e WHERE e.article_id = OLD.article_id AND e.kind = 'article.read' AND e.at >= transaction_timestamp()) THEN
    RAISE EXCEPTION 'only a claim that somebody made, and on which nothing was done, is taken back' USING ERRCODE = 'GY003';
  END IF;
  RETURN NULL;
END $$;
