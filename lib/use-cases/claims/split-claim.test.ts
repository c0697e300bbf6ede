import { expect, test } from 'vitest'
import { articleDetail } from '@/lib/queries/articles/article'
import { claimDetail } from '@/lib/queries/claims/claim'
import { historyPage } from '@/lib/queries/claims/claim-pages'
import { placesOf } from '@/lib/testing/builders'
import { approvedBy } from '@/lib/testing/checked'
import { flett, merge, seen, split, TEXT } from '@/lib/testing/flett'
import { nadia, otto, ruth, vera } from '@/lib/testing/people'
import { addComment } from '@/lib/use-cases/comments/add-comment'
import { clearArticle } from '@/lib/use-cases/articles/clear-article'
import { splitClaim } from './split-claim'

test('part of a claim becomes a claim of its own, with the same evidence; what was approved is stale', async () => {
  const { sums, articleId } = await flett()
  await approvedBy(await nadia(), await otto(), sums)
  const { claimId } = await split(sums, 'and 40 metres')
  expect(await claimDetail(sums, await vera())).toMatchObject({
    status: 'STALE',
    text: '£4.3 million',
    stale: { was: '£4.3 million and 40 metres', why: 'it was split' },
  })
  expect(await claimDetail(claimId, await vera())).toMatchObject({
    number: 5,
    kind: 'NUMBER',
    status: 'OPEN',
    text: 'and 40 metres',
    evidence: [{ locator: 'p. 2, item 4' }],
    verdict: null,
  })
  expect((await articleDetail(articleId, await vera())).progress.total).toBe(5)
})

test('the new claim tells what happened before it was split off, and what happened to itself since', async () => {
  const { sums } = await flett()
  const { claimId } = await split(sums, '40 metres', ruth)
  await addComment({ claimId: sums, body: 'Only the sum is left here.' }, await nadia())
  const said = (await claimDetail(claimId, await vera())).history.map((one) => `${one.who} ${one.said}`)
  expect(said).toEqual([
    'Ruth Bellamy split “40 metres” off claim 4',
    'Ruth Bellamy split “40 metres” off as claim 5',
    'Nadia Kessler accepted “£4.3 million and 40 metres”',
  ])
})

test('a claim made of claims that were made of others tells of all of them, each event once, however the pages fall', async () => {
  const { sums, person, twin } = await flett()
  const { claimId: part } = await split(sums, 'and 40 metres')
  await addComment({ claimId: sums, body: 'Only the sum is left here.' }, await nadia())
  const { claimId: metres } = await split(part, '40 metres')
  await merge(twin, metres)
  await merge(metres, person)
  const all = []
  for (let cursor: number | undefined; ;) {
    const { items, next } = await historyPage({ claimId: person, limit: 2, cursor }, await vera())
    all.push(...items)
    if (next === null) break
    cursor = Number(next)
  }
  expect(all.map(({ said, claim }) => `${claim}: ${said}`)).toEqual([
    '3: merged claim 6, “Flett chairs”, into this one',
    '6: merged “Flett chairs” into claim 3',
    '6: merged claim 1, “Flett chairs”, into this one',
    '1: merged “Flett chairs” into claim 6',
    '6: split “40 metres” off claim 5',
    '5: split “40 metres” off as claim 6',
    '5: split “and 40 metres” off claim 4',
    '4: split “and 40 metres” off as claim 5',
    '4: accepted “£4.3 million and 40 metres”',
    '3: accepted “Moira Flett”',
    '1: accepted “Flett chairs”',
  ])
})

test('a cleared article whose claim is split is in checking again, said once', async () => {
  const { articleId, claims } = await flett()
  for (const { id } of claims) await approvedBy(await nadia(), await otto(), id)
  const { version } = await articleDetail(articleId, await nadia())
  await clearArticle({ articleId, version }, await nadia())
  await split(claims.find(({ kind }) => kind === 'NUMBER')?.id ?? '', '40 metres')
  expect(await articleDetail(articleId, await vera())).toMatchObject({ status: 'CHECKING', version: version + 2 })
})

test('what was split off can be merged back: the claim has all its words again', async () => {
  const { sums } = await flett()
  const { claimId } = await split(sums, ' and 40 metres')
  await merge(claimId, sums)
  expect((await claimDetail(sums, await vera())).anchors.map(({ exact }) => exact)).toEqual([
    '£4.3 million',
    'and 40 metres',
  ])
})

test('all of a claim, words of elsewhere and an older text can’t be split off', async () => {
  const { sums } = await flett()
  await expect(split(sums, '£4.3 million and 40 metres')).rejects.toThrow('Some words have to stay with this claim.')
  await expect(split(sums, 'Never')).rejects.toThrow('Only words of this claim can be split off it.')
  const [place] = placesOf(TEXT, '40 metres')
  const old = { claimId: sums, version: await seen(sums), revision: 2, places: place ? [place] : [] }
  await expect(splitClaim(old, await nadia())).rejects.toMatchObject({ code: 'conflict' })
})
