import { expect, test } from 'vitest'
import { articleDetail } from '@/lib/queries/articles/article'
import { articleCoverage } from '@/lib/queries/articles/coverage'
import { articleHistory } from '@/lib/queries/articles/history'
import { claimDetail } from '@/lib/queries/claims/claim'
import { claimsOf } from '@/lib/queries/claims/claims'
import { articleBy, placesOf } from '@/lib/testing/builders'
import { nadia, otto, ruth, vera } from '@/lib/testing/people'
import { addClaim } from './add-claim'
import { addComment } from '@/lib/use-cases/comments/add-comment'
import { changeClaim } from './change-claim'
import { takeBackClaim } from './take-back-claim'

const seen = async (claimId: string) => ({ claimId, version: (await claimDetail(claimId, await nadia())).version })
async function spanOf(articleId: string, words: string) {
  const { revision } = await articleDetail(articleId, await nadia())
  const [place = { start: 0, end: 0 }] = placesOf(revision.text, words)
  return { ...place, revision: revision.number }
}

test('a claim that Nadia made is gone once she takes it back: its words are uncovered, the log tells both, and it can be made anew', async () => {
  const { articleId } = await articleBy(await nadia())
  const coverage = async () => articleCoverage(articleId, await nadia())
  const span = await spanOf(articleId, 'voted')
  const before = { coverage: await coverage(), claims: await claimsOf(articleId, await nadia()) }
  const { claimId } = await addClaim({ articleId, kind: 'STATEMENT', ...span }, await nadia())
  const { number } = await claimDetail(claimId, await nadia())
  const answer = await takeBackClaim(await seen(claimId), await nadia())
  expect(answer).toEqual({ takenBack: { id: claimId, articleId, number, text: 'voted' } })
  await expect(seen(claimId)).rejects.toMatchObject({ code: 'missing' })
  expect({ coverage: await coverage(), claims: await claimsOf(articleId, await nadia()) }).toEqual(before)
  const { items } = await articleHistory({ articleId, limit: 2 }, await vera())
  expect(items.map(({ said }) => said)).toEqual([
    'took back the statement “voted” that they had added',
    'added the statement “voted”',
  ])
  const again = await addClaim({ articleId, kind: 'STATEMENT', ...span }, await nadia())
  expect((await claimDetail(again.claimId, await nadia())).number).toBe(number + 1)
})

test('nobody takes back what another made, what was worked on, what the machine found, or what holds another’s words', async () => {
  const { articleId, claim } = await articleBy(await nadia())
  const made = async (exact: string) =>
    addClaim({ articleId, kind: 'STATEMENT', ...(await spanOf(articleId, exact)) }, await nadia())
  const back = async (claimId: string, actor = nadia) => takeBackClaim(await seen(claimId), await actor())

  const { claimId } = await made('voted')
  await expect(back(claimId, otto)).rejects.toThrow('Only whoever made a claim can take it back')
  await expect(back(claimId, vera)).rejects.toMatchObject({ code: 'forbidden' })
  await expect(takeBackClaim({ claimId, version: 9 }, await nadia())).rejects.toMatchObject({ code: 'conflict' })
  await addComment({ claimId, body: 'Which meeting?' }, await otto())
  await expect(back(claimId)).rejects.toThrow('Something was done on this claim')

  const { id: suggested } = await claim('£4.3 million')
  await expect(back(suggested)).rejects.toThrow('Only a claim that somebody made')

  const { claimId: given } = await made('winter')
  await changeClaim({ ...(await seen(given)), assigneeId: (await ruth()).id }, await ruth())
  await expect(back(given)).rejects.toThrow('Somebody else has this claim now')

  const { claimId: legal } = await made('old wall')
  await changeClaim({ ...(await seen(legal)), risk: 'LEGAL' }, await nadia())
  await expect(back(legal)).rejects.toThrow('takes two people')
})
