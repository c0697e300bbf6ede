import 'server-only'
import { createHash } from 'node:crypto'
import { db } from '@/lib/db/client'
import { wordsAndBonds } from '@/lib/db/words-and-bonds'
import { EVIDENCE_REVIEWED } from '@/lib/db/evidence-reviewed'
import type { Prisma } from '@/lib/db/generated/client'
import { blocksOf } from '@/lib/domain/articles/block'
import type { PartInTable } from '@/lib/domain/articles/part'
import { partsOf } from '@/lib/domain/articles/part'
import { isoOf } from '@/lib/domain/iso'
import type { Actor } from '@/lib/domain/people/actor'
import type { BondTo } from '@/lib/domain/people/independence'
import { RISKS } from '@/lib/domain/claims/claim'
import { whyNotMoveCorrection } from '@/lib/domain/corrections/correction'
import { whyNotApprove } from '@/lib/domain/verdicts/review'
import { evidenceReviewed } from '@/lib/domain/verdicts/review'
import type {
  ArticleInReview,
  CorrectionInReview,
  ReviewQueue,
  VerdictInReview,
} from '@/lib/domain/verdicts/review-view'
import { sentenceAround } from '@/lib/domain/text/sentence-around'
import { inOrder } from '@/lib/queries/in-order'
import { articlesSeenBy } from '@/lib/queries/articles/articles-seen-by'
import { PERSON } from '@/lib/db/person-named'
import type { Asked, Page } from './review-page'
import { ENDED, firstInReview, MOST, submittedAfter } from './review-page'

const CLAIM = {
  id: true,
  number: true,
  kind: true,
  risk: true,
  status: true,
  version: true,
  evidence: { select: { ...EVIDENCE_REVIEWED, sourceId: true, locator: true, stance: true } },
  verdicts: {
    where: { endedAt: null },
    select: { outcome: true, rationale: true, replacement: true, givenBy: PERSON, givenAt: true },
  },
  reviews: { select: { decision: true, reviewerId: true } },
} satisfies Prisma.ClaimSelect

async function waiting(page: Page, actor: Actor) {
  const found = await firstInReview(page, actor)
  const ids = found.slice(0, page.limit)
  const select = { ...CLAIM, articleId: true } as const
  const claims = inOrder(ids, await db().claim.findMany({ where: { id: { in: ids } }, select }))
  const articles = await db().article.findMany({
    where: { id: { in: [...new Set(claims.map(({ articleId }) => articleId))] } },
    orderBy: [{ dueAt: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }],
    select: {
      id: true,
      slug: true,
      headline: true,
      language: true,
      dueAt: true,
      revisions: { orderBy: { number: 'desc' }, take: 1, select: { id: true, number: true, text: true, blocks: true } },
    },
  })
  const anchors = await db().anchor.findMany({
    where: {
      claimId: { in: ids },
      revisionId: { in: articles.flatMap(({ revisions }) => revisions.map(({ id }) => id)) },
    },
    orderBy: [{ start: 'asc' }, { end: 'desc' }],
    select: { claimId: true, start: true, end: true, exact: true },
  })
  const places = Map.groupBy(anchors, ({ claimId }) => claimId)
  const nextClaim = found.length > page.limit ? (ids.at(-1) ?? null) : null
  return { claims: claims.map((claim) => ({ ...claim, anchors: places.get(claim.id) ?? [] })), articles, nextClaim }
}

type Claim = Awaited<ReturnType<typeof waiting>>['claims'][number]

interface ReadText {
  text: string
  language: string
  partsAt: ReturnType<typeof partsOf>
}

function verdictInReview(
  claim: Claim,
  { textChangerIds, bonds }: { textChangerIds: readonly string[]; bonds: readonly BondTo[] },
  { text, language, partsAt }: ReadText,
  actor: Actor,
): VerdictInReview | null {
  const [verdict] = claim.verdicts
  const [anchor] = claim.anchors
  if (!verdict || !anchor) return null
  const { id, number, kind, risk, version, status } = claim
  const reviewed = {
    status,
    verdict: { givenById: verdict.givenBy.id },
    textChangerIds,
    ...evidenceReviewed(claim.evidence, actor),
    bonds,
  }
  return {
    ...{ claimId: id, number, kind, risk, version },
    text: anchor.exact,
    ...sentenceAround(text, anchor.start, anchor.end, language),
    parts: partsAt(anchor),
    mentions: claim.anchors.length,
    mentionedIn: eachOnce(claim.anchors.flatMap(partsAt)),
    ...{ outcome: verdict.outcome, rationale: verdict.rationale, replacement: verdict.replacement },
    stances: claim.evidence.flatMap(({ removedById, stance }) => (removedById === null ? [stance] : [])),
    passage: reviewed.hiddenBy.length > 0 ? null : passageOf(claim),
    givenBy: verdict.givenBy,
    givenAt: verdict.givenAt.toISOString(),
    returned: claim.reviews.filter(({ decision }) => decision === 'RETURN').length,
    again: claim.reviews.some(({ reviewerId }) => reviewerId === actor.id),
    whyNotApprove: whyNotApprove(reviewed, actor),
  }
}

