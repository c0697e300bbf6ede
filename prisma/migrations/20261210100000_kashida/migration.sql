-- A kashida (U+0640) only draws an Arabic word out: “محمـــد” is found by “محمد”, and the other way round. lib/domain/text/fold.ts says the same.
CREATE OR REPLACE FUNCTION galley_searchable(value text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT btrim(regexp_replace(regexp_replace(replace(lower(unaccent('unaccent'::regdictionary,
    regexp_replace(normalize(
      regexp_replace(galley_folded(value), '[\u0022\u0027\u02B9\u2032-\u2036]', '', 'g'), NFKD),
      '[\u0300-\u036F\u0591-\u05BD\u05BF\u05C1\u05C2\u061C\u0640\u064B-\u065F\u0670\u200E\u200F\u202A-\u202E\u2066-\u2069\u2800]',
      '', 'g'))), 'ς', 'σ'),
    '-+', '-', 'g'), '\s+', ' ', 'g'))
$$;

-- What is kept folded is made anew where a text has one; the texts themselves stay, and so does what is decided on them.
ALTER TABLE revisions DISABLE TRIGGER USER;
ALTER TABLE anchors DISABLE TRIGGER USER;
ALTER TABLE articles DISABLE TRIGGER USER;
ALTER TABLE sources DISABLE TRIGGER USER;
ALTER TABLE corrections DISABLE TRIGGER USER;
ALTER TABLE office_terms DISABLE TRIGGER USER;
ALTER TABLE dated_events DISABLE TRIGGER USER;
UPDATE revisions SET text = text WHERE text LIKE '%' || U&'\0640' || '%';
UPDATE anchors SET exact = exact WHERE exact LIKE '%' || U&'\0640' || '%';
UPDATE articles SET headline = headline, byline = byline WHERE headline || byline LIKE '%' || U&'\0640' || '%';
UPDATE sources SET title = title, url = url, note = note WHERE title || note LIKE '%' || U&'\0640' || '%';
UPDATE corrections SET headline = headline, note = note, wrong = wrong, "right" = "right", withdraw_reason = withdraw_reason
  WHERE concat(headline, note, wrong, "right", withdraw_reason) LIKE '%' || U&'\0640' || '%';
UPDATE office_terms SET holder = holder, office = office, jurisdiction = jurisdiction, aliases = aliases
  WHERE concat(holder, office, jurisdiction, galley_said_together(aliases)) LIKE '%' || U&'\0640' || '%';
UPDATE dated_events SET name = name, aliases = aliases WHERE concat(name, galley_said_together(aliases)) LIKE '%' || U&'\0640' || '%';
ALTER TABLE revisions ENABLE TRIGGER USER;
ALTER TABLE anchors ENABLE TRIGGER USER;
ALTER TABLE articles ENABLE TRIGGER USER;
ALTER TABLE sources ENABLE TRIGGER USER;
ALTER TABLE corrections ENABLE TRIGGER USER;
ALTER TABLE office_terms ENABLE TRIGGER USER;
ALTER TABLE dated_events ENABLE TRIGGER USER;

CREATE TEMP TABLE drawn_out ON COMMIT DROP AS
  SELECT a.id, r.text, r.searchable FROM articles a JOIN revisions r ON r.article_id = a.id AND r.number = a.newest_revision
  WHERE r.text LIKE '%' || U&'\0640' || '%';
DELETE FROM text_stretches WHERE article_id IN (SELECT id FROM drawn_out);
INSERT INTO text_stretches (article_id, number, words)
  SELECT d.id, s.number, s.words FROM drawn_out d, galley_stretches(d.searchable) s;
DELETE FROM text_sentences WHERE article_id IN (SELECT id FROM drawn_out);
INSERT INTO text_sentences (article_id, hash) SELECT d.id, s.hash FROM drawn_out d, galley_sentences(d.text) s;
INSERT INTO articles_to_key (article_id) SELECT id FROM drawn_out ON CONFLICT DO NOTHING;
DROP TABLE drawn_out;

-- Indexes over what the function answers.
DO $$
DECLARE
  one regclass;
BEGIN
  FOR one IN SELECT indexrelid::regclass FROM pg_index JOIN pg_class c ON c.oid = indexrelid
    WHERE c.relnamespace = 'public'::regnamespace AND pg_get_indexdef(indexrelid) LIKE '%galley\_%' LOOP
    EXECUTE format('REINDEX INDEX %s', one);
  END LOOP;
END $$;
