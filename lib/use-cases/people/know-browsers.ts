import 'server-only'
import { z } from 'zod'
import { record } from '@/lib/db/audit'
import { inTransaction } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/people/actor'

/** Up to when the sign-ins are that somebody was told of. */
export const KnowBrowsers = z.strictObject({ until: z.iso.datetime() })

/** Whoever was told of sign-ins on new browsers says that it was they. No session says so of itself. */
export async function knowBrowsers({ until }: z.output<typeof KnowBrowsers>, actor: Actor): Promise<void> {
  await inTransaction(async (tx) => {
    const { count } = await tx.session.updateMany({
      where: {
        ...{ personId: actor.id, newBrowser: true, toldAt: null, createdAt: { lte: new Date(until) } },
        ...(actor.sessionId !== undefined && { id: { not: actor.sessionId } }),
      },
      data: { toldAt: new Date() },
    })
    if (count > 0) await record(tx, actor, { kind: 'session.known', subjectId: actor.id, data: { browsers: count } })
  })
}
