-- Readers see the headline of an article, which is a copy of its newest text’s first part: the verifier holds it against that text.
GRANT SELECT (id, headline) ON articles TO galley_auditor;
