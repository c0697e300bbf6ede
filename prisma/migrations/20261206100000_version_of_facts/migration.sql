-- Each look at an article's contradictions read all reference facts of the desk. A process keeps them now, and asks only whether they are
-- still those: whatever changes a fact changes this version in the same transaction, to one that never was before.
CREATE TABLE "reference_version" (
  "id" INTEGER NOT NULL DEFAULT 1,
  "version" UUID NOT NULL,
  CONSTRAINT "reference_version_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "reference_version_one_row" CHECK ("id" = 1)
);
INSERT INTO "reference_version" ("version") VALUES (gen_random_uuid());
GRANT SELECT ON "reference_version" TO galley_app;

CREATE FUNCTION galley_facts_changed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  UPDATE reference_version SET version = gen_random_uuid();
  RETURN NULL;
END $$;

CREATE TRIGGER office_terms_version AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON "office_terms"
FOR EACH STATEMENT EXECUTE FUNCTION galley_facts_changed();
CREATE TRIGGER dated_events_version AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON "dated_events"
FOR EACH STATEMENT EXECUTE FUNCTION galley_facts_changed();
