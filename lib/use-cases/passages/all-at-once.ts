import 'server-only'
import { Prisma } from '@/lib/db/generated/client'
import type { Transaction } from '@/lib/db/transaction'
import type { AuditEvent } from '@/lib/domain/audit/audit-event'
import type { Kind, Risk } from '@/lib/domain/claims/claim'
import type { Stance } from '@/lib/domain/evidence/source'
import type { Actor } from '@/lib/domain/people/actor'
import type { Day } from '@/lib/domain/time/day'
import { columnOf } from '@/lib/domain/time/day'
import type { VerdictDraft } from '@/lib/domain/verdicts/verdict'
import { acceptedEvent } from '@/lib/use-cases/claims/accept-claim'
import type { LockedArticle } from '@/lib/use-cases/articles/lock-article'
import { changedEvents, otherSpeaker } from '@/lib/use-cases/claims/change-claim'
import { dismissedEvent } from '@/lib/use-cases/claims/dismiss-claim'
import type { HeldClaim } from '@/lib/use-cases/claims/hold-claim'
import { endVerdicts } from '@/lib/use-cases/claims/hold-claim'
import { countOn, moveMany } from '@/lib/use-cases/claims/move-many'
import { shakeQuotes } from '@/lib/use-cases/claims/shake-claim'
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

/** One place in a source for each of them; answers the events. */
async function attachMany(
  tx: Transaction,
  attached: readonly { claim: HeldClaim; stance: Stance }[],
  { sourceId, locator, excerpt = '', accessedAt }: Place,
  actor: Pick<Actor, 'id'>,
): Promise<AuditEvent[]> {
  await countOn(
    tx,
    attached.map(({ claim }) => claim),
  )
  const rows = attached.map(({ claim, stance }) => ({ id: newId(), claimId: claim.id, stance }))
  const all = { sourceId, locator, excerpt, accessedAt: columnOf(accessedAt), addedById: actor.id }
  await tx.evidence.createMany({ data: rows.map((row) => ({ ...row, ...all })) })
  return attached.map(({ claim, stance }, at) =>
    evidenceEvent(claim, { evidence: rows[at]?.id ?? '', stance, source: sourceId }),
  )
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
  let evidence: AuditEvent[] = []
  if (place) {
    evidence = await attachMany(
      tx,
      claims.map((claim, at) => ({ claim, stance: judged[at]?.stance ?? 'CONTEXT' })),
      place,
      actor,
    )
    claims = claims.map((claim) => ({ ...claim, version: claim.version + 1 }))
  }
  await moveMany(tx, claims, 'giveVerdict')
  const judgedBefore = judged.flatMap(({ claim: { id, verdict } }) => (verdict ? [id] : []))
  if (judgedBefore.length > 0) await endVerdicts(tx, judgedBefore)
  await tx.verdict.createMany({
    data: judged.map(({ claim, draft: { outcome, basis, rationale, replacement } }) => ({
      ...{ claimId: claim.id, number: claim.verdicts + 1, outcome, basis, rationale },
      ...{ replacement: replacement ?? null, givenById: actor.id, givenAt },
    })),
  })
  return judged.map(({ claim, draft }, at) => {
    const event = evidence[at]
    return [
      ...(claim.status === 'SUGGESTED' ? [acceptedEvent(claim)] : []),
      ...(event ? [event] : []),
      givenEvent(claim, draft, 'giveVerdict'),
    ]
  })
}

/** Suggestions count from here on. */
export async function acceptAtOnce(tx: Transaction, claims: readonly HeldClaim[]): Promise<AuditEvent[][]> {
  await acceptMany(tx, claims)
  return claims.map((claim) => [acceptedEvent(claim)])
}

/** Sets claims aside for one reason, none of which takes two people. */
export async function dismissAtOnce(
  tx: Transaction,
  claims: readonly HeldClaim[],
  reason: string,
  actor: Pick<Actor, 'id'>,
): Promise<AuditEvent[][]> {
  await moveMany(tx, claims, 'dismiss', Prisma.sql`, dismiss_reason = ${reason}, dismissed_by_id = ${actor.id}::uuid`)
  return claims.map((claim) => [dismissedEvent(claim, reason)])
}

/** Puts one place in a source to claims of which none is under a verdict; suggestions among them are accepted. */
export async function attachAtOnce(
  tx: Transaction,
  attached: readonly { claim: HeldClaim; stance: Stance }[],
  place: Place,
  actor: Pick<Actor, 'id'>,
): Promise<AuditEvent[][]> {
  const open = await acceptMany(
    tx,
    attached.map(({ claim }) => claim),
  )
  const evidence = await attachMany(
    tx,
    open.map((claim, at) => ({ claim, stance: attached[at]?.stance ?? 'CONTEXT' })),
    place,
    actor,
  )
  return attached.map(({ claim }, at) => [
    ...(claim.status === 'SUGGESTED' ? [acceptedEvent(claim)] : []),
    ...evidence.slice(at, at + 1),
  ])
}

interface Changed {
  kind: Kind | undefined
  risk: Risk | undefined
  /** Null puts the claims back unassigned. */
  assigneeId: string | null | undefined
  assignee: string | null | undefined
}

/**
 * Gives claims of a locked article another kind or risk, or to somebody; nobody’s approval is taken back by that, but that of quotes of
 * whom such a claim named. Whether there are twins has to be asked before. `assignee` is the name of `assigneeId`.
 */
export async function changeAtOnce(
  tx: Transaction,
  article: LockedArticle,
  claims: readonly HeldClaim[],
  { kind, risk, assigneeId, assignee }: Changed,
  actor: Pick<Actor, 'id'>,
): Promise<AuditEvent[][]> {
  await countOn(
    tx,
    claims,
    Prisma.sql`${kind === undefined ? Prisma.empty : Prisma.sql`, kind = ${kind}::"Kind", text_changed_by_id = ${actor.id}::uuid`}
      ${risk === undefined ? Prisma.empty : Prisma.sql`, risk = ${risk}::"Risk"`}
      ${assigneeId === undefined ? Prisma.empty : Prisma.sql`, assignee_id = ${assigneeId}::uuid`}`,
  )
  const others = kind === undefined ? [] : claims.filter((claim) => claim.kind !== kind).map(otherSpeaker)
  const quotes = await shakeQuotes(tx, article, others)
  return claims.map((claim) => [
    ...changedEvents(claim, { ...(kind && { kind }), ...(risk && { risk }) }, assignee),
    ...(quotes.get(claim.id) ?? []),
  ])
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
