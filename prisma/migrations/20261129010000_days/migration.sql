-- A day is a day: it has no time, so no zone can move it to the day before. What stood as midnight UTC was a day.
ALTER TABLE "newsroom" ADD COLUMN "locale" TEXT NOT NULL DEFAULT 'en-GB';

ALTER TABLE "articles" ADD COLUMN "published_on" DATE;
UPDATE articles SET published_on = (published_at AT TIME ZONE 'UTC')::date, published_at = NULL
  WHERE (published_at AT TIME ZONE 'UTC')::time = '00:00';
ALTER TABLE articles ADD CONSTRAINT articles_published_once CHECK (published_on IS NULL OR published_at IS NULL);

ALTER TABLE "corrections" ADD COLUMN "article_published_on" DATE, ADD COLUMN "learned_on" DATE;
-- The owner of the tables writes what readers saw all along; nothing of it is new.
ALTER TABLE corrections DISABLE TRIGGER USER;
UPDATE corrections SET article_published_on = (article_published_at AT TIME ZONE 'UTC')::date, article_published_at = NULL
  WHERE (article_published_at AT TIME ZONE 'UTC')::time = '00:00';
ALTER TABLE corrections ENABLE TRIGGER USER;
ALTER TABLE corrections ADD CONSTRAINT corrections_article_published_once
  CHECK (article_published_on IS NULL OR article_published_at IS NULL);

ALTER TABLE evidence DROP CONSTRAINT IF EXISTS evidence_moments;
-- A source was accessed on a day of the newsroom's calendar.
DO $$
DECLARE
  zone text := (SELECT n.time_zone FROM newsroom n WHERE n.id = 1);
BEGIN
  IF zone IS NULL OR NOT EXISTS (SELECT FROM pg_timezone_names z WHERE z.name = zone) THEN
    zone := 'UTC';
  END IF;
  EXECUTE format($alter$
    ALTER TABLE "evidence" ALTER COLUMN "accessed_at" DROP DEFAULT, ALTER COLUMN "accessed_at" SET DATA TYPE DATE USING
      (CASE WHEN (accessed_at AT TIME ZONE 'UTC')::time = '00:00' THEN accessed_at AT TIME ZONE 'UTC'
            ELSE accessed_at AT TIME ZONE %L END)::date
  $alter$, zone);
END $$;
ALTER TABLE "evidence" ALTER COLUMN "accessed_at" SET DEFAULT CURRENT_DATE;

-- No desk has days before the first newspapers, or beyond the next century: a typing mistake stops here.
ALTER TABLE articles ADD CONSTRAINT articles_published_on_sane CHECK (published_on BETWEEN '1500-01-01' AND '2200-12-31');
ALTER TABLE corrections ADD CONSTRAINT corrections_days_sane CHECK (
  coalesce(article_published_on, '2000-01-01') BETWEEN '1500-01-01' AND '2200-12-31'
  AND coalesce(learned_on, '2000-01-01') BETWEEN '1500-01-01' AND '2200-12-31');
ALTER TABLE evidence ADD CONSTRAINT evidence_accessed_at_sane CHECK (accessed_at BETWEEN '1500-01-01' AND '2200-12-31');

-- Readers see these days: they are fixed with the words, and whoever sets one has written.
CREATE FUNCTION galley_correction_days() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF (NEW.article_published_on, NEW.learned_on) IS DISTINCT FROM (OLD.article_published_on, OLD.learned_on)
     AND OLD.status <> 'DRAFT' THEN
    RAISE EXCEPTION 'the days of a submitted correction are fixed' USING ERRCODE = 'GY002';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER corrections_days BEFORE UPDATE OF article_published_on, learned_on ON corrections
  FOR EACH ROW EXECUTE FUNCTION galley_correction_days();
