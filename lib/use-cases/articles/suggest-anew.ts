import 'server-only'
import type { Transaction } from '@/lib/db/transaction'
import type { AuditEvent } from '@/lib/domain/audit/audit-event'
import { insertAnchors } from '@/lib/use-cases/claims/write-anchors'
import type { Untouched } from '@/lib/workers/claims/fresh-claims'
import type { ReadText } from '@/lib/workers/claims/suggestions'
import { inThread } from '@/lib/workers/text-pool'
import { SECONDS } from './carry-in-thread'
import type { LockedArticle } from './lock-article'
import { gapInLog, noteGap } from './reading-gap'
import { standingClaims } from './standing-claims'
import { unlessNotRead } from './suggest-claims'
import { insertSuggestions } from './write-rows'

/** The newest text of an article as it is read now. */
interface ReadAnew {
  revisionId: string
  text: string
  reading: ReadText
  /** How it was read under the language that it had before; absent where it has the same. */
  was?: ReadText
  /** How many more claims may be suggested. */
  room: number
}

/** What the claims of an article are after its text was read anew. */
interface SuggestedAnew {
  suggested: number
  /** How many suggestions went that nobody had touched. */
  gone: number
  /** The number given to the last claim. */
  lastClaim: number
  event: AuditEvent
}

/**
 * Suggests what a reading finds in the newest text of a locked article and no claim stands on. Suggestions that nobody has touched and
 * that are not found so any more go; what anybody did something on stays as they left it. Null where that can't be worked out now.
 * The caller records the event, and reopens the article if anything was suggested.
 */
export async function suggestAnew(
  tx: Transaction,
  article: LockedArticle,
  { revisionId, ...read }: ReadAnew,
): Promise<SuggestedAnew | null> {
  const { id: articleId, newestRevision: number } = article
  const standing = await standingClaims(tx, articleId, revisionId)
  const untouched = await untouchedIn(tx, articleId)
  const given = { ...read, standing, untouched, lastClaim: article.lastClaim }
  const fresh = await unlessNotRead(() => inThread('fresh', given, SECONDS))
  if (!fresh) return null
  for (const ids of fresh.gone)
    await tx.$executeRaw`
      DELETE FROM claims WHERE id IN (SELECT value::uuid FROM jsonb_array_elements_text(${ids}::jsonb))`
  await insertAnchors(tx, { articleId, revisionId }, fresh.mentions)
  await insertSuggestions(tx, { articleId, revisionId }, fresh.suggested)
  const { count: suggested } = fresh.suggested
  const lastClaim = article.lastClaim + suggested
  await tx.article.update({ where: { id: articleId }, data: { lastClaim } })
  await noteGap(tx, revisionId, fresh.leftOut)
  const gone = fresh.goneCount
  const data = { number, suggested, ...(gone > 0 && { gone }), ...gapInLog(fresh.leftOut) }
  return { suggested, gone, lastClaim, event: { kind: 'article.read', subjectId: articleId, articleId, data } }
}

/** The suggestions that nobody has done anything on, and by claim the claim of its speaker. */
async function untouchedIn(tx: Transaction, articleId: string): Promise<Untouched> {
  const [written] = await tx.$queryRaw<Untouched[]>`
    SELECT
      (SELECT coalesce(json_agg(id), '[]')::text FROM claims
        WHERE article_id = ${articleId}::uuid AND status = 'SUGGESTED' AND galley_untouched(id)) AS ids,
      (SELECT coalesce(json_agg(json_build_object('id', id, 'speakerId', speaker_id)), '[]')::text FROM claims
        WHERE article_id = ${articleId}::uuid AND speaker_id IS NOT NULL) AS speakers`
  return written ?? { ids: '[]', speakers: '[]' }
}
