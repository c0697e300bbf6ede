import 'server-only'
import { missing, refuseIf, stale } from '@/lib/domain/refusal'
import type { ClaimMove, ClaimStatus } from '@/lib/domain/claims/claim'
import { CLAIM_MOVES, whyNotMoveClaim } from '@/lib/domain/claims/claim'
import type { Prisma } from '@/lib/db/generated/client'
import type { Transaction } from '@/lib/db/transaction'

interface Seen {
  claimId: string
  version: number
}

/** What events and refusals need of a claim. `text` is that of its first anchor, or of the last one it had. */
export interface MovedClaim {
  id: string
  articleId: string
  number: number
  version: number
  text: string
}

const FOUND = {
  id: true,
  articleId: true,
  number: true,
  version: true,
  status: true,
  kind: true,
  risk: true,
  dismissReason: true,
  dismissedFrom: true,
  judgedFrom: true,
  judgedReason: true,
  acceptedAt: true,
  anchors: { orderBy: [{ revision: { number: 'desc' } }, { start: 'asc' }], take: 1, select: { exact: true } },
} as const satisfies Prisma.ClaimSelect

const asFound = ({ anchors, ...rest }: Prisma.ClaimGetPayload<{ select: typeof FOUND }>) => ({
  ...rest,
  text: anchors[0]?.exact ?? '',
})

/** The claim as it stands, for a rule to judge; a missing one is refused with 404. */
export async function findClaim(tx: Transaction, claimId: string) {
  const claim = await tx.claim.findUnique({ where: { id: claimId }, select: FOUND })
  if (!claim) throw missing('claim')
  return asFound(claim)
}

/** Many of them, by their ids, in a constant number of statements; those that are not there are missing from the answer. */
export async function findClaims(tx: Transaction, claimIds: string[]) {
  const claims = await tx.claim.findMany({ where: { id: { in: claimIds } }, select: FOUND })
  return new Map(claims.map((claim) => [claim.id, asFound(claim)]))
}

/** A guarded write: only from the states the table allows and only on the version the person saw. */
async function wasMoved(
  tx: Transaction,
  { claimId, version }: Seen,
  move: ClaimMove,
  also: Prisma.ClaimUncheckedUpdateManyInput,
): Promise<boolean> {
  const { from, to } = CLAIM_MOVES[move]
  const { count } = await tx.claim.updateMany({
    where: { id: claimId, version, status: { in: [...from] } },
    data: { movedAt: new Date(), ...also, status: to, version: { increment: 1 } },
  })
  return count === 1
}

/** One move of a claim that this transaction holds: nothing has to be read again. Refuses as `moveClaim` does. */
export async function moveHeld<Held extends MovedClaim & { status: ClaimStatus }>(
  tx: Transaction,
  claim: Held,
  move: ClaimMove,
  also: Prisma.ClaimUncheckedUpdateManyInput = {},
): Promise<Held> {
  const { id: claimId, version, status } = claim
  if (await wasMoved(tx, { claimId, version }, move, also))
    return { ...claim, status: CLAIM_MOVES[move].to, version: version + 1 }
  refuseIf(whyNotMoveClaim(status, move))
  throw stale('claim', claim)
}

/**
 * One move of one claim as a guarded write. Refuses with the table's sentence, or with 409 and the claim as it stands now.
 */
export async function moveClaim(
  tx: Transaction,
  seen: Seen,
  move: ClaimMove,
  also: Prisma.ClaimUncheckedUpdateManyInput = {},
): Promise<MovedClaim> {
  const claim = await findClaim(tx, seen.claimId)
  if (await wasMoved(tx, seen, move, also)) return { ...claim, version: seen.version + 1 }
  if (claim.version !== seen.version) throw stale('claim', claim)
  refuseIf(whyNotMoveClaim(claim.status, move))
  throw stale('claim', claim)
}
