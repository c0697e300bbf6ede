-- The promise of anchors_guard for all anchors of one statement at once, so that a text of a million characters is unpacked
-- once and not once per anchor. The text is read in pages, in order; where it has characters outside the basic plane, each of
-- them is followed by a filler, so that positions count in UTF-16 code units as the anchors do.
CREATE FUNCTION galley_spread(value text) RETURNS text LANGUAGE sql IMMUTABLE STRICT SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT regexp_replace(value, '([^\u0001-\uFFFF])', '\1' || chr(65535), 'g')
$$;

CREATE FUNCTION galley_anchors_guard() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  anchor record;
  revision uuid;
  body text;
  plain boolean;
  newest boolean;
  page text;
  page_start int;
  page_end int;
  words text;
BEGIN
  FOR anchor IN SELECT f.revision_id, f.start, f."end", f.exact FROM fresh f ORDER BY f.revision_id, f.start LOOP
    IF revision IS DISTINCT FROM anchor.revision_id THEN
      revision := anchor.revision_id;
      SELECT r.text, char_length(r.text) = r.length, r.number = (SELECT max(number) FROM revisions WHERE article_id = r.article_id)
        INTO body, plain, newest FROM revisions r WHERE r.id = revision;
      IF NOT newest THEN
        RAISE EXCEPTION 'anchors of an earlier revision are fixed' USING ERRCODE = 'GY002';
      END IF;
      IF NOT plain THEN
        body := galley_spread(body);
      END IF;
      page_end := -1;
    END IF;
    words := CASE WHEN plain THEN anchor.exact ELSE galley_spread(anchor.exact) END;
    IF char_length(words) <> anchor."end" - anchor.start THEN
      RAISE EXCEPTION 'an anchor is as long as its text' USING ERRCODE = 'GY004';
    END IF;
    IF anchor."end" > page_end THEN
      page_start := anchor.start;
      page := substr(body, page_start + 1, greatest(8192, anchor."end" - anchor.start));
      page_end := page_start + char_length(page);
    END IF;
    -- The filler begins no words: an anchor on it would begin inside a character.
    IF substr(page, anchor.start - page_start + 1, anchor."end" - anchor.start) <> words OR starts_with(words, chr(65535)) THEN
      RAISE EXCEPTION 'an anchor stands on its own text' USING ERRCODE = 'GY004';
    END IF;
  END LOOP;
  RETURN NULL;
END $$;

CREATE TRIGGER anchors_guard_added AFTER INSERT ON anchors REFERENCING NEW TABLE AS fresh
  FOR EACH STATEMENT EXECUTE FUNCTION galley_anchors_guard();
DROP TRIGGER anchors_guard ON anchors;
CREATE TRIGGER anchors_guard BEFORE UPDATE ON anchors FOR EACH ROW EXECUTE FUNCTION galley_anchor_guard();
