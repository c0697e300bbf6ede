-- Lists that are asked for by two things at once, in the order in which they are shown: one of the two was gone through for the other.

-- Articles in a state by deadline; of a section, and of somebody in a state, the newest first.
DROP INDEX "articles_status_due_at_idx";
CREATE INDEX "articles_status_due_at_id_idx" ON "articles" ("status", "due_at", "id" DESC);
DROP INDEX "articles_section_idx";
CREATE INDEX "articles_section_id_idx" ON "articles" ("section", "id" DESC);
DROP INDEX "articles_assignee_id_status_idx";
CREATE INDEX "articles_assignee_id_status_id_idx" ON "articles" ("assignee_id", "status", "id" DESC);
-- What somebody holds, as it is shown to whoever hands it over.
CREATE INDEX "articles_held" ON "articles" ("assignee_id", (coalesce("due_at", 'infinity'::timestamptz)), "id") WHERE "status" = 'CHECKING';

-- Entries between two moments, of a section or a type too.
DROP INDEX "corrections_published_at_idx";
CREATE INDEX "corrections_published_at_number_idx" ON "corrections" ("published_at", "number");
DROP INDEX "corrections_section_number_idx";
CREATE INDEX "corrections_section_published_at_number_idx" ON "corrections" ("section", "published_at", "number");
DROP INDEX "corrections_type_number_idx";
CREATE INDEX "corrections_type_published_at_number_idx" ON "corrections" ("type", "published_at", "number");

-- Articles in checking of which nothing is decided yet.
CREATE INDEX "article_tallies_unbegun" ON "article_tallies" ("article_id") WHERE "checking" AND "suggested" > 0 AND "open" = 0
  AND "in_review" = 0 AND "returned" = 0 AND "approved" = 0 AND "stale" = 0 AND "orphaned" = 0 AND "dismissal_asked" = 0
  AND "dismissed" = 0 AND "merged" = 0;
-- What came from colleagues and was not seen yet, and where somebody is signed in now: what is over stays in both tables.
CREATE INDEX "hand_overs_unseen" ON "hand_overs" ("to_id", "at") WHERE "seen_at" IS NULL;
CREATE INDEX "sessions_open" ON "sessions" ("person_id", "expires_at") WHERE "revoked_at" IS NULL;
