import 'server-only'
import { db } from '@/lib/db/client'
import { VERDICT, verdictView } from '@/lib/db/verdict-row'
import type { ClaimView, EvidenceView, VerdictView } from '@/lib/domain/claims/claim-view'
import { CLAIM_STATUS_INFO } from '@/lib/domain/claims/claim'
import { textOfClaims } from '@/lib/domain/claims/text-of-claims'
import type { Actor } from '@/lib/domain/people/actor'
import { auditHead } from '@/lib/queries/audit/audit-head'
import { ClaimsPage, claimsPage } from '@/lib/queries/claims/claims'
import { EVIDENCE, evidenceView } from '@/lib/queries/claims/evidence-rows'
import { articleDetail } from './article'

/** A claim with all that was put to it and decided about it. */
export interface DossierClaim extends ClaimView {
  evidence: EvidenceView[]
  /** All of its verdicts, the first one first. */
  verdicts: VerdictView[]
}

/** A claim that is none any more: by whom, where a person took it away, and when. */
export interface ClaimAside extends ClaimView {
  by: string | null
}

/** Events that take a claim away. */
const TAKEN_AWAY = ['claim.dismissed', 'claim.merged']

async function decidedOn(claimIds: string[], actor: Actor) {
  const where = { claimId: { in: claimIds } }
  const [verdicts, evidence] = await Promise.all([
    db().verdict.findMany({ where, select: { ...VERDICT, claimId: true }, orderBy: { number: 'asc' } }),
    db().evidence.findMany({
      where: { ...where, removedAt: null },
      select: { ...EVIDENCE, claimId: true },
      orderBy: { createdAt: 'asc' },
    }),
  ])
  const given = Map.groupBy(verdicts, ({ claimId }) => claimId)
  const put = Map.groupBy(evidence, ({ claimId }) => claimId)
  return (claim: ClaimView): DossierClaim => ({
    ...claim,
    verdicts: (given.get(claim.id) ?? []).map(verdictView),
    evidence: (put.get(claim.id) ?? []).map((row) => evidenceView(row, actor)),
  })
}

/** Who took these claims away last. */
async function takenAwayBy(articleId: string, claimIds: string[]): Promise<Map<string, string>> {
  if (claimIds.length === 0) return new Map()
  const events = await db().$queryRaw<{ id: string; name: string }[]>`
    SELECT DISTINCT ON (e.subject_id) e.subject_id AS id, p.name
    FROM audit_events e JOIN people p ON p.id = e.actor_id
    WHERE e.article_id = ${articleId}::uuid AND e.subject_id = ANY (${claimIds}::text[]) AND e.kind = ANY (${TAKEN_AWAY}::text[])
    ORDER BY e.subject_id, e.seq DESC`
  return new Map(events.map(({ id, name }) => [id, name]))
}

/**
 * The dossier of an article: its claims in the order of the text, a page of them with the stretch of text that they stand in, each
 * with its evidence as this reader may see it, every verdict and review, and where the log stood. `next` leads to the page after it.
 */
export async function dossierPage(
  input: { articleId: string; cursor?: string | undefined; limit?: number },
  actor: Actor,
) {
  const asked = ClaimsPage.parse(input)
  const head = await auditHead()
  const article = await articleDetail(asked.articleId, actor)
  const { items, next } = await claimsPage(asked, actor)
  const [standing, aside] = [true, false].map((counts) =>
    items.filter(({ status }) => CLAIM_STATUS_INFO[status].counts === counts),
  ) as [ClaimView[], ClaimView[]]
  const [withAll, takenBy] = await Promise.all([
    decidedOn(
      standing.map(({ id }) => id),
      actor,
    ),
    takenAwayBy(
      article.id,
      aside.map(({ id }) => id),
    ),
  ])
  const { text, blocks } = article.revision
  return {
    article,
    head,
    claims: standing.map(withAll),
    aside: aside.map((claim): ClaimAside => ({ ...claim, by: takenBy.get(claim.id) ?? null })),
    ...textOfClaims(text, blocks, standing, { after: asked.cursor?.[0] ?? null, isLast: next === null }),
    next,
  }
}
