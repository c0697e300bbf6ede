-- What waits for somebody is found article by article, the soonest due first: which articles have any, and which claims they are.
CREATE INDEX "article_tallies_in_review" ON "article_tallies" ("article_id") WHERE "in_review" > 0;
CREATE INDEX "article_tallies_returned" ON "article_tallies" ("article_id") WHERE "returned" > 0;
CREATE INDEX "article_tallies_stale" ON "article_tallies" ("article_id") WHERE "stale" > 0;
CREATE INDEX "claims_came_back" ON "claims" ("article_id", "status", "number") WHERE "status" IN ('RETURNED', 'STALE');

-- What a reviewer commented since something was found.
CREATE INDEX "comments_author_id_created_at_idx" ON "comments" ("author_id", "created_at");
