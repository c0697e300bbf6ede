-- A term is held against those of its own office, not against all: found by a hash, since the words may be longer than a key of an index.
CREATE INDEX office_terms_of_office ON office_terms (hashtextextended(galley_searchable(office || '|' || jurisdiction), 0));
