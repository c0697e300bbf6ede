-- Whoever an admin brought to the desk, and nobody has confirmed, could be that admin: no confidential source goes to them unseen.
CREATE OR REPLACE FUNCTION galley_source_handed_over() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  keeper uuid := coalesce(OLD.keeper_id, OLD.added_by_id);
  teller uuid;
BEGIN
  IF galley_owner_acts() THEN
    RETURN NULL;
  END IF;
  PERFORM galley_must_tell('sources', NULL);
  SELECT h.actor_id INTO teller FROM audit_head h;
  IF NEW.keeper_id IS NULL OR NOT galley_edits(NEW.keeper_id) THEN
    RAISE EXCEPTION 'a source is handed to an editor of the desk' USING ERRCODE = 'GY003';
  END IF;
  IF teller IS DISTINCT FROM keeper THEN
    IF galley_edits(keeper) OR NEW.keeper_id = teller
       OR NOT EXISTS (SELECT FROM people p WHERE p.id = teller AND p.role = 'ADMIN' AND p.deactivated_at IS NULL) THEN
      RAISE EXCEPTION 'a source is handed over by whoever looks after it, or by an admin when they are gone' USING ERRCODE = 'GY001';
    END IF;
    PERFORM galley_refuse_dependent(teller, ARRAY[NEW.keeper_id]);
  END IF;
  RETURN NULL;
END $$;
