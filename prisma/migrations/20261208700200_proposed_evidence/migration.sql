-- What a draft's notes, comments and links say of its sources becomes proposed evidence: a row for each, bound to the claims of the sentence
-- that it stands at. It counts for nothing until a person accepts it; then it is evidence of that person's.
CREATE TYPE "ProposalOrigin" AS ENUM ('FOOTNOTE', 'ENDNOTE', 'COMMENT', 'LINK');
CREATE TYPE "ProposalState" AS ENUM ('PROPOSED', 'ACCEPTED', 'REFUSED');

CREATE TABLE "proposals" (
  "id" UUID PRIMARY KEY,
  "article_id" UUID NOT NULL REFERENCES "articles"("id"),
  "revision_id" UUID NOT NULL REFERENCES "revisions"("id"),
  "number" INTEGER NOT NULL,
  "origin" "ProposalOrigin" NOT NULL,
  "words" TEXT NOT NULL,
  "said_by" TEXT NOT NULL DEFAULT '',
  "sentence" TEXT NOT NULL,
  "kind" "SourceKind" NOT NULL,
  "title" TEXT NOT NULL,
  "url" TEXT,
  "locator" TEXT NOT NULL,
  "held" BOOLEAN NOT NULL DEFAULT false,
  "state" "ProposalState" NOT NULL DEFAULT 'PROPOSED',
  "reason" TEXT,
  "version" INTEGER NOT NULL DEFAULT 1,
  "created_by_id" UUID NOT NULL REFERENCES "people"("id"),
  "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT now(),
  "decided_by_id" UUID REFERENCES "people"("id"),
  "decided_at" TIMESTAMPTZ(6),
  UNIQUE ("article_id", "number"),
  CONSTRAINT proposals_decided CHECK ((state = 'PROPOSED') = (decided_by_id IS NULL) AND (state = 'PROPOSED') = (decided_at IS NULL)),
  CONSTRAINT proposals_refused_with_reason CHECK ((state = 'REFUSED') = (reason IS NOT NULL) AND btrim(coalesce(reason, 'x')) <> ''),
  CONSTRAINT proposals_accepted_whole CHECK (state <> 'ACCEPTED' OR (btrim(title) <> '' AND btrim(locator) <> '')),
  CONSTRAINT proposals_lengths CHECK (char_length(words) <= 20000 AND char_length(said_by) <= 500 AND char_length(sentence) <= 20000
    AND char_length(title) <= 500 AND char_length(url) <= 2000 AND char_length(locator) <= 500 AND char_length(reason) <= 2000)
);
CREATE INDEX "proposals_of_revision" ON "proposals" ("revision_id");

-- Of which claims it is to be evidence, and the evidence that it became.
CREATE TABLE "proposal_claims" (
  "proposal_id" UUID NOT NULL REFERENCES "proposals"("id"),
  "claim_id" UUID NOT NULL REFERENCES "claims"("id") ON DELETE CASCADE,
  "evidence_id" UUID UNIQUE REFERENCES "evidence"("id"),
  PRIMARY KEY ("proposal_id", "claim_id")
);
CREATE INDEX "proposal_claims_of_claim" ON "proposal_claims" ("claim_id");

-- What a note says stays as it was written, and what was accepted stays accepted.
CREATE FUNCTION galley_proposal_guard() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF OLD.state = 'ACCEPTED' THEN
    RAISE EXCEPTION 'an accepted proposal is not changed' USING ERRCODE = 'GY003';
  END IF;
  IF (NEW.id, NEW.article_id, NEW.revision_id, NEW.number, NEW.origin, NEW.words, NEW.said_by, NEW.sentence, NEW.created_by_id, NEW.created_at)
    IS DISTINCT FROM (OLD.id, OLD.article_id, OLD.revision_id, OLD.number, OLD.origin, OLD.words, OLD.said_by, OLD.sentence, OLD.created_by_id, OLD.created_at) THEN
    RAISE EXCEPTION 'what a note says is not changed' USING ERRCODE = 'GY003';
  END IF;
  RETURN NEW;
END $$;

-- Whoever accepts it is the author of the evidence that it becomes: four eyes hold for them as for whoever attaches a source by hand.
CREATE FUNCTION galley_proposal_accepted() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM proposal_claims c WHERE c.proposal_id = NEW.id AND c.evidence_id IS NOT NULL) THEN
    RAISE EXCEPTION 'a proposal is accepted with evidence' USING ERRCODE = 'GY003';
  END IF;
  IF EXISTS (SELECT FROM proposal_claims c JOIN evidence e ON e.id = c.evidence_id
      WHERE c.proposal_id = NEW.id AND e.added_by_id <> NEW.decided_by_id) THEN
    RAISE EXCEPTION 'whoever accepts a proposal adds its evidence' USING ERRCODE = 'GY003';
  END IF;
  RETURN NULL;
END $$;

CREATE FUNCTION galley_proposal_claim_guard() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND (NEW.proposal_id <> OLD.proposal_id OR NEW.claim_id <> OLD.claim_id OR OLD.evidence_id IS NOT NULL) THEN
    RAISE EXCEPTION 'of which claims a proposal is, and its evidence, are not changed' USING ERRCODE = 'GY003';
  END IF;
  IF (SELECT article_id FROM proposals WHERE id = NEW.proposal_id) <> (SELECT article_id FROM claims WHERE id = NEW.claim_id) THEN
    RAISE EXCEPTION 'a proposal is of claims of its article' USING ERRCODE = 'GY003';
  END IF;
  IF NEW.evidence_id IS NOT NULL AND (SELECT claim_id FROM evidence WHERE id = NEW.evidence_id) IS DISTINCT FROM NEW.claim_id THEN
    RAISE EXCEPTION 'the evidence of a proposal is of its claim' USING ERRCODE = 'GY003';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER proposals_guard BEFORE UPDATE ON proposals FOR EACH ROW EXECUTE FUNCTION galley_proposal_guard();
CREATE CONSTRAINT TRIGGER proposals_accepted AFTER UPDATE ON proposals DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW.state = 'ACCEPTED') EXECUTE FUNCTION galley_proposal_accepted();
CREATE CONSTRAINT TRIGGER proposals_told AFTER INSERT ON proposals DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION galley_told('created_by_id');
CREATE CONSTRAINT TRIGGER proposals_decided_told AFTER UPDATE ON proposals DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW.state <> 'PROPOSED') EXECUTE FUNCTION galley_told('decided_by_id');
CREATE TRIGGER proposals_kept BEFORE DELETE OR TRUNCATE ON proposals FOR EACH STATEMENT EXECUTE FUNCTION galley_refuse_change();
CREATE TRIGGER proposal_claims_guard BEFORE INSERT OR UPDATE ON proposal_claims FOR EACH ROW EXECUTE FUNCTION galley_proposal_claim_guard();

GRANT SELECT, INSERT ON "proposals", "proposal_claims" TO galley_app;
GRANT UPDATE ("kind", "title", "url", "locator", "held", "state", "reason", "version", "decided_by_id", "decided_at") ON "proposals" TO galley_app;
GRANT UPDATE ("evidence_id") ON "proposal_claims" TO galley_app;
