-- The screen of reference facts pages by these, which the newest holder of an office leads.
CREATE INDEX office_terms_jurisdiction_office_from_date_id_idx ON office_terms (jurisdiction, office, from_date DESC, id);
CREATE INDEX dated_events_name_id_idx ON dated_events (name, id);
DROP INDEX dated_events_name_idx;
