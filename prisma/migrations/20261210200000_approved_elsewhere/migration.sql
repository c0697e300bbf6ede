-- A claim that is about the same thing as an approved claim of another article, and says something else, is told. A day that is known whole is
-- such a thing too, as a figure is. Keys of before are made anew while the desk runs.
CREATE OR REPLACE FUNCTION galley_claim_key(kind text, exact text, prefix text, suffix text, value text, unit text, speaker text)
RETURNS TABLE (about bigint, says bigint, telling boolean) LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE
SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  what text;
  answer text := '';
  subject record;
BEGIN
  telling := false;
  IF kind IN ('NUMBER', 'DATE') THEN
    subject := galley_subject(prefix, suffix);
    IF cardinality(subject.ahead) + cardinality(subject.behind) < 2 THEN RETURN; END IF;
    what := galley_searchable(coalesce(unit, '')) || '|' || array_to_string(subject.ahead, ' ') || '|' || array_to_string(subject.behind, ' ');
    answer := coalesce(value, replace(galley_searchable(exact), ' ', ''));
    telling := (kind = 'NUMBER' OR coalesce(value ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$', false))
      AND cardinality(subject.ahead) + cardinality(subject.behind) >= 3
      AND cardinality(subject.ahead) > 0 AND cardinality(subject.behind) > 0;
  ELSE
    what := galley_plain_words(exact);
    IF kind IN ('QUOTE', 'STATEMENT') THEN
      IF what NOT LIKE '% % %' OR length(what) < 12 THEN RETURN; END IF;
    ELSIF length(what) < 3 THEN RETURN;
    END IF;
    IF kind = 'QUOTE' THEN
      answer := regexp_replace(galley_plain_words(coalesce(speaker, '')), '^.* ', '');
      telling := answer <> '';
    END IF;
  END IF;
  about := hashtextextended((kind || '|' || what) COLLATE "C", 0);
  says := hashtextextended(answer COLLATE "C", 0);
  RETURN NEXT;
END $$;

INSERT INTO "articles_to_key" ("article_id") SELECT id FROM "articles" ON CONFLICT DO NOTHING;

-- The newest of what was approved about a thing; and whether an article speaks of somebody.
CREATE INDEX "claim_keys_telling" ON "claim_keys" ("about", "claim_id" DESC) WHERE "approved" AND "telling";
DROP INDEX "claim_keys_article_id_idx";
CREATE INDEX "claim_keys_article_id_about_idx" ON "claim_keys" ("article_id", "about");
