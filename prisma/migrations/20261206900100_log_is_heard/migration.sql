-- Whoever waits for changes is woken when the transaction that logged them is through. Nothing is said but that: what was logged is
-- read from the log. The same word twice in one transaction is one.
CREATE FUNCTION galley_log_heard() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  PERFORM pg_notify('galley_log', '');
  RETURN NULL;
END $$;
CREATE TRIGGER audit_events_heard AFTER INSERT ON audit_events FOR EACH STATEMENT EXECUTE FUNCTION galley_log_heard();
