import { expect, test } from 'vitest'
import { articleDetail } from '@/lib/queries/articles/article'
import { claimDetail } from '@/lib/queries/claims/claim'
import { claimsPage, ClaimsPage } from '@/lib/queries/claims/claims'
import { articleBy } from '@/lib/testing/builders'
import { approvedBy, foundBy, sourcedBy } from '@/lib/testing/checked'
import { ines, nadia, otto, rosa, ruth, vera } from '@/lib/testing/people'
import { clearArticle } from '@/lib/use-cases/articles/clear-article'
import { removeEvidence } from '@/lib/use-cases/evidence/remove-evidence'
import { reaffirmVerdict } from '@/lib/use-cases/verdicts/reaffirm-verdict'
import { reviewVerdict } from '@/lib/use-cases/verdicts/review-verdict'
import { takeBackApproval } from '@/lib/use-cases/verdicts/take-back-approval'
import { withdrawVerdict } from '@/lib/use-cases/verdicts/withdraw-verdict'
import { acceptClaim } from './accept-claim'
import { acceptClaims } from './accept-claims'
import { changeClaim } from './change-claim'
import { dismissClaim } from './dismiss-claim'
import { dismissClaims } from './dismiss-claims'
import { reopenClaim } from './reopen-claim'
import { restoreClaim, restoreClaims } from './restore-claim'
import { unacceptClaim, unacceptClaims } from './unaccept-claim'

const seen = async (claimId: string) => ({ claimId, version: (await claimDetail(claimId, await nadia())).version })
const lastOf = async (claimId: string) => {
  const [last] = (await claimDetail(claimId, await nadia())).history
  return `${last?.who} ${last?.said}`
}

async function suggestionsOf(articleId: string) {
  const { items } = await claimsPage(ClaimsPage.parse({ articleId }), await nadia())
  return items.filter(({ status }) => status === 'SUGGESTED').map(({ id, version }) => ({ id, version }))
}

async function aSuggestion() {
  const { articleId } = await articleBy(await nadia(), { status: 'SUGGESTED' })
  const [first] = await suggestionsOf(articleId)
  if (!first) throw new Error('Nothing was suggested.')
  return { articleId, id: first.id }
}

test('what Nadia accepted is a suggestion again, as if she had not', async () => {
  const { id } = await aSuggestion()
  const before = await claimDetail(id, await nadia())
  await acceptClaim(await seen(id), await nadia())
  await unacceptClaim(await seen(id), await nadia())
  const after = await claimDetail(id, await nadia())
  expect(after).toMatchObject({ status: 'SUGGESTED', acceptedAt: null, kind: before.kind, anchors: before.anchors })
  expect(await lastOf(id)).toBe(`Nadia Kessler took back the acceptance of “${after.text}”`)
})

test('a claim with evidence or a verdict, or one that Nadia made herself, is no suggestion again', async () => {
  const { id } = await aSuggestion()
  await acceptClaim(await seen(id), await nadia())
  await foundBy(await nadia(), id)
  await withdrawVerdict(await seen(id), await nadia())
  await expect(unacceptClaim(await seen(id), await nadia())).rejects.toThrow('There is evidence or a verdict')
  await expect(unacceptClaim(await seen(id), await vera())).rejects.toMatchObject({ code: 'forbidden' })
})

test('a dismissed suggestion is a suggestion again, a dismissed claim is open again', async () => {
  const { id } = await aSuggestion()
  await dismissClaim({ ...(await seen(id)), reason: 'Opinion' }, await nadia())
  await restoreClaim(await seen(id), await nadia())
  expect(await claimDetail(id, await nadia())).toMatchObject({
    status: 'SUGGESTED',
    dismissReason: null,
    acceptedAt: null,
  })
  await acceptClaim(await seen(id), await nadia())
  const { acceptedAt } = await claimDetail(id, await nadia())
  await dismissClaim({ ...(await seen(id)), reason: 'Opinion' }, await nadia())
  await restoreClaim(await seen(id), await nadia())
  expect(await claimDetail(id, await nadia())).toMatchObject({ status: 'OPEN', acceptedAt })
})

test('many that were accepted or dismissed at once come back at once; what was changed since is left and told', async () => {
  const { articleId } = await aSuggestion()
  const all = await suggestionsOf(articleId)
  const { moved } = await acceptClaims({ articleId, claims: all }, await nadia())
  const accepted = await Promise.all(moved.map(async ({ id }) => ({ id, version: (await seen(id)).version })))
  const [first, ...rest] = accepted
  if (!first) throw new Error('Nothing was accepted.')
  await changeClaim({ claimId: first.id, version: first.version, risk: 'MINOR' }, await otto())
  const back = await unacceptClaims({ articleId, claims: accepted }, await nadia())
  expect(back.moved.map(({ id }) => id)).toEqual(rest.map(({ id }) => id))
  expect(back.refused.map(({ id }) => id)).toEqual([first.id])

  const suggested = await suggestionsOf(articleId)
  await dismissClaims({ articleId, claims: suggested, reason: 'Opinion' }, await nadia())
  const dismissed = await Promise.all(suggested.map(async ({ id }) => ({ id, version: (await seen(id)).version })))
  const restored = await restoreClaims({ articleId, claims: dismissed }, await nadia())
  expect(restored.refused).toEqual([])
  expect((await suggestionsOf(articleId)).map(({ id }) => id).sort()).toEqual(suggested.map(({ id }) => id).sort())
})

