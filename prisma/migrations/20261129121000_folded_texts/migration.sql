-- A text that may fit is looked through again in its folded form: folding a long article anew for each search takes some 20 ms. So the
-- folded form is kept beside it, made by the database. What is printed and digested is the text itself.
ALTER TABLE "revisions" ADD COLUMN "searchable" TEXT GENERATED ALWAYS AS (galley_searchable("text")) STORED;
ALTER TABLE "anchors" ADD COLUMN "searchable" TEXT GENERATED ALWAYS AS (galley_searchable("exact")) STORED;
DROP INDEX "revisions_found";
DROP INDEX "anchors_found";
CREATE INDEX "revisions_found" ON "revisions" USING gin ("searchable" gin_trgm_ops);
CREATE INDEX "anchors_found" ON "anchors" USING gin ("searchable" gin_trgm_ops);

CREATE INDEX "articles_section_idx" ON "articles" ("section");
