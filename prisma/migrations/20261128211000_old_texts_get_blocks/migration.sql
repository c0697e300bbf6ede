-- Every article from before blocks gets one more revision, made by Galley itself: its headline in front, each piece between blank
-- lines a block of the body. The revisions before stay as they are. Claims go along as with any revision: their words stay, but
-- for the amount of space between two paragraphs, which is no change; so approvals stay, and cleared articles stay cleared. The
-- headline's own claims are suggested with the next revision that somebody makes; until then coverage says what is missing there.

-- What they would say of that space is said otherwise from 20261128230000 on, in the same upgrade.
ALTER TABLE revisions DISABLE TRIGGER revisions_make_stale;
ALTER TABLE anchors DISABLE TRIGGER anchors_make_stale;

DO $$
DECLARE
  space CONSTANT text := '[\t\v\f\r \u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]';
  old record;
  heading text;
  body text;
  spread text;
  parts jsonb;
  fates jsonb;
  counts jsonb;
  revision uuid;
BEGIN
  CREATE TEMPORARY TABLE piece (place int PRIMARY KEY, words text, was_start int, was_end int, start int, "end" int) ON COMMIT DROP;
  CREATE TEMPORARY TABLE carried (claim_id uuid, was text, start int, "end" int, exact text, prefix text, suffix text) ON COMMIT DROP;

  FOR old IN
    SELECT a.id AS article_id, a.headline, a.status, r.id, r.number, r.text
    FROM articles a JOIN revisions r ON r.article_id = a.id
    WHERE r.number = (SELECT max(number) FROM revisions WHERE article_id = a.id) AND r.blocks = '[]'
    ORDER BY a.created_at, a.id
  LOOP
    heading := regexp_replace(old.headline, '(' || space || '|\n)*\n(' || space || '|\n)*', ' ', 'g');
    heading := regexp_replace(heading, '^' || space || '+|' || space || '+$', '', 'g');
    heading := coalesce(nullif(heading, ''), 'Untitled');

    TRUNCATE piece, carried;
    WITH line AS (
      SELECT words, place, words ~ ('^' || space || '*$') AS blank, galley_utf16_length(words) AS units
      FROM unnest(string_to_array(old.text, E'\n')) WITH ORDINALITY AS l (words, place)
    ), placed AS (
      SELECT *, sum(units + 1) OVER (ORDER BY place) - units - 1 AS at, count(*) FILTER (WHERE blank) OVER (ORDER BY place) AS part
      FROM line
    ), part AS (
      SELECT part, string_agg(words, E'\n' ORDER BY place) AS words, min(at) AS at, max(at + units) AS until
      FROM placed WHERE NOT blank GROUP BY part
    ), trimmed AS (
      SELECT row_number() OVER (ORDER BY part) AS place, at, until,
        char_length(substring(words FROM '^' || space || '*')) AS before,
        char_length(substring(words FROM space || '*$')) AS after,
        regexp_replace(words, '^' || space || '+|' || space || '+$', '', 'g') AS words
      FROM part
    )
    INSERT INTO piece
    SELECT place, words, at + before, until - after, start, start + units
    FROM (SELECT *, galley_utf16_length(words) AS units,
            galley_utf16_length(heading) + 2 + sum(galley_utf16_length(words) + 2) OVER (ORDER BY place)
              - galley_utf16_length(words) - 2 AS start
          FROM trimmed) one;

    SELECT concat_ws(E'\n\n', heading, string_agg(p.words, E'\n\n' ORDER BY p.place)),
      jsonb_build_array(jsonb_build_object('role', 'HEADLINE', 'start', 0, 'end', galley_utf16_length(heading)))
        || coalesce(jsonb_agg(jsonb_build_object('role', 'BODY', 'start', p.start, 'end', p."end") ORDER BY p.place), '[]')
      INTO body, parts FROM piece p;
    spread := CASE WHEN char_length(body) = galley_utf16_length(body) THEN body ELSE galley_spread(body) END;

    -- An anchor's ends go with the pieces they stand in; the space around a piece, which is no more, takes neither.
    INSERT INTO carried (claim_id, was, start, "end")
    SELECT a.claim_id, a.exact, first.start + greatest(0, a.start - first.was_start), last."end" - greatest(0, last.was_end - a."end")
    FROM anchors a
      CROSS JOIN LATERAL (SELECT * FROM piece WHERE was_end > a.start ORDER BY place LIMIT 1) first
      CROSS JOIN LATERAL (SELECT * FROM piece WHERE was_start < a."end" ORDER BY place DESC LIMIT 1) last
    WHERE a.revision_id = old.id;
    -- Up to 32 units on either side, never half of a character: after a filler, which stands for the second half, nothing is left.
    UPDATE carried SET
      exact = substr(spread, start + 1, "end" - start),
      prefix = CASE WHEN start > 32 AND substr(spread, start - 32, 1) ~ '[^\u0001-\uFFFF]' THEN substr(spread, start - 30, 31)
        ELSE substr(spread, greatest(0, start - 32) + 1, least(32, start)) END,
      suffix = regexp_replace(substr(spread, "end" + 1, 32), '[^\u0001-\uFFFF]$', '');
    IF spread <> body THEN
      UPDATE carried SET exact = regexp_replace(exact, '([^\u0001-\uFFFF])\uFFFF', '\1', 'g'),
        prefix = regexp_replace(prefix, '([^\u0001-\uFFFF])\uFFFF', '\1', 'g'),
        suffix = regexp_replace(suffix, '([^\u0001-\uFFFF])\uFFFF', '\1', 'g');
    END IF;

    SELECT coalesce(jsonb_agg(jsonb_build_object('claimId', c.id, 'number', c.number, 'fate', 'moved') ORDER BY c.number), '[]')
      INTO fates FROM claims c
      WHERE c.article_id = old.article_id AND c.status NOT IN ('DISMISSED', 'MERGED')
        AND EXISTS (SELECT FROM carried d WHERE d.claim_id = c.id);
    counts := jsonb_build_object('kept', 0, 'moved', jsonb_array_length(fates), 'stale', 0, 'orphaned', 0, 'suggested', 0);

    INSERT INTO revisions (id, article_id, number, text, blocks, report, created_by_id)
      VALUES (gen_random_uuid(), old.article_id, old.number + 1, body, parts, counts || jsonb_build_object('fates', fates), NULL)
      RETURNING id INTO revision;
    UPDATE articles SET headline = heading, newest_revision = old.number + 1, version = version + 1 WHERE id = old.article_id;
    INSERT INTO anchors (id, article_id, claim_id, revision_id, start, "end", exact, prefix, suffix)
      SELECT DISTINCT ON (claim_id, start, "end") gen_random_uuid(), old.article_id, claim_id, revision, start, "end", exact, prefix, suffix
      FROM carried;
    PERFORM audit_append(NULL, 'revision.upgraded', 'revision', revision::text, old.article_id,
      (jsonb_build_object('number', old.number + 1) || counts)::text);
  END LOOP;
END $$;

-- What waits for the end of the transaction is looked at now, so that the table can be changed below.
SET CONSTRAINTS ALL IMMEDIATE;
ALTER TABLE revisions ENABLE TRIGGER revisions_make_stale;
ALTER TABLE anchors ENABLE TRIGGER anchors_make_stale;

-- From now on somebody stands for every text.
ALTER TABLE revisions ADD CONSTRAINT revisions_by_somebody CHECK (created_by_id IS NOT NULL) NOT VALID;
