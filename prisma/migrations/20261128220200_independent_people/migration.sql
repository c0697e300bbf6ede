-- An admin alone is not two people. Who invited whom and who gave which role is kept, and whoever did so is not independent of
-- that person until an admin whom neither of the two invited or gave a role has confirmed the person.

-- The owner of the tables migrates, mends and makes the sample; nothing here binds whoever could switch it off.
CREATE FUNCTION galley_owner_acts() RETURNS boolean LANGUAGE sql STABLE SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT pg_has_role(session_user, c.relowner, 'MEMBER') FROM pg_class c WHERE c.oid = 'public.people'::regclass
$$;

-- ------------------------------------------------------------------ who gave which role
CREATE TABLE "role_grants" (
  "id" UUID NOT NULL DEFAULT gen_random_uuid(),
  "person_id" UUID NOT NULL,
  "role" "Role" NOT NULL,
  "given_by_id" UUID,
  "invited" BOOLEAN NOT NULL,
  "at" TIMESTAMPTZ(6) NOT NULL DEFAULT clock_timestamp(),
  CONSTRAINT "role_grants_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "role_grants_person_id_idx" ON "role_grants"("person_id");
CREATE INDEX "role_grants_given_by_id_idx" ON "role_grants"("given_by_id");
ALTER TABLE "role_grants" ADD CONSTRAINT "role_grants_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "role_grants" ADD CONSTRAINT "role_grants_given_by_id_fkey" FOREIGN KEY ("given_by_id") REFERENCES "people"("id") ON DELETE SET NULL ON UPDATE CASCADE;
GRANT SELECT ON role_grants TO galley_app;
CREATE TRIGGER role_grants_immutable BEFORE UPDATE OR DELETE ON role_grants FOR EACH ROW EXECUTE FUNCTION galley_refuse_change();

-- Nobody gave these: they were made at the machine itself, or came before anybody could say so.
CREATE FUNCTION galley_founding_admins() RETURNS bigint LANGUAGE sql STABLE SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT count(*) FROM people p WHERE p.role = 'ADMIN' AND p.deactivated_at IS NULL
    AND NOT EXISTS (SELECT FROM role_grants g WHERE g.person_id = p.id AND g.given_by_id IS NOT NULL)
$$;

/* A person comes, or changes their role, only as the log tells in the same transaction; who gave the role is kept as the log, or
   the invitation, says. It writes what the app has no right to write. */
CREATE FUNCTION galley_person_told() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  teller uuid;
  inviter uuid;
BEGIN
  IF galley_owner_acts() THEN
    RETURN NULL;
  END IF;
  PERFORM galley_must_tell('people', NULL);
  SELECT h.actor_id INTO teller FROM audit_head h;
  IF TG_OP = 'UPDATE' AND NEW.role = OLD.role THEN
    RETURN NULL;
  END IF;
  IF TG_OP = 'INSERT' THEN
    SELECT i.invited_by_id INTO inviter FROM invitations i
      WHERE i.email = NEW.email AND i.role = NEW.role AND i.redeemed_at IS NOT NULL AND i.withdrawn_at IS NULL;
    IF inviter IS NULL AND NOT (teller IS NULL AND NEW.role = 'ADMIN' AND galley_founding_admins() <= 2) THEN
      RAISE EXCEPTION 'a person comes by an invitation' USING ERRCODE = 'GY008';
    END IF;
    INSERT INTO role_grants (person_id, role, given_by_id, invited) VALUES (NEW.id, NEW.role, inviter, true);
  ELSE
    IF NOT EXISTS (SELECT FROM people p WHERE p.id = teller AND (p.role = 'ADMIN' OR p.id = NEW.id AND OLD.role = 'ADMIN')) THEN
      RAISE EXCEPTION 'a role is given by an admin' USING ERRCODE = 'GY008';
    END IF;
    INSERT INTO role_grants (person_id, role, given_by_id, invited) VALUES (NEW.id, NEW.role, teller, false);
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER people_added_told AFTER INSERT ON people
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION galley_person_told();
CREATE CONSTRAINT TRIGGER people_changed_told AFTER UPDATE ON people DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN ((OLD.role, OLD.deactivated_at, OLD.email) IS DISTINCT FROM (NEW.role, NEW.deactivated_at, NEW.email))
  EXECUTE FUNCTION galley_person_told();

-- ------------------------------------------------------------------ who confirmed whom, towards whom
CREATE TABLE "confirmations" (
  "id" UUID NOT NULL DEFAULT gen_random_uuid(),
  "person_id" UUID NOT NULL,
  "giver_id" UUID NOT NULL,
  "confirmed_by_id" UUID,
  "at" TIMESTAMPTZ(6) NOT NULL DEFAULT clock_timestamp(),
  CONSTRAINT "confirmations_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "confirmations_person_id_idx" ON "confirmations"("person_id");
ALTER TABLE "confirmations" ADD CONSTRAINT "confirmations_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "confirmations" ADD CONSTRAINT "confirmations_giver_id_fkey" FOREIGN KEY ("giver_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "confirmations" ADD CONSTRAINT "confirmations_confirmed_by_id_fkey" FOREIGN KEY ("confirmed_by_id") REFERENCES "people"("id") ON DELETE SET NULL ON UPDATE CASCADE;
GRANT SELECT, INSERT ON confirmations TO galley_app;
CREATE TRIGGER confirmations_immutable BEFORE UPDATE OR DELETE ON confirmations FOR EACH ROW EXECUTE FUNCTION galley_refuse_change();

-- Everybody from whom a person's place at the desk came: who invited them or ever gave them a role, who did so to those, and so on.
CREATE FUNCTION galley_came_by(person uuid) RETURNS SETOF uuid LANGUAGE sql STABLE SET search_path = pg_catalog, public, pg_temp AS $$
  WITH RECURSIVE above AS (
    SELECT g.given_by_id AS id FROM role_grants g WHERE g.person_id = person AND g.given_by_id IS NOT NULL
    UNION
    SELECT g.given_by_id FROM role_grants g JOIN above ON g.person_id = above.id WHERE g.given_by_id IS NOT NULL)
  SELECT id FROM above
$$;

CREATE FUNCTION galley_may_confirm(admin uuid, person uuid, giver uuid) RETURNS boolean LANGUAGE sql STABLE
SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT admin NOT IN (person, giver) AND NOT EXISTS (SELECT FROM galley_came_by(admin) above WHERE above IN (person, giver))
    AND EXISTS (SELECT FROM people p WHERE p.id = admin AND p.role = 'ADMIN' AND p.deactivated_at IS NULL)
$$;

CREATE FUNCTION galley_confirmation_guard() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  NEW.at := clock_timestamp();
  IF NOT galley_owner_acts() AND (NEW.confirmed_by_id IS NULL OR NOT galley_may_confirm(NEW.confirmed_by_id, NEW.person_id, NEW.giver_id)) THEN
    RAISE EXCEPTION 'a person is confirmed by an admin whom neither of the two invited or gave a role' USING ERRCODE = 'GY001';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER confirmations_guard BEFORE INSERT ON confirmations FOR EACH ROW EXECUTE FUNCTION galley_confirmation_guard();
CREATE CONSTRAINT TRIGGER confirmations_told AFTER INSERT ON confirmations
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION galley_told('confirmed_by_id');

-- ------------------------------------------------------------------ who is not independent of whom
-- Whoever invited a person, and whoever else last gave them their role, as long as the person is not confirmed towards them since.
CREATE VIEW galley_bonds AS
  SELECT DISTINCT ON (g.person_id, g.given_by_id) g.person_id AS bound_id, g.given_by_id AS giver_id, g.invited, g.at
  FROM role_grants g
  WHERE g.given_by_id <> g.person_id
    AND (g.invited OR g.at = (SELECT max(l.at) FROM role_grants l WHERE l.person_id = g.person_id AND l.given_by_id <> l.person_id))
    AND NOT EXISTS (SELECT FROM confirmations c WHERE c.person_id = g.person_id AND c.giver_id = g.given_by_id AND c.at >= g.at)
  ORDER BY g.person_id, g.given_by_id, g.invited DESC;
GRANT SELECT ON galley_bonds TO galley_app;

-- Everybody of whom this person is not independent, up and down the line, with the bond that is nearest to that other one.
CREATE FUNCTION galley_bound_to(person uuid) RETURNS TABLE (other_id uuid, giver_id uuid, bound_id uuid, invited boolean)
LANGUAGE sql STABLE SET search_path = pg_catalog, public, pg_temp AS $$
  WITH RECURSIVE up AS (
    SELECT b.giver_id, b.bound_id, b.invited FROM galley_bonds b WHERE b.bound_id = person
    UNION SELECT b.giver_id, b.bound_id, b.invited FROM galley_bonds b JOIN up ON b.bound_id = up.giver_id),
  down AS (
    SELECT b.giver_id, b.bound_id, b.invited FROM galley_bonds b WHERE b.giver_id = person
    UNION SELECT b.giver_id, b.bound_id, b.invited FROM galley_bonds b JOIN down ON b.giver_id = down.bound_id)
  SELECT up.giver_id, up.giver_id, up.bound_id, up.invited FROM up
  UNION SELECT down.bound_id, down.giver_id, down.bound_id, down.invited FROM down
$$;

CREATE FUNCTION galley_refuse_dependent(person uuid, others uuid[]) RETURNS void LANGUAGE plpgsql
SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT FROM galley_bound_to(person) b WHERE b.other_id = ANY (others)) THEN
    RAISE EXCEPTION 'nobody approves the work of somebody whom they brought to the desk, or who brought them' USING ERRCODE = 'GY001';
  END IF;
END $$;

CREATE FUNCTION galley_review_independent() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  PERFORM galley_refuse_dependent(NEW.reviewer_id, ARRAY(SELECT v.given_by_id FROM verdicts v WHERE v.id = NEW.verdict_id));
  RETURN NEW;
END $$;
CREATE TRIGGER reviews_independent BEFORE INSERT ON reviews FOR EACH ROW
  WHEN (NEW.decision = 'APPROVE') EXECUTE FUNCTION galley_review_independent();

CREATE FUNCTION galley_correction_independent() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  PERFORM galley_refuse_dependent(NEW.approved_by_id, NEW.editor_ids || NEW.drafted_by_id || NEW.submitted_by_id);
  RETURN NEW;
END $$;
CREATE TRIGGER corrections_independent BEFORE UPDATE OF status ON corrections FOR EACH ROW
  WHEN (NEW.status = 'APPROVED' AND OLD.status = 'IN_REVIEW') EXECUTE FUNCTION galley_correction_independent();

-- ------------------------------------------------------------------ people from before count as confirmed, which the log says
INSERT INTO role_grants (person_id, role, given_by_id, invited, at)
  SELECT p.id, i.role, i.invited_by_id, true, i.redeemed_at
  FROM people p JOIN invitations i ON i.email = p.email AND i.redeemed_at IS NOT NULL;
INSERT INTO confirmations (person_id, giver_id)
  SELECT DISTINCT g.person_id, g.given_by_id FROM role_grants g WHERE g.given_by_id IS NOT NULL;
DO $$
DECLARE
  person record;
BEGIN
  FOR person IN SELECT p.id, p.name FROM people p ORDER BY p.created_at, p.id LOOP
    PERFORM audit_append(NULL, 'person.counted-as-confirmed', 'person', person.id::text, NULL,
      json_build_object('name', person.name, 'why', 'was here before confirmations were asked for')::text);
  END LOOP;
END $$;
