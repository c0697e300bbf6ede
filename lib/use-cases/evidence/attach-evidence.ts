import 'server-only'
import { z } from 'zod'
import { record } from '@/lib/db/audit'
import { inTransaction } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/people/actor'
import type { AuditEvent } from '@/lib/domain/audit/audit-event'
import { Day } from '@/lib/domain/given-fields'
import { refuseIf } from '@/lib/domain/refusal'
import { columnOf, dayAt } from '@/lib/domain/time/day'
import { newsroomPlace } from '@/lib/db/newsroom-place'
import { STANCES } from '@/lib/domain/evidence/source'
import { Id, Line, Prose, Version } from '@/lib/use-cases/fields'
import { holdClaim, lockArticleOf, refuseViewers } from '@/lib/use-cases/claims/hold-claim'
import { shakeClaim } from '@/lib/use-cases/claims/shake-claim'
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
    accessedAt: Day.optional(),
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
    const { stance, locator, excerpt, accessedAt } = input

    const { id: evidenceId } = await tx.evidence.create({
      data: {
        claimId: claim.id,
        sourceId: source.id,
        stance,
        locator,
        excerpt: excerpt ?? '',
        accessedAt: columnOf(accessedAt ?? dayAt(new Date(), timeZone)),
        addedById: actor.id,
      },
      select: { id: true },
    })
    const events: AuditEvent[] = input.source
      ? [{ kind: 'source.added', subjectId: source.id, data: { source: source.id } }]
      : []
    events.push({
      kind: 'evidence.added',
      subjectId: claim.id,
      articleId: claim.articleId,
      data: { claim: claim.number, stance, source: source.id, evidence: evidenceId },
    })
    await record(tx, actor, ...events, ...shaken)
    return { evidenceId }
  })
}
