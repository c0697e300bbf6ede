-- What a person did is taken back to exactly what was: an accepted suggestion is suggested again, a dismissed claim is what it was
-- before, and a reviewer takes their own approval back while nothing rests on it.

-- ------------------------------------------------------------------ dismissed, from what
ALTER TABLE claims ADD COLUMN dismissed_from "ClaimStatus";

/* Remembers the state before a dismissal, and what may be suggested again: a suggestion of the machine on which nothing was done. */
CREATE FUNCTION galley_claim_taken_back() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF NEW.status NOT IN ('DISMISSED', 'DISMISSAL_ASKED') THEN
    NEW.dismissed_from := NULL;
  ELSIF OLD.status IN ('DISMISSED', 'DISMISSAL_ASKED') THEN
    NEW.dismissed_from := OLD.dismissed_from;
  ELSE
    NEW.dismissed_from := OLD.status;
  END IF;
  IF NEW.status = 'SUGGESTED' AND OLD.status <> 'SUGGESTED' THEN
    IF OLD.created_by_id IS NOT NULL OR OLD.status NOT IN ('OPEN', 'DISMISSED', 'DISMISSAL_ASKED')
       OR OLD.status <> 'OPEN' AND OLD.dismissed_from IS DISTINCT FROM 'SUGGESTED'
       OR EXISTS (SELECT FROM verdicts v WHERE v.claim_id = OLD.id)
       OR EXISTS (SELECT FROM evidence e WHERE e.claim_id = OLD.id AND e.removed_at IS NULL) THEN
      RAISE EXCEPTION 'only a suggestion on which nothing was done is suggested again' USING ERRCODE = 'GY003';
    END IF;
    NEW.accepted_at := NULL;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER claims_taken_back BEFORE UPDATE ON claims FOR EACH ROW EXECUTE FUNCTION galley_claim_taken_back();

-- ------------------------------------------------------------------ when it was cleared last
-- An article that was cleared after an approval rests on it, also when it is in checking again.
ALTER TABLE articles ADD COLUMN last_cleared_at TIMESTAMPTZ(6);
UPDATE articles SET last_cleared_at = coalesce(cleared_at, (
  SELECT max(e.at) FROM audit_events e WHERE e.article_id = articles.id AND e.kind = 'article.cleared'));

CREATE FUNCTION galley_cleared_last() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  NEW.last_cleared_at := CASE WHEN NEW.status = 'CLEARED' AND OLD.status <> 'CLEARED' THEN clock_timestamp() ELSE OLD.last_cleared_at END;
  RETURN NEW;
END $$;
CREATE TRIGGER articles_cleared_last BEFORE UPDATE ON articles FOR EACH ROW EXECUTE FUNCTION galley_cleared_last();

-- ------------------------------------------------------------------ an approval that is taken back
-- A verdict is reviewed once in each round; a round ends when its approval is taken back. Who had changed the words when it was
-- approved is kept with the review: with the approval that list begins anew, and without it it is what it was.
ALTER TABLE reviews ADD COLUMN round INTEGER NOT NULL DEFAULT 0, ADD COLUMN changers UUID[];
DROP INDEX reviews_verdict_id_key;
CREATE UNIQUE INDEX reviews_verdict_id_round_key ON reviews (verdict_id, round);

