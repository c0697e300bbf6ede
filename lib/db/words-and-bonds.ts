import 'server-only'
import type { BondTo } from '@/lib/domain/people/independence'
import type { BondRow } from './bonds'
import { bondToOf } from './bonds'
import { db } from './client'
import type { Transaction } from './transaction'

/** What makes somebody no second person for claims. */
export interface WordsAndBonds {
  /** Who wrote what stands under each claim now; a claim whose words are nobody’s here is left out. */
  authors: ReadonlyMap<string, readonly string[]>
  /** Everybody of whom the person is not independent now. */
  bonds: readonly BondTo[]
}

type Row = { claim: string; authors: string[] } | ({ claim: null } & BondRow & { beside: boolean })

/**
 * Whose words stand under these claims now, and of whom this person is not independent, as the database answers both
 * (galley_word_authors_of, galley_bound_to, galley_brought_by_one), which its triggers on reviews ask too. One statement, however
 * many claims.
 */
export async function wordsAndBonds(
  tx: Pick<Transaction, '$queryRaw'>,
  claimIds: readonly string[],
  personId: string,
): Promise<WordsAndBonds> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT w.claim, w.authors, NULL::uuid AS other_id, NULL::uuid AS giver_id, NULL AS giver, NULL::uuid AS bound_id, NULL AS bound,
      NULL::boolean AS invited, NULL::boolean AS beside
    FROM galley_word_authors_of(${[...claimIds]}::uuid[]) w
    UNION ALL SELECT NULL, NULL, b.other_id, b.giver_id, giver.name, b.bound_id, bound.name, b.invited, b.beside
    FROM (
      SELECT other_id, giver_id, bound_id, invited, false AS beside FROM galley_bound_to(${personId}::uuid)
      UNION ALL SELECT other_id, giver_id, other_id, true, true FROM galley_brought_by_one(${personId}::uuid)) b
      JOIN people giver ON giver.id = b.giver_id JOIN people bound ON bound.id = b.bound_id
    ORDER BY beside`
  return {
    authors: new Map(rows.flatMap((row) => (row.claim === null ? [] : [[row.claim, row.authors] as const]))),
    bonds: rows.flatMap((row) => (row.claim === null ? [bondToOf(row)] : [])),
  }
}

/** Everybody of whom this person is not independent now: whom they are bound to first, then those whom the same person brought. */
export async function bondsOf(personId: string, tx: Transaction = db()): Promise<readonly BondTo[]> {
  return (await wordsAndBonds(tx, [], personId)).bonds
}
