import 'server-only'
import { z } from 'zod'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import type { KnownAlready, KnownClaim } from '@/lib/domain/claims/known-view'
import { LIMITS } from '@/lib/domain/limits'
import type { Actor } from '@/lib/domain/people/actor'
import { missing } from '@/lib/domain/refusal'
import { articlesSeenBy } from '@/lib/queries/articles/articles-seen-by'
import { sourcesAt, sourcesCalled } from '@/lib/queries/sources/same-address'
import { PERSON } from '@/lib/db/person-named'
import { lastWordsOf } from './last-places'

export const KnownAsked = z.strictObject({
  claimId: z.uuid(),
  /** Of a source that is about to be put to the claim. */
  url: z.string().max(LIMITS.link.most).optional(),
  title: z.string().max(LIMITS.line.most).optional(),
})

/** Shown at most. */
const MOST = 10
/** The newest places of the same words that are looked at: each costs three look-ups, and what was approved is found by its key besides. */
const PLACES = 150
/** Of one source, and of all. */
const RESTING = 500

/**
 * Claims of the same kind on the same words, however they are typeset. A number or a date says little without its sentence, so what
 * stands beside it, before or after, has to be the same too. What stood there in an earlier revision says nothing of what is checked now.
 */
async function onTheSameWords(claimId: string): Promise<string[]> {
  // Words are found by their hash, beside the same words; the collation keeps the index for searches out of it, which would fold again
  // what stands beside each.
  const checked = (beside: Prisma.Sql) => Prisma.sql`
    SELECT c.id FROM (
        SELECT a.claim_id, a.revision_id FROM anchors a
        WHERE hashtextextended(a.searchable, 0) = hashtextextended(asked.words, 0) AND a.searchable COLLATE "C" = asked.words
          AND a.claim_id <> ${claimId}::uuid AND ${beside}
        ORDER BY a.claim_id DESC LIMIT ${PLACES}) a
      JOIN claims c ON c.id = a.claim_id AND c.kind = asked.kind AND c.status IN ('IN_REVIEW', 'APPROVED')
      JOIN revisions r ON r.id = a.revision_id JOIN articles t ON t.id = r.article_id AND t.newest_revision = r.number
    LIMIT ${MOST * 5}`
  const rows = await db().$queryRaw<{ id: string }[]>`
    WITH asked AS (
      SELECT c.kind, a.searchable AS words, c.kind IN ('NUMBER', 'DATE') AS within_a_sentence,
        right(galley_searchable(a.prefix), 12) AS before, left(galley_searchable(a.suffix), 12) AS after
      FROM claims c JOIN anchors a ON a.claim_id = c.id JOIN revisions r ON r.id = a.revision_id
      WHERE c.id = ${claimId}::uuid AND length(a.searchable) > 2 ORDER BY r.number DESC, a.start LIMIT 1
    )
    SELECT found.id FROM asked CROSS JOIN LATERAL (${checked(Prisma.sql`NOT asked.within_a_sentence`)}) found
    UNION
    SELECT found.id FROM asked CROSS JOIN LATERAL (${checked(Prisma.sql`asked.within_a_sentence
      AND asked.before <> '' AND right(galley_searchable(a.prefix), 12) = asked.before`)}) found
    UNION
    SELECT found.id FROM asked CROSS JOIN LATERAL (${checked(Prisma.sql`asked.within_a_sentence
      AND asked.after <> '' AND left(galley_searchable(a.suffix), 12) = asked.after`)}) found`
  return rows.map(({ id }) => id)
}

/** Ids of claims that rest on one of these sources; asked by itself, where one statement for both reasons would read all claims. */
async function restingOn(sourceIds: string[]): Promise<string[]> {
  if (sourceIds.length === 0) return []
  // The newest of each, which its index begins with: asked for together, all that rests on any of them would be read and put in order.
  const rows = await db().$queryRaw<{ claimId: string }[]>`
    SELECT e.claim_id AS "claimId" FROM unnest(${sourceIds}::uuid[]) s (id) CROSS JOIN LATERAL (
      SELECT e.id, e.claim_id FROM evidence e WHERE e.source_id = s.id AND e.removed_at IS NULL ORDER BY e.id DESC LIMIT ${RESTING}) e
    ORDER BY e.id DESC LIMIT ${RESTING}`
  return rows.map((row) => row.claimId)
}

/** What was checked before: claims on the same words, claims that rest on such a source, and such sources themselves. */
export async function knownAlready(
  { claimId, url, title }: z.output<typeof KnownAsked>,
  actor: Actor,
): Promise<KnownAlready> {
  const seen = await db().claim.count({ where: { id: claimId, article: articlesSeenBy(actor) } })
  if (seen === 0) throw missing('claim')
  const sources = new Map<string, string>()
  for (const one of await sourcesAt({ id: null, url: url ?? null }, actor)) sources.set(one.sourceId, one.title)
  for (const one of await sourcesCalled(title ?? '', actor)) sources.set(one.sourceId, one.title)
  const words = await onTheSameWords(claimId)
  const rested = await restingOn([...sources.keys()])
  const rows = await db().claim.findMany({
    where: {
      id: { in: [...new Set([...words, ...rested])], not: claimId },
      article: articlesSeenBy(actor),
      status: { in: ['IN_REVIEW', 'APPROVED'] },
    },
    orderBy: [{ movedAt: 'desc' }, { id: 'asc' }],
    take: MOST * 5,
    select: {
      id: true,
      number: true,
      status: true,
      article: { select: { id: true, headline: true } },
      verdicts: { where: { endedAt: null }, select: { outcome: true, givenAt: true, givenBy: PERSON } },
    },
  })
  const texts = await lastWordsOf(rows.map(({ id }) => id))
  const known = rows.flatMap(({ id, number, status, article, verdicts: [verdict] }): KnownClaim[] => {
    if (!verdict) return []
    const { outcome, givenBy: by, givenAt } = verdict
    const where = { claimId: id, number, articleId: article.id, headline: article.headline, text: texts.get(id) ?? '' }
    const because = words.includes(id) ? 'WORDS' : 'SOURCE'
    return [{ ...where, outcome, by, at: givenAt.toISOString(), approved: status === 'APPROVED', because }]
  })
  return {
    claims: [...known.filter(({ approved }) => approved), ...known.filter(({ approved }) => !approved)].slice(0, MOST),
    more: known.length > MOST,
    sources: [...sources].map(([sourceId, called]) => ({ sourceId, title: called })),
  }
}
