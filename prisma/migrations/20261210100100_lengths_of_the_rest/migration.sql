-- Bounds of what the app writes by itself, beside what people type: a program with its password puts in no more either. NOT VALID, since a desk
-- from before may hold longer ones; each row that is written from here on is held against them.
ALTER TABLE articles ADD CONSTRAINT articles_slug_length CHECK (char_length(slug) <= 200) NOT VALID;
ALTER TABLE claims ADD CONSTRAINT claims_words_lengths CHECK (char_length(speaker_text) <= 400000 AND char_length(judged_reason) <= 20000
  AND char_length(stale_reason) <= 20000 AND octet_length(understood::text) <= 2000000) NOT VALID;
ALTER TABLE conflict_dismissals ADD CONSTRAINT conflict_dismissals_rule_length CHECK (char_length(rule) <= 200) NOT VALID;
ALTER TABLE corrections ADD CONSTRAINT corrections_words_lengths CHECK (char_length(slug) <= 200 AND char_length(section) <= 500
  AND char_length(article_url) <= 20000 AND char_length(at_once_reason) <= 2000) NOT VALID;
ALTER TABLE error_reports ADD CONSTRAINT error_reports_receipt_length CHECK (char_length(receipt) <= 200) NOT VALID;
ALTER TABLE newsroom ADD CONSTRAINT newsroom_place_lengths CHECK (char_length(locale) <= 35 AND char_length(time_zone) <= 100) NOT VALID;
