import 'server-only'
import { bondsOf } from '@/lib/db/bonds'
import { EVIDENCE_REVIEWED } from '@/lib/db/evidence-reviewed'
import type { Transaction } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/people/actor'
import { whyNotEdit } from '@/lib/domain/people/actor'
import type { ClaimStatus, Kind, Risk } from '@/lib/domain/claims/claim'
import type { VerdictView, WhyNot } from '@/lib/domain/claims/claim-view'
import { wordAuthors } from '@/lib/db/word-authors'
import { missing, refuseIf, stale } from '@/lib/domain/refusal'
import { evidenceReviewed } from '@/lib/domain/verdicts/review'
import { whyNotReaffirm } from '@/lib/domain/verdicts/verdict'
import { whyNotClaim } from '@/lib/domain/claims/why-not-claim'
import type { LockedArticle } from '@/lib/use-cases/articles/lock-article'
import { lockArticle } from '@/lib/use-cases/articles/lock-article'

/** The claim as it stands while this transaction holds it. */
export interface HeldClaim {
  id: string
  articleId: string
  number: number
  version: number
  status: ClaimStatus
  kind: Kind
  risk: Risk
  text: string
  /** Everyone who wrote what stands under it now. */
  textChangerIds: readonly string[]
  /** The live one. */
  verdict: VerdictView | null
  /** All that were ever given on it; they are numbered from 1. */
  verdicts: number
  /** Rows of live evidence. */
  evidence: number
  whyNot: WhyNot
}

const PERSON = { select: { id: true, name: true } } as const

async function read(tx: Transaction, claimId: string) {
  const claim = await tx.claim.findUnique({
    where: { id: claimId },
    select: {
      id: true,
      articleId: true,
      number: true,
      version: true,
      status: true,
      kind: true,
      risk: true,
      takesTwo: true,
      dismissalAskedById: true,
      createdById: true,
      _count: { select: { verdicts: true } },
      anchors: { orderBy: [{ revision: { number: 'desc' } }, { start: 'asc' }], take: 1, select: { exact: true } },
      evidence: { select: EVIDENCE_REVIEWED },
      verdicts: {
        where: { endedAt: null },
        select: {
          id: true,
          number: true,
          outcome: true,
          basis: true,
          rationale: true,
          replacement: true,
          givenBy: PERSON,
          givenAt: true,
          reviews: {
            where: { takenBack: null },
            select: { decision: true, reason: true, reviewer: PERSON, createdAt: true },
          },
        },
      },
    },
  })
  if (!claim) throw missing('claim')
  return claim
}

function liveVerdict({ verdicts: [verdict] }: Awaited<ReturnType<typeof read>>): VerdictView | null {
  if (!verdict) return null
  const { reviews, givenAt, ...rest } = verdict
  const [review] = reviews
  return {
    ...rest,
    givenAt: givenAt.toISOString(),
    live: true,
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

/**
 * Locks a claim until the transaction ends and reads it, so that rules judge what the writes will meet. Refuses with 404, or
 * with 409 and the claim as it stands, its live verdict with it, when someone else was quicker.
 */
export async function holdClaim(
  tx: Transaction,
  seen: { claimId: string; version: number },
  actor: Actor,
): Promise<HeldClaim> {
  await tx.$executeRaw`SELECT FROM claims WHERE id = ${seen.claimId}::uuid FOR NO KEY UPDATE`
  const claim = await read(tx, seen.claimId)
  const { id, articleId, number, version, status, kind, risk, evidence } = claim
  const verdict = liveVerdict(claim)
  const text = claim.anchors[0]?.exact ?? ''
  const held = { id, articleId, number, version, status, kind, risk, text, verdict }
  if (version !== seen.version) throw stale('claim', held)
  const standing = evidence.filter(({ removedById }) => removedById === null).length
  const textChangerIds = (await wordAuthors(tx, [id])).get(id) ?? []
  const reviewed = {
    status,
    verdict: verdict && { givenById: verdict.givenBy.id },
    textChangerIds,
    ...evidenceReviewed(evidence, actor),
    bonds: await bondsOf(actor.id, tx),
    takesTwo: claim.takesTwo,
    dismissalAskedById: claim.dismissalAskedById,
    approvedById: verdict?.review?.decision === 'APPROVE' ? verdict.review.reviewer.id : null,
    suggested: claim.createdById === null,
    isWorkedOn: claim._count.verdicts > 0 || standing > 0,
  }
  return {
    ...held,
    textChangerIds,
    verdicts: claim._count.verdicts,
    evidence: standing,
    whyNot: whyNotClaim(reviewed, actor, whyNotReaffirm(verdict, text)),
  }
}

/** The claim's article, for a change that may reopen it; to be locked before the claim is held. */
export async function lockArticleOf(tx: Transaction, claimId: string): Promise<LockedArticle> {
  const claim = await tx.claim.findUnique({ where: { id: claimId }, select: { articleId: true } })
  if (!claim) throw missing('claim')
  return lockArticle(tx, claim.articleId)
}

/** Refuses who may not edit at all (403), before anything is read. */
export function refuseViewers(actor: Actor): void {
  refuseIf(whyNotEdit(actor), 'forbidden')
}

/** Ends the live verdict: the claim goes on without it, the record keeps it. */
export async function endVerdict(tx: Transaction, claimId: string): Promise<void> {
  await tx.verdict.updateMany({ where: { claimId, endedAt: null }, data: { endedAt: new Date() } })
}
