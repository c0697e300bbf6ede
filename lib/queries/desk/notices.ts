import 'server-only'
import { db } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { isoOf } from '@/lib/domain/iso'
import type { Actor } from '@/lib/domain/people/actor'
import { markOf } from '@/lib/domain/claims/claim-mark'
import { inOrder } from '@/lib/queries/in-order'
import { claimsOf } from './needs'

/** A claim in a notice, and what the reviewer says of it. */
interface NoticeLine {
  key: string
  href: string
  words: string
  finding: string
  stage: string | null
  /** Why it came back, where it did; then what they commented since it was found. */
  said: string[]
}

/** Everything that one reviewer sent back of one article, as one notice. */
export interface Notice {
  key: string
  who: string
  headline: string
  /** RFC 3339, UTC. */
  dueAt: string | null
  /** How many claims came back. */
  returned: number
  lines: NoticeLine[]
}

/** Claims that come back, and comments beside them, read for one desk at most. */
const READ = 100

const LINE = {
  id: true,
  number: true,
  status: true,
  articleId: true,
  anchors: { orderBy: [{ revision: { number: 'desc' } }, { start: 'asc' }], take: 1, select: { exact: true } },
  verdicts: {
    where: { endedAt: null },
    select: {
      outcome: true,
      givenAt: true,
      reviews: { where: { takenBack: null }, select: { reason: true, reviewer: { select: { id: true, name: true } } } },
    },
  },
} as const satisfies Prisma.ClaimSelect

type LineRow = Prisma.ClaimGetPayload<{ select: typeof LINE }>

function lineOf(claim: LineRow): NoticeLine {
  const [verdict] = claim.verdicts
  const reason = claim.status === 'RETURNED' ? verdict?.reviews[0]?.reason : null
  const { finding, stage } = markOf({ status: claim.status, verdict: verdict ?? null })
  return {
    key: claim.id,
    href: `/articles/${claim.articleId}?claim=${claim.number}`,
    words: claim.anchors[0]?.exact ?? '',
    finding,
    stage,
    said: reason ? [reason] : [],
  }
}

/**
 * What came back to this person: one notice for each reviewer and article, with the reasons, and what that reviewer commented on
 * the person's other claims there since they were found. The soonest due first. `count` is of the claims that came back.
 */
export async function noticesFor(
  sentBack: readonly string[],
  actor: Actor,
): Promise<{ count: number; items: Notice[] }> {
  const ids = sentBack.slice(0, READ)
  const select = { ...LINE, article: { select: { headline: true, dueAt: true } } } as const
  const returned = inOrder(ids, await db().claim.findMany({ where: { id: { in: ids } }, select }))
  const notices = new Map<string, Notice>()
  const keyOf = (reviewerId: string, articleId: string) => `${reviewerId} ${articleId}`
  for (const claim of returned) {
    const reviewer = claim.verdicts[0]?.reviews[0]?.reviewer
    if (!reviewer) continue
    const key = keyOf(reviewer.id, claim.articleId)
    const { headline, dueAt } = claim.article
    const fresh = { key, who: reviewer.name, headline, dueAt: isoOf(dueAt), returned: 0, lines: [] }
    const notice = notices.get(key) ?? fresh
    notice.returned++
    notice.lines.push(lineOf(claim))
    notices.set(key, notice)
  }
  for (const { authorId, body, createdAt, claim } of await commentsBeside(returned, actor)) {
    const notice = notices.get(keyOf(authorId, claim.articleId))
    const [verdict] = claim.verdicts
    if (!notice || !verdict || createdAt < verdict.givenAt) continue
    let line = notice.lines.find(({ key }) => key === claim.id)
    if (!line) notice.lines.push((line = { ...lineOf(claim), said: [] }))
    line.said.push(body)
  }
  return { count: sentBack.length, items: [...notices.values()] }
}

/**
 * What the reviewers of these claims commented last on this person's claims in the same articles, since the first of these claims was
 * found; the oldest first.
 */
async function commentsBeside(returned: readonly LineRow[], actor: Actor) {
  const found = returned.flatMap(({ verdicts }) => verdicts.map(({ givenAt }) => givenAt.getTime()))
  if (found.length === 0) return []
  const reviewers = returned.flatMap(
    ({ verdicts: [verdict] }) => verdict?.reviews.map(({ reviewer }) => reviewer.id) ?? [],
  )
  const newest = await db().comment.findMany({
    where: {
      authorId: { in: [...new Set(reviewers)] },
      createdAt: { gte: new Date(Math.min(...found)) },
      claim: { articleId: { in: [...new Set(returned.map(({ articleId }) => articleId))] }, ...claimsOf(actor) },
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: READ,
    select: { authorId: true, body: true, createdAt: true, claim: { select: LINE } },
  })
  return newest.reverse()
}
