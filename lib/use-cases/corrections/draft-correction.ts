import 'server-only'
import { z } from 'zod'
import { record } from '@/lib/db/audit'
import type { Transaction } from '@/lib/db/transaction'
import { inTransaction } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/people/actor'
import { whyNotEdit } from '@/lib/domain/people/actor'
import { CORRECTION_TYPES } from '@/lib/domain/corrections/correction'
import { dayPublished } from '@/lib/domain/articles/published'
import { whyNotLearnedOn } from '@/lib/domain/corrections/delay'
import { missing, refuseIf } from '@/lib/domain/refusal'
import { Day as GivenDay } from '@/lib/domain/given-fields'
import type { Day } from '@/lib/domain/time/day'
import { columnOf } from '@/lib/domain/time/day'
import { newsroomPlace } from '@/lib/db/newsroom-place'
import { slugOf } from '@/lib/domain/text/words'
import { Id, Prose } from '@/lib/use-cases/fields'

/** What readers are told. `wrong` is what stood there; nothing for what was not there before. */
export const TOLD = {
  type: z.enum(CORRECTION_TYPES),
  wrong: Prose.nullish(),
  right: Prose,
  note: Prose,
  /** The day on which the newsroom learned of it, where that was before its first trace on the desk. */
  learnedAt: GivenDay.nullish(),
}

export const DraftCorrection = z.strictObject({ articleId: Id, claimId: Id.nullish(), ...TOLD })

/** An entry's words for the article: kept with the entry, so that a published one stays as it was. */
export async function frozenFrom(tx: Transaction, articleId: string) {
  const article = await tx.article.findUnique({
    where: { id: articleId },
    select: { headline: true, section: true, url: true, publishedAt: true, publishedOn: true },
  })
  if (!article) throw missing('article')
  const { headline, section, url, publishedAt, publishedOn } = article
  return {
    headline,
    section,
    articleUrl: url,
    articlePublishedAt: publishedAt,
    articlePublishedOn: publishedOn,
    slug: slugOf(headline, 32),
  }
}

/** Refuses a day after the first trace of the error, and one before the article was published. */
export async function refuseLearned(
  tx: Transaction,
  day: Day,
  known: { createdAt: Date; reports: readonly { createdAt: Date }[] },
  article: { articlePublishedAt: Date | null; articlePublishedOn: Date | null },
) {
  const { timeZone } = await newsroomPlace(tx)
  const { articlePublishedAt: publishedAt, articlePublishedOn: publishedOn } = article
  const published = dayPublished({ publishedAt, publishedOn }, timeZone)
  refuseIf(whyNotLearnedOn(day, known, timeZone, published), 'unacceptable')
}

/** Writes the draft in the caller's transaction and answers what to record; a claim of another article is missing. */
export async function writeDraft(tx: Transaction, input: z.output<typeof DraftCorrection>, actor: Actor) {
  const { articleId, claimId = null, type, wrong, right, note, learnedAt = null } = input
  const frozen = await frozenFrom(tx, articleId)
  if (learnedAt !== null) await refuseLearned(tx, learnedAt, { createdAt: new Date(), reports: [] }, frozen)
  if (claimId !== null && (await tx.claim.count({ where: { id: claimId, articleId } })) === 0) throw missing('claim')
  const { id } = await tx.correction.create({
    data: {
      ...frozen,
      articleId,
      claimId,
      type,
      wrong: wrong || null,
      right,
      note,
      learnedOn: learnedAt && columnOf(learnedAt),
      draftedById: actor.id,
      editedById: actor.id,
    },
    select: { id: true },
  })
  const { headline } = frozen
  const event = {
    kind: 'correction.drafted',
    subjectId: id,
    articleId,
    data: { type, headline, amends: null },
  } as const
  return { id, event }
}

/** Starts a correction, from a claim or from nothing; answers its id. It may be unfinished until it is submitted. */
export async function draftCorrection(
  input: z.output<typeof DraftCorrection>,
  actor: Actor,
): Promise<{ correctionId: string }> {
  refuseIf(whyNotEdit(actor), 'forbidden')
  return inTransaction(async (tx) => {
    const { id, event } = await writeDraft(tx, input, actor)
    await record(tx, actor, event)
    return { correctionId: id }
  })
}
