-- How much harm it would do to print a claim wrong, and how likely it is to be wrong: the heaviest are checked first.
-- Null for claims that people marked, and for those found before weights were kept; the next reading of the text gives them one.
ALTER TABLE claims ADD COLUMN weight smallint;
ALTER TABLE claims ADD CONSTRAINT claims_weight CHECK (weight BETWEEN 0 AND 100);
