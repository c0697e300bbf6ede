import 'server-only'
import { EVIDENCE_REVIEWED } from '@/lib/db/evidence-reviewed'
import type { Transaction } from '@/lib/db/transaction'
import { VERDICT, verdictView } from '@/lib/db/verdict-row'
import { wordsAndBonds } from '@/lib/db/words-and-bonds'
import type { ClaimFacts, Hands } from '@/lib/domain/claims/claim-facts'
import { standing, whyNotOf } from '@/lib/domain/claims/claim-facts'
import type { WhyNot } from '@/lib/domain/claims/claim-view'
import type { Actor } from '@/lib/domain/people/actor'
import { whyNotEdit } from '@/lib/domain/people/actor'
import { missing, refuseIf, stale } from '@/lib/domain/refusal'
import type { LockedArticle } from '@/lib/use-cases/articles/lock-article'
import { lockArticle } from '@/lib/use-cases/articles/lock-article'

/** The claim as it stands while this transaction holds it. */
export interface HeldClaim extends Omit<ClaimFacts, 'evidence'>, Hands {
  /** Rows of live evidence. */
  evidence: number
  whyNot: WhyNot
}

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
      _count: { select: { verdicts: true } },
      verdicts: { where: { endedAt: null }, select: VERDICT },
    },
  })
}

type Read = Awaited<ReturnType<typeof read>>[number]

function factsOf({ anchors, verdicts: [live], _count, ...claim }: Read): ClaimFacts {
  return {
    ...claim,
    text: anchors[0]?.exact ?? '',
    verdict: live ? verdictView(live) : null,
    verdicts: _count.verdicts,
  }
}

/** Claims that are locked, as they are to be judged for whoever acts. Refuses nothing. */
async function heldAs(tx: Transaction, claims: readonly ClaimFacts[], actor: Actor): Promise<HeldClaim[]> {
  const ids = claims.map(({ id }) => id)
  const { authors, bonds } = await wordsAndBonds(tx, ids, actor.id)
  return claims.map((claim) => {
    const hands = { textChangerIds: authors.get(claim.id) ?? [], bonds }
    return { ...claim, ...hands, evidence: standing(claim), whyNot: whyNotOf(claim, hands, actor) }
  })
}

/** Locked in one order for everybody, so that two who hold some of the same don’t wait for each other. */
async function lockClaims(tx: Transaction, claimIds: readonly string[]): Promise<void> {
  await tx.$executeRaw`SELECT FROM claims WHERE id = ANY (${[...claimIds]}::uuid[]) ORDER BY id FOR NO KEY UPDATE`
}

/**
 * Locks claims until the transaction ends and reads them, so that rules judge what the writes will meet. A claim that is not there
 * is missing from the answer. As many statements for one claim as for many.
 */
export async function holdClaims(
  tx: Transaction,
  claimIds: readonly string[],
  actor: Actor,
): Promise<Map<string, HeldClaim>> {
  await lockClaims(tx, claimIds)
  const claims = await heldAs(tx, (await read(tx, claimIds)).map(factsOf), actor)
  return new Map(claims.map((claim) => [claim.id, claim]))
}

/**
 * Refuses (409) a claim that someone else changed since it was seen, with the claim as it stands and its live verdict. `sayWhy` may know the
 * sentence that says what they did.
 */
export function refuseOlder(claim: HeldClaim, version: number, sayWhy?: (claim: HeldClaim) => string | null): void {
  if (claim.version === version) return
  const { id, articleId, number, status, kind, risk, text, verdict } = claim
  const current = { id, articleId, number, version: claim.version, status, kind, risk, text, verdict }
  throw stale('claim', current, sayWhy?.(claim) ?? undefined)
}

/** What rules must know of one claim. Refuses with 404. */
export async function readFacts(tx: Transaction, claimId: string): Promise<{ facts: ClaimFacts }> {
  const [claim] = await read(tx, [claimId])
  if (!claim) throw missing('claim')
  return { facts: factsOf(claim) }
}

/** One claim, locked and read. Refuses with 404, or with 409 when someone else was quicker. */
export async function holdClaim(
  tx: Transaction,
  seen: { claimId: string; version: number },
  actor: Actor,
  sayWhy?: (claim: HeldClaim) => string | null,
): Promise<HeldClaim> {
  return (await holdClaimReading(tx, seen, actor, () => readFacts(tx, seen.claimId), sayWhy)).claim
}

/** The same, with all that `read` reads of it once it is locked; the facts are read only there. */
export async function holdClaimReading<Read extends { facts: ClaimFacts }>(
  tx: Transaction,
  seen: { claimId: string; version: number },
  actor: Actor,
  read: () => Promise<Read>,
  sayWhy?: (claim: HeldClaim) => string | null,
): Promise<{ claim: HeldClaim; read: Read }> {
  await lockClaims(tx, [seen.claimId])
  const found = await read()
  const [claim] = await heldAs(tx, [found.facts], actor)
  if (!claim) throw missing('claim')
  refuseOlder(claim, seen.version, sayWhy)
  return { claim, read: found }
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
