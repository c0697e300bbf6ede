-- Nothing asks by these any more: words of texts are looked for in their stretches, and what waits is found by the tallies. Both were
-- written with every text and every move of a claim.
DROP INDEX "revisions_found";
DROP INDEX "claims_status_idx";
