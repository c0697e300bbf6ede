-- Whom an article is with: whoever brought it in, until it is given to somebody else.
ALTER TABLE "articles" ADD COLUMN "assignee_id" UUID;
ALTER TABLE "articles" ADD CONSTRAINT "articles_assignee_id_fkey" FOREIGN KEY ("assignee_id") REFERENCES "people"("id") ON DELETE SET NULL ON UPDATE CASCADE;
UPDATE "articles" SET "assignee_id" = "created_by_id";
