-- Whoever leaves takes their open invitations along, which are asked for by who sent them.
CREATE INDEX invitations_invited_by_id_idx ON invitations (invited_by_id);
