-- What a reviewer said of one article is found by itself: among all that they ever said it took longer than the rest of the desk.
ALTER TABLE "comments" ADD COLUMN "article_id" UUID;
UPDATE "comments" m SET "article_id" = c."article_id" FROM "claims" c WHERE c."id" = m."claim_id";
ALTER TABLE "comments" ALTER COLUMN "article_id" SET NOT NULL;
ALTER TABLE "comments" DROP CONSTRAINT "comments_claim_id_fkey";
ALTER TABLE "comments" ADD CONSTRAINT "comments_claim_id_article_id_fkey" FOREIGN KEY ("claim_id", "article_id")
  REFERENCES "claims" ("id", "article_id") ON DELETE RESTRICT ON UPDATE CASCADE;
DROP INDEX "comments_author_id_created_at_idx";
CREATE INDEX "comments_author_id_article_id_created_at_idx" ON "comments" ("author_id", "article_id", "created_at");
