-- The whole article is text: a revision is a sequence of blocks, the headline first. One more code:
--   GY009 a headline that is not the one of the newest text

-- What each part of the text is: [{role, start, end, row?, column?, head?, links?}], in order. Nothing for a revision from before.
ALTER TABLE revisions ADD COLUMN blocks JSONB NOT NULL DEFAULT '[]';
-- Null for what Galley itself wrote when the desk was upgraded.
ALTER TABLE revisions ALTER COLUMN created_by_id DROP NOT NULL;

/* True when these links stand in order, without overlap, on words between these two places, and lead where a link may lead. */
CREATE FUNCTION galley_links_sound(links jsonb, first int, last int) RETURNS boolean
LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT jsonb_array_length(links) > 0 AND NOT EXISTS (
    SELECT FROM (
      SELECT link, (link -> 'start')::int AS start, (link -> 'end')::int AS "end",
        lag((link -> 'end')::int, 1, first) OVER (ORDER BY place) AS reached
      FROM jsonb_array_elements(links) WITH ORDINALITY AS l (link, place)) one
    WHERE (one.link - '{start,end,href}'::text[] = '{}' AND one.link ->> 'href' ~ '^(https?|mailto):'
      AND one.link -> 'start' = to_jsonb(one.start) AND one.link -> 'end' = to_jsonb(one."end")
      AND one.reached <= one.start AND one.start < one."end" AND one."end" <= last) IS NOT TRUE)
$$;

/* True when the blocks are exactly the text: its pieces between blank lines, one by one, with their offsets in UTF-16 code
   units; one headline, the first; no blank line in any; and cells of tables row by row. */
CREATE FUNCTION galley_blocks_sound(body text, blocks jsonb) RETURNS boolean
LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, public, pg_temp AS $$
  WITH piece AS (
    SELECT words, place, galley_utf16_length(words) AS units
    FROM unnest(string_to_array(body, E'\n\n')) WITH ORDINALITY AS p (words, place)
  ), placed AS (
    SELECT words, place, units, (sum(units + 2) OVER (ORDER BY place) - units - 2)::int AS start FROM piece
  ), block AS (
    SELECT block, place, block ->> 'role' AS role, block -> 'row' AS "row", block -> 'column' AS "column",
      lag(block ->> 'role') OVER before = 'TABLE_CELL'
        AND (block -> 'row' > lag(block -> 'row') OVER before
          OR block -> 'row' = lag(block -> 'row') OVER before AND block -> 'column' > lag(block -> 'column') OVER before) AS goes_on
    FROM jsonb_array_elements(blocks) WITH ORDINALITY AS b (block, place) WINDOW before AS (ORDER BY place)
  )
  SELECT jsonb_array_length(blocks) = (SELECT count(*) FROM piece) AND NOT EXISTS (
    SELECT FROM placed p JOIN block b USING (place)
    WHERE (b.block - '{role,start,end,row,column,head,links}'::text[] = '{}'
      AND b.role IN ('HEADLINE', 'STANDFIRST', 'BODY', 'SUBHEAD', 'CAPTION', 'PULL_QUOTE', 'LIST_ITEM', 'TABLE_CELL', 'NOTE')
      AND (b.role = 'HEADLINE') = (place = 1)
      AND b.block -> 'start' = to_jsonb(p.start) AND b.block -> 'end' = to_jsonb(p.start + p.units)
      AND p.words !~ '(^|\n)[ \t\v\f\r\u00a0]*(\n|$)'
      AND CASE b.role
        WHEN 'TABLE_CELL' THEN "row" = to_jsonb("row"::int) AND "column" = to_jsonb("column"::int)
          AND "row"::int BETWEEN 0 AND 9999 AND "column"::int BETWEEN 0 AND 9999
          AND coalesce(b.block -> 'head', 'true') = 'true' AND (coalesce(b.goes_on, false) OR "row" = '0')
        ELSE NOT b.block ?| '{row,column,head}' END
      AND (b.role <> 'HEADLINE' OR p.units <= 500 AND p.words !~ '\n')
      AND (NOT b.block ? 'links' OR galley_links_sound(b.block -> 'links', p.start, p.start + p.units))) IS NOT TRUE)
$$;

-- Revisions from before blocks stay as they are: the check is of new ones.
ALTER TABLE revisions ADD CONSTRAINT revisions_blocks_sound CHECK (galley_blocks_sound(text, blocks)) NOT VALID;

-- ------------------------------------------------------------------ the headline of an article is that of its newest text
CREATE FUNCTION galley_headline_kept() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  article uuid := CASE TG_TABLE_NAME WHEN 'articles' THEN to_jsonb(NEW) ->> 'id' ELSE to_jsonb(NEW) ->> 'article_id' END;
BEGIN
  IF EXISTS (
    SELECT FROM articles a JOIN revisions r ON r.article_id = a.id
    WHERE a.id = article AND r.number = (SELECT max(number) FROM revisions WHERE article_id = article)
      AND r.blocks <> '[]' AND a.headline <> split_part(r.text, E'\n\n', 1)) THEN
    RAISE EXCEPTION 'the headline of an article is that of its newest text' USING ERRCODE = 'GY009';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER revisions_headline_kept AFTER INSERT ON revisions
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION galley_headline_kept();
CREATE CONSTRAINT TRIGGER articles_headline_kept AFTER INSERT OR UPDATE OF headline ON articles
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION galley_headline_kept();
