import 'server-only'
import { z } from 'zod'
import { record } from '@/lib/db/audit'
import { inTransaction } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/people/actor'
import { whyNotEdit } from '@/lib/domain/people/actor'
import type { AuditEvent } from '@/lib/domain/audit/audit-event'
import { atMost, LIMITS } from '@/lib/domain/limits'
import { refuseIf } from '@/lib/domain/refusal'
import { Id, Version } from '@/lib/use-cases/fields'
import { nameOfColleague } from '@/lib/use-cases/people/name-of-colleague'

export const AssignArticles = z.strictObject({
  /** As the person saw them. */
  articles: z
    .array(z.strictObject({ id: Id, version: Version }))
    .min(1, 'Name at least one article.')
    .max(LIMITS.articlesAtOnce.most, atMost('articlesAtOnce')),
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
  const seen = new Map(input.articles.map(({ id, version }) => [id, version]))
  return inTransaction(async (tx) => {
    const to = await nameOfColleague(tx, input.assigneeId)
    // In one order for everybody, so that two who assign at once don't wait for each other.
    const ids = [...seen.keys()].sort()
    await tx.$executeRaw`SELECT FROM articles WHERE id = ANY (${ids}::uuid[]) ORDER BY id FOR NO KEY UPDATE`
    const found = await tx.article.findMany({
      where: { id: { in: ids } },
      select: { id: true, slug: true, version: true, status: true, assigneeId: true },
    })
    const answer: AssignedArticles = { assigned: [], refused: [] }
    for (const id of ids) {
      const article = found.find((one) => one.id === id)
      if (!article) answer.refused.push({ id, why: 'There is no such article, or you may not see it.' })
      else if (article.status === 'CLEARED')
        answer.refused.push({ id, why: `${article.slug} is cleared and stays with whom it is.` })
      else if (article.version !== seen.get(id))
        answer.refused.push({ id, why: `${article.slug} was changed by someone else since you opened the list.` })
      else answer.assigned.push({ id, version: article.version + 1, before: article.assigneeId })
    }
    await tx.article.updateMany({
      where: { id: { in: answer.assigned.map(({ id }) => id) } },
      data: { assigneeId: input.assigneeId, version: { increment: 1 } },
    })
    const events = answer.assigned.map(({ id }): AuditEvent => {
      return { kind: 'article.assigned', subjectId: id, articleId: id, data: { to } }
    })
    await record(tx, actor, ...events)
    return answer
  })
}
