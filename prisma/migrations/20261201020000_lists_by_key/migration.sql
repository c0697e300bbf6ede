-- What a list is asked by, in the order in which it is shown, so that a page of it reads no more than it shows.

-- What somebody holds.
DROP INDEX "articles_assignee_id_idx";
CREATE INDEX "articles_assignee_id_status_idx" ON "articles" ("assignee_id", "status");
DROP INDEX "claims_assignee_id_status_idx";
CREATE INDEX "claims_assignee_id_status_idx" ON "claims" ("assignee_id", "status") INCLUDE ("article_id");
DROP INDEX "sources_keeper_id_idx";
DROP INDEX "sources_added_by_id_idx";
CREATE INDEX "sources_keeper_id_visibility_idx" ON "sources" ("keeper_id", "visibility");
CREATE INDEX "sources_added_by_id_visibility_idx" ON "sources" ("added_by_id", "visibility");
CREATE INDEX "corrections_drafted_by_id_status_idx" ON "corrections" ("drafted_by_id", "status");
DROP INDEX "sessions_person_id_idx";
CREATE INDEX "sessions_person_id_last_seen_at_idx" ON "sessions" ("person_id", "last_seen_at");

-- Articles by deadline, those with the same one the newest first.
DROP INDEX "articles_due_at_id_idx";
CREATE INDEX "articles_by_deadline" ON "articles" ("due_at", "id" DESC);

-- The log by who acted, by what it is about, and from a day on.
CREATE INDEX "audit_events_actor_id_seq_idx" ON "audit_events" ("actor_id", "seq");
CREATE INDEX "audit_events_subject_type_seq_idx" ON "audit_events" ("subject_type", "seq");
CREATE INDEX "audit_events_at_idx" ON "audit_events" ("at");

-- Entries of one section or type, and which sections there are.
CREATE INDEX "corrections_section_number_idx" ON "corrections" ("section", "number");
CREATE INDEX "corrections_type_number_idx" ON "corrections" ("type", "number");

-- The same words beside the same words: a figure stands in thousands of texts, and folding what stands beside each took longer than
-- all else. Of long words only a hash is kept.
CREATE INDEX "anchors_after_the_same" ON "anchors"
  (hashtextextended("searchable", 0), "right"(galley_searchable("prefix"), 12), "claim_id");
CREATE INDEX "anchors_before_the_same" ON "anchors"
  (hashtextextended("searchable", 0), "left"(galley_searchable("suffix"), 12), "claim_id");
