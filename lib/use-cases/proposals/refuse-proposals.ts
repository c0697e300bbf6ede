import 'server-only'
import { z } from 'zod'
import { record } from '@/lib/db/audit'
import { inTransaction } from '@/lib/db/transaction'
import type { AuditEvent } from '@/lib/domain/audit/audit-event'
import { whyNotDecideProposal } from '@/lib/domain/evidence/proposal'
import type { Actor } from '@/lib/domain/people/actor'
import { whyNotEdit } from '@/lib/domain/people/actor'
import { refuseIf } from '@/lib/domain/refusal'
import { lockArticle } from '@/lib/use-cases/articles/lock-article'
import { Id, Reason } from '@/lib/use-cases/fields'
import type { ProposalsDecided } from './hold-proposals'
import { CHANGED_SINCE, holdProposals, NO_SUCH_NOTE, SEEN_PROPOSALS } from './hold-proposals'

export const RefuseProposals = z.strictObject({ articleId: Id, proposals: SEEN_PROPOSALS, reason: Reason })

/** Leaves notes out of the evidence, for one reason. They stay in the list, with it. */
export async function refuseProposals(
  { articleId, proposals, reason }: z.output<typeof RefuseProposals>,
  actor: Actor,
): Promise<ProposalsDecided> {
  refuseIf(whyNotEdit(actor), 'forbidden')
  return inTransaction(async (tx) => {
    await lockArticle(tx, articleId)
    const seen = new Map(proposals.map(({ id, version }) => [id, version]))
    const held = await holdProposals(tx, articleId, [...seen.keys()])
    const refused = new Map(proposals.map(({ id }) => [id, NO_SUCH_NOTE]))
    for (const proposal of held) {
      const why = proposal.version === seen.get(proposal.id) ? whyNotDecideProposal(proposal, actor) : CHANGED_SINCE
      if (why === null) refused.delete(proposal.id)
      else refused.set(proposal.id, why)
    }
    const done = held.filter(({ id }) => !refused.has(id))
    const ids = done.map(({ id }) => id)
    if (ids.length > 0)
      await tx.$executeRaw`
        UPDATE proposals SET state = 'REFUSED', reason = ${reason}, decided_by_id = ${actor.id}::uuid, decided_at = now(), version = version + 1
        WHERE id = ANY (${ids}::uuid[])`
    await record(
      tx,
      actor,
      ...done.map(({ id, number }): AuditEvent => {
        return { kind: 'proposal.refused', subjectId: id, articleId, data: { proposal: number, reason } }
      }),
    )
    return { done: ids, refused: Array.from(refused, ([id, detail]) => ({ id, detail })) }
  })
}
