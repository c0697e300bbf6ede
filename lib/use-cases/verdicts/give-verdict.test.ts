import { expect, test } from 'vitest'
import { Refusal } from '@/lib/domain/refusal'
import { articleBy } from '@/lib/testing/builders'
import { approvedBy, foundBy, sourcedBy } from '@/lib/testing/checked'
import { nadia, otto, rosa, ruth, vera } from '@/lib/testing/people'
import { claimDetail } from '@/lib/queries/claims/claim'
import { giveVerdict } from './give-verdict'
import { reaffirmVerdict } from './reaffirm-verdict'
import { reopenClaim } from '@/lib/use-cases/claims/reopen-claim'
import { reviewVerdict } from './review-verdict'
import { withdrawVerdict } from './withdraw-verdict'

const seawall = async () => {
  const { claim } = await articleBy(await nadia())
  return (await claim('£4.3 million')).id
}
const confirmed = { outcome: 'CONFIRMED', basis: 'PRIMARY_DOCUMENT', rationale: '' } as const

test('Nadia confirms a claim, and it waits for a second person', async () => {
  const claim = await foundBy(await nadia(), await seawall())
  expect(claim).toMatchObject({ status: 'IN_REVIEW', verdict: { number: 1, outcome: 'CONFIRMED', live: true } })
  expect(claim.history[0]?.said).toBe('confirmed it from a primary document')
})

test('what a finding lacks is said', async () => {
  const claimId = await seawall()
  const { version } = await claimDetail(claimId, await nadia())
  await expect(giveVerdict({ claimId, version, ...confirmed }, await nadia())).rejects.toMatchObject({
    code: 'unacceptable',
    message: '“Confirmed” needs a source: attach evidence first, or choose “Per the author” and say why.',
  })
  const sourced = await sourcedBy(await nadia(), claimId)
  const edit = { ...confirmed, claimId, version: sourced.version, outcome: 'NEEDS_EDIT' } as const
  await expect(giveVerdict(edit, await nadia())).rejects.toMatchObject({ code: 'unacceptable' })
  await expect(giveVerdict({ ...edit, replacement: '£4.3 million' }, await nadia())).rejects.toMatchObject({
    code: 'unacceptable',
  })
  expect((await claimDetail(claimId, await nadia())).status).toBe('OPEN')
})

test('Vera gives no verdicts', async () => {
  const claimId = await seawall()
  await expect(giveVerdict({ claimId, version: 2, ...confirmed }, await vera())).rejects.toMatchObject({
    code: 'forbidden',
  })
})

test('of two editors who give a verdict at once one is refused, and is shown the other’s', async () => {
  const claimId = await seawall()
  const { version } = await sourcedBy(await nadia(), claimId)
  const give = (actor: Awaited<ReturnType<typeof nadia>>, rationale: string) =>
    giveVerdict({ ...confirmed, claimId, version, rationale }, actor)
  const results = await Promise.allSettled([give(await nadia(), 'as Nadia found'), give(await ruth(), 'as Ruth found')])
  const refusals = results.flatMap((result) => (result.status === 'rejected' ? [result.reason as unknown] : []))
  expect(refusals).toHaveLength(1)
  const [refusal] = refusals
  if (!(refusal instanceof Refusal)) throw refusal
  const kept = (await claimDetail(claimId, await nadia())).verdict
  expect(refusal.code).toBe('conflict')
  expect(refusal.details.current).toMatchObject({
    status: 'IN_REVIEW',
    version: version + 1,
    verdict: { rationale: kept?.rationale, givenBy: kept?.givenBy },
  })
})

test('whoever gave a verdict may withdraw it; nobody else may', async () => {
  const claimId = await seawall()
  const { version } = await foundBy(await nadia(), claimId)
  await expect(withdrawVerdict({ claimId, version }, await ruth())).rejects.toMatchObject({
    message: 'Only whoever gave the verdict can withdraw it.',
  })
  await withdrawVerdict({ claimId, version }, await nadia())
  const claim = await claimDetail(claimId, await nadia())
  expect(claim).toMatchObject({ status: 'OPEN', verdict: null, verdicts: [{ number: 1, live: false }] })
})

test('a returned verdict stays to be seen until the next one takes its place', async () => {
  const claimId = await seawall()
  const { version } = await foundBy(await nadia(), claimId)
  await reviewVerdict({ claimId, version, decision: 'RETURN', reason: 'Give the page.' }, await otto())
  const returned = await claimDetail(claimId, await nadia())
  expect(returned).toMatchObject({
    status: 'RETURNED',
    verdict: { number: 1, review: { decision: 'RETURN', reason: 'Give the page.', reviewer: { name: 'Otto Varga' } } },
  })
  const again = await foundBy(await nadia(), claimId, 'WRONG')
  expect(again).toMatchObject({ status: 'IN_REVIEW', verdict: { number: 2, outcome: 'WRONG', review: null } })
  expect(again.verdicts.map(({ live }) => live)).toEqual([true, false])
})

test('a stale finding is reaffirmed in one step, as a new verdict that again takes two people', async () => {
  const claimId = await seawall()
  await approvedBy(await nadia(), await otto(), claimId)
  const stale = await sourcedBy(await nadia(), claimId)
  await reaffirmVerdict({ claimId, version: stale.version }, await rosa())
  const claim = await claimDetail(claimId, await rosa())
  expect(claim).toMatchObject({
    status: 'IN_REVIEW',
    verdict: { number: 2, outcome: 'CONFIRMED', rationale: 'The minutes say so.', givenBy: { name: 'Rosa Lindqvist' } },
  })
  const approval = { claimId, version: claim.version, decision: 'APPROVE' } as const
  await expect(reviewVerdict(approval, await rosa())).rejects.toMatchObject({
    code: 'conflict',
    message: 'Someone else has to approve your own verdict.',
  })
  await reviewVerdict(approval, await otto())
})

test('an approved claim is reopened with a reason, and its verdict ends', async () => {
  const claimId = await seawall()
  const { version } = await approvedBy(await nadia(), await otto(), claimId)
  await reopenClaim({ claimId, version, reason: 'The board corrected its minutes.' }, await nadia())
  const claim = await claimDetail(claimId, await nadia())
  expect(claim).toMatchObject({ status: 'OPEN', verdict: null })
  expect(claim.history[0]?.said).toBe('reopened the claim: “The board corrected its minutes.”')
  await expect(reopenClaim({ claimId, version: claim.version, reason: 'Again.' }, await nadia())).rejects.toMatchObject(
    { code: 'conflict' },
  )
})
