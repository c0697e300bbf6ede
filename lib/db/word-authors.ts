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
