import { expect, test } from 'vitest'
import { articleDetail } from '@/lib/queries/articles/article'
import { listArticles } from '@/lib/queries/articles/articles'
import { articleHistory } from '@/lib/queries/articles/history'
import { articleBy } from '@/lib/testing/builders'
import { ines, nadia, otto, ruth, vera } from '@/lib/testing/people'
import { assignArticles } from './assign-articles'
import { changeArticle } from './change-article'
import { clearArticle } from './clear-article'

async function bringIn() {
  const { articleId: id } = await articleBy(await nadia(), { text: 'Nothing to check.' })
  return { id, version: 1 }
}
const assigneeOf = async (id: string) => (await articleDetail(id, await vera())).assignee?.name

test('an article is with whoever brought it in, until it is given to another person', async () => {
  const [one, other] = [await bringIn(), await bringIn()]
  expect(await assigneeOf(one.id)).toBe('Nadia Kessler')
  const { id: ruthId } = await ruth()
  const answer = await assignArticles({ articles: [one, other], assigneeId: ruthId }, await otto())
  expect(answer.refused).toEqual([])
  expect(await assigneeOf(one.id)).toBe('Ruth Bellamy')
  expect((await articleHistory({ articleId: other.id, limit: 5 }, await vera())).items[0]).toMatchObject({
    who: 'Otto Varga',
    said: 'assigned the article to Ruth Bellamy',
  })
  const mine = await listArticles({ mine: true, limit: 50 }, await ruth())
  expect(mine.items.map(({ id }) => id)).toEqual([other.id, one.id])
})

test('what was given away is put back where it was, with the versions that the answer tells', async () => {
  const one = await bringIn()
  const { assigned } = await assignArticles({ articles: [one], assigneeId: null }, await nadia())
  expect(await assigneeOf(one.id)).toBeUndefined()
  const [{ before, ...seen } = { id: '', version: 0, before: null }] = assigned
  await assignArticles({ articles: [seen], assigneeId: before }, await nadia())
  expect(await assigneeOf(one.id)).toBe('Nadia Kessler')
})

test('a cleared article and one that changed meanwhile are told and left alone', async () => {
  const [cleared, changed, third] = [await bringIn(), await bringIn(), await bringIn()]
  await clearArticle({ articleId: cleared.id, version: 1 }, await nadia())
  await changeArticle({ articleId: changed.id, version: 1, byline: 'Ada' }, await nadia())
  const articles = [{ ...cleared, version: 2 }, changed, third]
  const { assigned, refused } = await assignArticles({ articles, assigneeId: (await ruth()).id }, await nadia())
  expect(assigned.map(({ id }) => id)).toEqual([third.id])
  expect(refused.map(({ why }) => why)).toEqual([
    expect.stringMatching(/ is cleared and stays with whom it is\.$/),
    expect.stringMatching(/ was changed by someone else since you opened the list\.$/),
  ])
  expect(await assigneeOf(cleared.id)).toBe('Nadia Kessler')
})

test('nothing is given to a viewer, and a viewer gives nothing', async () => {
  const articles = [await bringIn()]
  const { id: veraId } = await vera()
  await expect(assignArticles({ articles, assigneeId: veraId }, await ines())).rejects.toThrow('Vera Holm is a viewer')
  await expect(assignArticles({ articles, assigneeId: null }, await vera())).rejects.toMatchObject({
    code: 'forbidden',
  })
})
