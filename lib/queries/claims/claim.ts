import 'server-only'
import type { Logged } from '@/lib/db/audit'
import { db } from '@/lib/db/client'
import { wordsAndBonds } from '@/lib/db/words-and-bonds'
import type { Block } from '@/lib/domain/articles/block'
import type { AuditEvent } from '@/lib/domain/audit/audit-event'
import type { ClaimFacts, Hands } from '@/lib/domain/claims/claim-facts'
import { whyNotOf } from '@/lib/domain/claims/claim-facts'
import type { Actor } from '@/lib/domain/people/actor'
import type { Transaction } from '@/lib/db/transaction'
import type { ClaimDetail, ClaimView, VerdictView } from '@/lib/domain/claims/claim-view'
import type { HistoryPage } from '@/lib/queries/articles/history'
import { ownSentence } from '@/lib/queries/articles/history'
import { LIMITS } from '@/lib/domain/limits'
import { missing } from '@/lib/domain/refusal'
import { OUTCOME_INFO } from '@/lib/domain/verdicts/verdict'
import { articlesSeenBy } from '@/lib/queries/articles/articles-seen-by'
import { claimHistory } from './claim-history'
import { EVIDENCE, evidenceView } from './evidence-rows'
import type { LastPlace } from './last-places'
import { verdictView } from '@/lib/db/verdict-row'
import { ANCHOR, CLAIM_ROW, claimView, COMMENT, commentView } from './claim-rows'
import { lastPlacesOf } from './last-places'
import { lastFateOf } from '@/lib/queries/articles/revision'
import { isId } from '@/lib/domain/is-id'

/** What comes with the claim of its history. */
const NEWEST = { limit: LIMITS.told.most }

async function find(claimId: string, actor: Actor, tx: Transaction) {
  if (!isId(claimId)) throw missing('claim')
  const claim = await tx.claim.findFirst({
    where: { id: claimId, article: articlesSeenBy(actor) },
    select: {
      ...CLAIM_ROW,
      merged: { select: { id: true, number: true }, orderBy: { number: 'asc' } },
      article: {
        select: {
          revisions: {
            orderBy: { number: 'desc' },
            take: 1,
            select: {
              id: true,
              number: true,
              blocks: true,
              anchors: { where: { claimId }, orderBy: { start: 'asc' }, select: ANCHOR },
            },
          },
        },
      },
      evidence: { select: EVIDENCE, orderBy: { createdAt: 'asc' } },
      proposals: { where: { proposal: { state: 'PROPOSED' } }, select: { proposalId: true }, take: LIMITS.told.most },
      comments: { select: COMMENT, orderBy: { id: 'desc' }, take: LIMITS.told.most + 1 },
    },
  })
  if (!claim) throw missing('claim')
  const { length } = claim.comments
  return { ...claim, commented: length > LIMITS.told.most ? await tx.comment.count({ where: { claimId } }) : length }
}

type Found = Awaited<ReturnType<typeof find>>

/** Why a stale claim is stale, and the words its last verdict was given on. */
async function staleness({ id, articleId, staleReason, verdicts }: Found): Promise<ClaimDetail['stale']> {
  if (staleReason === null) return null
  const last = verdicts[0]
  const bound = last && (await db().verdict.findUnique({ where: { id: last.id }, select: { boundText: true } }))
  const fate = staleReason.startsWith('revision') ? await lastFateOf(articleId, id) : null
  const context = fate?.fate.context
  return { was: bound?.boundText.split('\u001f').join(' … ') ?? '', why: staleReason, ...(context && { context }) }
}

/** Where an orphaned claim's words might belong in the newest text, when its revision had an idea. */
async function placeFor({ id, articleId, status, article }: Found): Promise<Pick<ClaimDetail, 'suggestedPlace'>> {
  const [newest] = article.revisions
  if (status !== 'ORPHANED' || !newest) return {}
  const last = await lastFateOf(articleId, id)
  const place = last?.number === newest.number ? last.fate.suggestion : undefined
  if (!place) return {}
  const revision = await db().revision.findUnique({ where: { id: newest.id }, select: { text: true } })
  return { suggestedPlace: { ...place, exact: revision?.text.slice(place.start, place.end) ?? '' } }
}

/** What the answer about a claim is made of. */
interface Read {
  claim: Found
  last: LastPlace | undefined
  history: HistoryPage
  hands: Hands
}

