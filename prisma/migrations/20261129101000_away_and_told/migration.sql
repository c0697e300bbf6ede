-- Somebody is away for a while: others see their articles and claims meanwhile, and nothing is given away. It is over after its last
-- day, or once it is ended. See decision 0038.
CREATE TABLE "absences" (
  "id" UUID NOT NULL DEFAULT gen_random_uuid(),
  "person_id" UUID NOT NULL,
  "until" DATE NOT NULL,
  "articles_with_id" UUID,
  "claims_with_id" UUID,
  "said_by_id" UUID NOT NULL,
  "said_at" TIMESTAMPTZ(6) NOT NULL DEFAULT clock_timestamp(),
  "ended_by_id" UUID,
  "ended_at" TIMESTAMPTZ(6),
  CONSTRAINT "absences_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "absences_by_others" CHECK (articles_with_id <> person_id AND claims_with_id <> person_id),
  CONSTRAINT "absences_end" CHECK ((ended_at IS NULL) = (ended_by_id IS NULL)),
  CONSTRAINT "absences_moments" CHECK (until BETWEEN '1500-01-01' AND '2200-12-31')
);
CREATE UNIQUE INDEX "absences_one_open" ON "absences"("person_id") WHERE ended_at IS NULL;
CREATE INDEX "absences_person_id_idx" ON "absences"("person_id");
CREATE INDEX "absences_articles_with_id_idx" ON "absences"("articles_with_id");
CREATE INDEX "absences_claims_with_id_idx" ON "absences"("claims_with_id");
ALTER TABLE "absences"
  ADD CONSTRAINT "absences_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "absences_articles_with_id_fkey" FOREIGN KEY ("articles_with_id") REFERENCES "people"("id") ON DELETE SET NULL ON UPDATE CASCADE,
  ADD CONSTRAINT "absences_claims_with_id_fkey" FOREIGN KEY ("claims_with_id") REFERENCES "people"("id") ON DELETE SET NULL ON UPDATE CASCADE,
  ADD CONSTRAINT "absences_said_by_id_fkey" FOREIGN KEY ("said_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "absences_ended_by_id_fkey" FOREIGN KEY ("ended_by_id") REFERENCES "people"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What somebody was handed, told on their desk until they have seen it.
CREATE TABLE "hand_overs" (
  "id" UUID NOT NULL DEFAULT gen_random_uuid(),
  "from_id" UUID NOT NULL,
  "to_id" UUID NOT NULL,
  "by_id" UUID NOT NULL,
  "at" TIMESTAMPTZ(6) NOT NULL DEFAULT clock_timestamp(),
  "articles" UUID[] NOT NULL DEFAULT '{}',
  "claims" UUID[] NOT NULL DEFAULT '{}',
  "sources" UUID[] NOT NULL DEFAULT '{}',
  "seen_at" TIMESTAMPTZ(6),
  CONSTRAINT "hand_overs_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "hand_overs_to_another" CHECK (from_id <> to_id)
);
CREATE INDEX "hand_overs_to_id_idx" ON "hand_overs"("to_id");
ALTER TABLE "hand_overs"
  ADD CONSTRAINT "hand_overs_from_id_fkey" FOREIGN KEY ("from_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "hand_overs_to_id_fkey" FOREIGN KEY ("to_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "hand_overs_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

GRANT SELECT, INSERT ON absences, hand_overs TO galley_app;
GRANT UPDATE (ended_at, ended_by_id) ON absences TO galley_app;
GRANT UPDATE (seen_at) ON hand_overs TO galley_app;

CREATE CONSTRAINT TRIGGER absences_told AFTER INSERT ON absences
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION galley_told('said_by_id');
CREATE CONSTRAINT TRIGGER absences_end_told AFTER UPDATE ON absences
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION galley_told('ended_by_id');
CREATE CONSTRAINT TRIGGER hand_overs_told AFTER INSERT ON hand_overs
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION galley_told('by_id');
