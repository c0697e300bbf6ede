-- The log carries SHA-256 digests of what was decided: of a text with its blocks, a verdict, a review, the words of a correction, an
-- entry as it was published, and its withdrawal. The database makes them and puts them into the next event of the same transaction,
-- so that no caller can forget one or state another; scripts/audit-verify.mjs holds them against the tables. See decision 0028.

-- ------------------------------------------------------------------ what is digested
-- What a verdict's sources said is digested with a secret of its own: the log is read by people who may not see a confidential
-- source, and could otherwise try out what it is called.
ALTER TABLE "verdicts" ADD COLUMN "salt" UUID NOT NULL DEFAULT gen_random_uuid();

CREATE FUNCTION galley_moment(moment timestamptz) RETURNS text LANGUAGE sql IMMUTABLE STRICT
SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT to_char(moment AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
$$;

-- The fields in order, each as a netstring in UTF-8, as an event's are.
CREATE FUNCTION galley_digest(VARIADIC fields text[]) RETURNS text LANGUAGE sql IMMUTABLE
SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT encode(sha256(convert_to(string_agg(galley_netstring(field), '' ORDER BY place), 'UTF8')), 'hex')
  FROM unnest(fields) WITH ORDINALITY AS f (field, place)
$$;

CREATE FUNCTION galley_digests(r revisions) RETURNS TABLE (key text, digest text) LANGUAGE sql STABLE
SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT 'revision:' || r.id, galley_digest(r.id::text, r.article_id::text, r.number::text, r.text, r.blocks::text,
    r.created_by_id::text, galley_moment(r.created_at))
$$;

CREATE FUNCTION galley_digests(v verdicts) RETURNS TABLE (key text, digest text) LANGUAGE sql STABLE
SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT 'verdict:' || v.id, galley_digest(v.id::text, v.claim_id::text, v.number::text, v.outcome::text, v.basis::text, v.rationale,
    v.replacement, v.given_by_id::text, galley_moment(v.given_at), v.bound_text, v.bound_evidence)
  UNION ALL
  SELECT 'sources:' || v.id, galley_digest(v.id::text, v.salt::text, v.bound_sources)
$$;

CREATE FUNCTION galley_digests(r reviews) RETURNS TABLE (key text, digest text) LANGUAGE sql STABLE
SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT 'review:' || r.id, galley_digest(r.id::text, r.claim_id::text, r.verdict_id::text, r.decision::text, r.reason,
    r.reviewer_id::text, galley_moment(r.created_at))
$$;

-- The words of a correction may change until it is published; from then on the entry holds them too, with everybody who signed it.
CREATE FUNCTION galley_digests(c corrections) RETURNS TABLE (key text, digest text) LANGUAGE sql STABLE
SET search_path = pg_catalog, public, pg_temp AS $$
  WITH said AS (
    SELECT galley_digest(c.id::text, c.article_id::text, c.claim_id::text, c.amends_id::text, c.type::text, c.headline, c.section,
      c.article_url, galley_moment(c.article_published_at), to_char(c.article_published_on, 'YYYY-MM-DD'),
      to_char(c.learned_on, 'YYYY-MM-DD'), c.wrong, c."right", c.note, c.slug, c.drafted_by_id::text, c.editor_ids::text) AS words)
  SELECT 'correction:' || c.id, words FROM said
  UNION ALL
  SELECT 'entry:' || c.id, galley_digest(c.id::text, words, c.number::text, c.submitted_by_id::text, galley_moment(c.submitted_at),
    c.approved_by_id::text, galley_moment(c.approved_at), c.published_by_id::text, galley_moment(c.published_at))
  FROM said WHERE c.status IN ('PUBLISHED', 'WITHDRAWN')
  UNION ALL
  SELECT 'withdrawal:' || c.id, galley_digest(c.id::text, c.status::text, c.withdraw_reason, c.withdraw_words_by_id::text,
    c.withdrawal_asked_by_id::text, galley_moment(c.withdrawal_asked_at), c.at_once_reason, c.withdrawn_by_id::text,
    galley_moment(c.withdrawn_at), c.words_confirmed_by_id::text, galley_moment(c.words_confirmed_at))
  FROM said WHERE c.status IN ('PUBLISHED', 'WITHDRAWN')
$$;

-- ------------------------------------------------------------------ and goes into the log
-- Digests that the next event of their transaction takes along; none is left when it commits. The app has no right to it.
CREATE TABLE "digests_due" (
  "made_in" BIGINT NOT NULL,
  "key" TEXT NOT NULL,
  "digest" TEXT NOT NULL,
  CONSTRAINT "digests_due_pkey" PRIMARY KEY ("made_in", "key")
);

CREATE FUNCTION galley_digest_due(due_key text, due_digest text) RETURNS void LANGUAGE sql
SET search_path = pg_catalog, public, pg_temp AS $$
  INSERT INTO digests_due (made_in, key, digest) VALUES (pg_current_xact_id()::text::bigint, due_key, due_digest)
  ON CONFLICT (made_in, key) DO UPDATE SET digest = EXCLUDED.digest
$$;
REVOKE ALL ON FUNCTION galley_digest_due(text, text) FROM PUBLIC;

CREATE FUNCTION galley_digested() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    PERFORM galley_digest_due(d.key, d.digest) FROM galley_digests(NEW) d;
  ELSE
    PERFORM galley_digest_due(d.key, d.digest) FROM galley_digests(NEW) d
      WHERE NOT EXISTS (SELECT FROM galley_digests(OLD) was WHERE was.key = d.key AND was.digest = d.digest);
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER revisions_digested AFTER INSERT ON revisions FOR EACH ROW EXECUTE FUNCTION galley_digested();
CREATE TRIGGER verdicts_digested AFTER INSERT ON verdicts FOR EACH ROW EXECUTE FUNCTION galley_digested();
CREATE TRIGGER reviews_digested AFTER INSERT ON reviews FOR EACH ROW EXECUTE FUNCTION galley_digested();
CREATE TRIGGER corrections_digested AFTER INSERT OR UPDATE ON corrections FOR EACH ROW EXECUTE FUNCTION galley_digested();

CREATE FUNCTION galley_digest_told() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT FROM digests_due d WHERE d.made_in = NEW.made_in AND d.key = NEW.key) THEN
    RAISE EXCEPTION 'what is decided is told in the log, with its digest' USING ERRCODE = 'GY008';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER digests_due_told AFTER INSERT ON digests_due
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION galley_digest_told();

