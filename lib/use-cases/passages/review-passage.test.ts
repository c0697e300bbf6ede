import { expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { claimDetail } from '@/lib/queries/claims/claim'
import { claimsOf } from '@/lib/queries/claims/claims'
import { articleBy } from '@/lib/testing/builders'
import { foundBy } from '@/lib/testing/checked'
import { CONFIRMED, place, seen, source } from '@/lib/testing/passages'
import { ines, nadia, otto, ruth, vera } from '@/lib/testing/people'
import { checkPassage } from './check-passage'

test('Otto approves a case at once, except what is his own, and takes it back; each review is a row of its own', async () => {
  const { articleId, claims } = await articleBy(await nadia())
  const [first, second, own] = claims
  const evidence = { source, ...place }
  await checkPassage({ ...CONFIRMED, articleId, claims: seen(claims.slice(0, 2)), evidence }, await nadia())
  await foundBy(await otto(), own?.id ?? '')
  const all = async () => seen((await claimsOf(articleId, await otto())).slice(0, 3))
  const approved = await checkPassage({ act: 'approve', articleId, claims: await all() }, await otto())
  expect(approved.done).toEqual([first?.id, second?.id])
  expect(approved.refused).toEqual([{ claimId: own?.id, detail: 'Someone else has to approve your own verdict.' }])
  expect(await db().review.count({ where: { claimId: { in: approved.done }, decision: 'APPROVE' } })).toBe(2)
  const back = await checkPassage(
    { act: 'takeBackApproval', articleId, claims: (await all()).slice(0, 2) },
    await otto(),
  )
  expect(back.done).toEqual(approved.done)
  const returned = await checkPassage(
    { act: 'return', articleId, claims: (await all()).slice(0, 2), reason: 'Which schedule?' },
    await otto(),
  )
  expect(returned.done).toEqual(approved.done)
  expect((await claimDetail(first?.id ?? '', await vera())).verdict?.review?.reason).toBe('Which schedule?')
})

test('what was sent together is withdrawn together, and only by whoever sent it', async () => {
  const { articleId, claims } = await articleBy(await nadia())
  await checkPassage(
    { ...CONFIRMED, articleId, claims: seen(claims.slice(0, 3)), evidence: { source, ...place } },
    await nadia(),
  )
  const now = async () => seen((await claimsOf(articleId, await nadia())).slice(0, 3))
  const others = await checkPassage({ act: 'withdraw', articleId, claims: await now() }, await ruth())
  expect(new Set(others.refused.map(({ detail }) => detail))).toEqual(
    new Set(['Only whoever gave the verdict can withdraw it.']),
  )
  const { done } = await checkPassage({ act: 'withdraw', articleId, claims: await now() }, await nadia())
  expect(done).toHaveLength(3)
})

test('of verdicts that somebody else decided on first, it is told who did, and how long ago', async () => {
  const { articleId, claims } = await articleBy(await nadia())
  const evidence = { source, ...place }
  await checkPassage({ ...CONFIRMED, articleId, claims: seen(claims.slice(0, 3)), evidence }, await nadia())
  const waiting = seen((await claimsOf(articleId, await otto())).slice(0, 3))
  await checkPassage({ act: 'approve', articleId, claims: waiting.slice(0, 1) }, await ines())
  await checkPassage({ act: 'return', articleId, claims: waiting.slice(1, 2), reason: 'Which page?' }, await ines())
  const { done, refused } = await checkPassage({ act: 'approve', articleId, claims: waiting }, await otto())
  expect(done).toEqual([waiting[2]?.id])
  expect(refused.map(({ detail }) => detail)).toEqual([
    expect.stringMatching(/^Ines .+ approved this \d+ s ago\.$/),
    expect.stringMatching(/^Ines .+ returned this \d+ s ago\.$/),
  ])
})
