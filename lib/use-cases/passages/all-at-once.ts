import 'server-only'
import { Prisma } from '@/lib/db/generated/client'
import type { Transaction } from '@/lib/db/transaction'
import type { AuditEvent } from '@/lib/domain/audit/audit-event'
import type { Stance } from '@/lib/domain/evidence/source'
import type { Actor } from '@/lib/domain/people/actor'
import type { Day } from '@/lib/domain/time/day'
import { columnOf } from '@/lib/domain/time/day'
import type { VerdictDraft } from '@/lib/domain/verdicts/verdict'
import { acceptedEvent } from '@/lib/use-cases/claims/accept-claim'
import type { HeldClaim } from '@/lib/use-cases/claims/hold-claim'
import { countOn, moveMany } from '@/lib/use-cases/claims/move-many'
import { evidenceEvent } from '@/lib/use-cases/evidence/attach-evidence'
import { newId } from '@/lib/use-cases/new-id'
import { reviewEvent } from '@/lib/use-cases/verdicts/review-verdict'
import { givenEvent } from '@/lib/use-cases/verdicts/write-verdict'

/** What each claim of a passage gets: its verdict, and what the place says of it. */
export interface Judged {
  claim: HeldClaim
  draft: VerdictDraft
  stance: Stance | null
}

interface Place {
  sourceId: string
  locator: string
  excerpt?: string | undefined
  accessedAt: Day
}

/** Suggestions among them count from here on. */
async function acceptMany(tx: Transaction, claims: readonly HeldClaim[]): Promise<HeldClaim[]> {
  const suggested = claims.filter(({ status }) => status === 'SUGGESTED')
  await moveMany(tx, suggested, 'accept', Prisma.sql`, accepted_at = now()`)
  return claims.map((claim) => (suggested.includes(claim) ? { ...claim, version: claim.version + 1 } : claim))
}

/**
 * Judges claims for which every rule was asked, in as many statements for one as for many. What the database refuses of one of
 * them refuses all: they are then to be tried one by one. Answers the events of each, in the order given.
 */
export async function judgeAtOnce(
  tx: Transaction,
  judged: readonly Judged[],
  place: Place | null,
  actor: Pick<Actor, 'id'>,
  givenAt: Date,
): Promise<AuditEvent[][]> {
  let claims = await acceptMany(
    tx,
    judged.map(({ claim }) => claim),
  )
  const evidence = judged.map(({ claim, stance }) => ({ id: newId(), claimId: claim.id, stance: stance ?? 'CONTEXT' }))
  if (place) {
    await countOn(tx, claims)
    claims = claims.map((claim) => ({ ...claim, version: claim.version + 1 }))
    const { sourceId, locator, excerpt = '', accessedAt } = place
    const all = { sourceId, locator, excerpt, accessedAt: columnOf(accessedAt), addedById: actor.id }
    await tx.evidence.createMany({ data: evidence.map((row) => ({ ...row, ...all })) })
  }
  await moveMany(tx, claims, 'giveVerdict')
  const judgedBefore = judged.flatMap(({ claim: { id, verdict } }) => (verdict ? [id] : []))
  if (judgedBefore.length > 0)
    await tx.verdict.updateMany({
      where: { claimId: { in: judgedBefore }, endedAt: null },
      data: { endedAt: new Date() },
    })
  await tx.verdict.createMany({
    data: judged.map(({ claim, draft: { outcome, basis, rationale, replacement } }) => ({
      ...{ claimId: claim.id, number: claim.verdicts + 1, outcome, basis, rationale },
      ...{ replacement: replacement ?? null, givenById: actor.id, givenAt },
    })),
  })
  return judged.map(({ claim, draft }, at) => {
    const row = evidence[at]
    return [
      ...(claim.status === 'SUGGESTED' ? [acceptedEvent(claim)] : []),
      ...(place && row ? [evidenceEvent(claim, { evidence: row.id, stance: row.stance, source: place.sourceId })] : []),
      givenEvent(claim, draft, 'giveVerdict'),
    ]
  })
}

/** Decides on the live verdicts of claims for which every rule was asked, as `judgeAtOnce` judges. */
export async function reviewAtOnce(
  tx: Transaction,
  claims: readonly HeldClaim[],
  review: { decision: 'APPROVE' | 'RETURN'; reason: string | null },
  actor: Pick<Actor, 'id'>,
): Promise<AuditEvent[][]> {
  const rows = claims.flatMap(({ id, verdict }) =>
    verdict ? [{ claimId: id, verdictId: verdict.id, reviewerId: actor.id, ...review }] : [],
  )
  // Before the move: the database takes a review only while the claim is in review.
  await tx.review.createMany({ data: rows })
  await moveMany(tx, claims, review.decision === 'APPROVE' ? 'approve' : 'return')
  return claims.map((claim) => [reviewEvent(claim, review)])
}
