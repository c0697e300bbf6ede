import 'server-only'
import { z } from 'zod'
import { record } from '@/lib/db/audit'
import { inTransaction } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/people/actor'
import { whyNotSpan } from '@/lib/domain/claims/anchor'
import { splitPlaces } from '@/lib/domain/claims/claim-places'
import { atMost, LIMITS } from '@/lib/domain/limits'
import { Refusal, refuseIf, stale } from '@/lib/domain/refusal'
import { carryEvidence } from '@/lib/use-cases/evidence/carry-evidence'
import { Offset, refuseTwins, RevisionNumber } from './claim-span'
import { Id, Version } from '@/lib/use-cases/fields'
import { holdClaim, lockArticleOf, refuseViewers } from './hold-claim'
import { newestRevision, reopenIfCleared } from '@/lib/use-cases/articles/lock-article'
import { openClaim } from './open-claim'
import { placeClaim, placesOf } from './place-claim'
import type { Suggest } from '@/lib/use-cases/articles/suggest-claims'
import { keepWordsRead, readTextOf } from './read-words'
import { shakeClaim } from './shake-claim'

export const SplitClaim = z.strictObject({
  claimId: Id,
  version: Version,
  /** The text that the person saw. */
  revision: RevisionNumber,
  /** What goes to the new claim: whole places of this one, or parts of them. */
  places: z
    .array(z.strictObject({ start: Offset, end: Offset }))
    .min(1, 'Choose the words that become a claim of their own.')
    .max(LIMITS.placesAtOnce.most, atMost('placesAtOnce')),
})

/**
 * One claim becomes two: the new one is open, of the same kind and risk, with the same evidence. A finding on the one that
 * was split is stale, because it lost words.
 */
export async function splitClaim(
  input: z.output<typeof SplitClaim>,
  actor: Actor,
  suggest?: Suggest,
): Promise<{ claimId: string }> {
  refuseViewers(actor)
  const read = await readTextOf(input.claimId, suggest)
  return inTransaction(async (tx) => {
    const article = await lockArticleOf(tx, input.claimId)
    if (input.revision !== article.newestRevision) throw stale('article', { revision: article.newestRevision })
    const claim = await holdClaim(tx, input, actor)
    refuseIf(claim.whyNot.split ?? null)
    const revision = await newestRevision(tx, article)
    for (const { start, end } of input.places) refuseIf(whyNotSpan(revision.text, start, end), 'unacceptable')
    const before = await placesOf(tx, article, claim.id)
    const parts = splitPlaces(revision.text, before, input.places)
    if (typeof parts === 'string') throw new Refusal('unacceptable', parts)

    const shaken = await shakeClaim(tx, { claim, article, why: 'it was split' }, { textChangedById: actor.id })
    await placeClaim(tx, article, claim.id, { before, now: parts.stays })
    await refuseTwins(tx, claim.kind, revision.id, [...parts.stays, ...parts.goes], claim.id)
    const { speakerText, speakerId, speakerSetById, assigneeId, takesTwo } = await tx.claim.findUniqueOrThrow({
      where: { id: claim.id },
      select: { speakerText: true, speakerId: true, speakerSetById: true, assigneeId: true, takesTwo: true },
    })
    const { kind, risk } = claim
    const made = await openClaim(
      tx,
      { article, revision, places: parts.goes },
      {
        kind,
        risk,
        speakerText,
        speakerId,
        speakerSetById,
        assigneeId,
        takesTwo,
        textChangerIds: [...claim.textChangerIds, actor.id],
      },
      actor,
    )
    await carryEvidence(tx, claim.id, made.id, actor)
    const both = [claim, made].map(({ id }) => ({ id, isAlike: true }))
    await keepWordsRead(tx, article, read, both)

    const { id: articleId } = article
    const [first] = parts.goes
    const text = revision.text.slice(first?.start, first?.end)
    const reopened = shaken.some(({ kind }) => kind === 'article.reopened')
      ? []
      : await reopenIfCleared(tx, article, `claim ${claim.number} was split`)
    await record(
      tx,
      actor,
      { kind: 'claim.split', subjectId: claim.id, articleId, data: { claim: claim.number, text, off: made.number } },
      {
        kind: 'claim.split-off',
        subjectId: made.id,
        articleId,
        data: { claim: made.number, text, from: claim.number },
      },
      ...shaken,
      ...reopened,
    )
    return { claimId: made.id }
  })
}
