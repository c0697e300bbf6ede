import 'server-only'
import { db } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { isoOf } from '@/lib/domain/iso'
import type { Actor } from '@/lib/domain/people/actor'
import { markOf } from '@/lib/domain/claims/claim-mark'
import { OUTCOME_INFO } from '@/lib/domain/verdicts/verdict'
import { inOrder } from '@/lib/queries/in-order'
import { COUNTED_NEEDS } from '@/lib/domain/counted'
import type { WaitingClaims } from './needs'
import { claimsWaitingFor, correctionsWaitingFor } from './needs'
import { noticesFor } from './notices'

/** One thing that waits for somebody, as a line of the desk. */
export interface Need {
  key: string
  href: string
  words: string
  finding: string
  stage: string | null
  /** Why it waits, in a few words. */
  why: string
  headline: string
  /** RFC 3339, UTC. */
  dueAt: string | null
}

export interface NeedList {
  /** Of all of them, up to one more than are counted; `items` are the first. */
  count: number
  items: Need[]
}

/** Lines of one list at most. */
const SHOWN = 20

const CLAIM = {
  id: true,
  number: true,
  status: true,
  article: { select: { id: true, headline: true, dueAt: true } },
  anchors: { orderBy: [{ revision: { number: 'desc' } }, { start: 'asc' }], take: 1, select: { exact: true } },
  verdicts: {
    where: { endedAt: null },
    select: {
      outcome: true,
      givenBy: { select: { name: true } },
    },
  },
  evidence: { where: { removedAt: null }, select: { id: true } },
  assignee: { select: { id: true, name: true } },
} as const satisfies Prisma.ClaimSelect

type ClaimRow = Prisma.ClaimGetPayload<{ select: typeof CLAIM }>

function sources(count: number): string {
  return count === 0 ? 'no source yet' : count === 1 ? 'one source' : `${count} sources`
}

const CORRECTION = {
  id: true,
  returnReason: true,
  draftedBy: { select: { name: true } },
  article: { select: { headline: true } },
} as const satisfies Prisma.CorrectionSelect

/** Whose it is, where that is somebody who is away. */
const whose = ({ assignee }: ClaimRow, actor: Actor) =>
  assignee === null || assignee.id === actor.id ? '' : `for ${assignee.name}: `

const WHY: Record<'stale' | 'open' | 'review', (claim: ClaimRow, actor: Actor) => string> = {
  stale: ({ verdicts: [verdict] }) =>
    verdict ? `was ${OUTCOME_INFO[verdict.outcome].label.toLowerCase()}; text or evidence changed` : 'text changed',
  open: (claim, actor) => `${whose(claim, actor)}${sources(claim.evidence.length)}`,
  review: ({ verdicts: [verdict] }) =>
    verdict ? `${OUTCOME_INFO[verdict.outcome].label.toLowerCase()}, by ${verdict.givenBy.name}` : '',
}

async function claimNeeds(why: keyof typeof WHY, ids: readonly string[], actor: Actor): Promise<NeedList> {
  const shown = ids.slice(0, SHOWN)
  const rows = inOrder(shown, await db().claim.findMany({ where: { id: { in: shown } }, select: CLAIM }))
  return {
    count: ids.length,
    items: rows.map((claim) => {
      const { finding, stage } = markOf({ status: claim.status, verdict: claim.verdicts[0] ?? null })
      return {
        key: claim.id,
        href: why === 'review' ? `/review?claim=${claim.id}` : `/articles/${claim.article.id}?claim=${claim.number}`,
        words: claim.anchors[0]?.exact ?? '',
        finding,
        stage,
        why: WHY[why](claim, actor),
        headline: claim.article.headline,
        dueAt: isoOf(claim.article.dueAt),
      }
    }),
  }
}

type CorrectionRow = Prisma.CorrectionGetPayload<{ select: typeof CORRECTION }>

const WHY_CORRECTION: Record<'sentBack' | 'review', (correction: CorrectionRow) => string> = {
  sentBack: ({ returnReason }) => `correction, returned: “${returnReason ?? ''}”`,
  review: ({ draftedBy }) => `correction, drafted by ${draftedBy.name}`,
}

async function correctionNeeds(
  why: keyof typeof WHY_CORRECTION,
  where: Prisma.CorrectionWhereInput,
): Promise<NeedList> {
  const [count, rows] = await Promise.all([
    db().correction.count({ where, take: COUNTED_NEEDS }),
    db().correction.findMany({
      where,
      orderBy: [{ submittedAt: 'asc' }, { id: 'asc' }],
      take: SHOWN,
      select: CORRECTION,
    }),
  ])
  return {
    count,
    items: rows.map((correction) => ({
      key: correction.id,
      href: `/corrections-desk?entry=${correction.id}`,
      words: correction.article.headline,
      finding: 'edit',
      stage: why === 'review' ? 'review' : 'returned',
      why: WHY_CORRECTION[why](correction),
      headline: correction.article.headline,
      dueAt: null,
    })),
  }
}

const together = (one: NeedList, other: NeedList): NeedList => ({
  count: one.count + other.count,
  items: [...one.items, ...other.items].slice(0, SHOWN),
})

/**
 * What waits for this person now, by why it waits. Claims that came back are gathered in notices. `waiting` is given where the rail
 * beside it has asked for them already.
 */
export async function deskNeeds(actor: Actor, waiting: Promise<WaitingClaims> = claimsWaitingFor(actor)) {
  const claims = await waiting
  const corrections = correctionsWaitingFor(actor)
  const [notices, stale, open, review, correctionsSentBack, correctionsToReview] = await Promise.all([
    noticesFor(claims.sentBack, actor),
    claimNeeds('stale', claims.stale, actor),
    claimNeeds('open', claims.open, actor),
    claimNeeds('review', claims.review, actor),
    correctionNeeds('sentBack', corrections.sentBack),
    correctionNeeds('review', corrections.review),
  ])
  return {
    notices,
    sentBack: correctionsSentBack,
    stale,
    open,
    review: together(review, correctionsToReview),
  }
}
