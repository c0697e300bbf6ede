import 'server-only'
import { z } from 'zod'
import { record } from '@/lib/db/audit'
import { newsroomPlace } from '@/lib/db/newsroom-place'
import { inTransaction } from '@/lib/db/transaction'
import type { AuditEvent } from '@/lib/domain/audit/audit-event'
import { Moment } from '@/lib/domain/given-fields'
import { isoOf } from '@/lib/domain/iso'
import type { Actor } from '@/lib/domain/people/actor'
import { whyNotEdit } from '@/lib/domain/people/actor'
import { refuseIf } from '@/lib/domain/refusal'
import { sayMoment } from '@/lib/domain/time/say-time'
import { lockArticles, SeenArticles } from './articles-at-once'

export const SetDeadlines = z.strictObject({
  articles: SeenArticles,
  /** Null takes the deadlines away. */
  dueAt: Moment.nullable(),
})

interface DeadlinesSet {
  /** When each one was due before, and the version it has now; one that was due then already keeps its version. */
  done: { id: string; version: number; before: string | null }[]
  refused: { id: string; why: string }[]
}

/** Gives articles one deadline. A cleared one keeps its own, and one that changed meanwhile is told and left alone. */
export async function setDeadlines(input: z.output<typeof SetDeadlines>, actor: Actor): Promise<DeadlinesSet> {
  refuseIf(whyNotEdit(actor), 'forbidden')
  const { dueAt } = input
  return inTransaction(async (tx) => {
    const { fit, refused } = await lockArticles(
      tx,
      input.articles,
      (slug) => `${slug} is cleared and keeps its deadline.`,
    )
    const changed = fit.filter((article) => article.dueAt?.getTime() !== dueAt?.getTime())
    await tx.article.updateMany({
      where: { id: { in: changed.map(({ id }) => id) } },
      data: { dueAt, version: { increment: 1 } },
    })
    const place = await newsroomPlace(tx)
    const say = (due: Date | null) => (due ? sayMoment(due, place, null) : '')
    const events = changed.map(({ id, dueAt: before }): AuditEvent => {
      const changes = [{ field: 'deadline', was: say(before), now: say(dueAt) }]
      return { kind: 'article.changed', subjectId: id, articleId: id, data: { fields: ['deadline'], changes } }
    })
    await record(tx, actor, ...events)
    const done = fit.map((article) => {
      return {
        id: article.id,
        version: article.version + (changed.includes(article) ? 1 : 0),
        before: isoOf(article.dueAt),
      }
    })
    return { done, refused }
  })
}
