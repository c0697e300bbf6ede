import { expect, test } from 'vitest'
import { approved, published, standing } from '@/lib/testing/corrections'
import { nadia, vera } from '@/lib/testing/people'
import { listAudit, AuditPage } from '@/lib/queries/audit/audit'
import { changeArticle } from '@/lib/use-cases/articles/change-article'
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

test('another headline of an article with a published entry is told in the log as what readers see', async () => {
  const change = async (correctionId: string) => {
    const { articleId } = await standing(correctionId)
    const { version, headline } = await articleDetail(articleId, await vera())
    await changeArticle({ articleId, version, headline: `${headline}, again` }, await nadia())
    const { items } = await listAudit({ ...AuditPage.parse({}), limit: 5 }, await vera())
    return items.map(({ said }) => said).find((said) => said.includes('changed the headline'))
  }
  expect(await change((await published()).id)).toContain(
    'changed the headline, which readers see on the corrections page, from',
  )
  expect(await change(await approved())).toContain('changed the headline from')
})
