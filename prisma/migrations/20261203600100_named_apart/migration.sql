-- Two people whose names read alike can't be told apart in the queue, the log or the export: who joins is named otherwise than
-- everybody who is or was at the desk. A desk that has two already keeps them.
--
-- What a name is read as: folded as a search folds it, without space and stops, and with letters that look like another
-- (Cyrillic and Greek ones, l and 1, 0) as that letter.
CREATE FUNCTION galley_read_as(name text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT translate(regexp_replace(galley_searchable(name), '[-\s.,;:!?_*·•~^/()]+', '', 'g'),
    'авекмнорстухіјѕԁһԛԝѵӏαβεζηικμνορτυχɑɡl1|0',
    'abekmhopctyxijsdhqwviabezhikmnoptyxagiiio')
$$;

CREATE FUNCTION galley_named_apart() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF galley_owner_acts() OR TG_OP = 'UPDATE' AND NEW.name = OLD.name THEN
    RETURN NEW;
  END IF;
  -- Two who join at once take turns, and the second sees the first.
  PERFORM pg_advisory_xact_lock(7110004);
  IF EXISTS (SELECT FROM people p WHERE p.id <> NEW.id AND galley_read_as(p.name) = galley_read_as(NEW.name)) THEN
    RAISE EXCEPTION 'somebody else has this name' USING ERRCODE = 'GY010';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER people_named_apart BEFORE INSERT OR UPDATE OF name ON people
  FOR EACH ROW EXECUTE FUNCTION galley_named_apart();
