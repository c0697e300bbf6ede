import { expect, test } from 'vitest'
import { articleDetail } from '@/lib/queries/articles/article'
import { articleHistory } from '@/lib/queries/articles/history'
import { nadia, vera } from '@/lib/testing/people'
import { changeArticle, ChangeArticle } from './change-article'
import { CreateArticle, createArticle } from './create-article'

const TOLD = {
  headline: 'A new sea wall',
  byline: 'Ada Lund',
  section: 'Harbour',
  url: 'https://example.org/wall',
  publishedAt: '2026-03-06',
  dueAt: '2026-03-06T18:00:00Z',
}

async function broughtIn(): Promise<string> {
  const text = 'The council backed the plan for a new sea wall, and the work begins when the storms are over.'
  const { articleId } = await createArticle(CreateArticle.parse({ ...TOLD, text }), await nadia(), () => [])
  return articleId
}

const stands = async (articleId: string) => articleDetail(articleId, await nadia())
const said = async (articleId: string) =>
  (await articleHistory({ articleId, limit: 20 }, await vera())).items.map((event) => event.said)

async function change(articleId: string, fields: object): Promise<void> {
  const { version } = await stands(articleId)
  await changeArticle(ChangeArticle.parse({ articleId, version, ...fields }), await nadia(), () => [])
}

test.each(Object.entries(TOLD))('a %s that is there already changes nothing', async (field, value) => {
  const articleId = await broughtIn()
  const [before, history] = [await stands(articleId), await said(articleId)]
  await change(articleId, { [field]: value })
  expect(await stands(articleId)).toEqual(before)
  expect(await said(articleId)).toEqual(history)
})

test('only what really changes is told', async () => {
  const articleId = await broughtIn()
  await change(articleId, { ...TOLD, section: 'City', publishedAt: '2026-03-06T09:00:00Z' })
  expect(await stands(articleId)).toMatchObject({ version: 2, byline: 'Ada Lund', section: 'City' })
  expect((await said(articleId))[0]).toBe('changed the article’s section, publication date')
})

test('a language is told in one line, and not again when it is said again', async () => {
  const articleId = await broughtIn()
  const before = await said(articleId)
  await change(articleId, { language: 'de' })
  await change(articleId, { language: 'de' })
  expect(await said(articleId)).toEqual(['set the language to German; recognised was English', ...before])
  expect((await stands(articleId)).version).toBe(2)
})
