import 'server-only'
import { z } from 'zod'
import { db } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { isoOf } from '@/lib/domain/iso'
import type { Actor } from '@/lib/domain/people/actor'
import { markOf } from '@/lib/domain/claims/claim-mark'
import { OUTCOME_INFO } from '@/lib/domain/verdicts/verdict'
import { inOrder } from '@/lib/queries/in-order'
import { COUNTED_NEEDS } from '@/lib/domain/counted'
import type { OwnWhy, WaitingClaims } from './needs'
import { claimsWaitingAfter, claimsWaitingFor, correctionsWaitingFor } from './needs'
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
  /** Of all of them, up to one more than are counted. */
  count: number
  /** A page of them, the first where nothing else was asked for. */
  items: Need[]
  /** What `below` is for the page after this one; null at the end of the list. */
  next: string | null
}

/** Where a list of one's own claims begins: after a claim. What means nothing is left out rather than refused. */
const Below = z.object({
  sentBack: z.uuid().optional().catch(undefined),
  stale: z.uuid().optional().catch(undefined),
  open: z.uuid().optional().catch(undefined),
})
export type DeskBelow = z.output<typeof Below>

/** What the address of the desk says of it. */
export const deskBelow = (query: object): DeskBelow => Below.parse(query)

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

/** A page of somebody's own claims that wait: of those that were found already, or of those after one. */
async function pageOfOwn(why: OwnWhy, waiting: WaitingClaims, { [why]: after }: DeskBelow, actor: Actor) {
  const ids = after === undefined ? waiting[why] : await claimsWaitingAfter(why, after, SHOWN + 1, actor)
  const shown = ids.slice(0, SHOWN)
  return { shown, next: ids.length > SHOWN ? (shown.at(-1) ?? null) : null, count: waiting[why].length }
}

type PageOfOwn = Awaited<ReturnType<typeof pageOfOwn>>

async function claimNeeds(why: keyof typeof WHY, { shown, ...page }: PageOfOwn, actor: Actor): Promise<NeedList> {
  const rows = inOrder(shown, await db().claim.findMany({ where: { id: { in: shown } }, select: CLAIM }))
  return {
    ...page,
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
    next: null,
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
  next: null,
  items: [...one.items, ...other.items].slice(0, SHOWN),
})

/**
 * What waits for this person now, by why it waits, each list a page of its own; what waits for their review goes on in the review queue.
 * Claims that came back are gathered in notices. `waiting` is given where the rail beside it has asked for them already.
 */
export async function deskNeeds(
  actor: Actor,
  waiting: Promise<WaitingClaims> = claimsWaitingFor(actor),
  below: DeskBelow = {},
) {
  const claims = await waiting
  const own = async (why: OwnWhy) => pageOfOwn(why, claims, below, actor)
  const { review: reviewed } = claims
  const corrections = correctionsWaitingFor(actor, claims)
  const [notices, stale, open, review, correctionsSentBack, correctionsToReview] = await Promise.all([
    own('sentBack').then(async ({ shown, ...page }) => ({ ...page, items: await noticesFor(shown, actor) })),
    own('stale').then(async (page) => claimNeeds('stale', page, actor)),
    own('open').then(async (page) => claimNeeds('open', page, actor)),
    claimNeeds('review', { shown: reviewed.slice(0, SHOWN), next: null, count: reviewed.length }, actor),
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
