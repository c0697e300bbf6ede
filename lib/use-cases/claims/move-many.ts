import 'server-only'
import { Prisma } from '@/lib/db/generated/client'
import type { Transaction } from '@/lib/db/transaction'
import { CLAIM_MOVES } from '@/lib/domain/claims/claim'
import type { ClaimMove } from '@/lib/domain/claims/claim'
import { Refusal } from '@/lib/domain/refusal'

interface Seen {
  id: string
  version: number
}

const MEANWHILE = 'One of these claims was changed meanwhile.'

const seenOf = (claims: readonly Seen[]) => Prisma.sql`
  unnest(${claims.map(({ id }) => id)}::uuid[], ${claims.map(({ version }) => version)}::int[]) AS seen (id, version)`

/** One move of many claims in one guarded write: all of them, or a Refusal. Their versions count one on. */
export async function moveMany(
  tx: Transaction,
  claims: readonly Seen[],
  move: ClaimMove,
  also: Prisma.Sql = Prisma.empty,
): Promise<void> {
  if (claims.length === 0) return
  const { from, to } = CLAIM_MOVES[move]
  const moved = await tx.$executeRaw`
    UPDATE claims SET status = ${to}::"ClaimStatus", version = claims.version + 1, moved_at = now() ${also}
    FROM ${seenOf(claims)}
    WHERE claims.id = seen.id AND claims.version = seen.version AND claims.status = ANY (${[...from]}::"ClaimStatus"[])`
  if (moved !== claims.length) throw new Refusal('conflict', MEANWHILE)
}

/** Counts the versions of many claims one on, as a change beside them does; `also` changes what is no state. */
export async function countOn(
  tx: Transaction,
  claims: readonly Seen[],
  also: Prisma.Sql = Prisma.empty,
): Promise<void> {
  const counted = await tx.$executeRaw`
    UPDATE claims SET version = claims.version + 1 ${also} FROM ${seenOf(claims)}
    WHERE claims.id = seen.id AND claims.version = seen.version`
  if (counted !== claims.length) throw new Refusal('conflict', MEANWHILE)
}