test('Otto takes his approval back: Nadia’s verdict is in review as it was, and can be approved anew', async () => {
  const { claim } = await articleBy(await nadia())
  const { id } = await claim('£4.3 million')
  const { verdict } = await approvedBy(await nadia(), await otto(), id)
  await takeBackApproval(await seen(id), await otto())
  const back = await claimDetail(id, await otto())
  expect(back).toMatchObject({ status: 'IN_REVIEW', verdict: { id: verdict?.id, review: null, live: true } })
  expect(await lastOf(id)).toBe('Otto Varga took their approval back')
  await reviewVerdict({ ...(await seen(id)), decision: 'RETURN', reason: 'Which minutes?' }, await otto())
  expect(await claimDetail(id, await nadia())).toMatchObject({
    status: 'RETURNED',
    verdict: { review: { decision: 'RETURN' } },
  })
})

test('nobody takes another’s approval back, nor one that was reopened', async () => {
  const { claim } = await articleBy(await nadia())
  const { id } = await claim('£4.3 million')
  await approvedBy(await nadia(), await otto(), id)
  await expect(takeBackApproval(await seen(id), await ines())).rejects.toThrow('Only the reviewer who approved it')
  await expect(takeBackApproval(await seen(id), await nadia())).rejects.toMatchObject({ code: 'forbidden' })
  await reopenClaim({ ...(await seen(id)), reason: 'Look again.' }, await otto())
  await expect(takeBackApproval(await seen(id), await otto())).rejects.toThrow('not possible while the claim is')
})

test('an approval on which the article was cleared stays, also when the article is in checking again', async () => {
  const { articleId, claim } = await articleBy(await nadia())
  const { id } = await claim('£4.3 million')
  await approvedBy(await nadia(), await otto(), id)
  const { version } = await articleDetail(articleId, await ines())
  await clearArticle({ articleId, version, reason: 'The rest is known.' }, await ines())
  await expect(takeBackApproval(await seen(id), await otto())).rejects.toThrow('was cleared on this approval')
  const { id: another } = await claim('Sandwick')
  await changeClaim({ ...(await seen(another)), risk: 'MINOR' }, await nadia())
  await expect(takeBackApproval(await seen(id), await otto())).rejects.toThrow('was cleared on this approval')
})

test('who had changed the words before an approval may not approve them after it was taken back', async () => {
  const { claim } = await articleBy(await nadia())
  const { id } = await claim('£4.3 million')
  await changeClaim({ ...(await seen(id)), kind: 'STATEMENT' }, await ruth())
  await approvedBy(await nadia(), await otto(), id)
  await takeBackApproval(await seen(id), await otto())
  expect((await claimDetail(id, await ruth())).whyNot.approve).toBeDefined()
  await reviewVerdict({ ...(await seen(id)), decision: 'APPROVE' }, await rosa())
  expect((await claimDetail(id, await nadia())).status).toBe('APPROVED')
})

test('a verdict on a returned claim, taken back, leaves it returned with the verdict and the reason that stood there', async () => {
  const { claim } = await articleBy(await nadia())
  const { id } = await claim('£4.3 million')
  await foundBy(await nadia(), id)
  await reviewVerdict({ ...(await seen(id)), decision: 'RETURN', reason: 'Which minutes?' }, await otto())
  const before = await claimDetail(id, await nadia())
  await foundBy(await ruth(), id)
  await withdrawVerdict(await seen(id), await ruth())
  const after = await claimDetail(id, await nadia())
  expect(after).toMatchObject({ status: 'RETURNED', verdict: before.verdict, whyNot: before.whyNot })
  expect(after.verdict).toMatchObject({ live: true, review: { decision: 'RETURN', reason: 'Which minutes?' } })
  expect(await lastOf(id)).toMatch(/^Ruth .* withdrew/)
})

test('a stale claim that was reaffirmed is stale again for the same reason, step by step back from an approval', async () => {
  const { claim } = await articleBy(await nadia())
  const { id } = await claim('£4.3 million')
  const { evidence } = await approvedBy(await nadia(), await otto(), id)
  await removeEvidence({ ...(await seen(id)), evidenceId: evidence[0]?.id ?? '' }, await nadia())
  await sourcedBy(await nadia(), id)
  const before = await claimDetail(id, await nadia())
  expect(before).toMatchObject({ status: 'STALE', verdict: { number: 1, review: { decision: 'APPROVE' } } })
  await reaffirmVerdict(await seen(id), await nadia())
  await reviewVerdict({ ...(await seen(id)), decision: 'APPROVE' }, await otto())
  await takeBackApproval(await seen(id), await otto())
  await withdrawVerdict(await seen(id), await nadia())
  const after = await claimDetail(id, await nadia())
  expect(after).toMatchObject({ status: 'STALE', staleReason: before.staleReason, verdict: before.verdict })
  await reaffirmVerdict(await seen(id), await nadia())
  expect(await claimDetail(id, await nadia())).toMatchObject({
    status: 'IN_REVIEW',
    verdict: { number: 3, review: null },
  })
})
