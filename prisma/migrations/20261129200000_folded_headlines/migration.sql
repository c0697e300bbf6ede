-- Common words of headlines, and titles and notes of sources, fit so many rows that folding each anew takes longer than all else in a
-- search. Their folded form is kept beside them, as that of revisions and of claims' words is.
ALTER TABLE "articles" ADD COLUMN "searchable" TEXT GENERATED ALWAYS AS (galley_searchable("headline" || ' ' || "byline")) STORED;
ALTER TABLE "sources" ADD COLUMN "searchable" TEXT
  GENERATED ALWAYS AS (galley_searchable("title" || ' ' || coalesce("url", '') || ' ' || "note")) STORED;
DROP INDEX "articles_found";
DROP INDEX "sources_found";
CREATE INDEX "articles_found" ON "articles" USING gin ("searchable" gin_trgm_ops);
CREATE INDEX "sources_found" ON "sources" USING gin ("searchable" gin_trgm_ops);
