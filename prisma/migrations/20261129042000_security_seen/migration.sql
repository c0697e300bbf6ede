-- Up to when an admin has seen what was refused at the doors: what came after is counted in the rail.
CREATE TABLE "security_seen" (
    "person_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "security_seen_pkey" PRIMARY KEY ("person_id")
);
ALTER TABLE "security_seen" ADD CONSTRAINT "security_seen_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
GRANT SELECT, INSERT, UPDATE ON security_seen TO galley_app;
