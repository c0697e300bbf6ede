-- Reference facts that the rules of consistency compare a text with, and contradictions that somebody found to be none.
CREATE TABLE "office_terms" (
    "id" UUID NOT NULL,
    "office" TEXT NOT NULL,
    "jurisdiction" TEXT NOT NULL DEFAULT '',
    "holder" TEXT NOT NULL,
    "aliases" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "from_date" TEXT NOT NULL,
    "to_date" TEXT,
    "shared" BOOLEAN NOT NULL DEFAULT false,
    "source" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "office_terms_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "dated_events" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "aliases" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "date" TEXT,
    "from_date" TEXT,
    "to_date" TEXT,
    "source" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "dated_events_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "dated_events_dated" CHECK (("date" IS NULL) <> ("from_date" IS NULL))
);

CREATE TABLE "conflict_dismissals" (
    "id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "rule" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "dismissed_by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "conflict_dismissals_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "conflict_dismissals_with_reason" CHECK (btrim("reason") <> '')
);

CREATE INDEX "office_terms_holder_idx" ON "office_terms"("holder");
CREATE INDEX "dated_events_name_idx" ON "dated_events"("name");
CREATE UNIQUE INDEX "conflict_dismissals_article_id_key_key" ON "conflict_dismissals"("article_id", "key");

ALTER TABLE "conflict_dismissals" ADD CONSTRAINT "conflict_dismissals_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "articles"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "conflict_dismissals" ADD CONSTRAINT "conflict_dismissals_dismissed_by_id_fkey" FOREIGN KEY ("dismissed_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A dismissal is never changed: it is restored, and given again with another reason. The log keeps both.
GRANT SELECT, INSERT, UPDATE, DELETE ON office_terms, dated_events TO galley_app;
GRANT SELECT, INSERT, DELETE ON conflict_dismissals TO galley_app;
