-- A reader names an article by its address or its headline; one of all of them is found by its hash.
CREATE INDEX "articles_url_idx" ON "articles" USING hash ("url");
CREATE INDEX "articles_headline_found" ON "articles" USING hash ("searchable_headline");
