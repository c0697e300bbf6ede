-- Names, quotes and statements are read as no value, and without one each was the same claim as any other of its kind: merging five
-- people into one took four of them away without a word. Where neither has a value, their words are compared.

-- The words of a name, without a title.
CREATE FUNCTION galley_untitled(value text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT regexp_replace(galley_name_words(replace(value, '.', ' ')),
    '^( (mr|mrs|ms|miss|mx|dr|prof|professor|sir|dame|lord|lady|herr|frau|monsieur|madame|mme|señor|senor|señora|senora|the))+(?= )', '')
$$;

-- Whether some of the words that stood under a claim which was merged into another are also that one’s own, or part of them, or the
-- other way round: of names whatever their title, case and accents, of anything else letter for letter, typography apart.
CREATE FUNCTION galley_merged_alike(claim uuid) RETURNS boolean LANGUAGE sql STABLE SET search_path = pg_catalog, public, pg_temp AS $$
  WITH ends AS (
    SELECT c.kind, c.merged_into_id, a.revision_id, a.start, a."end", a.exact
    FROM claims c JOIN anchors a ON a.claim_id = c.id JOIN revisions r ON r.id = a.revision_id
    WHERE c.id = claim AND r.number = (
      SELECT max(x.number) FROM anchors o JOIN revisions x ON x.id = o.revision_id WHERE o.claim_id = claim)),
  pairs AS (
    SELECT e.kind = 'PERSON' AS named, e.exact AS one, b.exact AS other
    FROM ends e JOIN anchors b ON b.claim_id = e.merged_into_id AND b.revision_id = e.revision_id
    -- What is left out came with the merge.
    WHERE NOT EXISTS (SELECT FROM ends same WHERE same.start = b.start AND same."end" = b."end")),
  words AS (
    SELECT CASE WHEN named THEN galley_untitled(one) ELSE ' ' || btrim(galley_folded(one)) || ' ' END AS one,
      CASE WHEN named THEN galley_untitled(other) ELSE ' ' || btrim(galley_folded(other)) || ' ' END AS other FROM pairs)
  SELECT EXISTS (SELECT FROM words WHERE btrim(one) <> '' AND btrim(other) <> ''
    AND (position(one IN other) > 0 OR position(other IN one) > 0))
$$;

CREATE OR REPLACE FUNCTION galley_merged_away(claim uuid) RETURNS boolean LANGUAGE sql STABLE SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT EXISTS (SELECT FROM claims a JOIN claims b ON b.id = a.merged_into_id WHERE a.id = claim AND a.status = 'MERGED'
    AND (a.kind <> b.kind OR a.understood ->> 'value' IS DISTINCT FROM b.understood ->> 'value'
      OR a.understood ->> 'value' IS NULL AND NOT galley_merged_alike(a.id)))
$$;
