import 'server-only'
import { z } from 'zod'
import { record } from '@/lib/db/audit'
import type { Transaction } from '@/lib/db/transaction'
import { inTransaction } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/people/actor'
import type { AuditEvent } from '@/lib/domain/audit/audit-event'
import { Day as DayField } from '@/lib/domain/given-fields'
import { refuseIf } from '@/lib/domain/refusal'
import type { Day } from '@/lib/domain/time/day'
import { columnOf, dayAt } from '@/lib/domain/time/day'
import { newsroomPlace } from '@/lib/db/newsroom-place'
import type { Stance } from '@/lib/domain/evidence/source'
import { STANCES, whyNotAccessed } from '@/lib/domain/evidence/source'
import { Id, Line, Prose, Version } from '@/lib/use-cases/fields'
import type { HeldClaim } from '@/lib/use-cases/claims/hold-claim'
import { holdClaim, lockArticleOf, refuseViewers } from '@/lib/use-cases/claims/hold-claim'
import { shakeClaim } from '@/lib/use-cases/claims/shake-claim'
import { askForSnapshot } from '@/lib/use-cases/snapshots/ask-for-snapshot'
import { NewSource, sourceSeenBy, writeSource } from './source-fields'

export const AttachEvidence = z
  .strictObject({
    claimId: Id,
    version: Version,
    /** One of the library… */
    sourceId: Id.optional(),
    /** …or a new one. */
    source: NewSource.optional(),
    stance: z.enum(STANCES),
    locator: Line,
    excerpt: Prose.optional(),
    /** Today, in the newsroom's calendar, where it is not said. */
    accessedAt: DayField.optional(),
  })
  .refine(({ sourceId, source }) => (sourceId === undefined) !== (source === undefined), {
    path: ['sourceId'],
    message: 'Name a source of the library, or give a new one.',
  })

/** A source, at a place in it, becomes evidence for a claim. What rested on less is stale in the same transaction. */
export async function attachEvidence(
  input: z.output<typeof AttachEvidence>,
  actor: Actor,
): Promise<{ evidenceId: string }> {
  refuseViewers(actor)
  const { timeZone } = await newsroomPlace()
  return inTransaction(async (tx) => {
    const article = await lockArticleOf(tx, input.claimId)
    const claim = await holdClaim(tx, input, actor)
    refuseIf(claim.whyNot.attachEvidence ?? null)
    const shaken = await shakeClaim(tx, { claim, article, why: 'evidence was added' })
    const source = input.source
      ? await writeSource(tx, input.source, actor)
      : await sourceSeenBy(tx, input.sourceId ?? '', actor)
    if (input.sourceId !== undefined) await askForSnapshot(tx, source)
    const today = dayAt(new Date(), timeZone)
    const place = { ...input, sourceId: source.id, accessedAt: input.accessedAt ?? today }
    refuseIf(whyNotAccessed(place.accessedAt, today), 'unacceptable')
    const { evidenceId, event } = await writeEvidence(tx, claim, place, actor)
    const added = input.source ? [addedEvent(source.id)] : []
    await record(tx, actor, ...added, event, ...shaken)
    return { evidenceId }
  })
}

export const addedEvent = (source: string): AuditEvent => ({
  kind: 'source.added',
  subjectId: source,
  data: { source },
})

interface Place {
  sourceId: string
  stance: Stance
  locator: string
  excerpt?: string | undefined
  accessedAt: Day
}

/** One row of evidence, and the event to record. The claim has to be held, and its state counted on (`shakeClaim`) before. */
export async function writeEvidence(
  tx: Transaction,
  claim: Pick<HeldClaim, 'id' | 'articleId' | 'number'>,
  { sourceId, stance, locator, excerpt = '', accessedAt }: Place,
  actor: Pick<Actor, 'id'>,
): Promise<{ evidenceId: string; event: AuditEvent }> {
  const { id: claimId } = claim
  const { id: evidenceId } = await tx.evidence.create({
    data: { claimId, sourceId, stance, locator, excerpt, accessedAt: columnOf(accessedAt), addedById: actor.id },
    select: { id: true },
  })
  return { evidenceId, event: evidenceEvent(claim, { stance, source: sourceId, evidence: evidenceId }) }
}

export const evidenceEvent = (
  { id, articleId, number }: Pick<HeldClaim, 'id' | 'articleId' | 'number'>,
  row: { stance: Stance; source: string; evidence: string },
): AuditEvent => ({ kind: 'evidence.added', subjectId: id, articleId, data: { claim: number, ...row } })
