-- One folding: what is searched is galley_folded(), which says what typography is no change, and on top of it without quotation
-- marks, accents, case and what turns a line round. lib/domain/text/fold.ts says the same of Latin text; unaccent knows more letters.
CREATE OR REPLACE FUNCTION galley_searchable(value text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT btrim(regexp_replace(regexp_replace(replace(lower(unaccent('unaccent'::regdictionary,
    regexp_replace(normalize(
      regexp_replace(galley_folded(value), '[\u0022\u0027\u02B9\u2032-\u2036]', '', 'g'), NFKD),
      '[\u0300-\u036F\u0591-\u05BD\u05BF\u05C1\u05C2\u061C\u064B-\u065F\u0670\u200E\u200F\u202A-\u202E\u2066-\u2069\u2800]',
      '', 'g'))), 'ς', 'σ'),
    '-+', '-', 'g'), '\s+', ' ', 'g'))
$$;

REINDEX INDEX articles_found;
REINDEX INDEX revisions_found;
REINDEX INDEX anchors_found;
REINDEX INDEX sources_found;
REINDEX INDEX corrections_found;
REINDEX INDEX people_found;