/* As before; and the digests that are due go into the data, under "sha256", where no caller may write. */
CREATE OR REPLACE FUNCTION audit_append(actor uuid, kind text, subject_type text, subject_id text, article uuid, data text) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  head public.audit_head%ROWTYPE;
  moment timestamptz;
  stated text;
  entry text;
  digest text;
BEGIN
  IF kind IS NULL OR subject_type IS NULL OR subject_id IS NULL OR data IS NULL OR jsonb_typeof(data::jsonb) <> 'object' THEN
    RAISE EXCEPTION 'an audit event needs a kind, a subject and data' USING ERRCODE = 'GY007';
  END IF;
  IF data::jsonb ? 'sha256' THEN
    RAISE EXCEPTION 'digests are stated by the database itself' USING ERRCODE = 'GY007';
  END IF;
  IF actor IS NOT NULL AND NOT EXISTS (SELECT FROM public.people p WHERE p.id = actor) THEN
    RAISE EXCEPTION 'whoever acts is somebody of the desk' USING ERRCODE = 'GY007';
  END IF;
  WITH taken AS (
    DELETE FROM public.digests_due d WHERE d.made_in = pg_current_xact_id()::text::bigint RETURNING d.key, d.digest AS value)
  SELECT string_agg(format('"%s":"%s"', t.key, t.value), ',' ORDER BY t.key COLLATE "C") INTO stated FROM taken t;
  IF stated IS NOT NULL THEN
    data := rtrim(data, E' \t\r\n');
    data := CASE WHEN data::jsonb = '{}' THEN '{' ELSE left(data, -1) || ',' END || '"sha256":{' || stated || '}}';
  END IF;
  SELECT * INTO STRICT head FROM public.audit_head WHERE id = 1 FOR UPDATE;
  moment := clock_timestamp();
  head.seq := head.seq + 1;
  entry := public.galley_netstring(head.hash) || public.galley_netstring(head.seq::text)
    || public.galley_netstring(public.galley_moment(moment))
    || public.galley_netstring(actor::text) || public.galley_netstring(kind) || public.galley_netstring(subject_type)
    || public.galley_netstring(subject_id) || public.galley_netstring(article::text) || public.galley_netstring(data);
  digest := encode(sha256(convert_to(entry, 'UTF8')), 'hex');
  INSERT INTO public.audit_events (seq, at, actor_id, kind, subject_type, subject_id, article_id, data, hash)
    VALUES (head.seq, moment, actor, kind, subject_type, subject_id, article, data, digest);
  UPDATE public.audit_head SET seq = head.seq, hash = digest, made_in = pg_current_xact_id()::text::bigint, actor_id = actor
    WHERE id = 1;
  RETURN head.seq;
END $$;

GRANT SELECT ON revisions, verdicts, reviews, corrections TO galley_auditor;

-- ------------------------------------------------------------------ what was there before
-- The system states the digests of it as it stands now, article by article: what it was when it was decided is not known.
DO $$
DECLARE
  part record;
BEGIN
  FOR part IN
    WITH stated AS (
      SELECT r.article_id AS article, 1 AS kind, d.* FROM revisions r, galley_digests(r) d
      UNION ALL SELECT c.article_id, 2, d.* FROM verdicts v JOIN claims c ON c.id = v.claim_id, galley_digests(v) d
      UNION ALL SELECT c.article_id, 3, d.* FROM reviews r JOIN claims c ON c.id = r.claim_id, galley_digests(r) d
      UNION ALL SELECT c.article_id, 4, d.* FROM corrections c, galley_digests(c) d
    ), placed AS (
      SELECT *, (row_number() OVER (PARTITION BY article ORDER BY kind, key) - 1) / 1000 AS page FROM stated)
    SELECT article, array_agg(key) AS keys, array_agg(digest) AS digests,
      count(*) FILTER (WHERE key LIKE 'revision:%') AS texts, count(*) FILTER (WHERE key LIKE 'verdict:%') AS verdicts,
      count(*) FILTER (WHERE key LIKE 'review:%') AS reviews, count(*) FILTER (WHERE key LIKE 'correction:%') AS corrections
    FROM placed GROUP BY article, page ORDER BY article, page
  LOOP
    PERFORM galley_digest_due(due.key, due.digest) FROM unnest(part.keys, part.digests) AS due (key, digest);
    PERFORM audit_append(NULL, 'article.digested', 'article', part.article::text, part.article,
      format('{"texts":%s,"verdicts":%s,"reviews":%s,"corrections":%s}', part.texts, part.verdicts, part.reviews, part.corrections));
  END LOOP;
END $$;
