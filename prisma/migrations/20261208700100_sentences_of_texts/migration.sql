-- A text that is brought in may be the next revision of an article that is here. It is told by the sentences that both have: of the newest
-- text of each article, each sentence is kept as a hash of its folded letters and digits. A hash is no sentence: nothing can be read from
-- it, and whoever asks is told of articles that they may see.
CREATE TABLE "text_sentences" (
  "article_id" UUID NOT NULL REFERENCES "articles"("id"),
  "hash" BIGINT NOT NULL,
  PRIMARY KEY ("article_id", "hash")
);

-- Each sentence of a text once. A paragraph ends a sentence; fewer than 20 letters and digits stand in many texts and are left out.
CREATE FUNCTION galley_sentences(value text) RETURNS TABLE (hash bigint) LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT DISTINCT hashtextextended(letters COLLATE "C", 0)
  FROM (SELECT regexp_replace(sentence, '[^[:alnum:]]+', '', 'g') AS letters
    FROM regexp_split_to_table(galley_searchable(regexp_replace(value, '\n+', ' ¶ ', 'g')), '[.!?…]+[)\]]* |[。！？]|¶') AS sentence) folded
  WHERE length(letters) >= 20
$$;

CREATE FUNCTION galley_hash_text() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  DELETE FROM text_sentences WHERE article_id = NEW.article_id;
  INSERT INTO text_sentences (article_id, hash) SELECT NEW.article_id, s.hash FROM galley_sentences(NEW.text) s;
  RETURN NULL;
END $$;

INSERT INTO "text_sentences" ("article_id", "hash")
SELECT a.id, s.hash FROM "articles" a JOIN "revisions" r ON r.article_id = a.id AND r.number = a.newest_revision, galley_sentences(r.text) s;

CREATE INDEX "text_sentences_found" ON "text_sentences" ("hash");
CREATE TRIGGER revisions_hashed AFTER INSERT ON "revisions" FOR EACH ROW EXECUTE FUNCTION galley_hash_text();
GRANT SELECT ON "text_sentences" TO galley_app;
