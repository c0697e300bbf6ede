-- Events of one transaction are chained in one go: the head of the chain is locked, read and written once, where each event left a version
-- of its one row that the next had to walk past, so that a thousand cost more than a thousand times one.
CREATE FUNCTION audit_append_all(actor uuid, events jsonb) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  head public.audit_head%ROWTYPE;
  event record;
  moment timestamptz;
  stated text;
BEGIN
  IF actor IS NOT NULL AND NOT EXISTS (SELECT FROM public.people p WHERE p.id = actor) THEN
    RAISE EXCEPTION 'whoever acts is somebody of the desk' USING ERRCODE = 'GY007';
  END IF;
  WITH taken AS (
    DELETE FROM public.digests_due d WHERE d.made_in = pg_current_xact_id()::text::bigint RETURNING d.key, d.digest AS value)
  SELECT string_agg(format('"%s":"%s"', t.key, t.value), ',' ORDER BY t.key COLLATE "C") INTO stated FROM taken t;
  SELECT * INTO STRICT head FROM public.audit_head WHERE id = 1 FOR UPDATE;
  FOR event IN
    SELECT e.* FROM ROWS FROM (jsonb_to_recordset(events) AS (kind text, type text, subject text, article uuid, data text))
      WITH ORDINALITY AS e (kind, type, subject, article, data, place) ORDER BY e.place
  LOOP
    IF event.kind IS NULL OR event.type IS NULL OR event.subject IS NULL OR event.data IS NULL
      OR jsonb_typeof(event.data::jsonb) <> 'object' THEN
      RAISE EXCEPTION 'an audit event needs a kind, a subject and data' USING ERRCODE = 'GY007';
    END IF;
    IF event.data::jsonb ? 'sha256' THEN
      RAISE EXCEPTION 'digests are stated by the database itself' USING ERRCODE = 'GY007';
    END IF;
    -- What was decided in this transaction is stated with the first event that follows it.
    IF stated IS NOT NULL THEN
      event.data := rtrim(event.data, E' \t\r\n');
      event.data := CASE WHEN event.data::jsonb = '{}' THEN '{' ELSE left(event.data, -1) || ',' END
        || '"sha256":{' || stated || '}}';
      stated := NULL;
    END IF;
    moment := clock_timestamp();
    head.seq := head.seq + 1;
    head.hash := encode(sha256(convert_to(public.galley_netstring(head.hash) || public.galley_netstring(head.seq::text)
      || public.galley_netstring(public.galley_moment(moment)) || public.galley_netstring(actor::text)
      || public.galley_netstring(event.kind) || public.galley_netstring(event.type) || public.galley_netstring(event.subject)
      || public.galley_netstring(event.article::text) || public.galley_netstring(event.data), 'UTF8')), 'hex');
    INSERT INTO public.audit_events (seq, at, actor_id, kind, subject_type, subject_id, article_id, data, hash)
      VALUES (head.seq, moment, actor, event.kind, event.type, event.subject, event.article, event.data, head.hash);
  END LOOP;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'nothing was told to the log' USING ERRCODE = 'GY007';
  END IF;
  UPDATE public.audit_head SET seq = head.seq, hash = head.hash, made_in = pg_current_xact_id()::text::bigint, actor_id = actor
    WHERE id = 1;
  RETURN head.seq;
END $$;
REVOKE ALL ON FUNCTION audit_append_all(uuid, jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION audit_append_all(uuid, jsonb) TO galley_app;

CREATE OR REPLACE FUNCTION audit_append(actor uuid, kind text, subject_type text, subject_id text, article uuid, data text) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  RETURN public.audit_append_all(actor, jsonb_build_array(jsonb_build_object(
    'kind', kind, 'type', subject_type, 'subject', subject_id, 'article', article, 'data', data)));
END $$;

-- Whoever moves a claim counts it in its article first, then what they did among their own: two changes of one person in one article, a
-- verdict and an approval, waited for each other where the approval began with the person.
CREATE OR REPLACE FUNCTION galley_review_tally() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  PERFORM FROM article_tallies t WHERE t.article_id IN (SELECT c.article_id FROM new_rows n JOIN claims c ON c.id = n.claim_id)
    ORDER BY t.article_id FOR NO KEY UPDATE;
  UPDATE person_tallies t SET approvals = t.approvals + d.given
  FROM (SELECT reviewer_id, count(*) AS given FROM new_rows WHERE decision = 'APPROVE' GROUP BY 1) d WHERE t.person_id = d.reviewer_id;
  RETURN NULL;
END $$;
