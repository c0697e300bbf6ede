import 'server-only'
import type { Transaction } from '@/lib/db/transaction'
import type { StandingText } from '@/lib/workers/claims/standing'

interface Written {
  rows: string
}

/**
 * The article's claims with their places in this text, held until the transaction ends, so that no verdict is given on words that are
 * about to change. PostgreSQL writes them as text, which a thread reads: ten thousand rows would hold up everybody.
 */
export async function standingClaims(tx: Transaction, articleId: string, revisionId: string): Promise<StandingText> {
  const [claims] = await tx.$queryRaw<Written[]>`
    SELECT coalesce(json_agg(c), '[]')::text AS rows FROM (
      SELECT id, number, kind, status FROM claims WHERE article_id = ${articleId}::uuid ORDER BY number FOR NO KEY UPDATE) c`
  const [places] = await tx.$queryRaw<Written[]>`
    SELECT coalesce(json_agg(a), '[]')::text AS rows FROM (
      SELECT claim_id AS "claimId", start, "end", exact FROM anchors WHERE revision_id = ${revisionId}::uuid ORDER BY start, "end") a`
  const [asked] = await tx.$queryRaw<Written[]>`
    SELECT coalesce(json_agg(v), '[]')::text AS rows FROM (
      SELECT v.claim_id AS "claimId", v.outcome, v.replacement, v.given_by_id AS "givenById"
      FROM claims c JOIN verdicts v ON v.claim_id = c.id AND v.ended_at IS NULL AND v.replacement IS NOT NULL
      WHERE c.article_id = ${articleId}::uuid AND c.status = 'APPROVED' AND c.applied_in IS NULL) v`
  const [lost] = await tx.$queryRaw<Written[]>`
    SELECT coalesce(json_agg(l), '[]')::text AS rows FROM (
      SELECT DISTINCT ON (c.id) c.id, a.exact FROM claims c JOIN anchors a ON a.claim_id = c.id JOIN revisions r ON r.id = a.revision_id
      WHERE c.article_id = ${articleId}::uuid AND c.status = 'ORPHANED'
        AND NOT EXISTS (SELECT FROM anchors n WHERE n.claim_id = c.id AND n.revision_id = ${revisionId}::uuid)
      ORDER BY c.id, r.number DESC, a.start) l`
  const [none, textOf] = ['[]', (written: Written | undefined) => written?.rows]
  return {
    claims: textOf(claims) ?? none,
    places: textOf(places) ?? none,
    asked: textOf(asked) ?? none,
    lost: textOf(lost) ?? none,
  }
}

/** Who wrote the stretches of a revision, in JSON. */
export async function writtenWordsOf(tx: Transaction, revisionId: string): Promise<string> {
  const [written] = await tx.$queryRaw<Written[]>`
    SELECT coalesce(json_agg(w), '[]')::text AS rows FROM (
      SELECT start, "end", person_id AS "personId", written_in AS "writtenIn" FROM written_words
      WHERE revision_id = ${revisionId}::uuid ORDER BY start) w`
  return written?.rows ?? '[]'
}

/**
 * The sentences of earlier texts that people of the desk wrote, in JSON; those of a revision of which all stand as they were then are
 * left out. Each is read off the text in which it was written.
 */
export async function writtenBeforeIn(tx: Transaction, articleId: string, newestId: string): Promise<string> {
  const [written] = await tx.$queryRaw<Written[]>`
    WITH counts AS (
      SELECT w.written_in AS number, r.id = ${newestId}::uuid AS now, count(*) AS stretches
      FROM revisions r JOIN written_words w ON w.revision_id = r.id
      WHERE r.article_id = ${articleId}::uuid AND (w.written_in = r.number OR r.id = ${newestId}::uuid)
      GROUP BY 1, 2)
    SELECT coalesce(json_agg(w), '[]')::text AS rows FROM (
      SELECT DISTINCT substring(CASE WHEN char_length(r.text) = r.length THEN r.text ELSE galley_spread(r.text) END
          FROM w.start + 1 FOR w."end" - w.start) AS words, w.person_id AS "personId", w.written_in AS "writtenIn"
      FROM counts c JOIN revisions r ON r.article_id = ${articleId}::uuid AND r.number = c.number AND r.id <> ${newestId}::uuid
        JOIN written_words w ON w.revision_id = r.id AND w.written_in = r.number
      WHERE NOT c.now AND c.stretches > coalesce((SELECT n.stretches FROM counts n WHERE n.now AND n.number = c.number), 0)) w`
  return written?.rows ?? '[]'
}
