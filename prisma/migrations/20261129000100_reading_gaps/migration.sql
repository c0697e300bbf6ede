-- A text that was not read for claims within the limits (left_out is null), or had more than are suggested.
CREATE TABLE "reading_gaps" (
    "revision_id" UUID NOT NULL,
    "left_out" INTEGER,
    "since" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "reading_gaps_pkey" PRIMARY KEY ("revision_id")
);
ALTER TABLE "reading_gaps" ADD CONSTRAINT "reading_gaps_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "revisions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "reading_gaps" ADD CONSTRAINT "reading_gaps_something" CHECK (left_out > 0);
GRANT SELECT, INSERT, DELETE ON reading_gaps TO galley_app;
