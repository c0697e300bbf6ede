-- Whoever looks after confidential sources is asked who is to do so before an admin names somebody unseen.
CREATE TABLE "hand_over_requests" (
  "id" UUID NOT NULL DEFAULT gen_random_uuid(),
  "person_id" UUID NOT NULL,
  "asked_by_id" UUID NOT NULL,
  "asked_at" TIMESTAMPTZ(6) NOT NULL DEFAULT clock_timestamp(),
  "ended_at" TIMESTAMPTZ(6),
  CONSTRAINT "hand_over_requests_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "hand_over_requests_one_open" ON "hand_over_requests"("person_id") WHERE ended_at IS NULL;
ALTER TABLE "hand_over_requests" ADD CONSTRAINT "hand_over_requests_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "hand_over_requests" ADD CONSTRAINT "hand_over_requests_asked_by_id_fkey" FOREIGN KEY ("asked_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
GRANT SELECT, INSERT ON hand_over_requests TO galley_app;
GRANT UPDATE (ended_at) ON hand_over_requests TO galley_app;
CREATE CONSTRAINT TRIGGER hand_over_requests_told AFTER INSERT ON hand_over_requests
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION galley_told('asked_by_id');
