import type { ClaimView } from '@/lib/domain/claims/claim-view'

type Look = Partial<ClaimView>

/** A claim whose changes are still on their way. */
interface Waiting {
  /** As the server had it last. */
  served: ClaimView
  /** How the person left it, oldest first. */
  looks: readonly Look[]
}

const waiting = new Map<string, Waiting>()

const seen = <Claim extends ClaimView>(claim: Claim, looks: readonly Look[]): Claim =>
  looks.reduce<Claim>((one, look) => ({ ...one, ...look }), claim)

/**
 * Remembers how a claim looks until the server has answered. Gives what forgets it again, and that answers how the claim looks
 * without it, in so far as it looked otherwise.
 */
export function waitsFor(claim: ClaimView, look: Look): () => Look {
  const { served, looks } = waiting.get(claim.id) ?? { served: claim, looks: [] }
  waiting.set(claim.id, { served, looks: [...looks, look] })
  return () => {
    const now = waiting.get(claim.id)
    if (!now?.looks.includes(look)) return {}
    const others = now.looks.filter((one) => one !== look)
    if (others.length > 0) waiting.set(claim.id, { ...now, looks: others })
    else waiting.delete(claim.id)
    const without = seen(now.served, others)
    return Object.fromEntries(Object.entries(without).filter(([key]) => key in look))
  }
}

/** A claim as the server has it, looking as the person left it: an answer that comes in between takes nothing back. */
export function asLeft<Claim extends ClaimView>(claim: Claim): Claim {
  const now = waiting.get(claim.id)
  if (!now) return claim
  waiting.set(claim.id, { ...now, served: claim })
  return seen(claim, now.looks)
}
