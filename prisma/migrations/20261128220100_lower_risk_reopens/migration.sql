-- A claim is approved with the care that its risk asks for: when the risk is lowered afterwards, the claim is open again.
CREATE FUNCTION galley_risk_lowered() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  NEW.status := 'OPEN';
  NEW.moved_at := now();
  UPDATE verdicts SET ended_at = now() WHERE claim_id = NEW.id AND ended_at IS NULL;
  RETURN NEW;
END $$;
CREATE TRIGGER claims_risk_lowered BEFORE UPDATE OF risk ON claims FOR EACH ROW
  WHEN (OLD.status = 'APPROVED' AND NEW.status = 'APPROVED' AND NEW.risk < OLD.risk) EXECUTE FUNCTION galley_risk_lowered();
