import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/db/audit'
import type { Transaction } from '@/lib/db/transaction'
import { inTransaction } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/people/actor'
import { whyNotTell } from '@/lib/domain/corrections/correction'
import { Refusal, refuseIf } from '@/lib/domain/refusal'
import { isSameWords } from '@/lib/domain/text/fold-typography'
import { Prose } from '@/lib/use-cases/fields'
import type { FoundCorrection } from './move-correction'
import { correctionForMove, findCorrection, moveCorrection, SeenCorrection } from './move-correction'

export const AmendCorrection = SeenCorrection.extend({ note: Prose, right: Prose })

/** The words that readers were last told, by the entry or by what was added to it since. */
async function lastTold(tx: Transaction, entry: FoundCorrection): Promise<string> {
  const amendments = await tx.correction.findMany({
    where: { amendsId: entry.id, status: 'PUBLISHED' },
    orderBy: { number: 'desc' },
    select: { right: true },
  })
  return amendments.find(({ right }) => right !== '')?.right ?? entry.right
}

/**
 * Adds to a published entry: a new entry of its own that stands under it, submitted at once and approved and published like any
 * other. What amends an amendment stands beside it, under the same entry. Answers the new one's id.
 */
export async function amendCorrection(
  input: z.output<typeof AmendCorrection>,
  actor: Actor,
): Promise<{ correctionId: string }> {
  return inTransaction(async (tx) => {
    const seen = await correctionForMove(tx, input, 'amend', actor)
    const entryId = seen.amendsId ?? seen.id
    // Locked, so that two people who amend it at once take turns.
    await tx.$queryRaw`SELECT id FROM corrections WHERE id = ${entryId}::uuid FOR UPDATE`
    const entry = await findCorrection(tx, entryId)
    if (entry.status !== 'PUBLISHED') throw new Refusal('conflict', 'The entry that this amends has been withdrawn.')
    const inWork = await tx.correction.count({
      where: { amendsId: entry.id, status: { in: ['DRAFT', 'IN_REVIEW', 'APPROVED'] } },
    })
    if (inWork > 0)
      throw new Refusal('conflict', 'Another amendment of this entry is still in progress; finish that one first.')
    const before = await lastTold(tx, entry)
    const {
      number,
      slug,
      headline,
      section,
      articleId,
      claimId,
      articleUrl,
      articlePublishedAt,
      articlePublishedOn,
      type,
    } = entry
    // The same words again say nothing: then the note alone is added.
    const words = isSameWords(input.right.trim(), before.trim())
      ? { wrong: null, right: '' }
      : { wrong: before || null, right: input.right }
    const told = { type, note: input.note, ...words, amendsId: entry.id }
    refuseIf(whyNotTell(told), 'unacceptable')
    await moveCorrection(tx, input, 'amend', {})
    const { id } = await tx.correction.create({
      data: {
        ...told,
        slug,
        headline,
        section,
        articleId,
        claimId,
        articleUrl,
        articlePublishedAt,
        articlePublishedOn,
        draftedById: actor.id,
        editedById: actor.id,
      },
      select: { id: true },
    })
    await moveCorrection(tx, { correctionId: id, version: 1 }, 'submit', {
      submittedById: actor.id,
      submittedAt: new Date(),
    })
    await record(
      tx,
      actor,
      { kind: 'correction.drafted', subjectId: id, articleId, data: { type, headline, amends: number } },
      { kind: 'correction.submitted', subjectId: id, articleId, data: { headline } },
    )
    return { correctionId: id }
  })
}
