import 'server-only'
import { EVIDENCE_REVIEWED } from '@/lib/db/evidence-reviewed'
import type { Prisma } from '@/lib/db/generated/client'
import { PERSON } from '@/lib/db/person-named'
import type { EvidenceView } from '@/lib/domain/claims/claim-view'
import { maySeeSource } from '@/lib/domain/evidence/source'
import type { Actor } from '@/lib/domain/people/actor'
import { dayOf } from '@/lib/domain/time/day'

/** What an EvidenceView is made of, and whether it was removed. */
export const EVIDENCE = {
  ...EVIDENCE_REVIEWED,
  id: true,
  stance: true,
  locator: true,
  excerpt: true,
  accessedAt: true,
  createdAt: true,
  addedBy: PERSON,
  removedAt: true,
  source: {
    select: {
      id: true,
      kind: true,
      title: true,
      url: true,
      ...EVIDENCE_REVIEWED.source.select,
    },
  },
} as const satisfies Prisma.EvidenceSelect

type EvidenceRow = Prisma.EvidenceGetPayload<{ select: typeof EVIDENCE }>

/** Evidence as this reader may see it: of a confidential source that isn’t shown to them, that it is there and nothing more. */
export function evidenceView({ source, ...row }: EvidenceRow, actor: Actor): EvidenceView {
  const { id, kind, title, url, visibility, addedBy, readers } = source
  const shared = { id: row.id, stance: row.stance, addedBy: row.addedBy, createdAt: row.createdAt.toISOString() }
  if (!maySeeSource({ visibility, addedById: addedBy.id, readerIds: readers.map(({ personId }) => personId) }, actor))
    return { ...shared, hidden: true }
  return {
    ...shared,
    hidden: false,
    source: { id, kind, title, url, visibility },
    locator: row.locator,
    excerpt: row.excerpt,
    accessedAt: dayOf(row.accessedAt),
  }
}
