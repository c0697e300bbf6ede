import 'server-only'
import type { Prisma } from '@/lib/db/generated/client'
import { PERSON } from '@/lib/db/person-named'
import { VERDICT, verdictView } from '@/lib/db/verdict-row'
import type { Block } from '@/lib/domain/articles/block'
import { LIMITS } from '@/lib/domain/limits'
import { partsUnder } from '@/lib/domain/articles/part'
import type { Anchor } from '@/lib/domain/claims/anchor'
import type { LastPlace } from './last-places'
import type { ClaimView, CommentView, Understood } from '@/lib/domain/claims/claim-view'

export const COMMENT = { id: true, author: PERSON, body: true, createdAt: true } as const satisfies Prisma.CommentSelect

export const commentView = ({
  createdAt,
  ...row
}: Prisma.CommentGetPayload<{ select: typeof COMMENT }>): CommentView => ({
  ...row,
  createdAt: createdAt.toISOString(),
})

/** What a ClaimView is made of, without its anchors. */
export const CLAIM_ROW = {
  id: true,
  articleId: true,
  number: true,
  kind: true,
  status: true,
  risk: true,
  version: true,
  understood: true,
  weight: true,
  speakerText: true,
  speaker: { select: { id: true, number: true } },
  assignee: PERSON,
  dismissReason: true,
  staleReason: true,
  appliedIn: true,
  takesTwo: true,
  dismissalAskedBy: PERSON,
  mergedInto: { select: { id: true, number: true } },
  createdById: true,
  acceptedAt: true,
  movedAt: true,
  verdicts: { select: VERDICT, orderBy: { number: 'desc' }, take: LIMITS.told.most + 1 },
} as const satisfies Prisma.ClaimSelect

export const ANCHOR = { start: true, end: true, exact: true, prefix: true, suffix: true } as const

export type ClaimRow = Prisma.ClaimGetPayload<{ select: typeof CLAIM_ROW }>

/** How much hangs on a claim: rows of live evidence, and comments. */
export interface ClaimCounts {
  evidence: number
  comments: number
}

/** Where a claim stands: its anchors in the newest revision with the blocks of that, or its last place where there are none. */
interface Standing {
  anchors: Anchor[]
  blocks: readonly Block[]
  last: LastPlace | undefined
}

export function claimView(
  row: ClaimRow,
  { evidence, comments }: ClaimCounts,
  { anchors, blocks, last }: Standing,
): ClaimView {
  const understood = row.understood as Understood
  const live = row.verdicts.find(({ endedAt }) => endedAt === null)
  return {
    id: row.id,
    articleId: row.articleId,
    number: row.number,
    kind: row.kind,
    status: row.status,
    risk: row.risk,
    version: row.version,
    text: anchors[0]?.exact ?? last?.exact ?? '',
    anchors,
    parts: anchors.length > 0 ? partsUnder(blocks, anchors) : (last?.parts ?? []),
    speaker:
      row.speakerText === null
        ? null
        : { text: row.speakerText, claimId: row.speaker?.id ?? null, number: row.speaker?.number ?? null },
    understood,
    value: understood.value ?? null,
    weight: row.weight,
    verdict: live ? verdictView(live) : null,
    assignee: row.assignee,
    evidenceCount: evidence,
    commentCount: comments,
    dismissReason: row.dismissReason,
    staleReason: row.staleReason,
    appliedIn: row.appliedIn,
    takesTwo: row.takesTwo,
    dismissalAskedBy: row.status === 'DISMISSAL_ASKED' ? row.dismissalAskedBy : null,
    mergedInto: row.mergedInto,
    suggested: row.createdById === null,
    acceptedAt: row.acceptedAt?.toISOString() ?? null,
    movedAt: row.movedAt.toISOString(),
  }
}
