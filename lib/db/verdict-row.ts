import 'server-only'
import type { VerdictView } from '@/lib/domain/claims/claim-view'
import type { Prisma } from './generated/client'
import { PERSON } from './person-named'

/** The review that stands; one whose approval was taken back is history. */
const STANDING_REVIEW = {
  where: { takenBack: null },
  select: { decision: true, reason: true, reviewer: PERSON, createdAt: true },
} as const satisfies Prisma.Verdict$reviewsArgs

export const VERDICT = {
  id: true,
  number: true,
  outcome: true,
  basis: true,
  rationale: true,
  replacement: true,
  givenBy: PERSON,
  givenAt: true,
  endedAt: true,
  reviews: STANDING_REVIEW,
} as const satisfies Prisma.VerdictSelect

type VerdictRow = Prisma.VerdictGetPayload<{ select: typeof VERDICT }>

export function verdictView({ reviews, endedAt, givenAt, ...row }: VerdictRow): VerdictView {
  const [review] = reviews
  return {
    ...row,
    givenAt: givenAt.toISOString(),
    live: endedAt === null,
    review: review
      ? {
          decision: review.decision,
          reason: review.reason,
          reviewer: review.reviewer,
          at: review.createdAt.toISOString(),
        }
      : null,
  }
}
