-- The newest places of a source, of which a year of work may rest very many on one, are read off its end, and no others. With what is
-- asked of them in the index, PostgreSQL has no reason to read all of them and put them in order.
DROP INDEX "evidence_source_id_idx";
CREATE INDEX "evidence_source_id_id_idx" ON "evidence"("source_id", "id" DESC) INCLUDE ("claim_id", "removed_at");
