-- The page of people goes on by key: those at the desk by name, then those who left.
CREATE INDEX people_listed ON people ((deactivated_at IS NOT NULL), name, id);
