-- An item of a list may stand in a list within it. Items that are there already stand in the outermost list, as they were read.

/* True when the blocks are exactly the text: its pieces between blank lines, one by one, with their offsets in UTF-16 code
   units; one headline, the first; no blank line in any; cells of tables row by row, over at least two places where they span
   several; only a caption is that of a table; and only an item of a list stands in a list within a list, eight deep at most. */
CREATE OR REPLACE FUNCTION galley_blocks_sound(body text, blocks jsonb) RETURNS boolean
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
    WHERE (b.block - '{role,start,end,row,column,head,across,down,ofTable,level,links}'::text[] = '{}'
      AND b.role IN ('HEADLINE', 'STANDFIRST', 'BODY', 'SUBHEAD', 'CAPTION', 'PULL_QUOTE', 'LIST_ITEM', 'TABLE_CELL', 'NOTE')
      AND (b.role = 'HEADLINE') = (place = 1)
      AND b.block -> 'start' = to_jsonb(p.start) AND b.block -> 'end' = to_jsonb(p.start + p.units)
      AND p.words !~ '(^|\n)[ \t\v\f\r\u00a0]*(\n|$)'
      AND CASE b.role
        WHEN 'TABLE_CELL' THEN "row" = to_jsonb("row"::int) AND "column" = to_jsonb("column"::int)
          AND "row"::int BETWEEN 0 AND 9999 AND "column"::int BETWEEN 0 AND 9999
          AND coalesce(b.block -> 'head', 'true') = 'true' AND (coalesce(b.goes_on, false) OR "row" = '0')
          AND galley_span_sound(b.block -> 'across') AND galley_span_sound(b.block -> 'down')
        ELSE NOT b.block ?| '{row,column,head,across,down}' END
      AND (NOT b.block ? 'ofTable' OR b.role = 'CAPTION' AND b.block -> 'ofTable' = 'true')
      AND (NOT b.block ? 'level' OR b.role = 'LIST_ITEM' AND b.block -> 'level' = ANY (ARRAY['1', '2', '3', '4', '5', '6', '7', '8']::jsonb[]))
      AND (b.role <> 'HEADLINE' OR p.units <= 500 AND p.words !~ '\n')
      AND (NOT b.block ? 'links' OR galley_links_sound(b.block -> 'links', p.start, p.start + p.units))) IS NOT TRUE)
$$;
