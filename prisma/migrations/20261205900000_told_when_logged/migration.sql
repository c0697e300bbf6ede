-- An event is answered as it was logged in the statement that logs it: its place in the chain and its moment.
CREATE FUNCTION audit_append_told(actor uuid, kind text, subject_type text, subject_id text, article uuid, data text,
  OUT seq bigint, OUT at timestamptz) LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  seq := public.audit_append(actor, kind, subject_type, subject_id, article, data);
  SELECT e.at INTO STRICT at FROM public.audit_events e WHERE e.seq = audit_append_told.seq;
END $$;
