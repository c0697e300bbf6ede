-- A source that somebody changed while evidence of an article used it says what they made it say, on whichever claim of that article it
-- is put next: a second claim on the same words let them approve it.
CREATE OR REPLACE FUNCTION galley_evidence_again() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  INSERT INTO source_changes (evidence_id, person_id)
    SELECT DISTINCT NEW.id, s.person_id FROM claims own
      JOIN claims c ON c.article_id = own.article_id
      JOIN evidence e ON e.claim_id = c.id AND e.source_id = NEW.source_id AND e.id <> NEW.id
      JOIN source_changes s ON s.evidence_id = e.id
    WHERE own.id = NEW.claim_id
    ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;

-- Who last set the day or the language that an article is read by, after it came. They are among the authors of whatever is read by it
-- in its newest text, also of claims that are younger, until somebody else sets it. Only the trigger below writes these rows.
CREATE TABLE "read_settings" (
  "article_id" UUID NOT NULL,
  "what" TEXT NOT NULL,
  "person_id" UUID NOT NULL,
  "at" TIMESTAMPTZ(6) NOT NULL DEFAULT clock_timestamp(),
  CONSTRAINT "read_settings_pkey" PRIMARY KEY ("article_id", "what"),
  CONSTRAINT "read_settings_what" CHECK ("what" IN ('day', 'language'))
);
CREATE INDEX "read_settings_person_id_idx" ON "read_settings"("person_id");
ALTER TABLE "read_settings" ADD CONSTRAINT "read_settings_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "articles"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "read_settings" ADD CONSTRAINT "read_settings_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
GRANT SELECT ON read_settings TO galley_app;

CREATE FUNCTION galley_set_read_by() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  setter uuid;
BEGIN
  IF galley_owner_acts() THEN
    RETURN NULL;
  END IF;
  PERFORM galley_must_tell('articles', NULL);
  SELECT h.actor_id INTO setter FROM audit_head h;
  IF setter IS NULL THEN
    RETURN NULL;
  END IF;
  INSERT INTO read_settings (article_id, what, person_id)
    SELECT NEW.id, w.what, setter FROM (VALUES
      ('day', (NEW.published_at, NEW.published_on) IS DISTINCT FROM (OLD.published_at, OLD.published_on)),
      ('language', NEW.language IS DISTINCT FROM OLD.language)) AS w (what, is_set)
    WHERE w.is_set
    ON CONFLICT (article_id, what) DO UPDATE SET person_id = EXCLUDED.person_id, at = clock_timestamp();
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER articles_set_read_by AFTER UPDATE ON articles DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN ((NEW.published_at, NEW.published_on, NEW.language) IS DISTINCT FROM (OLD.published_at, OLD.published_on, OLD.language))
  EXECUTE FUNCTION galley_set_read_by();

-- “5 March” is counted from the day of publication, “5 March 2024” is not.
CREATE FUNCTION galley_names_year(words text) RETURNS boolean LANGUAGE sql IMMUTABLE
SET search_path = pg_catalog, public, pg_temp AS $$ SELECT words ~ '(^|[^0-9])(1[5-9]|20|21)[0-9][0-9]([^0-9]|$)' $$;
-- What is counted from it though nobody marked it as a date.
CREATE FUNCTION galley_counts_from_day(words text) RETURNS boolean LANGUAGE sql IMMUTABLE
SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT words ~* '\m(yesterday|today|tomorrow|tonight|ago|(last|next|this|past|coming) (night|week|month|year|spring|summer|autumn|winter|(mon|tues|wednes|thurs|fri|satur|sun)day)|(mon|tues|wednes|thurs|fri|satur|sun)day|gestern|heute|morgen|vorgestern|hier|aujourd.hui|demain|ayer|hoy|ieri|oggi|ontem|hoje)\M'
$$;

