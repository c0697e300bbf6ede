import { replaceEqualDeep } from '@tanstack/react-query'
import type { ClaimView } from '@/lib/domain/claims/claim-view'

type Claims = readonly ClaimView[]

const byId = (claims: Claims) => new Map(claims.map((claim) => [claim.id, claim]))

/**
 * What was fetched, with the claims that say the same as before being the same objects: rows and paragraphs are drawn anew for the
 * others alone. Each is compared with itself. The cache's own way compares them by their place in the list, so that one that came or
 * went would make all that stand behind it new.
 */
export function sameClaims(before: Claims | undefined, now: Claims): ClaimView[] {
  const known = byId(before ?? [])
  const claims = now.map((claim) => replaceEqualDeep(known.get(claim.id), claim))
  const isSame = before?.length === claims.length && claims.every((claim, at) => claim === before[at])
  return isSame ? (before as ClaimView[]) : claims
}

/** The same list with these in it, each in its place; new ones at the end. */
export function withAnswered(claims: Claims, answered: Claims): ClaimView[] {
  const by = byId(answered)
  const kept = claims.map((claim) => by.get(claim.id) ?? claim)
  const known = byId(claims)
  return [...kept, ...answered.filter(({ id }) => !known.has(id))]
}

/** The same list as it is after changes that are known of some: of two looks at one claim the later version stays. */
export function withChanged(claims: Claims, changed: Claims, gone: readonly string[]): ClaimView[] {
  const known = byId(claims)
  const isNewer = (claim: ClaimView) => claim.version >= (known.get(claim.id)?.version ?? 0)
  const kept = gone.length === 0 ? claims : claims.filter(({ id }) => !gone.includes(id))
  return withAnswered(kept, changed.filter(isNewer))
}
