-- What the languages of a text are taken for, as its reader recognised them: of most of it, and of the parts that differ.
CREATE TABLE "recognised_languages" (
    "revision_id" UUID NOT NULL,
    "language" TEXT NOT NULL,
    "certain" BOOLEAN NOT NULL,
    "parts" JSONB NOT NULL DEFAULT '[]',
    "since" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "recognised_languages_pkey" PRIMARY KEY ("revision_id")
);
ALTER TABLE "recognised_languages" ADD CONSTRAINT "recognised_languages_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "revisions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "recognised_languages" ADD CONSTRAINT "recognised_languages_size"
  CHECK (char_length(language) <= 35 AND jsonb_typeof(parts) = 'array' AND octet_length(parts::text) <= 4000000);
GRANT SELECT, INSERT ON recognised_languages TO galley_app;

-- Who said which language an article is in, and what had been recognised and shown to them then.
ALTER TABLE "articles" ADD COLUMN "language_said_by_id" UUID;
ALTER TABLE "articles" ADD COLUMN "language_said_at" TIMESTAMPTZ(6);
ALTER TABLE "articles" ADD COLUMN "language_said_knowing" TEXT;
ALTER TABLE "articles" ADD CONSTRAINT "articles_language_said_by_id_fkey" FOREIGN KEY ("language_said_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "articles" ADD CONSTRAINT "articles_language_said"
  CHECK ((language_said_by_id IS NULL) = (language_said_at IS NULL) AND char_length(language_said_knowing) <= 35);
