-- One search for the whole desk, forgiving on both sides: accents, apostrophes, dashes, spaces, case, what shows nothing.
CREATE EXTENSION IF NOT EXISTS unaccent;
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- lib/text/fold.ts says the same of Latin text. Immutable, since the dictionary is named and comes with PostgreSQL: an index can hold it.
CREATE FUNCTION galley_searchable(value text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT btrim(regexp_replace(regexp_replace(replace(lower(unaccent('unaccent'::regdictionary, normalize(
    regexp_replace(normalize(
      regexp_replace(value, '[\u0022\u0027\u0060\u00AB\u00B4\u00BB\u02B9\u02BC\u2018-\u201F\u2032-\u2036\u2039\u203A\uFF02\uFF07]', '', 'g'), NFKD),
      '[\u00AD\u0300-\u036F\u0591-\u05BD\u05BF\u05C1\u05C2\u061C\u064B-\u065F\u0670\u115F\u1160\u180B-\u180F\u200B-\u200F\u202A-\u202E\u2060-\u206F\u2800\u3164\uFE00-\uFE0F\uFEFF\uFFA0]',
      '', 'g'), NFC))), 'ς', 'σ'),
    '[\u2010-\u2015\u2212]', '-', 'g'), '\s+', ' ', 'g'))
$$;

-- What LIKE looks for: the folded words, in which % and _ mean themselves.
CREATE FUNCTION galley_pattern(words text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT '%' || regexp_replace(galley_searchable(words), '([\\%_])', '\\\1', 'g') || '%'
$$;

CREATE INDEX articles_found ON articles USING gin (galley_searchable(headline || ' ' || byline) gin_trgm_ops);
CREATE INDEX revisions_found ON revisions USING gin (galley_searchable(text) gin_trgm_ops);
CREATE INDEX anchors_found ON anchors USING gin (galley_searchable(exact) gin_trgm_ops);
CREATE INDEX sources_found ON sources USING gin (galley_searchable(title || ' ' || coalesce(url, '') || ' ' || note) gin_trgm_ops);
CREATE INDEX corrections_found ON corrections USING gin
  (galley_searchable(headline || ' ' || note || ' ' || coalesce(wrong, '') || ' ' || "right") gin_trgm_ops);
CREATE INDEX people_found ON people USING gin (galley_searchable(name) gin_trgm_ops);
