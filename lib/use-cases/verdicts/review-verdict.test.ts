import { expect, test } from 'vitest'
import { articleBy, HARBOUR_TEXT } from '@/lib/testing/builders'
import { foundBy, sourcedBy } from '@/lib/testing/checked'
import { ines, nadia, otto, rosa, ruth, vera } from '@/lib/testing/people'
import { claimDetail } from '@/lib/queries/claims/claim'
import { addComment } from '@/lib/use-cases/comments/add-comment'
import { addRevision } from '@/lib/use-cases/articles/add-revision'
import { reviewVerdict } from './review-verdict'

const seawall = async () => {
  const { claim } = await articleBy(await nadia())
  return (await claim('£4.3 million')).id
}

test('Otto approves what Nadia found', async () => {
  const claimId = await seawall()
  const { version } = await foundBy(await nadia(), claimId)
  await reviewVerdict({ claimId, version, decision: 'APPROVE' }, await otto())
  const claim = await claimDetail(claimId, await otto())
  expect(claim).toMatchObject({
    status: 'APPROVED',
    version: version + 1,
    verdict: { live: true, review: { decision: 'APPROVE', reviewer: { name: 'Otto Varga' } } },
  })
  expect(claim.history[0]).toMatchObject({ who: 'Otto Varga', said: 'approved: confirmed' })
})

test('of two who approve or return the same, the second is told who was quicker, and when', async () => {
  for (const [decision, word] of [
    ['APPROVE', 'approved'],
    ['RETURN', 'returned'],
  ] as const) {
    const claimId = await seawall()
    const { version } = await foundBy(await nadia(), claimId)
    const review = { claimId, version, decision, reason: 'Which page?' }
    await reviewVerdict(review, await otto())
    const second = reviewVerdict({ ...review, decision: 'APPROVE' }, await rosa())
    await expect(second).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringMatching(new RegExp(`^Otto Varga ${word} this \\d+ s ago\\.$`)) as string,
    })
  }
})

test('editors and viewers approve nothing', async () => {
  const claimId = await seawall()
  const { version } = await foundBy(await nadia(), claimId)
  for (const actor of [await ruth(), await vera()])
    await expect(reviewVerdict({ claimId, version, decision: 'APPROVE' }, actor)).rejects.toMatchObject({
      code: 'forbidden',
    })
})

test('nobody approves their own verdict or evidence, the admin no more than the reviewer', async () => {
  for (const actor of [await otto(), await ines()]) {
    const own = await seawall()
    const { version } = await foundBy(actor, own)
    await expect(reviewVerdict({ claimId: own, version, decision: 'APPROVE' }, actor)).rejects.toMatchObject({
      code: 'conflict',
      message: 'Someone else has to approve your own verdict.',
    })
    const sourced = await seawall()
    await sourcedBy(actor, sourced)
    const found = await foundBy(await nadia(), sourced)
    const approval = { claimId: sourced, version: found.version, decision: 'APPROVE' } as const
    await expect(reviewVerdict(approval, actor)).rejects.toMatchObject({ code: 'conflict' })
    expect((await claimDetail(sourced, actor)).whyNot.approve).toContain('evidence')
  }
})

test('Otto’s words stay his when Ruth changes the sentence around them, until a second person has approved them', async () => {
  const { articleId, claim } = await articleBy(await nadia())
  const { id: claimId } = await claim('£4.3 million')
  const approval = async () =>
    ({ claimId, version: (await claimDetail(claimId, await nadia())).version, decision: 'APPROVE' }) as const
  const ottos = HARBOUR_TEXT.replace('£4.3', '£4.5')
  const ruths = ottos.replace('voted on Tuesday', 'voted late on Tuesday')
  await addRevision({ articleId, text: ottos, base: 1 }, await otto(), () => [])
  await addRevision({ articleId, text: ruths, base: 2 }, await ruth(), () => [])
  await foundBy(await nadia(), claimId)
  await expect(reviewVerdict(await approval(), await otto())).rejects.toMatchObject({
    message:
      'You wrote or changed the words under this claim or in its verdict, or set its kind, its speaker or what it is read by, so someone else has to approve it.',
  })
  await reviewVerdict(await approval(), await rosa())
  const later = ruths.replace('£4.5', '£4.6')
  await addRevision({ articleId, text: later, base: 3 }, await ruth(), () => [])
  await foundBy(await nadia(), claimId)
  await reviewVerdict(await approval(), await otto())
})

test('a verdict is returned with a reason, never without', async () => {
  const claimId = await seawall()
  const { version } = await foundBy(await nadia(), claimId)
  await expect(reviewVerdict({ claimId, version, decision: 'RETURN' }, await otto())).rejects.toMatchObject({
    code: 'unacceptable',
    message: 'Return needs a reason.',
  })
  await reviewVerdict({ claimId, version, decision: 'RETURN', reason: 'Which page?' }, await otto())
  expect((await claimDetail(claimId, await nadia())).history[0]?.said).toBe('returned the claim: “Which page?”')
})

test('of fifty approvals at once exactly one counts', async () => {
  const claimId = await seawall()
  const { version } = await foundBy(await nadia(), claimId)
  const ottoHimself = await otto()
  const reviewers = [ottoHimself, await rosa(), await ines()]
  const approvals = Array.from({ length: 50 }, (_, place) =>
    reviewVerdict({ claimId, version, decision: 'APPROVE' }, reviewers[place % reviewers.length] ?? ottoHimself),
  )
  const results = await Promise.allSettled(approvals)
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  for (const result of results)
    if (result.status === 'rejected') expect(result.reason).toMatchObject({ code: 'conflict' })
  const { history, verdicts } = await claimDetail(claimId, await otto())
  expect(history.filter(({ kind }) => kind === 'review.approved')).toHaveLength(1)
  expect(verdicts).toHaveLength(1)
})

test('an approval of a version that someone has moved on since is refused with what stands now', async () => {
  const claimId = await seawall()
  const { version } = await foundBy(await nadia(), claimId)
  await sourcedBy(await ruth(), claimId)
  await expect(reviewVerdict({ claimId, version, decision: 'APPROVE' }, await otto())).rejects.toMatchObject({
    code: 'conflict',
    details: { current: { status: 'STALE', version: version + 1 } },
  })
})

test('comments are kept in order, and change nothing of the claim', async () => {
  const claimId = await seawall()
  const before = await claimDetail(claimId, await nadia())
  await addComment({ claimId, body: 'Has anyone the signed letter?' }, await ruth())
  await addComment({ claimId, body: 'I have.' }, await nadia())
  const { comments, version, commentCount } = await claimDetail(claimId, await nadia())
  expect(comments.map(({ author, body }) => `${author.name}: ${body}`)).toEqual([
    'Ruth Bellamy: Has anyone the signed letter?',
    'Nadia Kessler: I have.',
  ])
  expect({ version, commentCount }).toEqual({ version: before.version, commentCount: 2 })
  await expect(addComment({ claimId, body: 'Me too' }, await vera())).rejects.toMatchObject({ code: 'forbidden' })
})
