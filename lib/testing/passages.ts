import type { ClaimView } from '@/lib/domain/claims/claim-view'

/** What a call about a passage takes of its claims, as somebody saw them. */
export const seen = (claims: readonly Pick<ClaimView, 'id' | 'version'>[]) =>
  claims.map(({ id, version }) => ({ id, version }))
export const source = { kind: 'DOCUMENT', title: 'Funding agreement, signed' } as const
export const place = { locator: 'p. 3, schedule 1', excerpt: 'National Bridges Fund 3,300,000.' }
export const CONFIRMED = {
  act: 'verdict',
  outcome: 'CONFIRMED',
  basis: 'PRIMARY_DOCUMENT',
  rationale: 'As it says.',
} as const
