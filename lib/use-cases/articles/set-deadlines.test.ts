import { expect, test } from 'vitest'
import { articleDetail } from '@/lib/queries/articles/article'
import { articleHistory } from '@/lib/queries/articles/history'
import { articleBy } from '@/lib/testing/builders'
import { nadia, otto, vera } from '@/lib/testing/people'
import { changeArticle } from './change-article'
import { clearArticle } from './clear-article'
import { setDeadlines } from './set-deadlines'

const FRIDAY = new Date('2027-03-05T16:30:00Z')

async function bringIn() {
  const { articleId: id } = await articleBy(await nadia(), { text: 'Nothing to check.' })
  return { id, version: 1 }
}
const dueOf = async (id: string) => (await articleDetail(id, await vera())).dueAt

test('Otto gives two articles one deadline, and each history tells it in the newsroom’s hours', async () => {
  const [one, other] = [await bringIn(), await bringIn()]
  const { done, refused } = await setDeadlines({ articles: [one, other], dueAt: FRIDAY }, await otto())
  expect(refused).toEqual([])
  expect(done.map(({ version, before }) => ({ version, before }))).toEqual([
    { version: 2, before: null },
    { version: 2, before: null },
  ])
  expect([await dueOf(one.id), await dueOf(other.id)]).toEqual([FRIDAY.toISOString(), FRIDAY.toISOString()])
  const [newest] = (await articleHistory({ articleId: other.id, limit: 5 }, await vera())).items
  expect(newest?.who).toBe('Otto Varga')
  expect(newest?.said).toBe('set the deadline to 5 Mar 2027, 16:30 UTC')
})

test('a deadline that an article has already changes nothing, and is taken away with null', async () => {
  const one = await bringIn()
  await setDeadlines({ articles: [one], dueAt: FRIDAY }, await nadia())
  const again = await setDeadlines({ articles: [{ ...one, version: 2 }], dueAt: FRIDAY }, await nadia())
  expect(again.done).toEqual([{ id: one.id, version: 2, before: FRIDAY.toISOString() }])
  await setDeadlines({ articles: [{ ...one, version: 2 }], dueAt: null }, await nadia())
  expect(await dueOf(one.id)).toBeNull()
  const { items } = await articleHistory({ articleId: one.id, limit: 20 }, await vera())
  expect(items.filter(({ said }) => said.includes('deadline'))).toHaveLength(2)
})

test('a cleared article and one that changed meanwhile are told and keep their deadlines', async () => {
  const [cleared, changed, third] = [await bringIn(), await bringIn(), await bringIn()]
  await clearArticle({ articleId: cleared.id, version: 1 }, await nadia())
  await changeArticle({ articleId: changed.id, version: 1, byline: 'Ada' }, await nadia())
  const articles = [{ ...cleared, version: 2 }, changed, third]
  const { done, refused } = await setDeadlines({ articles, dueAt: FRIDAY }, await nadia())
  expect(done.map(({ id }) => id)).toEqual([third.id])
  expect(new Map(refused.map(({ id, why }) => [id, why]))).toEqual(
    new Map([
      [cleared.id, expect.stringMatching(/ is cleared and keeps its deadline\.$/)],
      [changed.id, expect.stringMatching(/ was changed by someone else since you opened the list\.$/)],
    ]),
  )
  expect(await dueOf(cleared.id)).toBeNull()
})

test('a viewer sets no deadline', async () => {
  const articles = [await bringIn()]
  await expect(setDeadlines({ articles, dueAt: FRIDAY }, await vera())).rejects.toMatchObject({ code: 'forbidden' })
})
