import 'server-only'
import { record } from '@/lib/db/audit'
import { hashOfToken } from '@/lib/db/token-hash'
import { inTransaction } from '@/lib/db/transaction'

/** Ends the session of this token; nothing happens when it has ended already. */
export async function signOut(token: string): Promise<void> {
  await inTransaction(async (tx) => {
    const [ended] = await tx.session.updateManyAndReturn({
      where: { tokenHash: hashOfToken(token), revokedAt: null },
      data: { revokedAt: new Date() },
      select: { id: true, personId: true },
    })
    if (!ended) return
    await record(tx, { id: ended.personId }, { kind: 'session.ended', subjectId: ended.id, data: { all: false } })
  })
}
