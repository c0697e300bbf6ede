import { expect } from '@playwright/test'
import { expectNoViolation } from './axe'
import { articleOf, claimOn, foundBy, goneOut, post } from './builders'
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

test('before another headline is saved, Nadia is told that readers see it at once', async ({ browser }) => {
  const [nadia, otto] = [await atDesk(browser, 'nadia'), await atDesk(browser, 'otto')]
  const articleId = await articleOf(nadia, 'Ferry contract runs nine years', 'The contract runs for nine years.')
  const told = { type: 'CORRECTION', wrong: 'nine', right: 'six', note: 'The contract runs for six years.' }
  const draft = await post<{ id: string; version: number }>(nadia, '/corrections', { articleId, ...told })
  const move = (page: typeof nadia, verb: string, version: number) =>
    post<{ version: number }>(page, `/corrections/${draft.id}/${verb}`, { version })
  const submitted = await move(nadia, 'submit', draft.version)

  const note = nadia.getByText('Readers see this headline as soon as it is saved')
  const headline = nadia.getByRole('textbox', { name: 'Headline' })
  await nadia.goto(`/articles/${articleId}`, { waitUntil: 'networkidle' })
  await nadia.getByRole('button', { name: 'Details' }).click()
  await headline.fill('Ferry contract runs six years')
  await expect(note).toHaveCount(0)

  const approved = await move(otto, 'approve', submitted.version)
  await move(otto, 'publish', approved.version)
  await goneOut(otto, draft.id)
  await nadia.goto(`/articles/${articleId}`, { waitUntil: 'networkidle' })
  await nadia.getByRole('button', { name: 'Details' }).click()
  await headline.fill('Ferry contract runs six years')
  await expect(note).toBeVisible()
  await expectNoViolation(nadia, 'details of an article whose headline is public')

  // It is in view beside Save, however long the article is.
  await nadia.setViewportSize({ width: 1280, height: 460 })
  await nadia.goto(`/articles/${articleId}/revisions/new`, { waitUntil: 'networkidle' })
  await expect(note).toHaveCount(0)
  await headline.first().fill('Ferry contract runs six years')
  await expect(note).toBeInViewport({ ratio: 1 })
  await expect(headline.first()).toBeInViewport()
})
