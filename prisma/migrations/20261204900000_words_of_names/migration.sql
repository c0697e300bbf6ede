-- Each verdict and each approval asks who wrote the words, and took the name of everybody at the desk apart at each call: its words are kept.
ALTER TABLE "people" ADD COLUMN "name_words" TEXT GENERATED ALWAYS AS (galley_name_words("name")) STORED;