function viewOf(claim: Found, last: LastPlace | undefined) {
  const [newest] = claim.article.revisions
  const evidence = claim.evidence.filter(({ removedAt }) => removedAt === null)
  return {
    evidence,
    view: claimView(
      claim,
      { evidence: evidence.length, comments: claim.commented },
      { anchors: newest?.anchors ?? [], blocks: (newest?.blocks ?? []) as unknown as Block[], last },
    ),
  }
}

const factsOf = (claim: Found, { verdict, text }: Pick<ClaimView, 'verdict' | 'text'>): ClaimFacts => ({
  ...claim,
  ...{ verdict, text },
  dismissalAskedById: claim.dismissalAskedBy?.id ?? null,
  verdicts: claim.verdicts[0]?.number ?? 0,
})

function detailOf({ claim, last, history, hands }: Read, actor: Actor): ClaimDetail {
  const { view, evidence } = viewOf(claim, last)
  const [verdicts, comments] = [claim.verdicts.slice(0, LIMITS.told.most), claim.comments.slice(0, LIMITS.told.most)]
  return {
    ...view,
    evidence: evidence.map((row) => evidenceView(row, actor)),
    verdicts: verdicts.map(verdictView),
    verdictsNext: claim.verdicts.length > verdicts.length ? String(verdicts.at(-1)?.number) : null,
    comments: comments.map(commentView).reverse(),
    commentsNext: claim.comments.length > comments.length ? (comments.at(-1)?.id ?? null) : null,
    history: history.items,
    historyNext: history.next,
    whyNot: whyNotOf(factsOf(claim, view), hands, actor),
    merged: claim.merged,
    proposed: claim.proposals.length,
    stale: null,
  }
}

/** Where a claim that stands nowhere now stood last. */
async function lastPlaceOf({ id, article }: Found, tx: Transaction): Promise<LastPlace | undefined> {
  const isPlaced = (article.revisions[0]?.anchors.length ?? 0) > 0
  return isPlaced ? undefined : (await lastPlacesOf([id], tx)).get(id)
}

/**
 * One claim with all its evidence, as this reader may see it, and the newest of its verdicts (newest first), comments (oldest first) and
 * events (newest first).
 */
export async function claimDetail(claimId: string, actor: Actor): Promise<ClaimDetail> {
  const claim = await find(claimId, actor, db())
  const last = await lastPlaceOf(claim, db())
  const history = await claimHistory(claimId, NEWEST, actor)
  const { authors, bonds } = await wordsAndBonds(db(), [claimId], actor.id)
  const hands = { textChangerIds: authors.get(claimId) ?? [], bonds }
  return {
    ...detailOf({ claim, last, history, hands }, actor),
    stale: await staleness(claim),
    ...(await placeFor(claim)),
  }
}

/**
 * All of a claim that a transaction holds to give a verdict on it, with what the rules must know of it: to be read before the log is,
 * whose end everybody waits for.
 */
export async function claimBeforeVerdict(claimId: string, actor: Actor, tx: Transaction) {
  const claim = await find(claimId, actor, tx)
  const last = await lastPlaceOf(claim, tx)
  const history = await claimHistory(claimId, NEWEST, actor, tx)
  return { claim, last, history, facts: factsOf(claim, viewOf(claim, last).view) }
}

/** What a transaction has written: the verdict, and its event in the log. */
export interface GivenVerdict extends Pick<
  VerdictView,
  'id' | 'number' | 'outcome' | 'basis' | 'rationale' | 'replacement'
> {
  /** When the claim was moved, too. */
  givenAt: Date
  event: AuditEvent & Logged
}

/** The claim as it is with a verdict that was given on it: nothing is read again for it. */
export function claimAfterVerdict(before: Read, { event, ...given }: GivenVerdict, actor: Actor): ClaimDetail {
  const { claim } = before
  const ended = claim.verdicts.map((verdict) => ({ ...verdict, endedAt: verdict.endedAt ?? given.givenAt }))
  const givenBy = { id: actor.id, name: actor.name }
  const after: Found = {
    ...claim,
    status: 'IN_REVIEW',
    version: claim.version + 1,
    movedAt: given.givenAt,
    staleReason: null,
    takesTwo: claim.takesTwo || OUTCOME_INFO[given.outcome].takesTwo,
    verdicts: [{ ...given, givenBy, endedAt: null, reviews: [] }, ...ended],
  }
  const items = [ownSentence(event, actor), ...before.history.items]
  return detailOf({ ...before, claim: after, history: { ...before.history, items } }, actor)
}
