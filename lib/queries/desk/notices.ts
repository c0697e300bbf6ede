import 'server-only'
import { db } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { isoOf } from '@/lib/domain/iso'
import type { Actor } from '@/lib/domain/people/actor'
import { markOf } from '@/lib/domain/claims/claim-mark'
import { inOrder } from '@/lib/queries/in-order'
import type { Outcome } from '@/lib/domain/verdicts/verdict'

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

/** Comments beside the claims that came back, read for one desk at most. */
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

type Returned = Prisma.ClaimGetPayload<{ select: typeof LINE }>

/** What a line is made of. */
interface LineRow extends Pick<Returned, 'id' | 'number' | 'status' | 'articleId'> {
  words: string
  verdict: { outcome: Outcome } | null
}

function lineOf({ id, number, status, articleId, words, verdict }: LineRow, said: readonly string[]): NoticeLine {
  const { finding, stage } = markOf({ status, verdict })
  return { key: id, href: `/articles/${articleId}?claim=${number}`, words, finding, stage, said: [...said] }
}

/**
 * What came back to this person: one notice for each reviewer and article, with the reasons, and what that reviewer commented on
 * the person's other claims there since they were found. In the order of the claims.
 */
export async function noticesFor(ids: string[], actor: Actor): Promise<Notice[]> {
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
    const [verdict] = claim.verdicts
    const reason = claim.status === 'RETURNED' ? verdict?.reviews[0]?.reason : null
    const row = { ...claim, words: claim.anchors[0]?.exact ?? '', verdict: verdict ?? null }
    notice.lines.push(lineOf(row, reason ? [reason] : []))
    notices.set(key, notice)
  }
  for (const { authorId, body, outcome, ...claim } of await commentsBeside(returned, actor)) {
    const notice = notices.get(keyOf(authorId, claim.articleId))
    if (!notice) continue
    let line = notice.lines.find(({ key }) => key === claim.id)
    if (!line) notice.lines.push((line = lineOf({ ...claim, verdict: { outcome } }, [])))
    line.said.push(body)
  }
  return [...notices.values()]
}

interface Remark extends Omit<LineRow, 'verdict'> {
  authorId: string
  body: string
  outcome: Outcome
}

/**
 * What the reviewers of these claims commented last on this person's claims in the same articles, since the first of these claims was
 * found, and on each since it was found itself; the oldest first. Each reviewer's remarks on each article are read by themselves.
 */
async function commentsBeside(returned: readonly Returned[], actor: Actor): Promise<Remark[]> {
  const found = returned.flatMap(({ verdicts }) => verdicts.map(({ givenAt }) => givenAt.getTime()))
  const asked = new Map<string, { reviewer: string; article: string }>()
  for (const { articleId: article, verdicts } of returned)
    for (const { reviewer } of verdicts[0]?.reviews ?? [])
      asked.set(`${reviewer.id} ${article}`, { reviewer: reviewer.id, article })
  const pairs = [...asked.values()]
  if (pairs.length === 0) return []
  return db().$queryRaw<Remark[]>`
    SELECT m.author_id AS "authorId", m.body, m.id, m.number, m.status, m.article_id AS "articleId", m.outcome,
      coalesce((SELECT n.exact FROM anchors n JOIN revisions r ON r.id = n.revision_id
        WHERE n.claim_id = m.id ORDER BY r.number DESC, n.start LIMIT 1), '') AS words
    FROM (
      SELECT m.author_id, m.body, m.created_at, m.id AS comment_id, c.id, c.number, c.status::text, c.article_id, v.outcome::text
      FROM unnest(${pairs.map(({ reviewer }) => reviewer)}::uuid[], ${pairs.map(({ article }) => article)}::uuid[]) beside (reviewer_id, article_id)
        CROSS JOIN LATERAL (
          SELECT * FROM comments m WHERE m.author_id = beside.reviewer_id AND m.article_id = beside.article_id
            AND m.created_at >= ${new Date(Math.min(...found))} OFFSET 0) m
        JOIN claims c ON c.id = m.claim_id
        CROSS JOIN LATERAL (
          SELECT v.outcome, v.given_by_id FROM verdicts v
          WHERE v.claim_id = c.id AND v.ended_at IS NULL AND v.given_at <= m.created_at OFFSET 0) v
      WHERE v.given_by_id = ${actor.id}::uuid OR c.assignee_id = ${actor.id}::uuid
      ORDER BY m.created_at DESC, m.id DESC LIMIT ${READ}) m
    ORDER BY m.created_at, m.comment_id`
}
