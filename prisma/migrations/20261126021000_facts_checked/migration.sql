-- The last day up to which the desk checked its office holders; null while nobody has said so.
ALTER TABLE "newsroom" ADD COLUMN "facts_checked_until" TEXT;
