-- What a person is told because somebody else did something. The database writes it from the log, in the transaction of what it tells
-- of; nobody else can, and it holds ids alone: what they stand for is asked for by whoever reads, by their own rights.
CREATE TYPE "NoticeKind" AS ENUM ('MENTIONED', 'ANSWERED', 'RETURNED', 'ASSIGNED', 'REOPENED', 'STALE');
CREATE TABLE "notices" (
  "seq" BIGINT NOT NULL,
  "person_id" UUID NOT NULL,
  "kind" "NoticeKind" NOT NULL,
  "by_id" UUID,
  "article_id" UUID NOT NULL,
  "claim_id" UUID,
  "comment_id" UUID,
  "correction_id" UUID,
  "at" TIMESTAMPTZ(6) NOT NULL,
  "read_at" TIMESTAMPTZ(6),
  CONSTRAINT "notices_pkey" PRIMARY KEY ("seq", "person_id")
);
ALTER TABLE "notices" ADD CONSTRAINT "notices_seq_fkey" FOREIGN KEY ("seq") REFERENCES "audit_events" ("seq") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "notices" ADD CONSTRAINT "notices_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "notices" ADD CONSTRAINT "notices_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "people" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "notices" ADD CONSTRAINT "notices_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "articles" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;
-- A claim that its maker takes back leaves no notice.
ALTER TABLE "notices" ADD CONSTRAINT "notices_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claims" ("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "notices" ADD CONSTRAINT "notices_comment_id_fkey" FOREIGN KEY ("comment_id") REFERENCES "comments" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "notices" ADD CONSTRAINT "notices_correction_id_fkey" FOREIGN KEY ("correction_id") REFERENCES "corrections" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX "notices_person_id_seq_idx" ON "notices" ("person_id", "seq");
CREATE INDEX "notices_claim_id_idx" ON "notices" ("claim_id");
CREATE INDEX notices_unread ON notices (person_id, article_id) WHERE read_at IS NULL;
GRANT SELECT, UPDATE (read_at) ON notices TO galley_app;

-- Who is told of an event, and of what kind it is for them: nobody of what they did themselves, and nobody who has left.
CREATE FUNCTION galley_notices() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  told jsonb := NEW.data::jsonb;
  claim claims%ROWTYPE;
  thread uuid := (told ->> 'thread')::uuid;
  comment uuid := (told ->> 'comment')::uuid;
BEGIN
  IF NEW.kind = 'article.assigned' THEN
    INSERT INTO notices (seq, person_id, kind, by_id, article_id, at)
    SELECT NEW.seq, p.id, 'ASSIGNED', NEW.actor_id, a.id, NEW.at FROM articles a JOIN people p ON p.id = a.assignee_id
    WHERE a.id = NEW.article_id AND p.deactivated_at IS NULL AND p.id IS DISTINCT FROM NEW.actor_id;
    RETURN NULL;
  ELSIF NEW.kind = 'correction.returned' THEN
    INSERT INTO notices (seq, person_id, kind, by_id, article_id, correction_id, at)
    SELECT NEW.seq, p.id, 'RETURNED', NEW.actor_id, c.article_id, c.id, NEW.at
    FROM corrections c JOIN people p ON p.id IN (c.drafted_by_id, c.edited_by_id)
    WHERE c.id = NEW.subject_id::uuid AND p.deactivated_at IS NULL AND p.id IS DISTINCT FROM NEW.actor_id;
    RETURN NULL;
  END IF;
  SELECT c.* INTO claim FROM claims c WHERE c.article_id = NEW.article_id AND c.number = (told ->> 'claim')::int;
  IF NOT FOUND THEN
    RETURN NULL;
  END IF;
  WITH told_of (person, kind, rank) AS (
    SELECT m.person_id, 'MENTIONED', 1 FROM mentions m WHERE NEW.kind IN ('comment.added', 'comment.edited') AND m.comment_id = comment
      AND NOT EXISTS (SELECT FROM notices n WHERE n.claim_id = claim.id AND n.comment_id = m.comment_id AND n.person_id = m.person_id)
    UNION ALL
    SELECT s.author_id, 'ANSWERED', 2 FROM comments s WHERE NEW.kind = 'comment.added' AND (s.id = thread OR s.thread_id = thread)
    UNION ALL
    SELECT claim.assignee_id, 'ASSIGNED', 1 WHERE NEW.kind = 'claim.assigned'
    UNION ALL
    SELECT o.person, k.kind, 1
    FROM (VALUES ('review.returned', 'RETURNED'), ('claim.reopened', 'REOPENED'), ('claim.stale', 'STALE')) k (event, kind)
      CROSS JOIN LATERAL (SELECT claim.assignee_id UNION ALL
        (SELECT v.given_by_id FROM verdicts v WHERE v.claim_id = claim.id ORDER BY v.number DESC LIMIT 1)) o (person)
    WHERE k.event = NEW.kind)
  INSERT INTO notices (seq, person_id, kind, by_id, article_id, claim_id, comment_id, at)
  SELECT DISTINCT ON (p.id) NEW.seq, p.id, t.kind::"NoticeKind", NEW.actor_id, claim.article_id, claim.id, comment, NEW.at
  FROM told_of t JOIN people p ON p.id = t.person
  WHERE p.deactivated_at IS NULL AND p.id IS DISTINCT FROM NEW.actor_id ORDER BY p.id, t.rank;
  RETURN NULL;
END $$;
CREATE TRIGGER audit_events_notices AFTER INSERT ON audit_events FOR EACH ROW
  WHEN (NEW.article_id IS NOT NULL AND NEW.kind IN ('article.assigned', 'claim.assigned', 'claim.reopened', 'claim.stale', 'comment.added',
    'comment.edited', 'correction.returned', 'review.returned'))
  EXECUTE FUNCTION galley_notices();
