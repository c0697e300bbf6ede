import { expect, test } from 'vitest'
import { approved, published, standing } from '@/lib/testing/corrections'
import { vera } from '@/lib/testing/people'
import { articleDetail } from './article'
import { listArticles } from './articles'

const isPublic = async (correctionId: string) => {
  const { articleId } = await standing(correctionId)
  const { items } = await listArticles({ limit: 50 }, await vera())
  const listed = items.find(({ id }) => id === articleId)?.headlineIsPublic
  const alone = (await articleDetail(articleId, await vera())).headlineIsPublic
  expect(listed).toBe(alone)
  return alone
}

test('a headline is public once an entry about its article is published, and not while one is only approved', async () => {
  expect(await isPublic(await approved())).toBe(false)
  expect(await isPublic((await published()).id)).toBe(true)
})
