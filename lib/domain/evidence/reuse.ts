/** Evidence of an approved claim that somebody wants to use for another one. */
interface Reused {
  /** Whether the claim that it is taken from is approved now. */
  approved: boolean
  sameArticle: boolean
  /** Live rows whose source this person may see. */
  seen: number
  /** Those of them that the claim has not yet. */
  fresh: number
}

/** Why evidence is not taken over from that claim, or null. Verdict and approval are never taken over. */
export function whyNotReuse({ approved, sameArticle, seen, fresh }: Reused): string | null {
  if (sameArticle) return 'Evidence is reused from a claim of another article.'
  if (!approved) return 'That claim is not approved any more.'
  if (seen === 0) return 'That claim has no evidence that you may see.'
  return fresh === 0 ? 'This claim has that evidence already.' : null
}
