import 'server-only'
import type { Prisma } from '@/lib/db/generated/client'
import type { Transaction } from '@/lib/db/transaction'
import type { AuditEvent } from '@/lib/domain/audit/audit-event'
import type { ClaimStatus } from '@/lib/domain/claims/claim'
import { CLAIM_MOVES } from '@/lib/domain/claims/claim'
import type { HeldClaim } from './hold-claim'
import type { LockedArticle } from '@/lib/use-cases/articles/lock-article'
import { reopenIfCleared } from '@/lib/use-cases/articles/lock-article'
import type { MovedClaim } from './move-claim'
import { moveHeld } from './move-claim'

/**
 * What a change of evidence or of places does to its claim: one in review or approved becomes stale, and its article is in
 * checking again; any other one only counts a version on. To be called before the change is written. Answers the events to
 * record after that of the change.
 */
export async function shakeClaim(
  tx: Transaction,
  { claim, article, why }: { claim: Pick<HeldClaim, keyof MovedClaim | 'status'>; article: LockedArticle; why: string },
  also: Prisma.ClaimUncheckedUpdateManyInput = {},
): Promise<AuditEvent[]> {
  const { id, articleId, number, version, status } = claim
  if (!CLAIM_MOVES.makeStale.from.some((from) => from === status)) {
    await tx.claim.updateMany({ where: { id, version }, data: { ...also, version: { increment: 1 } } })
    return []
  }
  await moveHeld(tx, claim, 'makeStale', { ...also, staleReason: why })
  return [
    { kind: 'claim.stale', subjectId: id, articleId, data: { claim: number, why } },
    ...(status === 'APPROVED' ? await reopenIfCleared(tx, article, `claim ${number} became stale`) : []),
  ]
}

/** Whoever speaks in quotes, as a claim, and why these quotes don’t stand any more. */
interface OtherSpeaker {
  id: string
  why: string
}

interface Quote {
  id: string
  number: number
  status: ClaimStatus
  speakerId: string
}

/**
 * What it does to quotes when the claim that names their speaker becomes another one: those in review or approved become stale, in as
 * many statements for one as for many. Answers the events to record after that of the change, by speaker; the article has to be locked.
 */
export async function shakeQuotes(
  tx: Transaction,
  article: LockedArticle,
  speakers: readonly OtherSpeaker[],
): Promise<Map<string, AuditEvent[]>> {
  if (speakers.length === 0) return new Map()
  const { from, to } = CLAIM_MOVES.makeStale
  const quotes = await tx.$queryRaw<Quote[]>`
    SELECT id, number, status::text AS status, speaker_id AS "speakerId" FROM claims
    WHERE speaker_id = ANY (${speakers.map(({ id }) => id)}::uuid[]) AND status = ANY (${[...from]}::"ClaimStatus"[])
    ORDER BY id FOR NO KEY UPDATE`
  if (quotes.length === 0) return new Map()
  await tx.$executeRaw`
    UPDATE claims SET status = ${to}::"ClaimStatus", stale_reason = s.why, version = version + 1, moved_at = now()
    FROM unnest(${speakers.map(({ id }) => id)}::uuid[], ${speakers.map(({ why }) => why)}::text[]) s (speaker, why)
    WHERE speaker_id = s.speaker AND id = ANY (${quotes.map(({ id }) => id)}::uuid[])`
  const inOrder = quotes.sort((one, other) => one.number - other.number)
  const approved = inOrder.find(({ status }) => status === 'APPROVED')
  const reopened = approved ? await reopenIfCleared(tx, article, `claim ${approved.number} became stale`) : []
  return new Map(
    speakers.map(({ id: speaker, why }) => [
      speaker,
      inOrder
        .filter(({ speakerId }) => speakerId === speaker)
        .flatMap(({ id, number }): AuditEvent[] => [
          { kind: 'claim.stale', subjectId: id, articleId: article.id, data: { claim: number, why } },
          ...(id === approved?.id ? reopened : []),
        ]),
    ]),
  )
}
