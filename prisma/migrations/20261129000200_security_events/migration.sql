-- What was tried and refused at the doors, one row an hour for each kind, person and place.
CREATE TABLE "security_events" (
    "kind" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "hour" TIMESTAMPTZ(6) NOT NULL,
    "count" INTEGER NOT NULL DEFAULT 1,
    "last_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "security_events_pkey" PRIMARY KEY ("kind", "person_id", "place", "hour")
);
CREATE INDEX "security_events_last_at_idx" ON "security_events" ("last_at");
GRANT SELECT, INSERT, UPDATE, DELETE ON security_events TO galley_app;
