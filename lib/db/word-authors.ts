import 'server-only'
import type { Transaction } from './transaction'

/**
 * Who wrote what stands under each of these claims now, as the database answers it (galley_word_authors_of, which its trigger
 * on reviews asks too). One query, however many claims; a claim whose words are nobody’s here is left out.
 */
export async function wordAuthors(
  client: Pick<Transaction, '$queryRaw'>,
  claimIds: readonly string[],
): Promise<Map<string, string[]>> {
  if (claimIds.length === 0) return new Map()
  const rows = await client.$queryRaw<{ id: string; authors: string[] }[]>`
    SELECT claim AS id, authors FROM galley_word_authors_of(${[...claimIds]}::uuid[])`
  return new Map(rows.map(({ id, authors }) => [id, authors]))
}