CREATE TABLE approvals_taken_back (
  id UUID NOT NULL,
  review_id UUID NOT NULL,
  claim_id UUID NOT NULL,
  taken_back_by_id UUID NOT NULL,
  taken_back_at TIMESTAMPTZ(6) NOT NULL DEFAULT now(),
  made_in BIGINT,
  CONSTRAINT approvals_taken_back_pkey PRIMARY KEY (id),
  CONSTRAINT approvals_taken_back_review_id_fkey FOREIGN KEY (review_id) REFERENCES reviews (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT approvals_taken_back_claim_id_fkey FOREIGN KEY (claim_id) REFERENCES claims (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT approvals_taken_back_taken_back_by_id_fkey FOREIGN KEY (taken_back_by_id) REFERENCES people (id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX approvals_taken_back_review_id_key ON approvals_taken_back (review_id);
CREATE INDEX approvals_taken_back_claim_id_idx ON approvals_taken_back (claim_id);
GRANT SELECT, INSERT ON approvals_taken_back TO galley_app;

-- The reviews that stand: whoever asks whether a verdict is approved asks these.
CREATE VIEW standing_reviews AS
  SELECT * FROM reviews WHERE NOT EXISTS (SELECT FROM approvals_taken_back t WHERE t.review_id = reviews.id);
GRANT SELECT ON standing_reviews TO galley_app;
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
SELECT galley_amend('galley_words_stand(uuid)', 'FROM reviews r', 'FROM standing_reviews r');
SELECT galley_amend('galley_approval_stands(uuid)', 'JOIN reviews r', 'JOIN standing_reviews r');
SELECT galley_amend('galley_edit_applied()', 'JOIN reviews r', 'JOIN standing_reviews r');
SELECT galley_amend('galley_approved_out_of_review()', 'FROM reviews r', 'FROM standing_reviews r');
SELECT galley_amend('galley_seconded(uuid, uuid, integer)', 'FROM reviews r', 'FROM standing_reviews r');
SELECT galley_amend('galley_word_authors(uuid)', 'FROM reviews r', 'FROM standing_reviews r');
SELECT galley_amend('galley_review_guard()', 'NEW.made_in := pg_current_xact_id()::text::bigint;',
  'NEW.made_in := pg_current_xact_id()::text::bigint;
  NEW.changers := claim.text_changer_ids;
  NEW.round := (SELECT count(*) FROM reviews r JOIN approvals_taken_back t ON t.review_id = r.id WHERE r.verdict_id = NEW.verdict_id);');
DROP FUNCTION galley_amend(regprocedure, text, text);

/* Only whoever approved takes it back, at once in effect: while it is the approval of the live verdict, and nothing was cleared
   or corrected on it since. */
CREATE FUNCTION galley_taking_back() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  claim claims%ROWTYPE;
  review reviews%ROWTYPE;
BEGIN
  SELECT * INTO claim FROM claims WHERE id = NEW.claim_id FOR NO KEY UPDATE;
  SELECT * INTO review FROM reviews WHERE id = NEW.review_id;
  IF review.reviewer_id <> NEW.taken_back_by_id OR NOT galley_reviews(NEW.taken_back_by_id) THEN
    RAISE EXCEPTION 'only the reviewer who gave an approval takes it back' USING ERRCODE = 'GY001';
  END IF;
  IF review.claim_id <> NEW.claim_id OR review.decision <> 'APPROVE' OR claim.status <> 'APPROVED' OR review.changers IS NULL
     OR NOT EXISTS (SELECT FROM verdicts v WHERE v.id = review.verdict_id AND v.ended_at IS NULL) THEN
    RAISE EXCEPTION 'only the approval of a live verdict can be taken back' USING ERRCODE = 'GY003';
  END IF;
  IF EXISTS (SELECT FROM articles a WHERE a.id = claim.article_id AND (a.status = 'CLEARED' OR a.last_cleared_at >= review.created_at))
     OR EXISTS (SELECT FROM corrections c WHERE c.claim_id = NEW.claim_id AND c.created_at >= review.created_at) THEN
    RAISE EXCEPTION 'an approval on which something was cleared or corrected stays' USING ERRCODE = 'GY003';
  END IF;
  NEW.made_in := pg_current_xact_id()::text::bigint;
  RETURN NEW;
END $$;
CREATE TRIGGER approvals_taken_back_guard BEFORE INSERT ON approvals_taken_back FOR EACH ROW EXECUTE FUNCTION galley_taking_back();
CREATE TRIGGER approvals_taken_back_immutable BEFORE UPDATE OR DELETE ON approvals_taken_back FOR EACH ROW EXECUTE FUNCTION galley_refuse_change();
CREATE TRIGGER approvals_taken_back_kept BEFORE TRUNCATE ON approvals_taken_back FOR EACH STATEMENT EXECUTE FUNCTION galley_refuse_change();
CREATE CONSTRAINT TRIGGER approvals_taken_back_told AFTER INSERT ON approvals_taken_back
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION galley_told('taken_back_by_id');
-- The claim goes back to review with it.
CREATE CONSTRAINT TRIGGER approvals_taken_back_move AFTER INSERT ON approvals_taken_back
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION galley_approved_by_review();

/* Fires after claims_changers, by its name: the words are one person's again. */
CREATE FUNCTION galley_claim_unapproved() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  before uuid[];
BEGIN
  SELECT r.changers INTO before FROM approvals_taken_back t JOIN reviews r ON r.id = t.review_id
    JOIN verdicts v ON v.id = r.verdict_id AND v.ended_at IS NULL AND galley_still_bound(v)
    WHERE t.claim_id = NEW.id AND t.made_in = pg_current_xact_id()::text::bigint;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'an approved claim goes back to review when its approval is taken back' USING ERRCODE = 'GY003';
  END IF;
  NEW.text_changer_ids := ARRAY(SELECT unnest(before) UNION SELECT unnest(NEW.text_changer_ids));
  RETURN NEW;
END $$;
CREATE TRIGGER claims_unapproved BEFORE UPDATE OF status ON claims FOR EACH ROW
  WHEN (OLD.status = 'APPROVED' AND NEW.status = 'IN_REVIEW') EXECUTE FUNCTION galley_claim_unapproved();
