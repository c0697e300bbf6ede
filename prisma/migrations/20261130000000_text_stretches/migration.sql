-- A rare word whose threes of letters are common ("rational", "000042") fits the index over whole texts nearly everywhere: thousands of
-- long texts were looked through again for it. The folded words of each newest revision are kept in short stretches besides, in which
-- such threes seldom stand together. A word has no space in it, and a stretch ends at a space, so no word is cut.
CREATE TABLE "text_stretches" (
  "article_id" UUID NOT NULL REFERENCES "articles"("id"),
  "number" INTEGER NOT NULL,
  "words" TEXT NOT NULL,
  PRIMARY KEY ("article_id", "number")
);

CREATE FUNCTION galley_stretches(folded text) RETURNS TABLE (number integer, words text) LANGUAGE sql IMMUTABLE
SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT row_number() OVER (ORDER BY stretch)::integer, string_agg(word, ' ' ORDER BY place)
  FROM (SELECT word, place, sum(length(word) + 1) OVER (ORDER BY place) / 256 AS stretch
    FROM string_to_table(folded, ' ') WITH ORDINALITY AS told(word, place)) words
  GROUP BY stretch
$$;

CREATE FUNCTION galley_cut_text() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  DELETE FROM text_stretches WHERE article_id = NEW.article_id;
  INSERT INTO text_stretches (article_id, number, words) SELECT NEW.article_id, s.number, s.words FROM galley_stretches(NEW.searchable) s;
  RETURN NULL;
END $$;

INSERT INTO "text_stretches" ("article_id", "number", "words")
SELECT a.id, s.number, s.words FROM "articles" a JOIN "revisions" r ON r.article_id = a.id AND r.number = a.newest_revision,
  galley_stretches(r.searchable) s;

CREATE INDEX "text_stretches_found" ON "text_stretches" USING gin ("words" gin_trgm_ops);
CREATE TRIGGER revisions_cut AFTER INSERT ON "revisions" FOR EACH ROW EXECUTE FUNCTION galley_cut_text();
GRANT SELECT ON "text_stretches" TO galley_app;
