import 'server-only'
import { db } from '@/lib/db/client'
import type { Transaction } from '@/lib/db/transaction'
import { missing, stale } from '@/lib/domain/refusal'
import type { LockedArticle } from '@/lib/use-cases/articles/lock-article'
import { newestRevision } from '@/lib/use-cases/articles/lock-article'
import type { NewestRead } from '@/lib/use-cases/articles/read-again'
import { readNewest } from '@/lib/use-cases/articles/read-again'
import type { Suggest } from '@/lib/use-cases/articles/suggest-claims'
import { inThread } from '@/lib/workers/text-pool'
import { speakerClaims } from './claim-span'

/** The newest text of a claim's article, read. To be called before the transaction that changes its words: a long text takes its time. */
export async function readTextOf(claimId: string, suggest?: Suggest): Promise<NewestRead> {
  const claim = await db().claim.findUnique({ where: { id: claimId }, select: { articleId: true } })
  if (!claim) throw missing('claim')
  return readNewest(claim.articleId, suggest)
}

/** A claim whose words or kind a person changed. */
interface Changed {
  id: string
  /** It stands on some of the words it had, and is of the kind it was: whom it is attributed to stays, where nobody else is found. */
  isAlike?: boolean
}

/**
 * Keeps what is understood of claims whose words or kind were changed by hand: as these words are read where they stand, and nothing
 * where no such claim is found on them, since what was read there before belongs to other words. A speaker whom a person set stays. To be
 * called after the change is written; refused (409) where a new text came meanwhile.
 */
export async function keepWordsRead(
  tx: Transaction,
  article: LockedArticle,
  { revisionId, reading }: NewestRead,
  changed: readonly Changed[],
): Promise<void> {
  if (changed.length === 0) return
  const newest = await newestRevision(tx, article)
  if (newest.id !== revisionId) throw stale('text', { revision: article.newestRevision })
  const claims = await tx.claim.findMany({
    where: { id: { in: changed.map(({ id }) => id) } },
    select: {
      id: true,
      kind: true,
      anchors: { where: { revisionId }, orderBy: { start: 'asc' }, select: { start: true, end: true } },
    },
  })
  const wanted = claims.map(({ id, kind, anchors }) => ({ id, kind, places: anchors }))
  const alike = new Set(changed.flatMap(({ id, isAlike }) => (isAlike ? [id] : [])))
  const found = await inThread('words', { text: newest.text, reading, claims: wanted })
  const names = found.flatMap(({ speaker }) => (speaker ? [speaker.name] : []))
  const speakers = await speakerClaims(tx, article.id, names)
  const rows = found.map(({ speaker, ...read }) => ({
    ...read,
    stays: !speaker && alike.has(read.id),
    speakerText: speaker?.text ?? null,
    speakerId: speaker && (speakers.get(speaker.name) ?? null),
  }))
  await tx.$executeRaw`
    UPDATE claims SET understood = r.understood, weight = r.weight,
      speaker_text = CASE WHEN r.stays OR claims.speaker_set_by_id IS NOT NULL THEN claims.speaker_text ELSE r."speakerText" END,
      speaker_id = CASE WHEN r.stays OR claims.speaker_set_by_id IS NOT NULL THEN claims.speaker_id ELSE nullif(r."speakerId", claims.id) END
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS r (id uuid, understood jsonb, weight smallint, stays boolean, "speakerText" text, "speakerId" uuid)
    WHERE claims.id = r.id`
}
