-- A quote that was approved as one person's does not become another's by a merge and stay approved.
CREATE FUNCTION galley_speaker_merged() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF galley_merged_away(OLD.speaker_id) THEN
    PERFORM galley_make_stale(NEW.id, 'its speaker was merged into another claim');
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER claims_speaker_merged AFTER UPDATE ON claims FOR EACH ROW
  WHEN (OLD.speaker_id IS NOT NULL AND NEW.speaker_id IS DISTINCT FROM OLD.speaker_id AND NEW.status IN ('IN_REVIEW', 'APPROVED'))
  EXECUTE FUNCTION galley_speaker_merged();
