-- What was said about a claim goes on by key, and the key is the comment's id, which is in order of time.
DROP INDEX "comments_claim_id_created_at_idx";
CREATE INDEX "comments_claim_id_id_idx" ON "comments"("claim_id", "id");
