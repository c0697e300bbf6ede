import { expect, test } from 'vitest'
import { collate } from '@/lib/domain/articles/collate'
import type { Wanted } from '@/lib/testing/builders'
import { articleBy, suggesting } from '@/lib/testing/builders'
import { foundBy } from '@/lib/testing/checked'
import { nadia, otto, vera } from '@/lib/testing/people'
import { addRevision } from '@/lib/use-cases/articles/add-revision'
import { createArticle } from '@/lib/use-cases/articles/create-article'
import { claimsOf } from '@/lib/queries/claims/claims'
import { fatesPage } from './fates'
import { twoTexts } from './revision'
import { BESIDE, claimsBeside, revisionScreen } from './revision-screen'

const COUNT = 60
const WORDS = Array.from({ length: COUNT }, (_, at) => `£${at + 100} million`)
const PIERS = WORDS.map((words, at) => `Pier ${at} cost ${words}.`)

/** An article with a claim for each of these words, all in one part or each in one of its own. */
async function piers(between: string) {
  const suggested = suggesting(WORDS.map((words) => ['NUMBER', words] as const))
  const text = PIERS.join(between)
  const { articleId } = await createArticle({ headline: 'The piers', text }, await nadia(), suggested)
  return { articleId }
}

test('what became of claims goes on by key: the stale first, each with where it stands and as it is now', async () => {
  const [text, claimed] = [PIERS.join('\n\n'), WORDS.map((words): Wanted => ['NUMBER', words])]
  const { articleId } = await articleBy(await nadia(), { headline: 'The piers', text, claims: claimed })
  const suggested = suggesting(claimed)
  const claims = await claimsOf(articleId, await nadia())
  // The first is found, and its words are changed; those of the second are taken out.
  await foundBy(await nadia(), claims[0]?.id ?? '')
  await foundBy(await nadia(), claims[1]?.id ?? '')
  const revised = text
    .replaceAll('million', 'billion')
    .replace('Pier 1 cost £101 billion.', 'It rained all of the day.')
  await addRevision({ articleId, text: revised, base: 1 }, await otto(), suggested)
  const all = []
  for (let cursor: string | undefined | null; cursor !== null;) {
    const page = await fatesPage({ articleId, number: 2, limit: 7, cursor }, await vera())
    all.push(...page.items)
    cursor = page.next
  }
  const screen = await revisionScreen(articleId, 2, await vera())
  const order = ['stale', 'applied', 'orphaned', 'reanchored']
  const ranks = all.map(({ fate }) => order.indexOf(fate))
  expect(ranks).toEqual(ranks.toSorted((a, b) => a - b))
  const shaken = order.reduce((sum, fate) => sum + (screen.counts[fate as keyof typeof screen.counts] ?? 0), 0)
  expect(all).toHaveLength(shaken)
  expect(new Set(all.map(({ claimId }) => claimId)).size).toBe(shaken)
  expect(screen.shaken.items).toEqual(all.slice(0, 50))
  expect(all[0]).toMatchObject({ fate: 'stale', number: claims[0]?.number, claim: { status: 'STALE' } })
  for (const { claim, claimId } of all) expect(claim?.id).toBe(claimId)

  await addRevision({ articleId, text: 'It rained.', base: 2 }, await otto(), suggested)
  const { items } = await fatesPage({ articleId, number: 2, limit: 7 }, await vera())
  expect(items[0]).toMatchObject({ fate: 'stale', claim: null })
  await expect(fatesPage({ articleId, number: 4, limit: 7 }, await vera())).rejects.toMatchObject({ code: 'missing' })
})

test('beside a part stand its claims as they are now, and of very many the first, with their count', async () => {
  for (const [between, parts] of [
    ['\n\n', COUNT],
    [' ', 1],
  ] as const) {
    const { articleId } = await piers(between)
    const { revision } = await twoTexts(articleId, 1, await vera())
    const beside = await claimsBeside(revision.id, collate(revision, revision))
    const claims = (await claimsOf(articleId, await vera())).slice(0, parts === 1 ? BESIDE : COUNT)
    expect(beside.map(({ number, status, fate }) => [number, status, fate])).toEqual(
      claims.map(({ number, status }) => [number, status, null]),
    )
    expect(new Set(beside.map(({ all }) => all))).toEqual(new Set([COUNT / parts]))
    expect(await claimsBeside(revision.id, collate(revision, revision).slice(0, 1))).toEqual([])
  }
})

test('a claim with a verdict stands beside its part with what was found, and its fate', async () => {
  const { articleId, claim } = await articleBy(await nadia())
  const { id } = await claim('£4.3 million')
  await foundBy(await nadia(), id, 'WRONG')
  const { revision } = await twoTexts(articleId, 1, await vera())
  await addRevision({ articleId, text: `It rained.\n\n${revision.text}`, base: 1 }, await otto(), () => [])
  const { revision: now } = await twoTexts(articleId, 2, await vera())
  const beside = await claimsBeside(now.id, collate(revision, now))
  expect(beside.find((one) => one.id === id)).toMatchObject({ verdict: { outcome: 'WRONG' }, fate: 'moved' })
})

test('any earlier text stands beside a revision; what became of the claims is told beside the one before it alone', async () => {
  const { articleId } = await articleBy(await nadia(), { text: 'It cost £4.', claims: [['NUMBER', '£4']] })
  for (const [base, sum] of [
    [1, '£5'],
    [2, '£6'],
  ] as const)
    await addRevision({ articleId, text: `It cost ${sum}.`, base }, await nadia(), () => [])
  const far = await revisionScreen(articleId, 3, await vera(), 1)
  expect([far.before?.number, far.report, far.shaken.items]).toEqual([1, null, []])
  expect(far.before?.text).toContain('£4')
  const near = await revisionScreen(articleId, 3, await vera())
  expect([near.before?.number, near.report?.suggested]).toEqual([2, 0])
  await expect(revisionScreen(articleId, 1, await vera(), 3)).rejects.toMatchObject({ code: 'missing' })
  await expect(revisionScreen(articleId, 9, await vera(), 1)).rejects.toMatchObject({ code: 'missing' })
})
