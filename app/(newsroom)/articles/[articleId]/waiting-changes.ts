import type { ClaimView } from '@/lib/domain/claim-view'

/** How claims look whose changes are still on their way, oldest first. */
const waiting = new Map<string, Partial<ClaimView>[]>()

/** Remembers how a claim looks until the server has answered; gives what forgets it again. */
export function waitsFor(claimId: string, look: Partial<ClaimView>): () => void {
  waiting.set(claimId, [...(waiting.get(claimId) ?? []), look])
  return () => {
    const others = (waiting.get(claimId) ?? []).filter((one) => one !== look)
    if (others.length > 0) waiting.set(claimId, others)
    else waiting.delete(claimId)
  }
}

/** A claim as the server has it, looking as the person left it: an answer that comes in between takes nothing back. */
export function asLeft<Claim extends ClaimView>(claim: Claim): Claim {
  return (waiting.get(claim.id) ?? []).reduce<Claim>((one, look) => ({ ...one, ...look }), claim)
}
