-- Single quotation marks in place of double ones are no change, where a pair of them can be told from apostrophes. The same as levelMarks() in
-- lib/domain/text/fold-marks.ts, which says how; a property test holds the two together.
CREATE FUNCTION galley_levelled(folded text) RETURNS text LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF position('''' IN folded) = 0 OR folded ~ '[\ue001-\ue003]' THEN
    RETURN folded;
  END IF;
  folded := regexp_replace(folded, '(?<![^ (])'' ((?:[^''"]|(?<=[^\u0001-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00bf\u2000-\u206f\u3000-\u303f])''(?=[^\u0001-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00bf\u2000-\u206f\u3000-\u303f]))*[^''" 0-9]) ''(?=[\u0001-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00bf\u2000-\u206f\u3000-\u303f]|$)',
    '" \1 "', 'g');
  folded := regexp_replace(folded, '(?<![^ (\[{"-])''(?!(?:tis|twas|twere|twill|twould|til|till|cause|cos|coz|bout|round|em|un|n|s|t|k|m|ns|nen|ne|nem|ner|[0-9][0-9]s?)(?:[\u0001-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00bf\u2000-\u206f\u3000-\u303f]|$))(?=[^\u0001-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00bf\u2000-\u206f\u3000-\u303f]|")',
    U&'\e001' || '''', 'gi');
  folded := regexp_replace(folded, '(?<=[sxzn0-9])''(?=[\u0001-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00bf\u2000-\u206f\u3000-\u303f]|$)',
    U&'\e003' || '''', 'gi');
  folded := regexp_replace(folded, '(?<=[^ (\[{\ue001\ue003sxzn0-9])''(?=[\u0001-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00bf\u2000-\u206f\u3000-\u303f]|$)',
    U&'\e002' || '''', 'gi');
  folded := regexp_replace(folded, '\ue001''([^\ue001\ue002]*)\ue002''',
    '"\1"', 'g');
  folded := regexp_replace(folded, '\ue001''([^\ue001\ue002]*)\ue002''',
    '"\1"', 'g');
  folded := regexp_replace(folded, '\ue001''([^\ue001-\ue003]*)\ue003''([^\ue001-\ue003]*)(?=\ue001|$)',
    '"\1"\2', 'g');
  folded := regexp_replace(folded, '^\ue001''',
    '"');
  folded := regexp_replace(folded, '([.,!?;:\u2026])\ue002''',
    '\1"', 'g');
  folded := regexp_replace(folded, '[\ue001-\ue003]',
    '', 'g');
  RETURN folded;
END $$;

-- Words as a verdict is bound to them (distinct, joined by U+001F), folded.
CREATE OR REPLACE FUNCTION galley_folded_words(words text) RETURNS text[] LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT coalesce(array_agg(DISTINCT galley_levelled(galley_folded(word)) COLLATE "C"
    ORDER BY galley_levelled(galley_folded(word)) COLLATE "C"), '{}')
  FROM unnest(string_to_array(words, chr(31))) AS word
$$;

CREATE OR REPLACE FUNCTION galley_words_stand(verdict uuid) RETURNS boolean LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  given verdicts%ROWTYPE;
  now_under text;
  bound text[];
  words text[];
  asked text;
BEGIN
  SELECT * INTO given FROM verdicts WHERE id = verdict;
  now_under := galley_text_under(given.claim_id);
  IF given.bound_text = now_under THEN
    RETURN true;
  END IF;
  bound := galley_folded_words(given.bound_text);
  words := galley_folded_words(now_under);
  IF bound = words THEN
    RETURN true;
  END IF;
  IF given.replacement IS NULL
     OR NOT EXISTS (SELECT FROM standing_reviews r WHERE r.verdict_id = given.id AND r.decision = 'APPROVE') THEN
    RETURN false;
  END IF;
  asked := btrim(galley_levelled(galley_folded(given.replacement)));
  RETURN words <@ (bound || asked) AND (asked = '' OR asked = ANY (words));
END $$;

CREATE OR REPLACE FUNCTION galley_edit_applied() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT FROM claims c WHERE c.id = NEW.id AND c.applied_in IS NOT NULL) AND NOT EXISTS (
    SELECT FROM verdicts v JOIN standing_reviews r ON r.verdict_id = v.id AND r.decision = 'APPROVE'
    WHERE v.claim_id = NEW.id AND v.ended_at IS NULL AND galley_folded_words(galley_text_under(NEW.id))
      = CASE WHEN btrim(v.replacement) = '' THEN '{}' ELSE galley_folded_words(btrim(v.replacement)) END) THEN
    RAISE EXCEPTION 'an edit is applied when the text has its words' USING ERRCODE = 'GY003';
  END IF;
  RETURN NULL;
END $$;

/* As before, with what stands there as it is, for those that are compared once more. */
DROP FUNCTION galley_surroundings(uuid);
CREATE FUNCTION galley_surroundings(revision uuid)
RETURNS TABLE (claim_id uuid, start int, "end" int, joined text, by_line text, before text, under text, after text)
LANGUAGE sql STABLE SET search_path = pg_catalog, public, pg_temp AS $$
  WITH body AS MATERIALIZED (
    SELECT CASE WHEN char_length(r.text) = r.length THEN r.text ELSE galley_spread(r.text) END AS words FROM revisions r WHERE r.id = revision
  ), paragraph AS MATERIALIZED (
    SELECT p.words, p.place, (sum(char_length(p.words) + 2) OVER (ORDER BY p.place) - char_length(p.words) - 2)::int AS start
    FROM body, unnest(string_to_array(body.words, E'\n\n')) WITH ORDINALITY AS p (words, place)
  ), starts AS (
    SELECT array_agg(paragraph.start ORDER BY place) AS every FROM paragraph
  ), beside AS (
    SELECT a.claim_id, a.start, a."end", substr(p.words, greatest(1, a.start - p.start - 399), least(400, a.start - p.start)) AS before,
      substr(p.words, a.start - p.start + 1, a."end" - a.start) AS under, substr(p.words, a."end" - p.start + 1, 400) AS after
    FROM anchors a JOIN claims c ON c.id = a.claim_id AND c.status IN ('IN_REVIEW', 'APPROVED'), starts
      JOIN paragraph p ON true
    WHERE a.revision_id = revision AND p.place = width_bucket(a.start, starts.every)
  )
  SELECT b.claim_id, b.start, b."end",
    ltrim(galley_folded(substring(b.before FROM '[^.!?…。！？؟]*$')), ' "'')]') || chr(31) || rtrim(galley_folded(substring(b.after FROM '^[^.!?…。！？؟]*')), ' "''([')
    , ltrim(galley_folded(substring(b.before FROM '[^.!?…。！？؟\n]*$')), ' "'')]') || chr(31) || rtrim(galley_folded(substring(b.after FROM '^[^.!?…。！？؟\n]*')), ' "''([')
    , b.before, b.under, b.after
  FROM beside b
$$;

/* `joined` with its marks levelled. The other mark of a pair may stand in the words, or in the sentence before or behind. */
CREATE FUNCTION galley_levelled_beside(before text, under text, after text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT ltrim(substring(left(l.words, char_length(galley_folded(before))) FROM '[^.!?…。！？؟]*$'), ' "'')]') || chr(31)
    || rtrim(substring(right(l.words, char_length(galley_folded(after))) FROM '^[^.!?…。！？؟]*'), ' "''([')
  FROM (SELECT galley_levelled(galley_folded(before) || galley_folded(under) || galley_folded(after)) AS words OFFSET 0) l
$$;

CREATE OR REPLACE FUNCTION galley_moved_sentences(revision uuid) RETURNS SETOF uuid LANGUAGE sql STABLE SET search_path = pg_catalog, public, pg_temp AS $$
  WITH here AS (SELECT * FROM revisions r WHERE r.id = revision),
  previous AS (SELECT r.id FROM revisions r JOIN here ON r.article_id = here.article_id AND r.number = here.number - 1),
  old AS MATERIALIZED (SELECT s.* FROM previous, galley_surroundings(previous.id) s),
  asked AS (
    SELECT a.claim_id, a.start, a."end" FROM anchors a JOIN previous ON a.revision_id = previous.id
      JOIN verdicts v ON v.claim_id = a.claim_id AND v.ended_at IS NULL AND v.replacement IS NOT NULL
      JOIN claims c ON c.id = a.claim_id AND c.status = 'APPROVED'),
  other AS MATERIALIZED (
    SELECT s.* FROM galley_surroundings(revision) s, previous
    WHERE NOT EXISTS (SELECT FROM old o WHERE o.claim_id = s.claim_id AND (o.joined = s.joined OR o.by_line = s.by_line))),
  moved AS (
    SELECT s.claim_id FROM other s LEFT JOIN old o ON o.claim_id = s.claim_id GROUP BY s.claim_id, s.start, s."end"
    HAVING NOT coalesce(bool_or(galley_levelled_beside(o.before, o.under, o.after) = galley_levelled_beside(s.before, s.under, s.after)), false))
  SELECT DISTINCT s.claim_id FROM moved s
  WHERE NOT EXISTS (
      SELECT FROM old o JOIN asked e ON e.claim_id <> s.claim_id AND e.start < o."end" + 400 AND e."end" > o.start - 400
      WHERE o.claim_id = s.claim_id)
$$;

-- Who only sets the marks of a sentence anew wrote nothing of it.
CREATE OR REPLACE FUNCTION galley_complete_written(revision uuid) RETURNS void LANGUAGE plpgsql
SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  here revisions%ROWTYPE;
  previous revisions%ROWTYPE;
  old_words text;
  told boolean := EXISTS (SELECT FROM written_words w WHERE w.revision_id = revision);
BEGIN
  SELECT * INTO here FROM revisions r WHERE r.id = revision;
  SELECT * INTO previous FROM revisions r WHERE r.article_id = here.article_id AND r.number = here.number - 1;
  IF previous.id IS NULL THEN
    RETURN;
  END IF;
  old_words := galley_folded(galley_spread(previous.text));
  INSERT INTO written_words (revision_id, start, "end", person_id, written_in)
    SELECT revision, p.start, p."end", here.created_by_id, here.number FROM galley_pieces(here.text) p
    WHERE here.created_by_id IS NOT NULL AND p.words <> '' AND p.words NOT IN (SELECT o.words FROM galley_pieces(previous.text) o)
      AND galley_levelled(p.words) NOT IN (SELECT galley_levelled(o.words) FROM galley_pieces(previous.text) o)
      AND position(p.words IN old_words) = 0
      AND NOT EXISTS (SELECT FROM written_words w WHERE w.revision_id = revision AND w.start < p."end" AND w."end" > p.start);
  IF NOT told THEN
    INSERT INTO written_words (revision_id, start, "end", person_id, written_in)
      SELECT revision, p.start, p."end", w.person_id, max(w.written_in)
      FROM galley_pieces(here.text) p JOIN galley_pieces(previous.text) o ON o.words = p.words AND p.words <> ''
        JOIN written_words w ON w.revision_id = previous.id AND w.start < o."end" AND w."end" > o.start
      GROUP BY p.start, p."end", w.person_id
      ON CONFLICT DO NOTHING;
  END IF;
END $$;
