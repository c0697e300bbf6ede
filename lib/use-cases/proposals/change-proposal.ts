import 'server-only'
import { z } from 'zod'
import { record } from '@/lib/db/audit'
import { inTransaction } from '@/lib/db/transaction'
import { whyNotDecideProposal } from '@/lib/domain/evidence/proposal'
import { SOURCE_KINDS } from '@/lib/domain/evidence/source'
import type { Actor } from '@/lib/domain/people/actor'
import { whyNotEdit } from '@/lib/domain/people/actor'
import { missing, refuseIf, stale } from '@/lib/domain/refusal'
import { Link, orNothing } from '@/lib/use-cases/articles/article-fields'
import { lockArticle } from '@/lib/use-cases/articles/lock-article'
import { Id, Line, Version } from '@/lib/use-cases/fields'
import { holdProposals } from './hold-proposals'

export const ChangeProposal = z.strictObject({
  proposalId: Id,
  version: Version,
  kind: z.enum(SOURCE_KINDS).optional(),
  title: Line.optional(),
  url: orNothing(Link),
  locator: Line.optional(),
  state: z.literal('PROPOSED').optional().describe('It was left out, and is proposed again.'),
})

const FIELDS = ['kind', 'title', 'url', 'locator'] as const
const NAMES = { kind: 'kind', title: 'source', url: 'address', locator: 'place' } as const

/** Says what a note does not, or says wrongly: the source it names, and the place in it; or proposes again what was left out. Its words stay. */
export async function changeProposal(
  { proposalId, version, state, ...given }: z.output<typeof ChangeProposal>,
  actor: Actor,
): Promise<{ articleId: string }> {
  refuseIf(whyNotEdit(actor), 'forbidden')
  return inTransaction(async (tx) => {
    const found = await tx.proposal.findUnique({ where: { id: proposalId }, select: { articleId: true } })
    if (!found) throw missing('note')
    const { articleId } = found
    await lockArticle(tx, articleId)
    const [was] = await holdProposals(tx, articleId, [proposalId])
    if (!was) throw missing('note')
    if (was.version !== version) throw stale('note', { ...was })
    if (state && was.state === 'REFUSED') {
      await tx.$executeRaw`
        UPDATE proposals SET state = 'PROPOSED', reason = NULL, decided_by_id = NULL, decided_at = NULL, version = version + 1 WHERE id = ${proposalId}::uuid`
      const data = { proposal: was.number }
      await record(tx, actor, { kind: 'proposal.restored', subjectId: proposalId, articleId, data })
      return { articleId }
    }
    refuseIf(whyNotDecideProposal(was, actor))
    const fields = FIELDS.filter((field) => given[field] !== undefined && given[field] !== was[field])
    if (fields.length === 0) return { articleId }
    const { kind = was.kind, title = was.title, url = was.url, locator = was.locator } = given
    await tx.proposal.update({
      where: { id: proposalId },
      data: { kind, title, url, locator, version: { increment: 1 } },
    })
    await record(tx, actor, {
      ...{ kind: 'proposal.changed', subjectId: proposalId, articleId },
      data: { proposal: was.number, fields: fields.map((field) => NAMES[field]) },
    })
    return { articleId }
  })
}
