-- A writer is named in a sentence too: “This story was written by Otto Varga.”, “Our correspondent Otto Varga has the story”, “Follow
-- @ottovarga”. Of the first and the last six lines, one that speaks of the craft is a byline whoever it names, and a handle is a writer's.

-- The bylines of a text. A line that begins as one is one; of others, and of such as go on as a sentence, whoever stands at the head of
-- them alone: “Otto Varga, Hull”, “Reporter: Otto Varga”, “By Otto Varga, who has covered the council for twenty years.”
CREATE OR REPLACE FUNCTION galley_bylines_of(value text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
SET search_path = pg_catalog, public, pg_temp AS $$
  WITH lines AS (
    SELECT line, place, char_length(line) AS letters, line ~ '[.!?…]\W*$' AS ends,
      line ~* '^\W*(by|(additional\s+)?(words|text|story|written|report|reporting|reported)(\s+by\M|\s*:)|von|text\s+von|par|texte\s+par|texte\s*:|por|texto\s+(de|por)|texto\s*:|di|door|автор\s*:|текст\s*:|بقلم|מאת)\s+\w' AS begins,
      line ~* '^\W*((additional|words|text|story|report|reporting|research|interview|analysis|photos?|pictures?|photography|video|and|&|,)\s*)+\s+by\s+\w' AS shared,
      line ~ '^\W*(\w+\W+){0,2}\w+\s*:\s*\w' AS labelled,
      (place <= 6 OR place > of - 6) AND line ~* ('(^|\W)@\w|\m(written|wrote|reported|reporting|reporters?|correspondents?|journalists?|columnists?|contribut\w+|authors?|bylines?|(staff|feature|freelance|senior)\s+writers?|'
        || 'twitter|bluesky|geschrieben|verfasst|autor(en|in|innen)?|korrespondent\w*|redakteur\w*|mitarbeit|écrit\w*|aute(ur|urs|ure|rice)|journalistes?|correspondante?s?|rédact\w+|escrit\w+|autora?s?|periodistas?|corresponsal\w*|redactor\w*)\M') AS signs
    -- A byline stands near the beginning or the end; a text of 100,000 lines must not hold anybody up.
    FROM (SELECT split.line, split.place, count(*) OVER () AS of
      FROM regexp_split_to_table(value, '[\n\r\u2028\u2029]+') WITH ORDINALITY AS split (line, place)) AS split
    WHERE char_length(line) BETWEEN 3 AND 200 AND (place <= 1000 OR place > of - 1000)),
  numbered AS (
    SELECT *, row_number() OVER (ORDER BY place) AS before, count(*) OVER () AS of FROM lines
    WHERE begins OR shared OR signs OR letters <= 60 AND (labelled OR NOT ends OR line !~ '[,;|()–—]' AND letters <= 30)),
  said AS (
    SELECT string_agg(regexp_replace(line, '(^|\W)@(\w+)', '\1 | \2 | ', 'g'), ' | ')
        FILTER (WHERE signs OR begins AND (letters <= 60 OR NOT ends)) AS whole,
      string_agg(CASE WHEN labelled THEN regexp_replace(line, '^[^:]*:', '')
        WHEN shared THEN regexp_replace(line, '^.*?\mby\M', '', 'i')
        WHEN begins THEN substring(regexp_replace(line, '^\W+', '') FROM '^[^,;|()\[\]·•–—]+')
        WHEN line ~ '^\W*\w+,\s*\w+\W*$' THEN line || ' | ' || replace(line, ',', ' ')
        ELSE regexp_replace(substring(
          regexp_replace(line, '^\W*((from|words|text|story|report|reporting|photos?|pictures?|video|aus)\M\W*)*', '', 'i')
          FROM '^[^,;|()\[\]·•–—]+'), '\m(by|reports?|reporting|reported|writes|in|from|for)\M.*$', '', 'i') END, ' | ')
        FILTER (WHERE begins OR shared OR letters <= 60) AS heads
    FROM numbered WHERE before <= 200 OR before > of - 200)
  SELECT coalesce(galley_signed_in(whole), '') || coalesce(regexp_replace(galley_signed_in(heads), '^ [^|]* \|', '|'), '') FROM said
$$;

-- What each text says of its writers is worked out again.
ALTER TABLE "revisions" DROP COLUMN "bylines";
ALTER TABLE "revisions" ADD COLUMN "bylines" TEXT GENERATED ALWAYS AS (galley_bylines_of("text")) STORED;
