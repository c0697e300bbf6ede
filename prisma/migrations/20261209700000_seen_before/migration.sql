-- While an article is checked, each claim is held against the approved ones of other articles. That is asked of hashes: what a claim is about,
-- and what it says of that. Only equality is ever asked, and nothing can be read from a hash.
CREATE TABLE "claim_keys" (
  "claim_id" UUID PRIMARY KEY REFERENCES "claims"("id") ON DELETE CASCADE,
  "article_id" UUID NOT NULL REFERENCES "articles"("id"),
  "about" BIGINT NOT NULL,
  "says" BIGINT NOT NULL,
  "telling" BOOLEAN NOT NULL,
  "approved" BOOLEAN NOT NULL
);

-- Articles from before there were keys; the desk works them off while it runs.
CREATE TABLE "articles_to_key" ("article_id" UUID PRIMARY KEY REFERENCES "articles"("id") ON DELETE CASCADE);
INSERT INTO "articles_to_key" ("article_id") SELECT id FROM "articles";

-- Letters and digits as searches compare them, one space between words.
CREATE FUNCTION galley_plain_words(value text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT btrim(regexp_replace(galley_searchable(value), '[^[:alnum:]]+', ' ', 'g'))
$$;

-- The words, up to two on each side, that say what a figure is a figure of: those next to it in its clause that have four letters and more, but
-- for words that stand beside any figure. What is cut off by the end of the 32 characters that an anchor keeps is no word.
CREATE FUNCTION galley_subject(prefix text, suffix text, OUT ahead text[], OUT behind text[]) LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  clause_end CONSTANT text := '[.!?;:,()"„“”«»–—\n]';
  common CONSTANT text[] := ARRAY['about', 'above', 'after', 'almost', 'along', 'also', 'among', 'another', 'around', 'because', 'been', 'before',
    'being', 'below', 'between', 'could', 'does', 'down', 'during', 'each', 'ever', 'every', 'exactly', 'fewer', 'from', 'half', 'have',
    'having', 'here', 'into', 'just', 'last', 'least', 'less', 'many', 'more', 'most', 'much', 'nearly', 'next', 'once', 'only', 'other',
    'over', 'roughly', 'said', 'says', 'same', 'should', 'since', 'some', 'still', 'such', 'than', 'that', 'their', 'them', 'then',
    'there', 'these', 'they', 'this', 'those', 'through', 'under', 'until', 'upon', 'very', 'were', 'what', 'when', 'where', 'which',
    'while', 'whose', 'will', 'with', 'within', 'without', 'would'];
  words text[];
BEGIN
  words := string_to_array(galley_plain_words(CASE WHEN prefix ~ clause_end THEN regexp_replace(prefix, '^.*' || clause_end, '')
    WHEN length(prefix) > 28 THEN regexp_replace(prefix, '^\S+', '') ELSE prefix END), ' ');
  ahead := ARRAY(SELECT words[n] FROM generate_subscripts(words, 1) n
    WHERE length(words[n]) >= 4 AND words[n] !~ '[0-9]' AND NOT words[n] = ANY (common) ORDER BY n DESC LIMIT 2);
  words := string_to_array(galley_plain_words(CASE WHEN suffix ~ clause_end THEN regexp_replace(suffix, clause_end || '.*$', '')
    WHEN length(suffix) > 28 THEN regexp_replace(suffix, '\S+$', '') ELSE suffix END), ' ');
  behind := ARRAY(SELECT words[n] FROM generate_subscripts(words, 1) n
    WHERE length(words[n]) >= 4 AND words[n] !~ '[0-9]' AND NOT words[n] = ANY (common) ORDER BY n LIMIT 2);
END $$;

-- What a claim is about, and what it says of that: of a quote its words, and who said them; of a name the name; of a figure or a date what it
-- is a figure of with its unit, and the amount; of a statement its words. Case, accents, white space and the style of quotation marks make no
-- difference. `telling` where another answer to the same would be a contradiction. No row where there is too little to go by.
CREATE FUNCTION galley_claim_key(kind text, exact text, prefix text, suffix text, value text, unit text, speaker text)
RETURNS TABLE (about bigint, says bigint, telling boolean) LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE
SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  what text;
  answer text := '';
  subject record;
BEGIN
  telling := false;
  IF kind IN ('NUMBER', 'DATE') THEN
    subject := galley_subject(prefix, suffix);
    IF cardinality(subject.ahead) + cardinality(subject.behind) < 2 THEN RETURN; END IF;
    what := galley_searchable(coalesce(unit, '')) || '|' || array_to_string(subject.ahead, ' ') || '|' || array_to_string(subject.behind, ' ');
    answer := coalesce(value, replace(galley_searchable(exact), ' ', ''));
    telling := kind = 'NUMBER' AND cardinality(subject.ahead) + cardinality(subject.behind) >= 3
      AND cardinality(subject.ahead) > 0 AND cardinality(subject.behind) > 0;
  ELSE
    what := galley_plain_words(exact);
    IF kind IN ('QUOTE', 'STATEMENT') THEN
      IF what NOT LIKE '% % %' OR length(what) < 12 THEN RETURN; END IF;
    ELSIF length(what) < 3 THEN RETURN;
    END IF;
    IF kind = 'QUOTE' THEN
      answer := regexp_replace(galley_plain_words(coalesce(speaker, '')), '^.* ', '');
      telling := answer <> '';
    END IF;
  END IF;
  about := hashtextextended((kind || '|' || what) COLLATE "C", 0);
  says := hashtextextended(answer COLLATE "C", 0);
  RETURN NEXT;
END $$;

-- Keys of these claims as they stand in the newest text that has them; a speaker who is a claim is called by its words.
CREATE FUNCTION galley_key_claims(ids uuid[]) RETURNS void LANGUAGE plpgsql
SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  WITH keyed AS (
    SELECT c.id, c.article_id, c.status = 'APPROVED' AS approved, k.about, k.says, k.telling
    FROM claims c
      CROSS JOIN LATERAL (SELECT a.exact, a.prefix, a.suffix FROM anchors a JOIN revisions r ON r.id = a.revision_id
        WHERE a.claim_id = c.id ORDER BY r.number DESC, a.start LIMIT 1) a
      LEFT JOIN LATERAL (SELECT a.exact FROM anchors a JOIN revisions r ON r.id = a.revision_id
        WHERE a.claim_id = c.speaker_id ORDER BY r.number DESC, a.start LIMIT 1) s ON true
      CROSS JOIN LATERAL galley_claim_key(c.kind::text, a.exact, a.prefix, a.suffix, c.understood ->> 'value', c.understood ->> 'unit',
        coalesce(s.exact, CASE WHEN c.speaker_text ~ '^[[:upper:]]' AND c.speaker_text !~* '^(he|she|they|it|we|i)$' THEN c.speaker_text END)) k
    WHERE c.id = ANY (ids)
  ), gone AS (
    DELETE FROM claim_keys k WHERE k.claim_id = ANY (ids) AND NOT EXISTS (SELECT FROM keyed WHERE keyed.id = k.claim_id)
  )
  INSERT INTO claim_keys AS k (claim_id, article_id, about, says, telling, approved)
  SELECT id, article_id, about, says, telling, approved FROM keyed
  ON CONFLICT (claim_id) DO UPDATE SET about = excluded.about, says = excluded.says, telling = excluded.telling, approved = excluded.approved
  WHERE (k.about, k.says, k.telling, k.approved) IS DISTINCT FROM (excluded.about, excluded.says, excluded.telling, excluded.approved);
END $$;

-- With the words of a claim, in the same transaction; also of those whom it speaks for.
CREATE FUNCTION galley_key_placed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  PERFORM galley_key_claims(ARRAY(
    SELECT claim_id FROM moved UNION SELECT c.id FROM claims c WHERE c.speaker_id IN (SELECT claim_id FROM moved)));
  RETURN NULL;
END $$;

CREATE FUNCTION galley_key_changed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  PERFORM galley_key_claims(ARRAY[NEW.id]);
  RETURN NULL;
END $$;

CREATE FUNCTION galley_key_approved() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  UPDATE claim_keys SET approved = (NEW.status = 'APPROVED') WHERE claim_id = NEW.id;
  RETURN NULL;
END $$;

-- Of so many articles from before, the newest first; answers how many were left to do. Two at once take different ones.
CREATE FUNCTION galley_key_articles(most integer) RETURNS integer LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  taken uuid[];
BEGIN
  WITH due AS (SELECT article_id FROM articles_to_key ORDER BY article_id DESC LIMIT most FOR UPDATE SKIP LOCKED),
    done AS (DELETE FROM articles_to_key a USING due WHERE a.article_id = due.article_id RETURNING a.article_id)
  SELECT array_agg(article_id) INTO taken FROM done;
  IF taken IS NULL THEN RETURN 0; END IF;
  PERFORM galley_key_claims(ARRAY(SELECT id FROM claims WHERE article_id = ANY (taken)));
  RETURN cardinality(taken);
END $$;

CREATE INDEX "claim_keys_seen" ON "claim_keys" ("about", "telling", "says", "claim_id" DESC) WHERE "approved";
CREATE INDEX "claim_keys_article_id_idx" ON "claim_keys" ("article_id");

CREATE TRIGGER anchors_keyed AFTER INSERT ON anchors REFERENCING NEW TABLE AS moved FOR EACH STATEMENT EXECUTE FUNCTION galley_key_placed();
CREATE TRIGGER anchors_unkeyed AFTER DELETE ON anchors REFERENCING OLD TABLE AS moved FOR EACH STATEMENT EXECUTE FUNCTION galley_key_placed();
CREATE TRIGGER claims_keyed AFTER UPDATE ON claims FOR EACH ROW
  WHEN ((OLD.kind, OLD.speaker_id, OLD.speaker_text, OLD.understood) IS DISTINCT FROM (NEW.kind, NEW.speaker_id, NEW.speaker_text, NEW.understood))
  EXECUTE FUNCTION galley_key_changed();
CREATE TRIGGER claims_key_approved AFTER UPDATE ON claims FOR EACH ROW
  WHEN ((OLD.status = 'APPROVED') IS DISTINCT FROM (NEW.status = 'APPROVED')) EXECUTE FUNCTION galley_key_approved();

REVOKE EXECUTE ON FUNCTION galley_key_articles(integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION galley_key_articles(integer) TO galley_app;
GRANT SELECT ON "claim_keys" TO galley_app;
