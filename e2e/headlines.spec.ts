import { expect } from '@playwright/test'
import { articleOf, claimOn, foundBy } from './builders'
import { atDesk, read } from './people'
import { test } from './story'

const HEADLINE = 'Нова набережна відкриється у травні'

test('an article is called by its headline on every list, in any script; its slug is only for addresses', async ({
  browser,
}) => {
  const [nadia, ines] = [await atDesk(browser, 'nadia'), await atDesk(browser, 'ines')]
  const text = 'Набережна коштувала 4,3 млн євро. Роботи тривали довго, і мешканці міста скаржилися на шум.'
  const articleId = await articleOf(nadia, HEADLINE, text)
  const sum = await claimOn(nadia, articleId, '4,3 млн євро')
  const title = `Registry extract ${articleId}`
  await foundBy(nadia, sum.id, { kind: 'DOCUMENT', title, visibility: 'PUBLIC' })

  const { version } = await read<{ version: number }>(nadia.request, `/api/v1/articles/${articleId}`)
  const dueAt = new Date(Date.now() + 3_600_000).toISOString()
  await nadia.request.patch(`/api/v1/articles/${articleId}`, { data: { version, dueAt } })
  const names = async (page: typeof nadia, path: string) => {
    await page.goto(path)
    const main = page.getByRole('main')
    await expect(main, path).toContainText(HEADLINE)
    await expect(main, path).not.toContainText('nova-naberezhna')
  }
  await names(nadia, '/articles')
  await names(ines, `/review?claim=${sum.id}`)
  await names(ines, '/audit')
  await names(nadia, '/desk')
  await nadia.goto('/sources')
  await nadia.getByRole('option', { name: title }).click()
  await expect(nadia.getByRole('main')).toContainText(`${HEADLINE}, claim ${sum.number}`)
  await nadia.goto(`/articles/${articleId}`)
  await expect(nadia).toHaveTitle(new RegExp(HEADLINE))
  await expect(nadia.getByRole('list', { name: 'Breadcrumb' })).toContainText(HEADLINE)
})
