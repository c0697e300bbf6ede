-- Two whom one admin invited could be that admin twice: they approve nothing of each other's either, until another admin has confirmed
-- one of them. A role that was given later makes nobody somebody else's account, and does not count here.
CREATE FUNCTION galley_brought_by_one(person uuid) RETURNS TABLE (other_id uuid, giver_id uuid)
LANGUAGE sql STABLE SET search_path = pg_catalog, public, pg_temp AS $$
  WITH RECURSIVE up AS (
    SELECT b.giver_id FROM galley_bonds b WHERE b.bound_id = person AND b.invited
    UNION SELECT b.giver_id FROM galley_bonds b JOIN up ON b.bound_id = up.giver_id WHERE b.invited),
  down AS (
    SELECT up.giver_id, b.bound_id FROM up JOIN galley_bonds b ON b.giver_id = up.giver_id AND b.invited
    UNION SELECT down.giver_id, b.bound_id FROM galley_bonds b JOIN down ON b.giver_id = down.bound_id WHERE b.invited)
  SELECT DISTINCT ON (down.bound_id) down.bound_id, down.giver_id FROM down
  WHERE down.bound_id <> person AND down.bound_id NOT IN (SELECT up.giver_id FROM up)
  ORDER BY down.bound_id, down.giver_id
$$;

CREATE OR REPLACE FUNCTION galley_refuse_dependent(person uuid, others uuid[]) RETURNS void LANGUAGE plpgsql
SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT FROM galley_bound_to(person) b WHERE b.other_id = ANY (others)) THEN
    RAISE EXCEPTION 'nobody approves the work of somebody whom they brought to the desk, or who brought them' USING ERRCODE = 'GY001';
  END IF;
  IF EXISTS (SELECT FROM galley_brought_by_one(person) b WHERE b.other_id = ANY (others)) THEN
    RAISE EXCEPTION 'nobody approves the work of somebody whom the same person brought to the desk' USING ERRCODE = 'GY001';
  END IF;
END $$;