const eachOnce = (parts: readonly PartInTable[]) => [...new Map(parts.map((part) => [part.number, part])).values()]

/** What tells verdicts of one passage from others: who sent them, at which moment, on which sources and places. Legal risk is looked at alone. */
function passageOf({ risk, evidence, verdicts: [verdict] }: Claim): string | null {
  const places = evidence.flatMap(({ removedById, sourceId, locator }) =>
    removedById === null ? [`${sourceId} ${locator}`] : [],
  )
  if (!verdict || risk === 'LEGAL' || places.length === 0) return null
  const told = JSON.stringify([verdict.givenBy.id, verdict.givenAt.toISOString(), ...places.sort()])
  return createHash('sha256').update(told).digest('base64url').slice(0, 22)
}

/** A passage is one only where several are left of it. */
function together(verdicts: readonly VerdictInReview[]): VerdictInReview[] {
  const count = new Map<string | null, number>()
  for (const { passage } of verdicts) count.set(passage, (count.get(passage) ?? 0) + 1)
  return verdicts.map((verdict) => ((count.get(verdict.passage) ?? 0) > 1 ? verdict : { ...verdict, passage: null }))
}

/** What one may decide on first, the gravest of it first, the oldest of that first. */
function byUrgency(a: VerdictInReview, b: VerdictInReview): number {
  const blocked = Number(a.whyNotApprove !== null) - Number(b.whyNotApprove !== null)
  return blocked || RISKS.indexOf(b.risk) - RISKS.indexOf(a.risk) || a.givenAt.localeCompare(b.givenAt)
}

/** Corrections on which this person has decided before, as the log has it: a return leaves no row of its own. */
async function decidedBefore(correctionIds: string[], actor: Actor): Promise<Set<string>> {
  const events = await db().auditEvent.findMany({
    where: {
      subjectId: { in: correctionIds },
      actorId: actor.id,
      kind: { in: ['correction.returned', 'correction.approved'] },
    },
    select: { subjectId: true },
  })
  return new Set(events.map(({ subjectId }) => subjectId))
}

async function correctionsInReview({ after, limit }: Page, actor: Actor, bonds: readonly BondTo[]) {
  if (after?.correction === null) return { corrections: [], nextCorrection: null }
  const found = await db().correction.findMany({
    where: {
      ...{ status: 'IN_REVIEW', article: articlesSeenBy(actor) },
      ...(after && (await submittedAfter(after.correction))),
    },
    orderBy: [{ submittedAt: 'asc' }, { id: 'asc' }],
    take: limit + 1,
    select: {
      id: true,
      type: true,
      status: true,
      article: { select: { headline: true } },
      draftedById: true,
      editorIds: true,
      submittedById: true,
      goesOutAt: true,
      withdrawalAskedById: true,
      withdrawWordsById: true,
      wordsConfirmedAt: true,
      submittedBy: PERSON,
      submittedAt: true,
    },
  })
  const rows = found.slice(0, limit)
  const again = await decidedBefore(
    rows.map(({ id }) => id),
    actor,
  )
  const corrections = rows.map(({ id, type, article, submittedBy, submittedAt, ...movable }): CorrectionInReview => ({
    ...{ id, type, headline: article.headline, submittedBy },
    submittedAt: submittedAt?.toISOString() ?? null,
    again: again.has(id),
    whyNotApprove: whyNotMoveCorrection({ ...movable, bonds }, 'approve', actor),
  }))
  return { corrections, nextCorrection: found.length > limit ? (rows.at(-1)?.id ?? null) : null }
}

/** What waits for a second person, as this person may decide on it; a page of the verdicts and one of the corrections. */
export async function reviewQueue(
  actor: Actor,
  { cursor: after, from, limit = MOST }: Asked = {},
): Promise<ReviewQueue> {
  const page = { after, from, limit }
  const { claims, articles, nextClaim } = await waiting(page, actor)
  const { authors, bonds } = await wordsAndBonds(
    db(),
    claims.map(({ id }) => id),
    actor.id,
  )
  const queue = articles.map(({ id, slug, headline, language, dueAt, revisions: [revision] }): ArticleInReview => {
    const text = revision?.text ?? ''
    const blocks = blocksOf({ text, blocks: revision?.blocks ?? [] })
    const read = { text, language, partsAt: partsOf(text, blocks) }
    const verdicts = claims
      .filter(({ articleId }) => articleId === id)
      .flatMap(
        (claim) => verdictInReview(claim, { textChangerIds: authors.get(claim.id) ?? [], bonds }, read, actor) ?? [],
      )
      .sort(byUrgency)
    return {
      ...{ articleId: id, slug, headline, language },
      revision: revision?.number ?? 1,
      dueAt: isoOf(dueAt),
      verdicts: together(verdicts),
    }
  })
  const { corrections, nextCorrection } = await correctionsInReview(page, actor, bonds)
  const goesOn = nextClaim !== null || nextCorrection !== null
  return { articles: queue, corrections, next: goesOn ? `${nextClaim ?? ENDED}.${nextCorrection ?? ENDED}` : null }
}
