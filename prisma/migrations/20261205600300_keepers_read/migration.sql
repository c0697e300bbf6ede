-- Whoever looks after a confidential source sees it. Once everybody saw it, nobody was named on it any more; made confidential again, it
-- was hidden from its own keeper, and nobody else could name them.
DROP TRIGGER sources_keeper_reads ON sources;
CREATE TRIGGER sources_keeper_reads AFTER UPDATE ON sources FOR EACH ROW
  WHEN (NEW.keeper_id IS NOT NULL
    AND (OLD.keeper_id IS DISTINCT FROM NEW.keeper_id OR NEW.visibility = 'CONFIDENTIAL' AND OLD.visibility <> 'CONFIDENTIAL'))
  EXECUTE FUNCTION galley_keeper_reads();
INSERT INTO source_readers (source_id, person_id)
  SELECT s.id, s.keeper_id FROM sources s WHERE s.keeper_id IS NOT NULL AND s.visibility = 'CONFIDENTIAL'
  ON CONFLICT DO NOTHING;
