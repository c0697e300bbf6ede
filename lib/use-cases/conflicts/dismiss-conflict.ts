import 'server-only'
import { z } from 'zod'
import { atMost, LIMITS } from '@/lib/domain/limits'
import { record } from '@/lib/db/audit'
import { inTransaction } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/people/actor'
import { whyNotEdit } from '@/lib/domain/people/actor'
import type { ConflictView } from '@/lib/domain/articles/conflict-view'
import { missing, Refusal, refuseIf } from '@/lib/domain/refusal'
import { Id, Reason } from '@/lib/use-cases/fields'
import { lockArticle } from '@/lib/use-cases/articles/lock-article'

export const ConflictKey = z.string().min(1).max(LIMITS.seek.most, atMost('seek'))
export const DismissConflict = z.strictObject({ articleId: Id, key: ConflictKey, reason: Reason })

/**
 * Both sides can be true, and why. `find` tells which contradictions the article has; one that it has not is missing (404).
 * It stays dismissed while the words of both sides do; a change of either makes another contradiction.
 */
export async function dismissConflict(
  { articleId, key, reason }: z.output<typeof DismissConflict>,
  actor: Actor,
  find: (articleId: string, actor: Actor) => Promise<{ items: ConflictView[]; dismissed: ConflictView[] }>,
): Promise<void> {
  refuseIf(whyNotEdit(actor), 'forbidden')
  const { items, dismissed } = await find(articleId, actor)
  const conflict = [...items, ...dismissed].find((one) => one.key === key)
  if (!conflict) throw missing('contradiction')
  await inTransaction(async (tx) => {
    await lockArticle(tx, articleId)
    const known = await tx.conflictDismissal.findUnique({ where: { articleId_key: { articleId, key } } })
    if (known) throw new Refusal('conflict', 'Someone has dismissed this contradiction already.', { current: known })
    await tx.conflictDismissal.create({
      data: { articleId, key, rule: conflict.rule, reason, dismissedById: actor.id },
    })
    await record(tx, actor, {
      kind: 'conflict.dismissed',
      subjectId: key,
      articleId,
      data: { why: conflict.why, reason },
    })
  })
}
