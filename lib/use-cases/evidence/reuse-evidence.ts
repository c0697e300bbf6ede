import 'server-only'
import { z } from 'zod'
import { record } from '@/lib/db/audit'
import type { Transaction } from '@/lib/db/transaction'
import { inTransaction } from '@/lib/db/transaction'
import { maySeeSource } from '@/lib/domain/evidence/source'
import { whyNotReuse } from '@/lib/domain/evidence/reuse'
import type { Actor } from '@/lib/domain/people/actor'
import { missing, refuseIf } from '@/lib/domain/refusal'
import { dayOf } from '@/lib/domain/time/day'
import { holdClaim, lockArticleOf, refuseViewers } from '@/lib/use-cases/claims/hold-claim'
import { shakeClaim } from '@/lib/use-cases/claims/shake-claim'
import { Id, Version } from '@/lib/use-cases/fields'
import { writeEvidence } from './attach-evidence'

export const ReuseEvidence = z.strictObject({
  claimId: Id,
  version: Version,
  /** An approved claim of another article. */
  fromClaimId: Id,
})

const USE = { sourceId: true, stance: true, locator: true, excerpt: true } as const

const useOf = (row: { sourceId: string; stance: string; locator: string; excerpt: string }) =>
  JSON.stringify([row.sourceId, row.stance, row.locator, row.excerpt])

/** The live evidence of a claim as far as this person may see its sources, and what else the rule asks of the claim. */
async function takenFrom(tx: Transaction, claimId: string, actor: Actor) {
  const claim = await tx.claim.findUnique({
    where: { id: claimId },
    select: {
      articleId: true,
      status: true,
      evidence: {
        where: { removedAt: null },
        orderBy: { createdAt: 'asc' },
        select: {
          ...USE,
          accessedAt: true,
          source: { select: { visibility: true, addedById: true, readers: { select: { personId: true } } } },
        },
      },
    },
  })
  if (!claim) throw missing('claim')
  const seen = claim.evidence.filter(({ source: { readers, ...source } }) =>
    maySeeSource({ ...source, readerIds: readers.map(({ personId }) => personId) }, actor),
  )
  return { ...claim, seen }
}

/**
 * The evidence of an approved claim elsewhere becomes evidence of this one, by whoever asks: the same sources with their places, excerpts and
 * days of access. What they may not see stays behind, and so do verdict and approval. What rested on less is stale in the same transaction.
 */
export async function reuseEvidence(
  { fromClaimId, ...input }: z.output<typeof ReuseEvidence>,
  actor: Actor,
): Promise<void> {
  refuseViewers(actor)
  await inTransaction(async (tx) => {
    const article = await lockArticleOf(tx, input.claimId)
    const claim = await holdClaim(tx, input, actor)
    refuseIf(claim.whyNot.attachEvidence ?? null)
    const { seen, articleId, status } = await takenFrom(tx, fromClaimId, actor)
    const here = await tx.evidence.findMany({ where: { claimId: claim.id, removedAt: null }, select: USE })
    const there = new Set(here.map(useOf))
    const fresh = seen.filter((row) => !there.has(useOf(row)))
    const facts = { approved: status === 'APPROVED', sameArticle: articleId === claim.articleId }
    refuseIf(whyNotReuse({ ...facts, seen: seen.length, fresh: fresh.length }))
    const shaken = await shakeClaim(tx, { claim, article, why: 'evidence was added' })
    const events = []
    for (const row of fresh)
      events.push((await writeEvidence(tx, claim, { ...row, accessedAt: dayOf(row.accessedAt) }, actor)).event)
    await record(tx, actor, ...events, ...shaken)
  })
}
