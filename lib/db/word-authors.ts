import 'server-only'
import type { Transaction } from './transaction'

/**
 * Who wrote what stands under each of these claims now, as the database answers it (galley_word_authors, which its trigger on
 * reviews asks too). One query, however many claims; a claim that is not there has nobody.
 */
export async function wordAuthors(
  client: Pick<Transaction, '$queryRaw'>,
  claimIds: readonly string[],
): Promise<Map<string, string[]>> {
  if (claimIds.length === 0) return new Map()
  const rows = await client.$queryRaw<{ id: string; authors: string[] }[]>`
    SELECT id, galley_word_authors(id) AS authors FROM unnest(${[...claimIds]}::uuid[]) AS asked (id)`
  return new Map(rows.map(({ id, authors }) => [id, authors]))
}

/** The claims in review whose sentences this person wrote, whole or in part, in some revision. */
export async function claimsWrittenBy(client: Pick<Transaction, '$queryRaw'>, personId: string): Promise<string[]> {
  const rows = await client.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT a.claim_id AS id
    FROM written_words w
      JOIN revisions r ON r.id = w.revision_id
      JOIN articles ar ON ar.id = r.article_id AND ar.newest_revision = r.number
      JOIN anchors a ON a.revision_id = r.id AND a.start < w."end" AND a."end" > w.start
      JOIN claims c ON c.id = a.claim_id AND c.status = 'IN_REVIEW'
    WHERE w.person_id = ${personId}::uuid`
  return rows.map(({ id }) => id)
}
