-- The reader's form asks what the article says and what is right; it asks for no name.
ALTER TABLE error_reports RENAME COLUMN source TO words;
ALTER TABLE error_reports DROP COLUMN name;
