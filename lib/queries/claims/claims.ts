import 'server-only'
import { db } from '@/lib/db/client'
import type { Actor } from '@/lib/domain/people/actor'
import type { Anchor } from '@/lib/domain/claims/anchor'
import type { ClaimView } from '@/lib/domain/claims/claim-view'
import { missing } from '@/lib/domain/refusal'
import { articlesSeenBy } from '@/lib/queries/articles/articles-seen-by'
import { ANCHOR, CLAIM_ROW, claimView } from './claim-rows'
import { isId } from '@/lib/domain/is-id'

/** The words that stood under claims when they last stood anywhere, by claim id. */
export async function lastWordsOf(claimIds: string[]): Promise<Map<string, string>> {
  if (claimIds.length === 0) return new Map()
  const rows = await db().$queryRaw<{ claim: string; exact: string }[]>`
    SELECT DISTINCT ON (a.claim_id) a.claim_id AS claim, a.exact
    FROM anchors a JOIN revisions r ON r.id = a.revision_id
    WHERE a.claim_id = ANY (${claimIds}::uuid[])
    ORDER BY a.claim_id, r.number DESC, a.start`
  return new Map(rows.map(({ claim, exact }) => [claim, exact]))
}

/**
 * All claims of an article, of every status, in order of position in the newest revision; those whose text is gone come
 * last, by number. The number of queries does not depend on the number of claims. A missing article is refused (404).
 */
export async function claimsOf(articleId: string, actor: Actor): Promise<ClaimView[]> {
  const article = isId(articleId)
    ? await db().article.findFirst({
        where: { id: articleId, ...articlesSeenBy(actor) },
        select: { revisions: { orderBy: { number: 'desc' }, take: 1, select: { id: true } } },
      })
    : null
  const revision = article?.revisions[0]
  if (!revision) throw missing('article')
  const [rows, anchors] = await Promise.all([
    db().claim.findMany({ where: { articleId }, select: CLAIM_ROW, orderBy: { number: 'asc' } }),
    db().anchor.findMany({
      where: { revisionId: revision.id },
      select: { ...ANCHOR, claimId: true },
      orderBy: [{ start: 'asc' }, { end: 'desc' }],
    }),
  ])
  const byClaim = new Map<string, Anchor[]>()
  for (const { claimId, ...anchor } of anchors) {
    const known = byClaim.get(claimId)
    if (known) known.push(anchor)
    else byClaim.set(claimId, [anchor])
  }
  const last = await lastWordsOf(rows.filter(({ id }) => !byClaim.has(id)).map(({ id }) => id))
  const views = rows.map((row) => claimView(row, byClaim.get(row.id) ?? [], last.get(row.id)))
  return views.sort(byPosition)
}

function byPosition(a: ClaimView, b: ClaimView): number {
  const [one, other] = [a.anchors[0], b.anchors[0]]
  if (one && other) return one.start - other.start || other.end - one.end || a.number - b.number
  if (one) return -1
  return other ? 1 : a.number - b.number
}
