-- A web address as it is compared. What is stored was written by the URL standard already (host in small letters, no default port,
-- no dots in the path). Two that differ in the scheme, in www., in a slash or index page at the end, in the place within the page, in
-- the order of parameters or in parameters that only follow readers lead to the same page. Null for what is no web address.
CREATE FUNCTION galley_address(url text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT regexp_replace(regexp_replace(read.part[1], '^(?:www\d?|m|amp)\.', ''), '\.?(?::(?:80|443))?$', '')
    || regexp_replace(read.part[2], '/(?:index\.(?:html?|php))?$', '', 'i')
    || coalesce('?' || (
      SELECT string_agg(asked, '&' ORDER BY asked COLLATE "C")
      FROM regexp_split_to_table(replace(read.part[3], '+', '%20'), '&') asked
      WHERE asked <> '' AND asked !~* '^(?:utm_[^=]*|fbclid|gclid|dclid|gbraid|wbraid|msclkid|twclid|igshid|mc_[ce]id|_hs(?:enc|mi)|mkt_tok|yclid|cmpid|s_cid|ref_src|ref_url)(?:=|$)'), '')
  FROM (SELECT regexp_match(url, '^https?://([^/?#]+)([^?#]*)(?:\?([^#]*))?') AS part) read
$$;

CREATE INDEX "sources_address" ON "sources" USING hash (galley_address("url"));
CREATE INDEX "sources_called" ON "sources" USING hash (galley_searchable("title"));