CREATE OR REPLACE FUNCTION galley_word_authors_of(claims uuid[]) RETURNS TABLE (claim uuid, authors uuid[]) LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, public, pg_temp SET plan_cache_mode = force_generic_plan AS $$
#variable_conflict use_column
BEGIN
  RETURN QUERY
  WITH asked AS MATERIALIZED (
    SELECT c.id, c.article_id, c.kind, c.placed_in, c.text_changer_ids FROM claims c WHERE c.id = ANY (galley_word_authors_of.claims)),
  newest AS MATERIALIZED (
    SELECT a.article_id, r.id AS revision_id FROM (SELECT DISTINCT article_id FROM asked) a
    CROSS JOIN LATERAL (SELECT x.id FROM revisions x WHERE x.article_id = a.article_id ORDER BY x.number DESC LIMIT 1) r),
  place AS MATERIALIZED (
    SELECT k.id, k.kind, k.placed_in, a.revision_id, a.start, a."end", a.exact
    FROM asked k JOIN newest n ON n.article_id = k.article_id JOIN anchors a ON a.claim_id = k.id AND a.revision_id = n.revision_id),
  written AS MATERIALIZED (
    SELECT w.revision_id, w.person_id, w.written_in, w.start, w."end"
    FROM newest n JOIN written_words w ON w.revision_id = n.revision_id),
  dismissed AS MATERIALIZED (
    SELECT b.revision_id, b.claim_id, b.start, b."end", o.kind, o.text_changer_ids
    FROM newest n JOIN claims o ON o.article_id = n.article_id AND o.status = 'DISMISSED' AND o.text_changer_ids <> '{}'
      JOIN anchors b ON b.claim_id = o.id AND b.revision_id = n.revision_id),
  signed AS MATERIALIZED (
    SELECT n.article_id, s.person FROM newest n CROSS JOIN LATERAL galley_signers(n.article_id) AS s (person)),
  settings AS MATERIALIZED (
    SELECT s.article_id, s.what, s.person_id, n.revision_id FROM newest n JOIN read_settings s ON s.article_id = n.article_id),
  dated AS MATERIALIZED (
    SELECT s.revision_id, a.start, a."end" FROM settings s JOIN claims o ON o.article_id = s.article_id AND o.kind = 'DATE'
      JOIN anchors a ON a.claim_id = o.id AND a.revision_id = s.revision_id
    WHERE s.what = 'day' AND NOT galley_names_year(a.exact)),
  wrote AS (
    SELECT k.id, unnest(k.text_changer_ids) AS person FROM asked k
    UNION
    SELECT k.id, s.person_id FROM asked k JOIN settings s ON s.article_id = k.article_id
      WHERE s.what = 'language' AND k.kind IN ('NUMBER', 'DATE')
    UNION
    SELECT p.id, s.person_id FROM place p JOIN settings s ON s.revision_id = p.revision_id AND s.what = 'day'
      WHERE galley_counts_from_day(p.exact) OR EXISTS (SELECT FROM dated d
        WHERE d.revision_id = p.revision_id AND d.start < p."end" AND d."end" > p.start)
    UNION
    SELECT k.id, s.person FROM asked k JOIN signed s ON s.article_id = k.article_id
    UNION
    SELECT p.id, w.person_id FROM place p JOIN written w
      ON w.revision_id = p.revision_id AND w.start < p."end" AND w."end" > p.start
      AND NOT galley_seconded(p.id, w.person_id, w.written_in)
    UNION
    SELECT p.id, unnest(d.text_changer_ids) FROM place p JOIN dismissed d
      ON d.revision_id = p.revision_id AND d.start < p."end" AND d."end" > p.start AND d.claim_id <> p.id AND d.kind = p.kind
      WHERE NOT EXISTS (SELECT FROM standing_reviews r WHERE r.claim_id = p.id AND r.decision = 'APPROVE'
        AND (p.placed_in IS NULL OR r.made_in > p.placed_in)))
  SELECT w.id, array_agg(w.person) FROM wrote w GROUP BY w.id;
END $$;
