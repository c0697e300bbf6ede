import 'server-only'
import { bondsOf } from '@/lib/db/bonds'
import { EVIDENCE_REVIEWED } from '@/lib/db/evidence-reviewed'
import type { Transaction } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/people/actor'
import type { BondTo } from '@/lib/domain/people/independence'
import { whyNotEdit } from '@/lib/domain/people/actor'
import type { ClaimStatus, Kind, Risk } from '@/lib/domain/claims/claim'
import type { VerdictView, WhyNot } from '@/lib/domain/claims/claim-view'
import { wordAuthors } from '@/lib/db/word-authors'
import { missing, refuseIf, stale } from '@/lib/domain/refusal'
import { evidenceReviewed } from '@/lib/domain/verdicts/review'
import { whyNotReaffirm } from '@/lib/domain/verdicts/verdict'
import { whyNotClaim } from '@/lib/domain/claims/why-not-claim'
import type { LockedArticle } from '@/lib/use-cases/articles/lock-article'
import { lockArticle } from '@/lib/use-cases/articles/lock-article'

/** The claim as it stands while this transaction holds it. */
export interface HeldClaim {
  id: string
  articleId: string
  number: number
  version: number
  status: ClaimStatus
  kind: Kind
  risk: Risk
  text: string
  takesTwo: boolean
  /** Everyone who wrote what stands under it now. */
  textChangerIds: readonly string[]
  /** Of whom whoever holds it is not independent. */
  bonds: readonly BondTo[]
  /** The live one. */
  verdict: VerdictView | null
  /** All that were ever given on it; they are numbered from 1. */
  verdicts: number
  /** Rows of live evidence. */
  evidence: number
  whyNot: WhyNot
}

const PERSON = { select: { id: true, name: true } } as const

async function read(tx: Transaction, claimIds: readonly string[]) {
  return tx.claim.findMany({
    where: { id: { in: [...claimIds] } },
    select: {
      id: true,
      articleId: true,
      number: true,
      version: true,
      status: true,
      kind: true,
      risk: true,
      takesTwo: true,
      dismissalAskedById: true,
      createdById: true,
      anchors: { orderBy: [{ revision: { number: 'desc' } }, { start: 'asc' }], take: 1, select: { exact: true } },
      evidence: { select: EVIDENCE_REVIEWED },
      verdicts: {
        select: {
          id: true,
          number: true,
          endedAt: true,
          outcome: true,
          basis: true,
          rationale: true,
          replacement: true,
          givenBy: PERSON,
          givenAt: true,
          reviews: {
            where: { takenBack: null },
            select: { decision: true, reason: true, reviewer: PERSON, createdAt: true },
          },
        },
      },
    },
  })
}

type Read = Awaited<ReturnType<typeof read>>[number]

function liveVerdict({ verdicts }: Read): VerdictView | null {
  const verdict = verdicts.find(({ endedAt }) => endedAt === null)
  if (!verdict) return null
  const { id, number, outcome, basis, rationale, replacement, givenBy, givenAt, reviews } = verdict
  const [review] = reviews
  return {
    ...{ id, number, outcome, basis, rationale, replacement, givenBy },
    givenAt: givenAt.toISOString(),
    live: true,
    review: review
      ? {
          decision: review.decision,
          reason: review.reason,
          reviewer: review.reviewer,
          at: review.createdAt.toISOString(),
        }
      : null,
  }
}

function held(claim: Read, textChangerIds: readonly string[], bonds: readonly BondTo[], actor: Actor): HeldClaim {
  const { id, articleId, number, version, status, kind, risk, takesTwo, evidence } = claim
  const verdict = liveVerdict(claim)
  const text = claim.anchors[0]?.exact ?? ''
  const standing = evidence.filter(({ removedById }) => removedById === null).length
  const verdicts = claim.verdicts.length
  const reviewed = {
    status,
    verdict: verdict && { givenById: verdict.givenBy.id },
    textChangerIds,
    ...evidenceReviewed(evidence, actor),
    bonds,
    takesTwo,
    dismissalAskedById: claim.dismissalAskedById,
    approvedById: verdict?.review?.decision === 'APPROVE' ? verdict.review.reviewer.id : null,
    suggested: claim.createdById === null,
    isWorkedOn: verdicts > 0 || standing > 0,
  }
  return {
    ...{ id, articleId, number, version, status, kind, risk, text, takesTwo, verdict, textChangerIds, verdicts, bonds },
    evidence: standing,
    whyNot: whyNotClaim(reviewed, actor, whyNotReaffirm(verdict, text)),
  }
}

/**
 * Locks claims until the transaction ends and reads them, so that rules judge what the writes will meet. Locked in one order for
 * everybody, so that two who hold some of the same don't wait for each other. A claim that is not there is missing from the
 * answer. As many statements for one claim as for many.
 */
export async function holdClaims(
  tx: Transaction,
  claimIds: readonly string[],
  actor: Actor,
): Promise<Map<string, HeldClaim>> {
  await tx.$executeRaw`SELECT FROM claims WHERE id = ANY (${[...claimIds]}::uuid[]) ORDER BY id FOR NO KEY UPDATE`
  const claims = await read(tx, claimIds)
  const authors = await wordAuthors(tx, claimIds)
  const bonds = await bondsOf(actor.id, tx)
  return new Map(claims.map((claim) => [claim.id, held(claim, authors.get(claim.id) ?? [], bonds, actor)]))
}

/** Refuses (409) a claim that someone else changed since it was seen, with the claim as it stands and its live verdict. */
export function refuseOlder(claim: HeldClaim, version: number): void {
  if (claim.version === version) return
  const { id, articleId, number, status, kind, risk, text, verdict } = claim
  throw stale('claim', { id, articleId, number, version: claim.version, status, kind, risk, text, verdict })
}

/** One claim, locked and read. Refuses with 404, or with 409 when someone else was quicker. */
export async function holdClaim(
  tx: Transaction,
  seen: { claimId: string; version: number },
  actor: Actor,
): Promise<HeldClaim> {
  const claim = (await holdClaims(tx, [seen.claimId], actor)).get(seen.claimId)
  if (!claim) throw missing('claim')
  refuseOlder(claim, seen.version)
  return claim
}

/** The claim's article, for a change that may reopen it; to be locked before the claim is held. */
export async function lockArticleOf(tx: Transaction, claimId: string): Promise<LockedArticle> {
  const claim = await tx.claim.findUnique({ where: { id: claimId }, select: { articleId: true } })
  if (!claim) throw missing('claim')
  return lockArticle(tx, claim.articleId)
}

/** Refuses who may not edit at all (403), before anything is read. */
export function refuseViewers(actor: Actor): void {
  refuseIf(whyNotEdit(actor), 'forbidden')
}

/** Ends the live verdicts of claims: they go on without them, the record keeps them. */
export async function endVerdicts(tx: Transaction, claimIds: string[]): Promise<void> {
  await tx.verdict.updateMany({ where: { claimId: { in: claimIds }, endedAt: null }, data: { endedAt: new Date() } })
}
