import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { record } from '@/lib/db/audit'
import { inTransaction } from '@/lib/db/transaction'
import { claimDetail } from '@/lib/queries/claims/claim'
import { articleBy } from '@/lib/testing/builders'
import { foundBy, sourcedBy } from '@/lib/testing/checked'
import { nadia, otto } from '@/lib/testing/people'

test('Otto’s approval and his verdict on another claim of the article don’t wait for each other in a ring', async () => {
  const { articleId, claim } = await articleBy(await nadia())
  const [reviewed, judged] = [(await claim('£4.3 million')).id, (await claim('Tuesday')).id]
  const reviewer = await otto()
  const { id: reviewerId } = reviewer
  await foundBy(await nadia(), reviewed)
  await sourcedBy(await nadia(), judged)
  const verdictId = (await claimDetail(reviewed, reviewer)).verdict?.id ?? ''
  const begun = Promise.withResolvers<undefined>()
  const moved = Promise.withResolvers<undefined>()
  let tries = 0

  const approving = inTransaction(async (tx) => {
    tries++
    await tx.review.create({ data: { claimId: reviewed, verdictId, decision: 'APPROVE', reviewerId } })
    begun.resolve(undefined)
    // Until the verdict has moved its claim, or waits for this approval to be over.
    await Promise.race([moved.promise, wait(500)])
    await tx.claim.update({ where: { id: reviewed }, data: { status: 'APPROVED', version: { increment: 1 } } })
    const data = { claim: 1, outcome: 'CONFIRMED' } as const
    await record(tx, reviewer, { kind: 'review.approved', subjectId: reviewed, articleId, data })
  })
  const judging = begun.promise.then(() =>
    inTransaction(async (tx) => {
      tries++
      await tx.claim.update({ where: { id: judged }, data: { status: 'IN_REVIEW', version: { increment: 1 } } })
      moved.resolve(undefined)
      const found = { outcome: 'CONFIRMED', basis: 'PRIMARY_DOCUMENT', rationale: 'The minutes say so.' } as const
      await tx.verdict.create({ data: { ...found, claimId: judged, number: 1, givenById: reviewerId } })
      const data = { claim: 2, outcome: found.outcome, basis: found.basis, reaffirmed: false }
      await record(tx, reviewer, { kind: 'verdict.given', subjectId: judged, articleId, data })
    }),
  )
  await Promise.all([approving, judging])
  expect(tries).toBe(2)
})
