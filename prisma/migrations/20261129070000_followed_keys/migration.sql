-- Foreign keys that a query, or the removal of what they point to, follows backwards. prisma/catalogue.test.ts names the others,
-- with the reason why they need none.
CREATE INDEX "claims_merged_into_id_idx" ON "claims"("merged_into_id");
CREATE INDEX "claims_speaker_id_idx" ON "claims"("speaker_id");
CREATE INDEX "corrections_article_id_idx" ON "corrections"("article_id");
CREATE INDEX "corrections_claim_id_idx" ON "corrections"("claim_id");
CREATE INDEX "corrections_amends_id_idx" ON "corrections"("amends_id");
CREATE INDEX "error_reports_article_id_idx" ON "error_reports"("article_id");
CREATE INDEX "error_reports_correction_id_idx" ON "error_reports"("correction_id");
CREATE INDEX "articles_assignee_id_idx" ON "articles"("assignee_id");
CREATE INDEX "source_readers_person_id_idx" ON "source_readers"("person_id");
CREATE INDEX "verdicts_given_by_id_idx" ON "verdicts"("given_by_id");
