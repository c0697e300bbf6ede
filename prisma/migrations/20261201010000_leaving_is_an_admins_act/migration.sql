-- Somebody who leaves, or comes back, was told in the log by whomever: now by an admin, as a role is. An admin who has left is none.
CREATE OR REPLACE FUNCTION galley_person_told() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  teller uuid;
  inviter uuid;
BEGIN
  IF galley_owner_acts() THEN
    RETURN NULL;
  END IF;
  PERFORM galley_must_tell('people', NULL);
  SELECT h.actor_id INTO teller FROM audit_head h;
  IF TG_OP = 'UPDATE' AND NEW.role = OLD.role AND NEW.deactivated_at IS NOT DISTINCT FROM OLD.deactivated_at THEN
    RETURN NULL;
  END IF;
  IF TG_OP = 'INSERT' THEN
    SELECT i.invited_by_id INTO inviter FROM invitations i
      WHERE i.email = NEW.email AND i.role = NEW.role AND i.redeemed_at IS NOT NULL AND i.withdrawn_at IS NULL;
    IF inviter IS NULL AND NOT (teller IS NULL AND NEW.role = 'ADMIN' AND galley_founding_admins() <= 2) THEN
      RAISE EXCEPTION 'a person comes by an invitation' USING ERRCODE = 'GY008';
    END IF;
    INSERT INTO role_grants (person_id, role, given_by_id, invited) VALUES (NEW.id, NEW.role, inviter, true);
    RETURN NULL;
  END IF;
  -- Of oneself an admin may tell too: what they were before counts.
  IF NOT EXISTS (SELECT FROM people p WHERE p.id = teller
      AND (p.role = 'ADMIN' AND p.deactivated_at IS NULL OR p.id = NEW.id AND OLD.role = 'ADMIN' AND OLD.deactivated_at IS NULL)) THEN
    RAISE EXCEPTION 'a role is given, and somebody let go or back in, by an admin' USING ERRCODE = 'GY008';
  END IF;
  IF NEW.role <> OLD.role THEN
    INSERT INTO role_grants (person_id, role, given_by_id, invited) VALUES (NEW.id, NEW.role, teller, false);
  END IF;
  RETURN NULL;
END $$;
