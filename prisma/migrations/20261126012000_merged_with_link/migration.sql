-- A merged claim names the one it is part of, and no other claim names one.
ALTER TABLE claims ADD CONSTRAINT claims_merged_with_link CHECK (
  (status = 'MERGED') = (merged_into_id IS NOT NULL) AND merged_into_id <> id);
