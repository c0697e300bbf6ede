import 'server-only'
import type { Prisma } from './generated/client'
import type { Transaction } from './transaction'
import { CLAIM_STATUS_INFO, CLAIM_STATUSES } from '@/lib/domain/claims/claim'
import type { Held } from '@/lib/domain/people/hand-over'

const UNSETTLED = CLAIM_STATUSES.filter((status) => !CLAIM_STATUS_INFO[status].settled)

/** The claims, articles and sources that somebody holds. */
export const HELD = {
  articles: (personId: string) => ({ assigneeId: personId, status: 'CHECKING' }) satisfies Prisma.ArticleWhereInput,
  claims: (personId: string) =>
    ({
      assigneeId: personId,
      status: { in: UNSETTLED },
    }) satisfies Prisma.ClaimWhereInput,
  sources: (personId: string) =>
    ({
      visibility: 'CONFIDENTIAL',
      OR: [{ keeperId: personId }, { keeperId: null, addedById: personId }],
    }) satisfies Prisma.SourceWhereInput,
}

/** How much of what others wait for somebody holds. */
export async function heldBy(tx: Transaction, personId: string): Promise<Held> {
  const articles = await tx.article.count({ where: HELD.articles(personId) })
  const claims = await tx.claim.count({ where: HELD.claims(personId) })
  const sources = await tx.source.count({ where: HELD.sources(personId) })
  return { articles, claims, sources }
}

/** The same for everybody who holds anything; three statements, however many people there are. */
export async function heldByEach(tx: Transaction): Promise<Map<string, Held>> {
  const held = new Map<string, Held>()
  const add = (person: string | null, part: Partial<Held>) => {
    if (person !== null) held.set(person, { articles: 0, claims: 0, sources: 0, ...held.get(person), ...part })
  }
  const some = { not: null }
  const articles = await tx.article.groupBy({
    by: ['assigneeId'],
    where: { assigneeId: some, status: 'CHECKING' },
    _count: true,
  })
  for (const { assigneeId, _count } of articles) add(assigneeId, { articles: _count })
  const claims = await tx.claim.groupBy({
    by: ['assigneeId'],
    where: { assigneeId: some, status: { in: UNSETTLED } },
    _count: true,
  })
  for (const { assigneeId, _count } of claims) add(assigneeId, { claims: _count })
  const sources = await tx.source.groupBy({
    by: ['keeperId', 'addedById'],
    where: { visibility: 'CONFIDENTIAL' },
    _count: true,
  })
  for (const { keeperId, addedById, _count } of sources) {
    const keeper = keeperId ?? addedById
    add(keeper, { sources: (held.get(keeper)?.sources ?? 0) + _count })
  }
  return held
}
