-- Looking for words among the reference facts folded all of them anew, three times for their page. What they say is kept folded, with an
-- index of threes of letters, as it is for sources.

-- array_to_string is not immutable, since elements of other types are written by the settings of the moment; those of text are not.
CREATE FUNCTION galley_said_together(words text[]) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT array_to_string(words, ' ')
$$;

ALTER TABLE office_terms ADD COLUMN searchable TEXT GENERATED ALWAYS AS (
  galley_searchable(holder || ' ' || office || ' ' || jurisdiction || ' ' || coalesce(galley_said_together(aliases), ''))) STORED;
ALTER TABLE dated_events ADD COLUMN searchable TEXT GENERATED ALWAYS AS (
  galley_searchable(name || ' ' || coalesce(galley_said_together(aliases), ''))) STORED;
CREATE INDEX office_terms_found ON office_terms USING gin (searchable gin_trgm_ops);
CREATE INDEX dated_events_found ON dated_events USING gin (searchable gin_trgm_ops);
