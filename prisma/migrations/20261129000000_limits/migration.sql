-- The limits of lib/domain/limits.ts, held by the database too. Lengths are characters here and UTF-16 code units at the doors,
-- of which there are never fewer. Web addresses may have been longer when they were kept than when they were typed.

-- A moment that no program can show stood in the way of every list. It is taken away, and the log says so.
DO $$
DECLARE
  unreadable record;
BEGIN
  FOR unreadable IN
    SELECT id, to_jsonb(array_remove(ARRAY[
      CASE WHEN published_at < '1500-01-01Z' OR published_at >= '2201-01-01Z' THEN 'publication date' END,
      CASE WHEN due_at < '1500-01-01Z' OR due_at >= '2201-01-01Z' THEN 'deadline' END], NULL)) AS fields
    FROM articles WHERE published_at < '1500-01-01Z' OR published_at >= '2201-01-01Z' OR due_at < '1500-01-01Z' OR due_at >= '2201-01-01Z'
  LOOP
    UPDATE articles SET version = version + 1,
      published_at = CASE WHEN unreadable.fields ? 'publication date' THEN NULL ELSE published_at END,
      due_at = CASE WHEN unreadable.fields ? 'deadline' THEN NULL ELSE due_at END
    WHERE id = unreadable.id;
    PERFORM audit_append(NULL, 'article.changed', 'article', unreadable.id::text, unreadable.id,
      jsonb_build_object('fields', unreadable.fields)::text);
  END LOOP;
END $$;

-- When a source was looked at is no part of what a verdict is bound to; such a row gets the moment it was written.
ALTER TABLE evidence DISABLE TRIGGER evidence_immutable;
UPDATE evidence SET accessed_at = created_at WHERE accessed_at < '1500-01-01Z' OR accessed_at >= '2201-01-01Z';
ALTER TABLE evidence ENABLE TRIGGER evidence_immutable;

ALTER TABLE articles ADD CONSTRAINT articles_moments CHECK (
  (published_at >= '1500-01-01Z' AND published_at < '2201-01-01Z') IS NOT FALSE
  AND (due_at >= '1500-01-01Z' AND due_at < '2201-01-01Z') IS NOT FALSE);
ALTER TABLE articles ADD CONSTRAINT articles_lengths CHECK (
  char_length(headline) <= 500 AND char_length(byline) <= 500 AND char_length(section) <= 500
  AND char_length(coalesce(url, '')) <= 20000 AND char_length(language) <= 35 AND char_length(coalesce(clear_reason, '')) <= 2000);
ALTER TABLE revisions ADD CONSTRAINT revisions_lengths CHECK (length <= 400000);
ALTER TABLE claims ADD CONSTRAINT claims_lengths CHECK (char_length(coalesce(dismiss_reason, '')) <= 2000);
ALTER TABLE sources ADD CONSTRAINT sources_lengths CHECK (
  char_length(title) <= 500 AND char_length(coalesce(url, '')) <= 20000 AND char_length(note) <= 20000);
ALTER TABLE evidence ADD CONSTRAINT evidence_moments CHECK (accessed_at >= '1500-01-01Z' AND accessed_at < '2201-01-01Z');
ALTER TABLE evidence ADD CONSTRAINT evidence_lengths CHECK (char_length(locator) <= 500 AND char_length(excerpt) <= 20000);
ALTER TABLE verdicts ADD CONSTRAINT verdicts_lengths CHECK (
  char_length(rationale) <= 20000 AND char_length(coalesce(replacement, '')) <= 20000);
ALTER TABLE reviews ADD CONSTRAINT reviews_lengths CHECK (char_length(coalesce(reason, '')) <= 2000);
ALTER TABLE comments ADD CONSTRAINT comments_lengths CHECK (char_length(body) <= 20000);
ALTER TABLE corrections ADD CONSTRAINT corrections_lengths CHECK (
  char_length(headline) <= 500 AND char_length(coalesce(wrong, '')) <= 20000 AND char_length("right") <= 20000 AND char_length(note) <= 20000
  AND char_length(coalesce(return_reason, '')) <= 2000 AND char_length(coalesce(withdraw_reason, '')) <= 2000);
ALTER TABLE error_reports ADD CONSTRAINT error_reports_lengths CHECK (
  char_length(place) <= 500 AND char_length(words) <= 5000 AND char_length(message) <= 5000 AND char_length(email) <= 254
  AND char_length(coalesce(reason, '')) <= 2000);
ALTER TABLE people ADD CONSTRAINT people_lengths CHECK (char_length(email) <= 254 AND char_length(name) <= 500);
ALTER TABLE invitations ADD CONSTRAINT invitations_lengths CHECK (char_length(email) <= 254 AND char_length(name) <= 500);
ALTER TABLE sessions ADD CONSTRAINT sessions_lengths CHECK (char_length(user_agent) <= 300);
ALTER TABLE newsroom ADD CONSTRAINT newsroom_lengths CHECK (
  char_length(name) <= 500 AND char_length(place) <= 500 AND char_length(address) <= 500 AND char_length(contact) <= 500);
ALTER TABLE conflict_dismissals ADD CONSTRAINT conflict_dismissals_lengths CHECK (char_length(key) <= 200 AND char_length(reason) <= 2000);
ALTER TABLE office_terms ADD CONSTRAINT office_terms_lengths CHECK (
  char_length(office) <= 300 AND char_length(jurisdiction) <= 300 AND char_length(holder) <= 300 AND char_length(source) <= 300
  AND cardinality(aliases) <= 50);
ALTER TABLE dated_events ADD CONSTRAINT dated_events_lengths CHECK (
  char_length(name) <= 300 AND char_length(source) <= 300 AND cardinality(aliases) <= 50);
ALTER TABLE idempotency_keys ADD CONSTRAINT idempotency_keys_lengths CHECK (char_length(key) <= 200);
