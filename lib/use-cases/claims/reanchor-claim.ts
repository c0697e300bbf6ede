import 'server-only'
import { z } from 'zod'
import { record } from '@/lib/db/audit'
import type { Transaction } from '@/lib/db/transaction'
import { inTransaction } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/people/actor'
import { whyNotEdit } from '@/lib/domain/people/actor'
import type { AuditEvent } from '@/lib/domain/audit/audit-event'
import type { Kind } from '@/lib/domain/claims/claim'
import { refuseIf } from '@/lib/domain/refusal'
import { anchorOf, refuseTwins, SPAN } from './claim-span'
import { Id, Version } from '@/lib/use-cases/fields'
import { lockArticle } from '@/lib/use-cases/articles/lock-article'
import type { Suggest } from '@/lib/use-cases/articles/suggest-claims'
import { keepWordsRead, readTextOf } from './read-words'
import type { MovedClaim } from './move-claim'
import { findClaim, moveClaim } from './move-claim'

/** Why such a claim is stale. */
const why = 'its words were gone, and it was moved to others'

export const ReanchorClaim = z.strictObject({ claimId: Id, version: Version, ...SPAN })

/**
 * A claim whose words are gone is moved to other words. It is stale there, to be reaffirmed or judged anew; without a
 * verdict there is nothing to reaffirm, and it is open. What was only suggested on exactly these words becomes part of it.
 */
export async function reanchorClaim(
  input: z.output<typeof ReanchorClaim>,
  actor: Actor,
  suggest?: Suggest,
): Promise<void> {
  refuseIf(whyNotEdit(actor), 'forbidden')
  const read = await readTextOf(input.claimId, suggest)
  await inTransaction(async (tx) => {
    const { articleId, kind } = await findClaim(tx, input.claimId)
    const article = await lockArticle(tx, articleId)
    const claim = await moveClaim(tx, input, 'reanchor', { textChangedById: actor.id, staleReason: why })
    const { id, number } = claim
    const { revisionId, anchor } = await anchorOf(tx, article, input)
    const place = { revisionId, start: anchor.start, end: anchor.end }
    const taken = await takeSuggestion(tx, claim, { ...place, kind })
    await refuseTwins(tx, kind, revisionId, [anchor], id)
    await tx.anchor.create({ data: { articleId, claimId: id, revisionId, ...anchor } })
    await keepWordsRead(tx, article, read, [{ id }])
    const judged = await tx.verdict.count({ where: { claimId: id, endedAt: null } })
    if (judged === 0) await tx.claim.update({ where: { id }, data: { status: 'OPEN' } })
    const data = { claim: number, text: anchor.exact }
    const event = { kind: 'claim.reanchored', subjectId: id, articleId, data } as const
    const stale = { kind: 'claim.stale', subjectId: id, articleId, data: { claim: number, why } } as const
    await record(tx, actor, event, ...taken, ...(judged > 0 ? [stale] : []))
  })
}

/** Merges a suggestion that stands on this place and nowhere else, and that nobody has worked on; answers what to record of it. */
async function takeSuggestion(
  tx: Transaction,
  { id, number, articleId }: MovedClaim,
  { kind, revisionId, start, end }: { kind: Kind; revisionId: string; start: number; end: number },
): Promise<AuditEvent[]> {
  const suggestion = await tx.claim.findFirst({
    where: {
      kind,
      status: 'SUGGESTED',
      anchors: { some: { revisionId, start, end }, none: { revisionId, NOT: { start, end } } },
      evidence: { none: {} },
      quotes: { none: {} },
    },
    select: { id: true, version: true },
  })
  if (!suggestion) return []
  const { id: claimId, version } = suggestion
  const merged = await moveClaim(tx, { claimId, version }, 'merge', { mergedIntoId: id })
  const { text } = merged
  return [
    { kind: 'claim.merged', subjectId: claimId, articleId, data: { claim: merged.number, text, into: number } },
    { kind: 'claim.took-in', subjectId: id, articleId, data: { claim: number, text, from: merged.number } },
  ]
}
