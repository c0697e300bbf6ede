-- When somebody was asked is the database's to say: how long they had to answer hangs on it.
CREATE FUNCTION galley_asked_now() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  NEW.asked_at := now();
  RETURN NEW;
END $$;
CREATE TRIGGER hand_over_requests_asked_now BEFORE INSERT ON hand_over_requests
  FOR EACH ROW EXECUTE FUNCTION galley_asked_now();

-- Whoever looks after a source has 24 hours to answer: from when they were asked, or had left without being asked. Before that an
-- admin names somebody in their place only where the log says, in the same transaction, that it could not wait.
CREATE OR REPLACE FUNCTION galley_source_handed_over() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  keeper uuid := coalesce(OLD.keeper_id, OLD.added_by_id);
  teller uuid;
  since timestamptz;
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
    -- The question may have been ended by this very act.
    SELECT least(
      (SELECT max(r.asked_at) FROM hand_over_requests r
        WHERE r.person_id = keeper AND (r.ended_at IS NULL OR r.xmin = pg_current_xact_id()::xid)),
      (SELECT p.deactivated_at FROM people p WHERE p.id = keeper)) INTO since;
    IF since > now() - interval '24 hours' AND NOT EXISTS (
      SELECT FROM audit_events e WHERE e.subject_id = keeper::text AND e.kind = 'person.handed-over'
        AND e.at >= transaction_timestamp() AND e.actor_id = teller AND e.data::jsonb -> 'urgent' = 'true') THEN
      RAISE EXCEPTION 'whoever looks after a source has a day to answer, unless the log says that it can not wait' USING ERRCODE = 'GY003';
    END IF;
  END IF;
  RETURN NULL;
END $$;
CREATE INDEX "hand_over_requests_person_id_idx" ON "hand_over_requests"("person_id");
