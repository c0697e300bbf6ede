-- Whoever took their own name out of a byline could approve what they had signed. They stay a writer of the article until somebody
-- independent of them takes their name out. Only the trigger below writes these rows.
CREATE TABLE "kept_signers" (
  "article_id" UUID NOT NULL,
  "person_id" UUID NOT NULL,
  "at" TIMESTAMPTZ(6) NOT NULL DEFAULT clock_timestamp(),
  CONSTRAINT "kept_signers_pkey" PRIMARY KEY ("article_id", "person_id")
);
CREATE INDEX "kept_signers_person_id_idx" ON "kept_signers"("person_id");
ALTER TABLE "kept_signers" ADD CONSTRAINT "kept_signers_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "articles"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "kept_signers" ADD CONSTRAINT "kept_signers_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
GRANT SELECT ON kept_signers TO galley_app;

-- The words of bylines, those of the article's field and those of a text, as one.
CREATE FUNCTION galley_signed_words(article uuid, byline text, revision int) RETURNS text LANGUAGE sql STABLE
SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT galley_name_words(coalesce(byline, ''))
    || coalesce((SELECT r.bylines FROM revisions r WHERE r.article_id = article AND r.number = revision), '')
$$;
CREATE FUNCTION galley_named_in(words text) RETURNS SETOF uuid LANGUAGE sql STABLE
SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT p.id FROM people p WHERE p.name_words <> '  ' AND position(p.name_words IN words) > 0
$$;

-- Whom an article's byline names, whom a byline in its newest text does, and who took themselves out of either.
CREATE OR REPLACE FUNCTION galley_signers(article uuid) RETURNS SETOF uuid LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  signed text := (SELECT galley_signed_words(a.id, a.byline, a.newest_revision) FROM articles a WHERE a.id = article);
BEGIN
  IF btrim(signed) <> '' THEN
    RETURN QUERY SELECT named FROM galley_named_in(signed) AS named;
  END IF;
  RETURN QUERY SELECT k.person_id FROM kept_signers k WHERE k.article_id = article;
END $$;

CREATE FUNCTION galley_keep_signers() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  hands uuid[];
  gone uuid;
BEGIN
  IF galley_owner_acts() THEN
    RETURN NULL;
  END IF;
  PERFORM galley_must_tell('articles', NULL);
  SELECT galley_hands_of(h.actor_id) INTO hands FROM audit_head h;
  FOR gone IN
    SELECT named FROM galley_named_in(galley_signed_words(OLD.id, OLD.byline, OLD.newest_revision)) AS named
    EXCEPT SELECT named FROM galley_named_in(galley_signed_words(NEW.id, NEW.byline, NEW.newest_revision)) AS named
  LOOP
    IF gone = ANY (hands) THEN
      INSERT INTO kept_signers (article_id, person_id) VALUES (NEW.id, gone) ON CONFLICT DO NOTHING;
    ELSE
      DELETE FROM kept_signers k WHERE k.article_id = NEW.id AND k.person_id = gone;
    END IF;
  END LOOP;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER articles_keep_signers AFTER UPDATE ON articles DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (NEW.byline IS DISTINCT FROM OLD.byline OR NEW.newest_revision IS DISTINCT FROM OLD.newest_revision) EXECUTE FUNCTION galley_keep_signers();
