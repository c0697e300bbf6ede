import 'server-only'
import { z } from 'zod'
import { unseenChangesOf } from '@/lib/db/account-changes'
import { record } from '@/lib/db/audit'
import { inTransaction } from '@/lib/db/transaction'
import { wholeNumber } from '@/lib/domain/given-fields'
import type { Actor } from '@/lib/domain/people/actor'

/** Up to which event of the log the changes are that somebody was told of. */
export const SeeAccountChanges = z.strictObject({ upTo: wholeNumber({ least: 1, most: Number.MAX_SAFE_INTEGER }) })

/** Whoever was told of changes to their account has seen them; what came after those, and what this browser did, stays to be told. */
export async function seeAccountChanges({ upTo }: z.output<typeof SeeAccountChanges>, actor: Actor): Promise<void> {
  const [newest] = (await unseenChangesOf(actor)).filter(({ seq }) => seq <= upTo)
  if (!newest) return
  const seen = { upTo: Number(newest.seq) }
  await inTransaction((tx) =>
    record(tx, actor, {
      kind: 'person.changes-seen',
      subjectId: actor.id,
      data: { ...seen, ...(actor.sessionId !== undefined && { session: actor.sessionId }) },
    }),
  )
}
