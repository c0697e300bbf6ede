import 'server-only'
import { z } from 'zod'
import { record } from '@/lib/db/audit'
import { inTransaction } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/people/actor'
import { whyNotEdit } from '@/lib/domain/people/actor'
import { missing, refuseIf } from '@/lib/domain/refusal'
import { ConflictKey } from './dismiss-conflict'
import { Id } from '@/lib/use-cases/fields'
import { lockArticle } from '@/lib/use-cases/articles/lock-article'

export const RestoreConflict = z.strictObject({ articleId: Id, key: ConflictKey })

/** A dismissed contradiction stands again. */
export async function restoreConflict(
  { articleId, key }: z.output<typeof RestoreConflict>,
  actor: Actor,
): Promise<void> {
  refuseIf(whyNotEdit(actor), 'forbidden')
  await inTransaction(async (tx) => {
    await lockArticle(tx, articleId)
    const { count } = await tx.conflictDismissal.deleteMany({ where: { articleId, key } })
    if (count === 0) throw missing('dismissed contradiction')
    await record(tx, actor, {
      kind: 'conflict.restored',
      subjectId: key,
      articleId,
      data: { rule: key.split(':')[0] ?? '' },
    })
  })
}
