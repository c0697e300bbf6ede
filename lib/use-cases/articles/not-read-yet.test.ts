import { beforeEach, expect, test, vi } from 'vitest'
import { db } from '@/lib/db/client'
import { articleConflicts } from '@/lib/queries/articles/conflicts'
import { articleCoverage } from '@/lib/queries/articles/coverage'
import { articleDetail } from '@/lib/queries/articles/article'
import { claimsOf } from '@/lib/queries/claims/claims'
import { nextText } from '@/lib/testing/builders'
import { ines, nadia, vera } from '@/lib/testing/people'
import { addRevision } from './add-revision'
import { changeArticle } from './change-article'
import { clearArticle } from './clear-article'
import { createArticle } from './create-article'
import { readAgain } from './read-again'

/** Which work of the threads takes too long: reading texts and all that comes with it, but for comparing two; or one task alone. */
const given = vi.hoisted<{ tooLong: boolean; alone: string | null }>(() => ({ tooLong: false, alone: null }))
vi.mock('@/lib/workers/text-pool', async (original) => {
  const pool = await original<typeof import('@/lib/workers/text-pool')>()
  const inThread: typeof pool.inThread = (name, task) => {
    const isTooLong = given.alone === null ? name !== 'carry' : name === given.alone
    if (given.tooLong && isTooLong) throw new pool.NotRead('It takes too long.')
    return pool.inThread(name, task)
  }
  return { ...pool, inThread }
})

const TEXT = 'The council voted on Monday, 5 January 2026, to spend £4.3 million on a new sea wall.'

beforeEach(() => {
  given.tooLong = false
  given.alone = null
})

async function unreadArticle() {
  given.tooLong = true
  const { articleId } = await createArticle({ headline: 'A new sea wall', text: TEXT }, await nadia())
  given.tooLong = false
  return articleId
}

test('a text that can’t be read in time is kept, and said to be not read yet', async () => {
  const articleId = await unreadArticle()
  const { revision } = await articleDetail(articleId, await vera())
  expect(revision).toMatchObject({ text: nextText(TEXT).text, notReadYet: true, leftOut: 0 })
  expect(await claimsOf(articleId, await vera())).toEqual([])
})

test('a text whose claims can’t be made into rows in time is kept as not read yet too', async () => {
  given.alone = 'first'
  const articleId = await unreadArticle()
  const { revision } = await articleDetail(articleId, await vera())
  expect(revision).toMatchObject({ text: nextText(TEXT).text, notReadYet: true, leftOut: 0 })
  expect(await claimsOf(articleId, await vera())).toEqual([])
  given.alone = null
  expect((await readAgain({ articleId }, await nadia())).suggested).toBeGreaterThan(1)
})

test.each(['carry', 'reread', 'fresh'])(
  'while claims can’t be worked out in time by “%s”, nothing is changed',
  async (task) => {
    const articleId =
      task === 'fresh'
        ? await unreadArticle()
        : (await createArticle({ headline: 'A new sea wall', text: TEXT }, await nadia())).articleId
    const before = await articleDetail(articleId, await nadia())
    const claims = await claimsOf(articleId, await nadia())
    Object.assign(given, { tooLong: true, alone: task })
    const { version } = before
    const tried = {
      carry: async () => addRevision({ articleId, text: `${TEXT} More.`, base: 1 }, await nadia()),
      reread: async () => changeArticle({ articleId, version, language: 'de' }, await nadia()),
      fresh: async () => readAgain({ articleId }, await nadia()),
    }[task]
    await expect(tried?.()).rejects.toMatchObject({ code: 'busy' })
    expect(await articleDetail(articleId, await nadia())).toEqual(before)
    expect(await claimsOf(articleId, await nadia())).toEqual(claims)
  },
)

test('nothing of it is ever called covered, or free of contradictions', async () => {
  const articleId = await unreadArticle()
  expect(await articleCoverage(articleId, await vera())).toMatchObject({ notReadYet: true, total: 0 })
  expect(await articleConflicts(articleId, await vera())).toMatchObject({ notReadYet: true, items: [] })
})

test('what was read, but can’t be measured in time now, is not called covered either', async () => {
  const { articleId } = await createArticle({ headline: 'A new sea wall', text: `${TEXT} Again.` }, await nadia())
  given.tooLong = true
  expect(await articleCoverage(articleId, await vera())).toMatchObject({ notReadYet: true })
  expect(await articleConflicts(articleId, await vera())).toMatchObject({ notReadYet: true })
})

test('it can’t be cleared: an admin needs a reason, which is kept', async () => {
  const articleId = await unreadArticle()
  await expect(clearArticle({ articleId, version: 1 }, await nadia())).rejects.toThrow('not been read for claims yet')
  await expect(clearArticle({ articleId, version: 1 }, await ines())).rejects.toThrow('needs a reason')
  await clearArticle({ articleId, version: 1, reason: 'A list of numbers.' }, await ines())
  expect(await articleDetail(articleId, await vera())).toMatchObject({ clearReason: 'A list of numbers.' })
})

test('Nadia has it read again: its claims are suggested, once', async () => {
  const articleId = await unreadArticle()
  const { suggested } = await readAgain({ articleId }, await nadia())
  expect(suggested).toBeGreaterThan(1)
  expect(await claimsOf(articleId, await vera())).toHaveLength(suggested)
  expect((await articleDetail(articleId, await vera())).revision).toMatchObject({ notReadYet: false })
  await expect(readAgain({ articleId }, await nadia())).rejects.toThrow('has been read')
  const { data } = await db().auditEvent.findFirstOrThrow({ where: { kind: 'article.read', articleId } })
  expect(JSON.parse(data)).toEqual({ number: 1, suggested })
})

test('a try that takes too long again is refused, and changes nothing', async () => {
  const articleId = await unreadArticle()
  given.tooLong = true
  await expect(readAgain({ articleId }, await nadia())).rejects.toMatchObject({ code: 'busy' })
  expect((await articleDetail(articleId, await vera())).revision.notReadYet).toBe(true)
})

test('a viewer can’t have it read', async () => {
  const articleId = await unreadArticle()
  await expect(readAgain({ articleId }, await vera())).rejects.toMatchObject({ code: 'forbidden' })
})

test('a revision that can’t be read reopens a cleared article', async () => {
  const { articleId } = await createArticle({ headline: 'Empty', text: 'Nothing here.' }, await nadia(), () => [])
  await clearArticle({ articleId, version: 1 }, await nadia())
  given.tooLong = true
  await addRevision({ articleId, text: TEXT, base: 1 }, await nadia())
  expect(await articleDetail(articleId, await vera())).toMatchObject({
    status: 'CHECKING',
    revision: { number: 2, notReadYet: true },
  })
})

test('of more claims than the limit the first are suggested, and how many were left out is said', async () => {
  const text = Array.from({ length: 10_020 }, (_one, index) => `n${index}`).join(' ')
  const { articleId } = await createArticle({ headline: 'Many', text }, await nadia(), () =>
    [...text.matchAll(/n\d+/g)].map((match) => ({
      kind: 'NUMBER',
      anchors: [{ start: match.index, end: match.index + match[0].length }],
      text: match[0],
    })),
  )
  const article = await articleDetail(articleId, await nadia())
  expect([article.progress.total, article.revision.leftOut]).toEqual([10_000, 20])
  expect(article.whyNotClear).toContain('20 claims were found beyond the limit')
})
