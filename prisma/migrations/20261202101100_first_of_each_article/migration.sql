-- What somebody was given is gone through article by article, so that no more is read than is shown.
DROP INDEX "claims_assignee_id_status_idx";
CREATE INDEX "claims_assignee_id_status_article_id_number_idx" ON "claims" ("assignee_id", "status", "article_id", "number");

-- In which articles somebody has claims, whatever became of them.
CREATE INDEX "claims_given" ON "claims" ("assignee_id", "article_id") WHERE "assignee_id" IS NOT NULL;
