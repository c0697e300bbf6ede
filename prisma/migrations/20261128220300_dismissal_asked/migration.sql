-- Waits for a second person: see the next migration. A new value can't be used in the transaction that adds it.
ALTER TYPE "ClaimStatus" ADD VALUE 'DISMISSAL_ASKED' BEFORE 'DISMISSED';
