import 'server-only'
import { z } from 'zod'
import { record } from '@/lib/db/audit'
import type { Transaction } from '@/lib/db/transaction'
import { inTransaction } from '@/lib/db/transaction'
import type { AuditEvent } from '@/lib/domain/audit/audit-event'
import { whyNotAcceptProposal } from '@/lib/domain/evidence/proposal'
import type { Actor } from '@/lib/domain/people/actor'
import { whyNotEdit } from '@/lib/domain/people/actor'
import { refuseIf } from '@/lib/domain/refusal'
import type { LockedArticle } from '@/lib/use-cases/articles/lock-article'
import { lockArticle } from '@/lib/use-cases/articles/lock-article'
import { Id } from '@/lib/use-cases/fields'
import { attachAll } from '@/lib/use-cases/passages/check-passage'
import type { HeldProposal, ProposalsDecided } from './hold-proposals'
import { CHANGED_SINCE, holdProposals, NO_SUCH_NOTE, SEEN_PROPOSALS } from './hold-proposals'

export const AcceptProposals = z.strictObject({ articleId: Id, proposals: SEEN_PROPOSALS })

interface Work {
  tx: Transaction
  article: LockedArticle
  actor: Actor
}

interface OfClaim {
  id: string
  version: number
}

/** A source of the library that this person sees and that is the same page, or has the same name and no address. */
async function knownSource({ tx, actor }: Work, { title, url, held }: HeldProposal): Promise<string | null> {
  if (held) return null
  const [known] = await tx.$queryRaw<{ id: string }[]>`
    SELECT s.id FROM sources s
    WHERE CASE WHEN ${url}::text IS NULL THEN s.url IS NULL AND galley_searchable(s.title) = galley_searchable(${title})
      ELSE galley_address(s.url) = galley_address(${url}) END
      AND (s.visibility <> 'CONFIDENTIAL' OR s.added_by_id = ${actor.id}::uuid
        OR EXISTS (SELECT FROM source_readers r WHERE r.source_id = s.id AND r.person_id = ${actor.id}::uuid))
    ORDER BY s.id LIMIT 1`
  return known?.id ?? null
}

/** Makes it evidence of each of its claims that may have it; answers why not where none may. */
async function acceptOne(
  work: Work,
  proposal: HeldProposal,
  claims: readonly OfClaim[],
): Promise<string | AuditEvent[]> {
  const { tx, actor } = work
  const { id, number, kind, title, url, locator, held, articleId } = proposal
  const sourceId = await knownSource(work, proposal)
  const visibility = held ? ('CONFIDENTIAL' as const) : ('INTERNAL' as const)
  const { answer, events } = await attachAll(work, {
    ...{ act: 'evidence', articleId, claims: [...claims], locator, stance: 'SUPPORTS' },
    ...(sourceId === null ? { source: { kind, title, ...(url !== null && { url }), visibility } } : { sourceId }),
  })
  if (answer.done.length === 0) return answer.refused[0]?.detail ?? 'No claim may have it.'
  const evidence = events.flatMap((event) => (event.kind === 'evidence.added' ? [event.data.evidence] : []))
  await tx.$executeRaw`
    UPDATE proposal_claims c SET evidence_id = e.id FROM evidence e
    WHERE c.proposal_id = ${id}::uuid AND e.claim_id = c.claim_id AND e.id = ANY (${evidence}::uuid[])`
  await tx.$executeRaw`
    UPDATE proposals SET state = 'ACCEPTED', decided_by_id = ${actor.id}::uuid, decided_at = now(), version = version + 1 WHERE id = ${id}::uuid`
  const accepted = { proposal: number, claims: evidence.length }
  return [...events, { kind: 'proposal.accepted', subjectId: id, articleId, data: accepted }]
}

/**
 * Makes what notes and links propose evidence of whoever accepts it, for the claims that they stand at; suggestions among these count from
 * here on. It gives no verdict, and takes none back: a claim under a verdict is left as it is. What can't be accepted stays proposed, and is
 * answered with its sentence; the others are done.
 */
export async function acceptProposals(
  { articleId, proposals }: z.output<typeof AcceptProposals>,
  actor: Actor,
): Promise<ProposalsDecided> {
  refuseIf(whyNotEdit(actor), 'forbidden')
  return inTransaction(async (tx) => {
    const work = { tx, article: await lockArticle(tx, articleId), actor }
    const seen = new Map(proposals.map(({ id, version }) => [id, version]))
    const held = await holdProposals(tx, articleId, [...seen.keys()])
    const done: string[] = []
    const events: AuditEvent[] = []
    const refused = new Map(proposals.map(({ id }) => [id, NO_SUCH_NOTE]))
    for (const proposal of held) {
      const claims = await tx.$queryRaw<OfClaim[]>`
        SELECT c.id, c.version FROM proposal_claims p JOIN claims c ON c.id = p.claim_id WHERE p.proposal_id = ${proposal.id}::uuid ORDER BY c.number`
      const whyNot =
        proposal.version === seen.get(proposal.id)
          ? whyNotAcceptProposal({ ...proposal, claims: claims.length }, actor)
          : CHANGED_SINCE
      const outcome = whyNot ?? (await acceptOne(work, proposal, claims))
      if (typeof outcome === 'string') refused.set(proposal.id, outcome)
      else {
        refused.delete(proposal.id)
        done.push(proposal.id)
        events.push(...outcome)
      }
    }
    await record(tx, actor, ...events)
    return { done, refused: Array.from(refused, ([id, detail]) => ({ id, detail })) }
  })
}
