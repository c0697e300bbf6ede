-- Where the text of a revision was fetched from, as it was found after all redirects; null where it was pasted or came as a file.
ALTER TABLE revisions ADD COLUMN address text,
  ADD CONSTRAINT revisions_address CHECK (address ~ '^https?://' AND char_length(address) <= 2000);
