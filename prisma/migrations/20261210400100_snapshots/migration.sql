-- What an address of a source held when it was fetched: the bytes lie in the store of files, everything else here. It is written once.
CREATE TABLE "snapshots" (
  "id" UUID NOT NULL,
  "source_id" UUID NOT NULL,
  "url" TEXT NOT NULL,
  "address" TEXT NOT NULL,
  "title" TEXT NOT NULL,
  "text" TEXT NOT NULL,
  "type" TEXT NOT NULL,
  "charset" TEXT,
  "size" INTEGER NOT NULL,
  "sha256" TEXT NOT NULL,
  "object" TEXT NOT NULL,
  "taken_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "snapshots_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "snapshots_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "sources"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "snapshots_hashed" CHECK ("sha256" ~ '^[0-9a-f]{64}$' AND "size" >= 0)
);
CREATE INDEX "snapshots_source_id_id_idx" ON "snapshots"("source_id", "id" DESC);
CREATE UNIQUE INDEX "snapshots_object_key" ON "snapshots"("object");
GRANT SELECT, INSERT ON "snapshots" TO galley_app;

-- How the last look at the address of a source went.
CREATE TABLE "source_pages" (
  "source_id" UUID NOT NULL,
  "url" TEXT NOT NULL,
  "looked_at" TIMESTAMPTZ(6) NOT NULL,
  "status" INTEGER,
  "why_not" TEXT,
  CONSTRAINT "source_pages_pkey" PRIMARY KEY ("source_id"),
  CONSTRAINT "source_pages_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "sources"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
GRANT SELECT, INSERT, UPDATE ON "source_pages" TO galley_app;

-- One at a time for each source: who asks again while it waits is told that it is asked for. Seconds.
SELECT pgboss.create_queue('snapshot', '{"policy": "short", "retryLimit": 6, "retryDelay": 60, "retryBackoff": true, "retryDelayMax": 21600,
  "expireInSeconds": 180, "heartbeatSeconds": 30, "deadLetter": "dead"}'::jsonb);
