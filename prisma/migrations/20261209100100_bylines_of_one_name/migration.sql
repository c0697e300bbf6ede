-- Who signs by one name (“By Otto”), with an initial (“Otto V.”, “O. J. Varga”), with initials at the foot (“(ov)”, “O.V.”), by a label
-- in another language (“Текст: Otto Varga”, “Propos recueillis par”, “إعداد: …”), with a role after the name (“Otto Varga (Text)”), or in the
-- letters of another alphabet (“Отто Варга”) was nobody. They are writers now.

-- The words of bylines and names, a space between two of them and a bar where one writer ends and the next may begin. A stop parts two
-- words, whatever a search makes of it.
CREATE OR REPLACE FUNCTION galley_sign_words(value text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT btrim(regexp_replace(regexp_replace(translate(
    galley_searchable(translate(regexp_replace(value, '[’''ʼ]s\M|[\u00b2\u00b3\u00b9\u2070-\u2079\u2122]', ' ', 'gi'), '.&№', '   ')),
    'авекмнорстухіјѕԁһԛԝѵӏαβεζηικμνορτυχɑɡl10',
    'abekmhopctyxijsdhqwviabezhikmnoptyxagiio'),
    '[\s!-/:-@\[-`{}~\u00a1-\u00bf\u00d7\u00f7\u2000-\u2bff\u2e00-\u2e7f\u3000-\u303f\ufe10-\ufe6f\uff01-\uff0f\U0001f000-\U0001faff]+', ' ', 'g'),
    ' ?\|[ |]*', '|', 'g'), ' ')
$$;

-- A name in Cyrillic letters as it is written in Latin ones, as Ukrainian passports have it and as Russian and older ones do.
CREATE FUNCTION galley_latinised(value text, sounds text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT translate(replace(replace(replace(replace(replace(replace(replace(replace(replace(lower(value),
    'щ', 'shch'), 'ж', 'zh'), 'х', 'kh'), 'ц', 'ts'), 'ч', 'ch'), 'ш', 'sh'), 'ю', 'iu'), 'я', 'ia'), 'є', 'ie'),
    'абвгґдеёзиіїйклмнопрстуфыэьъ''’ʼ', 'abv' || sounds || 'gdeez' || CASE sounds WHEN 'h' THEN 'y' ELSE 'i' END || 'iiiklmnoprstufye')
$$;

-- Words of the craft, by which a byline begins: “Text und Fotos von”, “Propos recueillis par”, “Автор:”. They are compared one by one: as patterns
-- they would cost every text a tenth of a second.
CREATE FUNCTION galley_of_craft(word text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE
SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT word = ANY (ARRAY['word', 'words', 'text', 'texte', 'textes', 'texto', 'tekst', 'testo', 'story', 'stories', 'report', 'reports', 'reporting', 'research', 'interview', 'interviews', 'analysis', 'analyse', 'análisis', 'photo', 'photos', 'picture', 'pictures', 'photography', 'foto', 'fotos', 'fotografie', 'fotografía', 'video', 'bericht', 'beitrag', 'artikel', 'article', 'artículo', 'articolo', 'reportage', 'reportaje', 'recherche', 'protokoll', 'kommentar', 'comentario', 'commentaire', 'crónica', 'entrevista', 'entretien', 'redaktion', 'rédaction', 'redacción', 'redazione', 'redactie', 'propos', 'mitarbeit', 'author', 'authors', 'byline', 'written', 'writer', 'writers', 'compiled', 'scritto', 'scritta', 'нарис', 'стаття', 'фото', 'интервью', 'تقرير', 'نص', 'إعداد', 'تحرير', 'تحقيق', 'حوار', 'تصوير', 'مقال', 'كتابة'])
    OR word LIKE ANY (ARRAY['autor%', 'auteur%', 'autrice%', 'autore%', 'reporter%', 'journalist%', 'periodista%', 'giornalist%', 'correspond%', 'corresponsal%', 'korrespondent%', 'recueilli%', 'aufgezeichnet', 'zusammengestellt', 'geschrieben', 'verfasst', 'écrit%', 'escrit%', 'текст%', 'автор%', 'матеріал%', 'репортаж%', 'інтерв%', 'журналіст%', 'кореспондент%', 'корреспондент%', 'журналист%', 'підготу%', 'подготов%', 'записа%', 'مراسل%', 'صحفي%'])
$$;
-- Words that stand between two writers, or before one.
CREATE FUNCTION galley_parts_writers(word text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE
SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT word = ANY (ARRAY['by', 'von', 'par', 'por', 'di', 'door', 'av', 'af', 'від', 'بقلم', 'كتب', 'كتبت', 'كتبه', 'كتبها', 'מאת', 'from', 'in', 'for', 'reported', 'reports', 'writes', 'our', 'mit', 'aus', 'avec', 'à', 'con', 'en', 'de', 'del', 'van', 'notre', 'unser', 'unsere', 'unserem', 'unserer', 'unserm', 'nuestro', 'nuestra', 'у', 'в', 'з', 'с', 'من', 'في', 'مع', 'and', 'und', 'et', 'y', 'e', 'og', 'och', 'та', 'і', 'й', 'и', 'و']) OR galley_of_craft(word)
$$;
-- Words of a line that tells who wrote.
CREATE FUNCTION galley_of_writing(word text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE
SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT word = ANY (ARRAY['written', 'wrote', 'reported', 'reporting', 'reporter', 'reporters', 'correspondent', 'correspondents', 'journalist', 'journalists', 'columnist', 'columnists', 'author', 'authors', 'byline', 'bylines', 'compiled', 'twitter', 'bluesky', 'mastodon', 'geschrieben', 'verfasst', 'berichtet', 'autor', 'autorin', 'autoren', 'autorinnen', 'reporterin', 'mitarbeit', 'auteur', 'auteurs', 'auteure', 'autrice', 'journaliste', 'journalistes', 'correspondant', 'correspondante', 'correspondants', 'autora', 'autores', 'autoras', 'periodista', 'periodistas', 'giornalista', 'giornalisti', 'corrispondente', 'scritto', 'scritta', 'إعداد', 'كتب', 'كتبت', 'الصحفي', 'الكاتب'])
    OR word LIKE ANY (ARRAY['contribut%', 'korrespondent%', 'redakteur%', 'écrit%', 'rédact%', 'recueilli%', 'escrit%', 'corresponsal%', 'redactor%', 'журналіст%', 'кореспондент%', 'автор%', 'підготу%', 'написа%', 'журналист%', 'корреспондент%', 'подготов%', 'مراسل%', 'صحفي%', 'كاتب%'])
$$;
-- Whether these words begin a byline: a word for “by”, or words of the craft before it or before a colon.
CREATE FUNCTION galley_begins_byline(words text[]) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE
SET search_path = pg_catalog, public, pg_temp AS $$
  WITH apart AS (
    SELECT word, n, word = ANY (ARRAY['additional', 'with', 'further', 'ein', 'eine', 'einen', 'un', 'une', 'uno', 'una', 'el', 'la', 'le', 'dieser', 'diese', 'this', 'an', 'the', 'exclusive', 'and', 'und', 'et', 'y', 'e', 'og', 'och', 'та', 'і', 'й', 'и', 'و']) AS leads, galley_of_craft(word) AS craft FROM unnest(words[:8]) WITH ORDINALITY AS w (word, n)),
  ended AS (SELECT word, n FROM apart WHERE NOT leads AND NOT craft ORDER BY n LIMIT 1)
  SELECT coalesce((SELECT cardinality(words) > e.n
    AND (e.n = 1 AND e.word = ANY (ARRAY['by', 'von', 'par', 'por', 'di', 'door', 'av', 'af', 'від', 'بقلم', 'كتب', 'كتبت', 'كتبه', 'كتبها', 'מאת'])
      OR (e.word = ANY (ARRAY['by', 'von', 'par', 'por', 'di', 'door', 'av', 'af', 'від', 'بقلم', 'كتب', 'كتبت', 'كتبه', 'كتبها', 'מאת', ':', 'de', 'del'])) AND EXISTS (SELECT FROM apart a WHERE a.n < e.n AND a.craft)) FROM ended e), false)
$$;

-- Bylines as names are looked for in them: “ all words ” of each, without initials, and with the first of several; “|each_writer|”, and
-- “|+each_writer|” where one name of two is enough.
CREATE OR REPLACE FUNCTION galley_signed_in(value text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
SET search_path = pg_catalog, public, pg_temp AS $$
  WITH said AS MATERIALIZED (
    SELECT value || CASE WHEN value ~ '[\u0400-\u04ff]' THEN ' | ' || galley_latinised(value, 'g') || ' | ' || galley_latinised(value, 'h') ELSE '' END AS all_of_it),
  s AS MATERIALIZED (
    SELECT replace(galley_sign_words(all_of_it), '|', '  ') AS words, galley_sign_words(coalesce((
      SELECT string_agg(CASE WHEN galley_parts_writers(lower(btrim(word, '."“”„«»'))) THEN '|' ELSE word END, ' ' ORDER BY n)
      FROM unnest(string_to_array(regexp_replace(regexp_replace(all_of_it, '[,;:&/|()<>+\[\]\n\u00b7\u2022\u2013\u2014،؛]|\s-\s', ' | ', 'g'), '\s+', ' ', 'g'), ' '))
        WITH ORDINALITY AS w (word, n)), '')) AS apart
    FROM said),
  each AS (SELECT words, replace(apart || '||' || galley_without_initials(apart)
      || '||' || regexp_replace(apart, '(^|[ |])([^ |]) ([^ |] )+(?=[^ |]{2})', '\1\2 ', 'g'), ' ', '_') AS writers, replace(apart, ' ', '_') AS alone FROM s)
  SELECT ' ' || words || '  ' || galley_without_initials(words)
    || '  ' || regexp_replace(words, '(^|[ |])([^ |]) ([^ |] )+(?=[^ |]{2})', '\1\2 ', 'g') || ' |' || writers || '|'
    || regexp_replace(alone, '\|*([^|]+)', '|+\1', 'g') || '|'
  FROM each
$$;

-- The ways in which a person is named by a byline. What begins with + is one name, or the initials, of somebody who has two names.
CREATE OR REPLACE FUNCTION galley_name_forms(name text, email text) RETURNS text[] LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT array_remove(CASE WHEN cardinality(s) < 2 THEN ARRAY[whole, address] ELSE ARRAY[whole, address, array_to_string(s, ' '),
    s[1] || ' ' || last, last || ' ' || array_to_string(s[:cardinality(s) - 1], ' '), surname || ' ' || s[1],
    left(s[1], 1) || ' ' || last, left(s[1], 1) || ' ' || surname, last || ' ' || left(s[1], 1), surname || ' ' || left(s[1], 1),
    s[1] || ' ' || left(last, 1), s[1] || ' ' || left(s[2], 1), array_to_string(s, ''),
    CASE WHEN char_length(s[1]) > 1 THEN '+' || s[1] END, CASE WHEN char_length(last) > 1 THEN '+' || last END,
    '+' || replace(surname, ' ', '_'), '+' || replace(initials, ' ', '_'), '+' || replace(initials, ' ', '')] END, '')
  FROM (SELECT whole, address, s, s[cardinality(s)] AS last, array_to_string(s[2:], ' ') AS surname,
      (SELECT string_agg(left(word, 1), ' ' ORDER BY place) FROM unnest(s) WITH ORDINALITY AS w (word, place)) AS initials
    FROM (SELECT whole, address, string_to_array(CASE WHEN galley_without_initials(whole) ~ ' ' THEN galley_without_initials(whole) ELSE whole END, ' ') AS s
      FROM (SELECT replace(galley_sign_words(name), '|', ' ') AS whole, galley_sign_words(email) AS address) w) f) n
$$;

-- The bylines of a text. A line that begins as one is one; of others, and of such as go on as a sentence, whoever stands at the head of
-- them alone: “Otto Varga, Hull”, “Reporter: Otto Varga”, “By Otto Varga, who has covered the council for twenty years.”
CREATE OR REPLACE FUNCTION galley_bylines_of(value text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
SET search_path = pg_catalog, public, pg_temp AS $$
  WITH split AS MATERIALIZED (
    SELECT line, place, count(*) OVER () AS of
    FROM regexp_split_to_table(rtrim(value, E' \t\n\r\u2028\u2029'), '[\n\r\u2028\u2029]+') WITH ORDINALITY AS split (line, place)),
  words AS MATERIALIZED (
    SELECT line, place, of, char_length(line) AS letters, place <= 6 OR place > of - 6 AS near,
      string_to_array(btrim(regexp_replace(replace(lower(left(line, 200)), ':', ' : '), '[^\w:]+', ' ', 'g')), ' ') AS words
    -- A byline stands near the beginning or the end; a text of 100,000 lines must not hold anybody up.
    FROM split WHERE char_length(line) >= 3 AND (char_length(line) <= 200 OR place <= 6 OR place > of - 6) AND (place <= 1000 OR place > of - 1000)),
  lines AS MATERIALIZED (
    SELECT line, place, letters, line ~ '[.!?…]\W*$' AS ends, galley_begins_byline(words) AS begins,
      array_position(words, ':') BETWEEN 2 AND 4 AND cardinality(words) > array_position(words, ':') AS labelled,
      near AND (line ~ '(^|\W)@(\w+)' OR EXISTS (SELECT FROM unnest(words) AS word WHERE galley_of_writing(word))
        OR array_to_string(words, ' ') LIKE ANY (ARRAY['%staff writer%', '%feature writer%', '%freelance writer%', '%senior writer%'])
        OR galley_of_craft(lower(substring(line FROM '[(\[]\s*(\w+)')))) IS TRUE AS signs,
      -- At the head and the foot: “— Otto”, “(Otto)”, “(ov)”, “(ov/dpa)”, “O.V.”; agencies are nobody. A foot may be one name alone.
      CASE WHEN NOT near THEN NULL
        WHEN cardinality(words) = 1 AND place = of THEN line
        WHEN line ~ '^\s*([-–—]+\s*[\w.]+(\s[\w.]+)?|\(\s*\w[\w.]*\s*\)|(\w\.\s?){2,3})\W*$' THEN line
        ELSE substring(line FROM '\(((?:\w\.\s?){2,3}|[[:lower:]]{2,3})(?:/\w+)*\)\W*$')
      END AS mark
    FROM words),
  numbered AS (
    SELECT line, place, letters, ends, begins, labelled, signs,
      CASE WHEN btrim(mark, ' ().') <> ALL (ARRAY['ap', 'pa', 'dpa', 'afp', 'epd', 'kna', 'sid', 'sda', 'apa', 'ats', 'upi', 'rtr', 'efe', 'eu', 'un', 'us', 'uk', 'uno', 'who', 'vgl', 'etc', 'ca', 'lat', 'gr', 'km', 'kg', 'mm', 'cm']) THEN mark END AS mark,
      row_number() OVER (ORDER BY place) AS before, count(*) OVER () AS of FROM lines
    WHERE mark IS NOT NULL OR letters <= 200
      AND (begins OR signs OR letters <= 60 AND (labelled OR NOT ends OR translate(line, ',;|()–—', '') = line AND letters <= 30))),
  said AS (
    SELECT string_agg(regexp_replace(line, '(^|\W)@(\w+)', '\1 | \2 | ', 'g'), ' | ')
        FILTER (WHERE letters <= 200 AND (signs OR begins AND (letters <= 60 OR NOT ends))) AS whole,
      string_agg(coalesce(mark, substring(regexp_replace(line, '^\W+', '') FROM '^[^,;|()\[\]·•–—]+')), ' | ')
        FILTER (WHERE mark IS NOT NULL OR begins) AS opening,
      string_agg(CASE WHEN labelled THEN substr(line, position(':' IN line) + 1)
        WHEN begins THEN substring(regexp_replace(line, '^\W+', '') FROM '^[^,;|()\[\]·•–—]+')
        WHEN line ~ '^\W*\w+,\s*\w+\W*$' THEN line || ' | ' || replace(line, ',', ' ')
        ELSE regexp_replace(substring(
          regexp_replace(line, '^\W*((from|words|text|story|report|reporting|photos?|pictures?|video|aus)\M\W*)*', '', 'i')
          FROM '^[^,;|()\[\]·•–—]+'), '\m(by|reports?|reporting|reported|writes|in|from|for)\M.*$', '', 'i') END, ' | ')
        FILTER (WHERE letters <= 200 AND (begins OR letters <= 60)) AS heads
    FROM numbered WHERE before <= 200 OR before > of - 200),
  signed AS (SELECT galley_signed_in(whole) AS whole, galley_signed_in(opening) AS opening, galley_signed_in(heads) AS heads FROM said)
  SELECT coalesce(whole, '') || coalesce(substr(opening, position('|' IN opening)), '')
    || coalesce(regexp_replace(substr(heads, position('|' IN heads)), '\+[^|]*\|', '', 'g'), '')
  FROM signed
$$;

-- What each text says of its writers is worked out again, and how each person may be named.
ALTER TABLE "revisions" DROP COLUMN "bylines";
ALTER TABLE "revisions" ADD COLUMN "bylines" TEXT GENERATED ALWAYS AS (galley_bylines_of("text")) STORED;
ALTER TABLE "people" DROP COLUMN "name_forms";
ALTER TABLE "people" ADD COLUMN "name_forms" TEXT[] GENERATED ALWAYS AS (galley_name_forms("name", "email")) STORED;

-- In SQL the words were worked out again for each form of each name.
CREATE OR REPLACE FUNCTION galley_named_in(words text) RETURNS SETOF uuid LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  RETURN QUERY SELECT p.id FROM people p WHERE EXISTS (SELECT FROM unnest(p.name_forms) AS form
    WHERE position(' ' IN form) > 0 AND position(' ' || form || ' ' IN words) > 0
      OR position('|' || replace(form, ' ', '_') || '|' IN words) > 0);
END $$;
