import 'server-only'
import { z } from 'zod'
import { record } from '@/lib/db/audit'
import { db } from '@/lib/db/client'
import type { Transaction } from '@/lib/db/transaction'
import { inTransaction } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/people/actor'
import { KIND_INFO, RISKS } from '@/lib/domain/claims/claim'
import { changeOfPlaces, joinPlaces } from '@/lib/domain/claims/claim-places'
import { missing, Refusal, refuseIf } from '@/lib/domain/refusal'
import { carryEvidence } from '@/lib/use-cases/evidence/carry-evidence'
import { refuseTwins } from './claim-span'
import { Id, Version } from '@/lib/use-cases/fields'
import { endVerdicts, holdClaim, lockArticleOf, refuseViewers } from './hold-claim'
import { newestRevision } from '@/lib/use-cases/articles/lock-article'
import { moveClaim } from './move-claim'
import { placeClaim, placesOf } from './place-claim'
import type { Suggest } from '@/lib/use-cases/articles/suggest-claims'
import { keepWordsRead, readTextOf } from './read-words'
import { shakeClaim, shakeQuotes } from './shake-claim'

export const MergeClaim = z.strictObject({
  claimId: Id,
  version: Version,
  /** The claim that stays, and the version of it that the caller saw. */
  into: Id,
  intoVersion: Version,
})

/**
 * Two claims become one. The one that stays gets the places and the evidence of the other, which ends with a link to it. What
 * was found on the one that stays is stale, also when it gained nothing: a finding on the other one ended with it. Quotes of a person
 * who is merged into somebody else are stale too.
 */
export async function mergeClaim(input: z.output<typeof MergeClaim>, actor: Actor, suggest?: Suggest): Promise<void> {
  refuseViewers(actor)
  if (input.claimId === input.into) throw new Refusal('unacceptable', 'A claim can’t be merged into itself.')
  const read = (await meet(input.claimId, input.into)) ? await readTextOf(input.into, suggest) : null
  await inTransaction(async (tx) => {
    const article = await lockArticleOf(tx, input.claimId)
    const stays = await holdClaim(tx, { claimId: input.into, version: input.intoVersion }, actor)
    if (stays.articleId !== article.id) throw missing('claim')
    const ends = await holdClaim(tx, input, actor)
    refuseIf(ends.whyNot.merge ?? null)
    refuseIf(stays.whyNot.split ?? null)

    await moveClaim(tx, input, 'merge', { mergedIntoId: stays.id })
    await endVerdicts(tx, [ends.id])
    const shaken = await shakeClaim(
      tx,
      { claim: stays, article, why: `claim ${ends.number} was merged into it` },
      {
        textChangedById: actor.id,
        risk: RISKS[Math.max(RISKS.indexOf(stays.risk), RISKS.indexOf(ends.risk))] ?? stays.risk,
      },
    )
    const before = await placesOf(tx, article, stays.id)
    const now = joinPlaces(...before, ...(await placesOf(tx, article, ends.id)))
    const { id: revisionId } = await newestRevision(tx, article)
    await refuseTwins(tx, stays.kind, revisionId, now, stays.id)
    await placeClaim(tx, article, stays.id, { before, now })
    const isJoined = changeOfPlaces(before, now).gone.length > 0
    if (isJoined && read) await keepWordsRead(tx, article, read, [{ id: stays.id, isAlike: true }])
    await carryEvidence(tx, ends.id, stays.id, actor)
    const speakerId = KIND_INFO[stays.kind].maySpeak ? stays.id : null
    const why = `claim ${ends.number}, its speaker, was merged into claim ${stays.number}`
    const others = (await isOther(tx, ends.id)) ? [{ id: ends.id, why }] : []
    const unquoted = (await shakeQuotes(tx, article, others)).get(ends.id) ?? []
    await tx.claim.updateMany({ where: { speakerId: ends.id }, data: { speakerId } })

    const { id: articleId } = article
    await record(
      tx,
      actor,
      {
        kind: 'claim.merged',
        subjectId: ends.id,
        articleId,
        data: { claim: ends.number, text: ends.text, into: stays.number },
      },
      {
        kind: 'claim.took-in',
        subjectId: stays.id,
        articleId,
        data: { claim: stays.number, text: ends.text, from: ends.number },
      },
      ...shaken,
      ...unquoted,
    )
  })
}

/** Whether two claims overlap in a text: merged, one of them stands on other words than before. */
async function meet(one: string, other: string): Promise<boolean> {
  const [row] = await db().$queryRaw<{ meet: boolean }[]>`
    SELECT EXISTS (SELECT FROM anchors a JOIN anchors b ON b.revision_id = a.revision_id AND b.start < a."end" AND a.start < b."end"
      AND (b.start, b."end") <> (a.start, a."end") WHERE a.claim_id = ${one}::uuid AND b.claim_id = ${other}::uuid) AS meet`
  return row?.meet === true
}

/** Whether the claim that it was merged into is another one: of another kind, value or words. */
async function isOther(tx: Transaction, claimId: string): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ other: boolean }[]>`SELECT galley_merged_away(${claimId}::uuid) AS other`
  return row?.other === true
}
