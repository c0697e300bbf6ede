-- Whom a row names stays: as the app's role people could be renamed, and who made, dismissed, cleared or invited be exchanged, with no
-- word in the log. Its argument is the sentence. The owner of the tables migrates, mends and makes the sample.
CREATE FUNCTION galley_named_stays() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF NOT galley_owner_acts() THEN
    RAISE EXCEPTION '%', TG_ARGV[0] USING ERRCODE = 'GY002';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER people_named_stays BEFORE UPDATE ON people FOR EACH ROW
  WHEN ((OLD.name, OLD.created_at) IS DISTINCT FROM (NEW.name, NEW.created_at))
  EXECUTE FUNCTION galley_named_stays('nobody changes a name');
CREATE TRIGGER invitations_named_stays BEFORE UPDATE ON invitations FOR EACH ROW
  WHEN ((OLD.invited_by_id, OLD.email, OLD.name, OLD.role) IS DISTINCT FROM (NEW.invited_by_id, NEW.email, NEW.name, NEW.role))
  EXECUTE FUNCTION galley_named_stays('who invited whom is fixed');
CREATE TRIGGER sessions_named_stays BEFORE UPDATE ON sessions FOR EACH ROW
  WHEN (OLD.person_id IS DISTINCT FROM NEW.person_id)
  EXECUTE FUNCTION galley_named_stays('whose session it is is fixed');
CREATE TRIGGER sources_named_stays BEFORE UPDATE ON sources FOR EACH ROW
  WHEN ((OLD.added_by_id, OLD.created_at) IS DISTINCT FROM (NEW.added_by_id, NEW.created_at))
  EXECUTE FUNCTION galley_named_stays('who added a source is fixed');
CREATE TRIGGER articles_named_stays BEFORE UPDATE ON articles FOR EACH ROW
  WHEN ((OLD.created_by_id, OLD.created_at) IS DISTINCT FROM (NEW.created_by_id, NEW.created_at))
  EXECUTE FUNCTION galley_named_stays('who brought an article in is fixed');
CREATE TRIGGER articles_cleared_stays BEFORE UPDATE ON articles FOR EACH ROW
  WHEN (OLD.status = 'CLEARED' AND NEW.status = 'CLEARED'
    AND (OLD.cleared_by_id, OLD.cleared_at, OLD.clear_reason) IS DISTINCT FROM (NEW.cleared_by_id, NEW.cleared_at, NEW.clear_reason))
  EXECUTE FUNCTION galley_named_stays('who cleared an article, when and why is fixed');
CREATE TRIGGER claims_named_stays BEFORE UPDATE ON claims FOR EACH ROW
  WHEN ((OLD.created_by_id, OLD.created_at, OLD.article_id, OLD.number)
    IS DISTINCT FROM (NEW.created_by_id, NEW.created_at, NEW.article_id, NEW.number))
  EXECUTE FUNCTION galley_named_stays('who made a claim, when and where is fixed');
CREATE TRIGGER claims_dismissed_stays BEFORE UPDATE ON claims FOR EACH ROW
  WHEN (OLD.status = 'DISMISSED' AND NEW.status = 'DISMISSED'
    AND (OLD.dismissed_by_id, OLD.dismissal_asked_by_id, OLD.dismiss_reason)
      IS DISTINCT FROM (NEW.dismissed_by_id, NEW.dismissal_asked_by_id, NEW.dismiss_reason))
  EXECUTE FUNCTION galley_named_stays('who dismissed a claim, and why, is fixed');
CREATE TRIGGER corrections_named_stays BEFORE UPDATE ON corrections FOR EACH ROW
  WHEN (OLD.drafted_by_id IS DISTINCT FROM NEW.drafted_by_id OR (OLD.status = NEW.status
    AND (OLD.submitted_by_id, OLD.approved_by_id, OLD.published_by_id)
      IS DISTINCT FROM (NEW.submitted_by_id, NEW.approved_by_id, NEW.published_by_id)))
  EXECUTE FUNCTION galley_named_stays('who drafted, submitted, approved or published a correction is fixed');
CREATE TRIGGER error_reports_named_stays BEFORE UPDATE ON error_reports FOR EACH ROW
  WHEN (OLD.status = NEW.status AND OLD.decided_by_id IS DISTINCT FROM NEW.decided_by_id)
  EXECUTE FUNCTION galley_named_stays('who decided on a report is fixed');
