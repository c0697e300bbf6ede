import 'server-only'
import { db } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import type { Actor } from '@/lib/domain/actor'
import { markOf } from '@/lib/domain/claim-mark'
import { OUTCOME_INFO } from '@/lib/domain/verdict'
import { claimsWaitingFor, correctionsWaitingFor } from './needs'

/** One thing that waits for somebody, as a line of the desk. */
interface Need {
  key: string
  href: string
  words: string
  finding: string
  stage: string | null
  /** Why it waits, in a few words. */
  why: string
  slug: string
  /** RFC 3339, UTC. */
  dueAt: string | null
}

export interface NeedList {
  /** Of all of them; `items` are the first. */
  count: number
  items: Need[]
}

/** Lines of one list at most. */
const SHOWN = 20

const CLAIM = {
  id: true,
  number: true,
  status: true,
  article: { select: { id: true, slug: true, dueAt: true } },
  anchors: { orderBy: [{ revision: { number: 'desc' } }, { start: 'asc' }], take: 1, select: { exact: true } },
  verdicts: {
    where: { endedAt: null },
    select: {
      outcome: true,
      givenBy: { select: { name: true } },
      reviews: { select: { reason: true, reviewer: { select: { name: true } } } },
    },
  },
  _count: { select: { evidence: { where: { removedAt: null } } } },
} as const satisfies Prisma.ClaimSelect

type ClaimRow = Prisma.ClaimGetPayload<{ select: typeof CLAIM }>

function sources(count: number): string {
  return count === 0 ? 'no source yet' : count === 1 ? 'one source' : `${count} sources`
}

const WHY: Record<'sentBack' | 'stale' | 'open' | 'review', (claim: ClaimRow) => string> = {
  sentBack: ({ verdicts: [verdict] }) => {
    const [review] = verdict?.reviews ?? []
    return review ? `“${review.reason ?? ''}” ${review.reviewer.name}` : 'returned'
  },
  stale: ({ verdicts: [verdict] }) =>
    verdict ? `was ${OUTCOME_INFO[verdict.outcome].label.toLowerCase()}; text or evidence changed` : 'text changed',
  open: ({ _count }) => sources(_count.evidence),
  review: ({ verdicts: [verdict] }) =>
    verdict ? `${OUTCOME_INFO[verdict.outcome].label.toLowerCase()}, by ${verdict.givenBy.name}` : '',
}

async function claimNeeds(why: keyof typeof WHY, where: Prisma.ClaimWhereInput): Promise<NeedList> {
  const [count, rows] = await Promise.all([
    db().claim.count({ where }),
    db().claim.findMany({
      where,
      orderBy: [{ article: { dueAt: { sort: 'asc', nulls: 'last' } } }, { articleId: 'asc' }, { number: 'asc' }],
      take: SHOWN,
      select: CLAIM,
    }),
  ])
  return {
    count,
    items: rows.map((claim) => {
      const { finding, stage } = markOf({ status: claim.status, verdict: claim.verdicts[0] ?? null })
      return {
        key: claim.id,
        href: why === 'review' ? `/review?claim=${claim.id}` : `/articles/${claim.article.id}?claim=${claim.number}`,
        words: claim.anchors[0]?.exact ?? '',
        finding,
        stage,
        why: WHY[why](claim),
        slug: claim.article.slug,
        dueAt: claim.article.dueAt?.toISOString() ?? null,
      }
    }),
  }
}

async function correctionNeeds(actor: Actor): Promise<NeedList> {
  const where = correctionsWaitingFor(actor)
  const [count, rows] = await Promise.all([
    db().correction.count({ where }),
    db().correction.findMany({
      where,
      orderBy: { submittedAt: 'asc' },
      take: SHOWN,
      select: {
        id: true,
        headline: true,
        draftedBy: { select: { name: true } },
        article: { select: { slug: true } },
      },
    }),
  ])
  return {
    count,
    items: rows.map(({ id, headline, draftedBy, article }) => ({
      key: id,
      href: `/corrections-desk?entry=${id}`,
      words: headline,
      finding: 'edit',
      stage: 'review',
      why: `correction, drafted by ${draftedBy.name}`,
      slug: article.slug,
      dueAt: null,
    })),
  }
}

/** What waits for this person now, by why it waits. */
export async function deskNeeds(actor: Actor) {
  const where = claimsWaitingFor(actor)
  const [sentBack, stale, open, review, corrections] = await Promise.all([
    claimNeeds('sentBack', where.sentBack),
    claimNeeds('stale', where.stale),
    claimNeeds('open', where.open),
    claimNeeds('review', where.review),
    correctionNeeds(actor),
  ])
  return {
    sentBack,
    stale,
    open,
    review: { count: review.count + corrections.count, items: [...review.items, ...corrections.items].slice(0, SHOWN) },
  }
}
