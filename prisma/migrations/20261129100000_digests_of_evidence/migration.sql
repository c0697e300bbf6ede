-- The log carries digests of everything else that an approval is bound to: evidence and its removal, what a source says, when a verdict
-- ended, in which round a review was made and who had changed the words by then, and an approval that was taken back. See decision 0037.

-- What a confidential source is called, and where in it something stands, could be tried out without a secret.
ALTER TABLE "sources" ADD COLUMN "salt" UUID NOT NULL DEFAULT gen_random_uuid();
ALTER TABLE "evidence" ADD COLUMN "salt" UUID NOT NULL DEFAULT gen_random_uuid();

CREATE FUNCTION galley_digests(s sources) RETURNS TABLE (key text, digest text) LANGUAGE sql STABLE
SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT 'source:' || s.id, galley_digest(s.id::text, s.salt::text, s.kind::text, s.title, s.url, s.note)
$$;

CREATE FUNCTION galley_digests(e evidence) RETURNS TABLE (key text, digest text) LANGUAGE sql STABLE
SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT 'evidence:' || e.id, galley_digest(e.id::text, e.salt::text, e.claim_id::text, e.source_id::text, e.stance::text, e.locator,
    e.excerpt, to_char(e.accessed_at, 'YYYY-MM-DD'), e.added_by_id::text, galley_moment(e.created_at), e.carried_from_id::text)
  UNION ALL
  SELECT 'removal:' || e.id, galley_digest(e.id::text, e.removed_by_id::text, galley_moment(e.removed_at))
  WHERE e.removed_at IS NOT NULL
$$;

CREATE OR REPLACE FUNCTION galley_digests(v verdicts) RETURNS TABLE (key text, digest text) LANGUAGE sql STABLE
SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT 'verdict:' || v.id, galley_digest(v.id::text, v.claim_id::text, v.number::text, v.outcome::text, v.basis::text, v.rationale,
    v.replacement, v.given_by_id::text, galley_moment(v.given_at), v.bound_text, v.bound_evidence)
  UNION ALL
  SELECT 'sources:' || v.id, galley_digest(v.id::text, v.salt::text, v.bound_sources)
  UNION ALL
  SELECT 'ending:' || v.id, galley_digest(v.id::text, galley_moment(v.ended_at)) WHERE v.ended_at IS NOT NULL
$$;

CREATE OR REPLACE FUNCTION galley_digests(r reviews) RETURNS TABLE (key text, digest text) LANGUAGE sql STABLE
SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT 'review:' || r.id, galley_digest(r.id::text, r.claim_id::text, r.verdict_id::text, r.decision::text, r.reason,
    r.reviewer_id::text, galley_moment(r.created_at))
  UNION ALL
  SELECT 'round:' || r.id, galley_digest(r.id::text, r.round::text, r.changers::text)
$$;

CREATE FUNCTION galley_digests(a approvals_taken_back) RETURNS TABLE (key text, digest text) LANGUAGE sql STABLE
SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT 'taken-back:' || a.id, galley_digest(a.id::text, a.review_id::text, a.claim_id::text, a.taken_back_by_id::text,
    galley_moment(a.taken_back_at))
$$;

CREATE TRIGGER sources_digested AFTER INSERT OR UPDATE ON sources FOR EACH ROW EXECUTE FUNCTION galley_digested();
CREATE TRIGGER evidence_digested AFTER INSERT OR UPDATE ON evidence FOR EACH ROW EXECUTE FUNCTION galley_digested();
CREATE TRIGGER approvals_taken_back_digested AFTER INSERT ON approvals_taken_back FOR EACH ROW EXECUTE FUNCTION galley_digested();
DROP TRIGGER verdicts_digested ON verdicts;
CREATE TRIGGER verdicts_digested AFTER INSERT OR UPDATE ON verdicts FOR EACH ROW EXECUTE FUNCTION galley_digested();

-- The verifier hashes the rows themselves.
GRANT SELECT ON sources, evidence, approvals_taken_back TO galley_auditor;

-- ------------------------------------------------------------------ what was there before
-- The system states it as it stands now, up to a thousand digests an event: what it was when it was decided is not known.
DO $$
DECLARE
  part record;
BEGIN
  FOR part IN
    WITH stated AS (
      SELECT c.article_id AS article, d.* FROM evidence e JOIN claims c ON c.id = e.claim_id, galley_digests(e) d
      UNION ALL
      SELECT c.article_id, d.* FROM verdicts v JOIN claims c ON c.id = v.claim_id, galley_digests(v) d WHERE d.key LIKE 'ending:%'
      UNION ALL
      SELECT c.article_id, d.* FROM reviews r JOIN claims c ON c.id = r.claim_id, galley_digests(r) d WHERE d.key LIKE 'round:%'
      UNION ALL
      SELECT c.article_id, d.* FROM approvals_taken_back a JOIN claims c ON c.id = a.claim_id, galley_digests(a) d
    ), placed AS (
      SELECT *, (row_number() OVER (PARTITION BY article ORDER BY key) - 1) / 1000 AS page FROM stated)
    SELECT article, array_agg(key) AS keys, array_agg(digest) AS digests,
      count(*) FILTER (WHERE key LIKE 'evidence:%') AS evidence, count(*) FILTER (WHERE key LIKE 'ending:%') AS endings,
      count(*) FILTER (WHERE key LIKE 'round:%') AS reviews, count(*) FILTER (WHERE key LIKE 'taken-back:%') AS taken_back
    FROM placed GROUP BY article, page ORDER BY article, page
  LOOP
    PERFORM galley_digest_due(due.key, due.digest) FROM unnest(part.keys, part.digests) AS due (key, digest);
    PERFORM audit_append(NULL, 'article.evidence-digested', 'article', part.article::text, part.article,
      format('{"evidence":%s,"endings":%s,"reviews":%s,"takenBack":%s}', part.evidence, part.endings, part.reviews, part.taken_back));
  END LOOP;
  FOR part IN
    WITH placed AS (
      SELECT d.*, (row_number() OVER (ORDER BY d.key) - 1) / 1000 AS page FROM sources s, galley_digests(s) d)
    SELECT array_agg(key) AS keys, array_agg(digest) AS digests, count(*) AS sources FROM placed GROUP BY page ORDER BY page
  LOOP
    PERFORM galley_digest_due(due.key, due.digest) FROM unnest(part.keys, part.digests) AS due (key, digest);
    PERFORM audit_append(NULL, 'library.digested', 'library', 'library', NULL, format('{"sources":%s}', part.sources));
  END LOOP;
END $$;
