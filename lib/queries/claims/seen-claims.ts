import 'server-only'
import { z } from 'zod'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { PERSON } from '@/lib/db/person-named'
import type { SeenBefore, SeenClaim, SeenInArticle } from '@/lib/domain/claims/seen-view'
import type { Actor } from '@/lib/domain/people/actor'
import { missing } from '@/lib/domain/refusal'
import { articlesSeenBy, refuseUnseenArticle } from '@/lib/queries/articles/articles-seen-by'
import { EVIDENCE, evidenceView } from './evidence-rows'
import { lastWordsOf } from './last-places'

export const SeenAsked = z.strictObject({
  claimId: z.uuid(),
  /** Asks for claims with nearly the same words in place of those that say the same. */
  similar: z
    .enum(['true', 'false'])
    .transform((said) => said === 'true')
    .optional(),
})

/** Shown at most. */
const MOST = 10
/** Places with nearly the same words that are looked at. */
const LOOKED_AT = 200

/**
 * Approved claims of other articles that say the same as the claim with the key `mine`, the newest first; of a quote also those of which
 * either side does not tell who said it. Each part is a stretch of the index, from its beginning.
 */
const sayingTheSame = (most: number) => {
  const of = (which: Prisma.Sql) => Prisma.sql`(
    SELECT k.claim_id FROM claim_keys k
    WHERE k.approved AND k.about = mine.about AND ${which} AND k.article_id <> mine.article_id
    ORDER BY k.telling, k.says, k.claim_id DESC LIMIT ${most})`
  return Prisma.sql`(
    ${of(Prisma.sql`k.telling = mine.telling AND k.says = mine.says`)} UNION ALL ${of(Prisma.sql`k.telling = NOT mine.telling`)})`
}

/** The claims of an article that an approved claim of another one says too: what the list marks. */
export async function seenInArticle(articleId: string, actor: Actor): Promise<SeenInArticle> {
  await refuseUnseenArticle(articleId, actor)
  const rows = await db().$queryRaw<{ id: string }[]>`
    SELECT mine.claim_id AS id FROM claim_keys mine
    WHERE mine.article_id = ${articleId}::uuid AND EXISTS (SELECT FROM ${sayingTheSame(1)} seen)`
  return { claimIds: rows.map(({ id }) => id) }
}

async function idsOf(claimId: string): Promise<string[]> {
  const rows = await db().$queryRaw<{ id: string }[]>`
    SELECT seen.claim_id AS id FROM claim_keys mine CROSS JOIN LATERAL ${sayingTheSame(MOST + 1)} seen
    WHERE mine.claim_id = ${claimId}::uuid ORDER BY seen.claim_id DESC LIMIT ${MOST + 1}`
  return rows.map(({ id }) => id)
}

/** Approved claims of the same kind in other articles, on nearly the same words; the likest first. */
async function similarTo(claimId: string): Promise<string[]> {
  const rows = await db().$queryRaw<{ id: string }[]>`
    WITH asked AS MATERIALIZED (
      SELECT c.kind, c.article_id, a.searchable AS words FROM claims c JOIN anchors a ON a.claim_id = c.id JOIN revisions r ON r.id = a.revision_id
      WHERE c.id = ${claimId}::uuid ORDER BY r.number DESC, a.start LIMIT 1
    ), alike AS MATERIALIZED (
      SELECT a.claim_id, similarity(a.searchable, asked.words) AS likeness FROM asked, anchors a
      WHERE length(asked.words) >= 4 AND a.searchable % asked.words AND a.article_id <> asked.article_id LIMIT ${LOOKED_AT}
    )
    SELECT c.id FROM asked, alike JOIN claims c ON c.id = alike.claim_id
    WHERE c.kind = asked.kind AND c.status = 'APPROVED' GROUP BY c.id ORDER BY max(likeness) DESC, c.id DESC LIMIT ${MOST + 1}`
  const same = new Set(await idsOf(claimId))
  return rows.map(({ id }) => id).filter((id) => !same.has(id))
}

/** Approved claims of other articles that say the same as this one, or nearly; each with its evidence as this person may see it. */
export async function seenBefore({ claimId, similar }: z.output<typeof SeenAsked>, actor: Actor): Promise<SeenBefore> {
  const article = articlesSeenBy(actor)
  if ((await db().claim.count({ where: { id: claimId, article } })) === 0) throw missing('claim')
  const ids = similar ? await similarTo(claimId) : await idsOf(claimId)
  const rows = await db().claim.findMany({
    where: { id: { in: ids }, article, status: 'APPROVED' },
    select: {
      id: true,
      number: true,
      article: { select: { id: true, headline: true } },
      verdicts: {
        where: { endedAt: null },
        select: {
          outcome: true,
          rationale: true,
          givenBy: PERSON,
          reviews: {
            where: { takenBack: null, decision: 'APPROVE' },
            select: { reviewer: PERSON, createdAt: true },
          },
        },
      },
      evidence: { where: { removedAt: null }, orderBy: { createdAt: 'asc' }, select: EVIDENCE },
    },
  })
  const texts = await lastWordsOf(rows.map(({ id }) => id))
  const found = rows.flatMap(
    ({ id, number, article: { id: articleId, headline }, verdicts, evidence }): SeenClaim[] => {
      const [verdict] = verdicts
      const [review] = verdict?.reviews ?? []
      if (!verdict || !review) return []
      const { outcome, rationale, givenBy: by } = verdict
      return [
        {
          ...{ claimId: id, number, articleId, headline, text: texts.get(id) ?? '', outcome, rationale, by },
          approvedBy: review.reviewer,
          approvedAt: review.createdAt.toISOString(),
          evidence: evidence.map((row) => evidenceView(row, actor)),
        },
      ]
    },
  )
  const inOrder = similar
    ? found.toSorted((a, b) => ids.indexOf(a.claimId) - ids.indexOf(b.claimId))
    : found.toSorted((a, b) => b.approvedAt.localeCompare(a.approvedAt))
  return { items: inOrder.slice(0, MOST), more: inOrder.length > MOST }
}
