-- A full stop, an initial, the order “Varga, Otto”, one Cyrillic letter, or a line that is nothing but a name kept a byline from naming
-- its writer. Words of bylines are read as names are held apart (galley_read_as), whatever signs stand between them.

-- The words of bylines and names, a space between two of them and a bar where one writer ends and the next may begin.
CREATE FUNCTION galley_sign_words(value text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT btrim(regexp_replace(regexp_replace(translate(
    galley_searchable(regexp_replace(value, '[’''ʼ]s\M|[\u00b2\u00b3\u00b9\u2070-\u2079\u2122]', ' ', 'gi')),
    'авекмнорстухіјѕԁһԛԝѵӏαβεζηικμνορτυχɑɡl10',
    'abekmhopctyxijsdhqwviabezhikmnoptyxagiio'),
    '[\s!-/:-@\[-`{}~\u00a1-\u00bf\u00d7\u00f7\u2000-\u2bff\u2e00-\u2e7f\u3000-\u303f\ufe10-\ufe6f\uff01-\uff0f\U0001f000-\U0001faff]+', ' ', 'g'),
    ' ?\|[ |]*', '|', 'g'), ' ')
$$;

-- Words without single letters: “Otto J. Varga” without the J.
CREATE FUNCTION galley_without_initials(words text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT btrim(regexp_replace(regexp_replace(words, '(^|[ |])[^ |](?=[ |]|$)', '\1', 'g'), ' ?([ |]) *', '\1', 'g'), ' ')
$$;

-- Bylines as names are looked for in them: “ all words ” of each, the same without initials, and “|each_writer|”.
CREATE FUNCTION galley_signed_in(value text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
SET search_path = pg_catalog, public, pg_temp AS $$
  WITH s AS MATERIALIZED (SELECT replace(galley_sign_words(value), '|', '  ') AS words,
    galley_sign_words(regexp_replace(value,
      '[,;:&/|()<>+\[\]\n\u00b7\u2022\u2013\u2014]|\s-\s|\m(by|and|with|from|in|for|reports?|reporting|reported|writes|written|words|text|story|photos?|pictures?|video|von|und|mit|aus|foto|fotos|par|et|avec|à|por|y|con|en|di|e|door|van)\M',
      '|', 'gi')) AS apart)
  SELECT ' ' || words || '  ' || galley_without_initials(words) || ' |' || replace(apart || '||' || galley_without_initials(apart), ' ', '_') || '|'
  FROM s
$$;

-- The ways in which a person is named by a byline.
CREATE FUNCTION galley_name_forms(name text, email text) RETURNS text[] LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT array_remove(CASE WHEN cardinality(s) < 2 THEN ARRAY[whole, address] ELSE ARRAY[whole, address, array_to_string(s, ' '),
    s[1] || ' ' || s[cardinality(s)], s[cardinality(s)] || ' ' || array_to_string(s[:cardinality(s) - 1], ' '),
    array_to_string(s[2:], ' ') || ' ' || s[1], left(s[1], 1) || ' ' || s[cardinality(s)], array_to_string(s, '')] END, '')
  FROM (SELECT whole, address, string_to_array(CASE WHEN galley_without_initials(whole) ~ ' ' THEN galley_without_initials(whole) ELSE whole END, ' ') AS s
    FROM (SELECT replace(galley_sign_words(name), '|', ' ') AS whole, galley_sign_words(email) AS address) w) f
$$;

-- The bylines of a text. A line that begins as one is one; of others, and of such as go on as a sentence, whoever stands at the head of
-- them alone: “Otto Varga, Hull”, “Reporter: Otto Varga”, “By Otto Varga, who has covered the council for twenty years.”
CREATE FUNCTION galley_bylines_of(value text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
SET search_path = pg_catalog, public, pg_temp AS $$
  WITH lines AS (
    SELECT line, place, char_length(line) AS letters, line ~ '[.!?…]\W*$' AS ends,
      line ~* '^\W*(by|(additional\s+)?(words|text|story|written|report|reporting|reported)(\s+by\M|\s*:)|von|text\s+von|par|texte\s+par|texte\s*:|por|texto\s+(de|por)|texto\s*:|di|door|автор\s*:|текст\s*:|بقلم|מאת)\s+\w' AS begins,
      line ~* '^\W*((additional|words|text|story|report|reporting|research|interview|analysis|photos?|pictures?|photography|video|and|&|,)\s*)+\s+by\s+\w' AS shared,
      line ~ '^\W*(\w+\W+){0,2}\w+\s*:\s*\w' AS labelled
    -- A byline stands near the beginning or the end; a text of 100,000 lines must not hold anybody up.
    FROM (SELECT split.line, split.place, count(*) OVER () AS of
      FROM regexp_split_to_table(value, '[\n\r\u2028\u2029]+') WITH ORDINALITY AS split (line, place)) AS split
    WHERE char_length(line) BETWEEN 3 AND 200 AND (place <= 1000 OR place > of - 1000)),
  numbered AS (
    SELECT *, row_number() OVER (ORDER BY place) AS before, count(*) OVER () AS of FROM lines
    WHERE begins OR shared OR letters <= 60 AND (labelled OR NOT ends OR line !~ '[,;|()–—]' AND letters <= 30)),
  said AS (
    SELECT string_agg(line, ' | ') FILTER (WHERE begins AND (letters <= 60 OR NOT ends)) AS whole,
      string_agg(CASE WHEN labelled THEN regexp_replace(line, '^[^:]*:', '')
        WHEN shared THEN regexp_replace(line, '^.*?\mby\M', '', 'i')
        WHEN begins THEN substring(regexp_replace(line, '^\W+', '') FROM '^[^,;|()\[\]·•–—]+')
        WHEN line ~ '^\W*\w+,\s*\w+\W*$' THEN line || ' | ' || replace(line, ',', ' ')
        ELSE regexp_replace(substring(
          regexp_replace(line, '^\W*((from|words|text|story|report|reporting|photos?|pictures?|video|aus)\M\W*)*', '', 'i')
          FROM '^[^,;|()\[\]·•–—]+'), '\m(by|reports?|reporting|reported|writes|in|from|for)\M.*$', '', 'i') END, ' | ') AS heads
    FROM numbered WHERE before <= 200 OR before > of - 200)
  SELECT coalesce(galley_signed_in(whole), '') || coalesce(regexp_replace(galley_signed_in(heads), '^ [^|]* \|', '|'), '') FROM said
$$;

ALTER TABLE "revisions" DROP COLUMN "bylines";
DROP FUNCTION galley_bylines_in(text);
ALTER TABLE "revisions" ADD COLUMN "bylines" TEXT GENERATED ALWAYS AS (galley_bylines_of("text")) STORED;
ALTER TABLE "people" DROP COLUMN "name_words";
ALTER TABLE "people" ADD COLUMN "name_forms" TEXT[] GENERATED ALWAYS AS (galley_name_forms("name", "email")) STORED;

CREATE OR REPLACE FUNCTION galley_signed_words(article uuid, byline text, revision int) RETURNS text LANGUAGE sql STABLE
SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT galley_signed_in(coalesce(byline, ''))
    || coalesce((SELECT r.bylines FROM revisions r WHERE r.article_id = article AND r.number = revision), '')
$$;
-- Somebody of one name alone is named where that is all there is of a writer: “By Will”, not “By Will Smith”.
CREATE OR REPLACE FUNCTION galley_named_in(words text) RETURNS SETOF uuid LANGUAGE sql STABLE
SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT p.id FROM people p WHERE EXISTS (SELECT FROM unnest(p.name_forms) AS form
    WHERE position(' ' IN form) > 0 AND position(' ' || form || ' ' IN words) > 0 OR position('|' || replace(form, ' ', '_') || '|' IN words) > 0)
$$;

-- Whom an article's byline names, whom a byline in its newest text does, and who took themselves out of either.
CREATE OR REPLACE FUNCTION galley_signers(article uuid) RETURNS SETOF uuid LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  signed text := (SELECT galley_signed_words(a.id, a.byline, a.newest_revision) FROM articles a WHERE a.id = article);
BEGIN
  IF btrim(signed, ' |') <> '' THEN
    RETURN QUERY SELECT named FROM galley_named_in(signed) AS named;
  END IF;
  RETURN QUERY SELECT k.person_id FROM kept_signers k WHERE k.article_id = article;
END $$;
