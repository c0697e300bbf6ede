import 'server-only'
import { z } from 'zod'
import { record } from '@/lib/db/audit'
import { inTransaction } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/people/actor'
import { whyNotEdit } from '@/lib/domain/people/actor'
import type { AuditEvent } from '@/lib/domain/audit/audit-event'
import { refuseIf } from '@/lib/domain/refusal'
import { Id } from '@/lib/use-cases/fields'
import { nameOfColleague } from '@/lib/use-cases/people/name-of-colleague'
import { lockArticles, SeenArticles } from './articles-at-once'

export const AssignArticles = z.strictObject({
  articles: SeenArticles,
  /** Null puts them back unassigned. */
  assigneeId: Id.nullable(),
})

interface AssignedArticles {
  /** With whom each one was before, and the version it has now. */
  assigned: { id: string; version: number; before: string | null }[]
  refused: { id: string; why: string }[]
}

/** Gives articles to one person. A cleared one stays with whom it is, and one that changed meanwhile is told and left alone. */
export async function assignArticles(input: z.output<typeof AssignArticles>, actor: Actor): Promise<AssignedArticles> {
  refuseIf(whyNotEdit(actor), 'forbidden')
  return inTransaction(async (tx) => {
    const to = await nameOfColleague(tx, input.assigneeId)
    const { fit, refused } = await lockArticles(
      tx,
      input.articles,
      (slug) => `${slug} is cleared and stays with whom it is.`,
    )
    const assigned = fit.map(({ id, version, assigneeId }) => ({ id, version: version + 1, before: assigneeId }))
    await tx.article.updateMany({
      where: { id: { in: assigned.map(({ id }) => id) } },
      data: { assigneeId: input.assigneeId, version: { increment: 1 } },
    })
    const events = assigned.map(({ id }): AuditEvent => {
      return { kind: 'article.assigned', subjectId: id, articleId: id, data: { to } }
    })
    await record(tx, actor, ...events)
    return { assigned, refused }
  })
}
