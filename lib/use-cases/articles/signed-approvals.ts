import 'server-only'
import type { Transaction } from '@/lib/db/transaction'
import type { AuditEvent } from '@/lib/domain/audit/audit-event'
import { makeStale } from './write-rows'

/**
 * Approvals by whoever the article's byline, or a byline in its newest text, names now: they are no second person for it, so
 * their claims become stale. To be called in the transaction that names them, with the article locked. Answers the events, and why a
 * cleared article has to be checked again; null where no such approval stands.
 */
export async function askAgainWhatSignersApproved(
  tx: Transaction,
  articleId: string,
): Promise<{ events: AuditEvent[]; whyReopened: string } | null> {
  const approved = await tx.$queryRaw<{ id: string; number: number; name: string }[]>`
    SELECT a.claim_id AS id, a.number, p.name FROM galley_approvals_by_signers(${articleId}::uuid) a JOIN people p ON p.id = a.reviewer_id
    ORDER BY a.number`
  const [first] = approved
  if (!first) return null
  const stale = approved.map(({ name, ...claim }) => ({
    ...claim,
    why: `${name}, who approved it, is named as a writer of the article`,
  }))
  await makeStale(tx, [JSON.stringify(stale)])
  const events = stale.map(({ id, number, why }): AuditEvent => ({
    ...{ kind: 'claim.stale', subjectId: id, articleId },
    data: { claim: number, why },
  }))
  return { events, whyReopened: `claim ${first.number} became stale` }
}
