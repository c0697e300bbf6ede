import { expect, test } from 'vitest'
import { partsOf } from '@/lib/domain/audit/audit-parts'
import { articleDetail } from '@/lib/queries/articles/article'
import { articleHistory } from '@/lib/queries/articles/history'
import { AuditPage, listAudit } from '@/lib/queries/audit/audit'
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
  expect((await said(articleId))[0]).toBe(
    'changed the section from “Harbour” to “City” and changed the publication date from 6 March 2026 to 6 Mar 2026, 09:00 UTC',
  )
})

test('the history and the audit log say what each detail was and what it became', async () => {
  const articleId = await broughtIn()
  await change(articleId, { byline: '', dueAt: '2026-03-07T12:00:00Z', headline: 'No sea wall' })
  expect((await said(articleId)).slice(0, 2)).toEqual([
    'brought in revision 2, which changed the headline from “A new sea wall” to “No sea wall”: 0 kept, 0 stale, 0 orphaned, 0 suggested',
    'removed the byline “Ada Lund” and changed the deadline from 6 Mar 2026, 18:00 UTC to 7 Mar 2026, 12:00 UTC',
  ])
  await change(articleId, { byline: 'Bo Ek', publishedAt: '' })
  expect((await said(articleId))[0]).toBe('set the byline to “Bo Ek” and removed the publication date 6 March 2026')
  const { items } = await listAudit(AuditPage.parse({ article: articleId, limit: 10 }), await vera())
  expect(items.flatMap(({ kind, data }) => (kind === 'article.changed' ? [partsOf(data)] : []))).toEqual([
    [
      { label: 'Byline', said: 'none → Bo Ek' },
      { label: 'Publication date', said: '6 March 2026 → none' },
    ],
    [
      { label: 'Byline', said: 'Ada Lund → none' },
      { label: 'Deadline', said: '6 Mar 2026, 18:00 UTC → 7 Mar 2026, 12:00 UTC' },
    ],
  ])
})

test('a language is told in one line, and not again when it is said again', async () => {
  const articleId = await broughtIn()
  const before = await said(articleId)
  await change(articleId, { language: 'de' })
  await change(articleId, { language: 'de' })
  expect(await said(articleId)).toEqual([
    'changed the language from English to German; recognised was English',
    ...before,
  ])
  expect((await stands(articleId)).version).toBe(2)
})
