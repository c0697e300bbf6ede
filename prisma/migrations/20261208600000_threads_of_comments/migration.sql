-- What is said about a claim stands in threads: a first comment and its answers. The first says whether the thread is resolved.
ALTER TABLE "comments"
  ADD COLUMN "thread_id" UUID,
  ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1,
  ADD COLUMN "edited_at" TIMESTAMPTZ(6),
  ADD COLUMN "resolved_at" TIMESTAMPTZ(6),
  ADD COLUMN "resolved_by_id" UUID;
CREATE UNIQUE INDEX "comments_id_claim_id_key" ON "comments" ("id", "claim_id");
CREATE INDEX "comments_thread_id_idx" ON "comments" ("thread_id");
ALTER TABLE "comments" ADD CONSTRAINT "comments_thread_id_claim_id_fkey" FOREIGN KEY ("thread_id", "claim_id")
  REFERENCES "comments" ("id", "claim_id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "comments" ADD CONSTRAINT "comments_resolved_by_id_fkey" FOREIGN KEY ("resolved_by_id")
  REFERENCES "people" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "comments" ADD CONSTRAINT comments_resolved_by_somebody CHECK ((resolved_at IS NULL) = (resolved_by_id IS NULL));
ALTER TABLE "comments" ADD CONSTRAINT comments_answers_resolve_nothing CHECK (thread_id IS NULL OR (resolved_at IS NULL AND thread_id <> id));

-- Whom a comment names with @.
CREATE TABLE "mentions" (
  "comment_id" UUID NOT NULL,
  "person_id" UUID NOT NULL,
  CONSTRAINT "mentions_pkey" PRIMARY KEY ("comment_id", "person_id")
);
CREATE INDEX "mentions_person_id_idx" ON "mentions" ("person_id");
ALTER TABLE "mentions" ADD CONSTRAINT "mentions_comment_id_fkey" FOREIGN KEY ("comment_id")
  REFERENCES "comments" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "mentions" ADD CONSTRAINT "mentions_person_id_fkey" FOREIGN KEY ("person_id")
  REFERENCES "people" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;

GRANT UPDATE (body, version, edited_at, resolved_at, resolved_by_id) ON comments TO galley_app;
GRANT SELECT, INSERT ON mentions TO galley_app;

-- An answer stands in a thread that is not resolved, never under another answer.
CREATE FUNCTION galley_answer_guard() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  PERFORM FROM comments f WHERE f.id = NEW.thread_id AND f.thread_id IS NULL AND f.resolved_at IS NULL FOR SHARE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'an answer stands in an open thread' USING ERRCODE = 'GY003';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER comments_answer_guard BEFORE INSERT ON comments FOR EACH ROW
  WHEN (NEW.thread_id IS NOT NULL) EXECUTE FUNCTION galley_answer_guard();

-- Only its author changes a comment, and the log tells what it said before.
CREATE TRIGGER comments_named_stays BEFORE UPDATE ON comments FOR EACH ROW
  WHEN ((OLD.id, OLD.article_id, OLD.claim_id, OLD.author_id, OLD.created_at, OLD.thread_id)
    IS DISTINCT FROM (NEW.id, NEW.article_id, NEW.claim_id, NEW.author_id, NEW.created_at, NEW.thread_id))
  EXECUTE FUNCTION galley_named_stays('who said something, when, of which claim and in which thread is fixed');
CREATE CONSTRAINT TRIGGER comments_told AFTER INSERT ON comments
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION galley_told('author_id');
CREATE CONSTRAINT TRIGGER comments_edit_told AFTER UPDATE ON comments
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (OLD.body IS DISTINCT FROM NEW.body) EXECUTE FUNCTION galley_told('author_id');
CREATE CONSTRAINT TRIGGER comments_resolved_told AFTER UPDATE ON comments
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (OLD.resolved_at IS DISTINCT FROM NEW.resolved_at) EXECUTE FUNCTION galley_told('resolved_by_id');

-- People are named in a comment by its author, as long as they are at the desk.
CREATE FUNCTION galley_mention_guard() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM people p WHERE p.id = NEW.person_id AND p.deactivated_at IS NULL) THEN
    RAISE EXCEPTION 'who is mentioned is at the desk' USING ERRCODE = 'GY003';
  END IF;
  PERFORM galley_must_tell('mentions', (SELECT c.author_id FROM comments c WHERE c.id = NEW.comment_id));
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER mentions_guard AFTER INSERT ON mentions
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION galley_mention_guard();
