-- Whether a session began on a browser that its person had not signed in on before, and when they were told.
ALTER TABLE "sessions" ADD COLUMN "new_browser" BOOLEAN NOT NULL DEFAULT false, ADD COLUMN "told_at" TIMESTAMPTZ(6);
CREATE INDEX "sessions_to_tell" ON "sessions"("person_id", "created_at") WHERE "new_browser" AND "told_at" IS NULL;
