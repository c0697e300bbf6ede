import 'server-only'
import type { z } from 'zod'
import { db } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { PERSON } from '@/lib/db/person-named'
import type { ProposalView } from '@/lib/domain/evidence/proposal'
import { isReadyToAccept, whyNotAcceptProposal } from '@/lib/domain/evidence/proposal'
import { PageSize, wholeNumber } from '@/lib/domain/given-fields'
import { isId } from '@/lib/domain/is-id'
import { LIMITS } from '@/lib/domain/limits'
import type { Actor } from '@/lib/domain/people/actor'
import { missing } from '@/lib/domain/refusal'
import { OneArticle } from '@/lib/queries/addresses'
import { articlesSeenBy, refuseUnseenArticle } from './articles-seen-by'

export const ProposalsPage = OneArticle.extend({
  cursor: wholeNumber({ least: 1, most: Number.MAX_SAFE_INTEGER }).optional(),
  limit: PageSize,
})

const NEWEST_FIRST: Prisma.AnchorOrderByWithRelationInput[] = [{ revision: { number: 'desc' } }, { start: 'asc' }]

const PROPOSAL = {
  id: true,
  articleId: true,
  number: true,
  origin: true,
  words: true,
  saidBy: true,
  sentence: true,
  kind: true,
  title: true,
  url: true,
  locator: true,
  held: true,
  state: true,
  reason: true,
  version: true,
  decidedBy: PERSON,
  decidedAt: true,
  claims: {
    orderBy: { claim: { number: 'asc' } },
    select: {
      evidenceId: true,
      claim: {
        select: {
          id: true,
          number: true,
          kind: true,
          status: true,
          anchors: { orderBy: NEWEST_FIRST, take: 1, select: { exact: true } },
        },
      },
    },
  },
} as const

const find = (where: Prisma.ProposalWhereInput, take: number) =>
  db().proposal.findMany({ where, orderBy: { number: 'asc' }, take, select: PROPOSAL })

type Found = Awaited<ReturnType<typeof find>>[number]

function view({ claims, decidedAt, ...row }: Found, actor: Actor): ProposalView {
  const proposed = { ...row, claims: claims.length }
  return {
    ...row,
    decidedAt: decidedAt?.toISOString() ?? null,
    claims: claims.map(({ evidenceId, claim: { anchors, ...claim } }) => ({
      ...claim,
      text: anchors[0]?.exact ?? '',
      isEvidence: evidenceId !== null,
    })),
    whyNotAccept: whyNotAcceptProposal(proposed, actor),
    isReady: isReadyToAccept(proposed, actor),
  }
}

/** One page of what the notes, comments and links of an article propose as evidence, in the order of the text. */
export async function proposalsPage(
  { articleId, cursor = 0, limit }: z.output<typeof ProposalsPage>,
  actor: Actor,
): Promise<{ items: ProposalView[]; next: string | null; ready: number }> {
  await refuseUnseenArticle(articleId, actor)
  const rows = await find({ articleId, number: { gt: cursor } }, limit + 1)
  const items = rows.slice(0, limit).map((row) => view(row, actor))
  const ready = await db().proposal.count({
    where: {
      articleId,
      state: 'PROPOSED',
      held: false,
      title: { not: '' },
      locator: { not: '' },
      claims: { some: {} },
    },
  })
  return { items, next: rows.length > limit ? String(items.at(-1)?.number) : null, ready }
}

/** What is proposed for one claim, as far as nobody has decided on it: the first of it. */
export async function proposalsOfClaim(claimId: string, actor: Actor): Promise<{ items: ProposalView[] }> {
  if (!isId(claimId)) throw missing('claim')
  const rows = await find(
    { state: 'PROPOSED', claims: { some: { claimId } }, article: articlesSeenBy(actor) },
    LIMITS.told.most,
  )
  return { items: rows.map((row) => view(row, actor)) }
}

/** One of them. */
export async function proposalDetail(proposalId: string, actor: Actor): Promise<ProposalView> {
  const [row] = isId(proposalId) ? await find({ id: proposalId, article: articlesSeenBy(actor) }, 1) : []
  if (!row) throw missing('note')
  return view(row, actor)
}
