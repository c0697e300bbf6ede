import { expect, test } from 'vitest'
import { articleDetail } from '@/lib/queries/articles/article'
import { claimDetail } from '@/lib/queries/claims/claim'
import { articleBy, nextText, placesOf, suggesting } from '@/lib/testing/builders'
import { approvedBy } from '@/lib/testing/checked'
import { nadia, otto, vera } from '@/lib/testing/people'
import { addRevision } from '@/lib/use-cases/articles/add-revision'
import { clearArticle } from '@/lib/use-cases/articles/clear-article'
import { addClaim } from './add-claim'
import { changeClaim } from './change-claim'
import { splitClaim } from './split-claim'

const BODY = 'The bridge cost about £4 million. The tunnel cost £9 million. The road opened for everybody to use.'

const seen = async (claimId: string) => ({ claimId, version: (await claimDetail(claimId, await vera())).version })
const placeOf = (words: string, body = BODY) => placesOf(nextText(body).text, words)[0] ?? { start: 0, end: 0 }

/** Two sums that were suggested, and Nadia's ways with them. */
async function sums() {
  const { articleId, claim } = await articleBy(await nadia(), {
    text: BODY,
    claims: [
      ['NUMBER', 'about £4 million'],
      ['NUMBER', '£9 million'],
    ],
  })
  const [four, nine] = [(await claim('about £4 million')).id, (await claim('£9 million')).id]
  const put = async (claimId: string, words: string, also: object = {}) =>
    changeClaim({ ...(await seen(claimId)), revision: 1, ...placeOf(words), ...also }, await nadia())
  const whyNotClear = async (...claimIds: string[]) => {
    for (const id of claimIds) await approvedBy(await nadia(), await otto(), id)
    return (await articleDetail(articleId, await nadia())).whyNotClear
  }
  return { articleId, four, nine, put, whyNotClear }
}

const ONE_OF_TWO = '1 of 2 claims were moved off their words. Clearing it needs a reason.'

test('a suggestion that Nadia puts on other words counts as taken away: clearing says so and asks for a reason', async () => {
  const { articleId, four, nine, put, whyNotClear } = await sums()
  await put(four, 'everybody')
  expect(await whyNotClear(four, nine)).toBe(ONE_OF_TWO)
  const { version } = await articleDetail(articleId, await nadia())
  await expect(clearArticle({ articleId, version }, await nadia())).rejects.toThrow(ONE_OF_TWO)
  await clearArticle({ articleId, version, reason: 'The sum was no claim.' }, await nadia())
})

test('so does one that she leaves only a letter of, in one step or in several', async () => {
  const { four, nine, put, whyNotClear } = await sums()
  for (const words of ['£4 million', '£4', '£']) await put(four, words)
  expect(await whyNotClear(four, nine)).toBe(ONE_OF_TWO)
})

test('one that was given another kind first does not stand for itself: no claim of its kind is on its words', async () => {
  const { four, nine, put, whyNotClear } = await sums()
  await changeClaim({ ...(await seen(four)), kind: 'STATEMENT' }, await nadia())
  await put(nine, 'The tunnel cost £9 million')
  await changeClaim({ ...(await seen(nine)), kind: 'STATEMENT' }, await nadia())
  await put(four, 'road opened', { kind: 'NUMBER' })
  await put(nine, 'The bridge cost about £4 million')
  expect(await whyNotClear(four, nine)).toBe('2 of 2 claims were moved off their words. Clearing it needs a reason.')
})

test('words put right do not count: a few left out, some added, put back, split, another kind, or another claim on them', async () => {
  const { articleId, four, nine, put, whyNotClear } = await sums()
  await put(four, '£4 million')
  await put(nine, 'tunnel cost £9 million')
  await put(nine, 'everybody')
  await put(nine, '£9 million')
  await changeClaim({ ...(await seen(four)), kind: 'STATEMENT' }, await nadia())
  const { claimId: split } = await splitClaim(
    { ...(await seen(nine)), revision: 1, places: [placeOf('£9')] },
    await nadia(),
  )
  await put(split, 'everybody')
  const { claimId: again } = await addClaim({ articleId, kind: 'NUMBER', revision: 1, ...placeOf('£9') }, await nadia())
  expect(await whyNotClear(four, nine, split, again)).toBeNull()
})

test('a later text keeps what was moved in mind, and lets go of words that it no longer has', async () => {
  const { articleId, four, nine, put, whyNotClear } = await sums()
  await put(four, 'everybody')
  const next = async (base: number, text: string) =>
    addRevision({ articleId, text, base }, await nadia(), suggesting([]))
  await next(1, BODY.replace('The road', 'The new road').replace('about £4', 'about\u00a0£4'))
  expect(await whyNotClear(four, nine)).toBe(ONE_OF_TWO)
  await next(2, BODY.replace('The road', 'The new road').replace('about £4 million', 'little'))
  expect(await whyNotClear()).toBeNull()
})
