import 'server-only'
import type { Prisma } from '@/lib/db/generated/client'
import { PERSON } from '@/lib/db/person-named'
import { VERDICT, verdictView } from '@/lib/db/verdict-row'
import type { Block } from '@/lib/domain/articles/block'
import { isoOf } from '@/lib/domain/iso'
import { LIMITS } from '@/lib/domain/limits'
import { partsUnder } from '@/lib/domain/articles/part'
import type { Anchor } from '@/lib/domain/claims/anchor'
import type { LastPlace } from './last-places'
import type { ClaimView, CommentView, Understood } from '@/lib/domain/claims/claim-view'

const RESOLVED = { resolvedBy: PERSON, resolvedAt: true } as const

export const COMMENT = {
  id: true,
  author: PERSON,
  body: true,
  createdAt: true,
  editedAt: true,
  version: true,
  mentions: { select: { person: PERSON }, orderBy: { personId: 'asc' } },
  ...RESOLVED,
  thread: { select: { id: true, ...RESOLVED } },
} as const satisfies Prisma.CommentSelect

type CommentRow = Prisma.CommentGetPayload<{ select: typeof COMMENT }>

export function commentView({ mentions, thread, resolvedAt, resolvedBy, ...row }: CommentRow): CommentView {
  const first = thread ?? { id: row.id, resolvedAt, resolvedBy }
  return {
    ...row,
    createdAt: row.createdAt.toISOString(),
    editedAt: isoOf(row.editedAt),
    mentions: mentions.map(({ person }) => person),
    threadId: first.id,
    resolved:
      first.resolvedBy && first.resolvedAt ? { by: first.resolvedBy, at: first.resolvedAt.toISOString() } : null,
  }
}

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
