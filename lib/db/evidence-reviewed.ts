import 'server-only'
import type { Prisma } from './generated/client'

const CHANGED = { addedById: true, sourceChanges: { select: { personId: true } } } as const

/** What evidenceReviewed() of lib/domain/verdicts/review reads of a claim's evidence, also of what was taken away. */
export const EVIDENCE_REVIEWED = {
  ...CHANGED,
  removedById: true,
  carriedFrom: { select: CHANGED },
  source: {
    select: {
      visibility: true,
      addedBy: { select: { id: true, name: true } },
      keeper: { select: { name: true } },
      readers: { select: { personId: true } },
    },
  },
} as const satisfies Prisma.EvidenceSelect
