import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { articleOf, options, post } from './builders'
import { atDesk, choose } from './people'
import { test } from './story'

const rows = (page: Page) => page.getByRole('row').filter({ has: page.getByRole('rowheader') })

async function broughtIn(page: Page, headline: string, section: string) {
  const brought = { headline, text: 'It has planks.', section }
  const { article } = await post<{ article: { id: string; version: number } }>(page, '/articles', brought)
  return { id: article.id, version: article.version }
}

test('Nadia sets when two articles are due at once, takes it back, and goes to the next that nobody has, by key', async ({
  browser,
}) => {
  const nadia = await atDesk(browser, 'nadia')
  await broughtIn(nadia, 'The first quay', 'Quays')
  const second = await broughtIn(nadia, 'The second quay', 'Quays')
  await broughtIn(nadia, 'The third quay', 'Quays')
  await post(nadia, '/articles/assign', { articles: [second], assigneeId: null })
  await nadia.goto('/articles?section=Quays', { waitUntil: 'networkidle' })
  await expect(rows(nadia)).toHaveCount(3)

  await test.step('the next that nobody has', async () => {
    await nadia.keyboard.press('Shift+W')
    await expect(nadia.getByRole('link', { name: 'The second quay' })).toBeFocused()
  })

  await test.step('one deadline for two, in the newsroom’s hours', async () => {
    await nadia.keyboard.press('x')
    await nadia.getByRole('checkbox', { name: /The third quay/ }).check()
    await nadia.getByRole('checkbox', { name: /The third quay/ }).blur()
    await nadia.keyboard.press('d')
    const bar = nadia.getByRole('region', { name: 'Selected articles' })
    await expect(bar.getByRole('spinbutton').first()).toBeFocused()
    await nadia.keyboard.type('050320271630')
    await bar.getByRole('button', { name: 'Set due' }).click()
    await expect(bar).toHaveCount(0)
    await expect(rows(nadia).filter({ hasText: '5 Mar 2027' })).toHaveCount(2)
    await nadia.keyboard.press('ControlOrMeta+z')
    await expect(rows(nadia).filter({ hasText: '5 Mar 2027' })).toHaveCount(0)
  })

  await test.step('where the list has no more of them, the key leads to those that nobody has', async () => {
    await nadia.goto('/articles?q=third+quay', { waitUntil: 'networkidle' })
    await nadia.keyboard.press('Shift+W')
    await expect(nadia).toHaveURL(/owner=nobody/)
    await expect(nadia.getByRole('link', { name: 'The second quay' })).toBeVisible()
    await choose(nadia.getByLabel('Owner', { exact: true }), 'Owner: anyone')
  })

  await test.step('what the list shows, as JSON', async () => {
    await nadia.goto('/articles?section=Quays')
    const address = await nadia.getByRole('link', { name: 'JSON' }).getAttribute('href')
    const file = (await (await nadia.request.get(address ?? '')).json()) as { headline: string }[]
    expect(file.map(({ headline }) => headline).toSorted()).toEqual([
      'The first quay',
      'The second quay',
      'The third quay',
    ])
  })
})

test('⇧W goes from claim to claim that nobody has', async ({ browser }) => {
  const nadia = await atDesk(browser, 'nadia')
  const articleId = await articleOf(nadia, 'Claims of nobody', 'It had 14 piers. It cost 20 crowns. It lost 31 boats.')
  await nadia.goto(`/articles/${articleId}`, { waitUntil: 'networkidle' })
  await expect(options(nadia).first()).toBeVisible()
  const list = nadia.getByRole('listbox', { name: 'Claims', exact: true })
  const atHand = list.getByRole('option', { selected: true })
  await nadia.keyboard.press('Shift+W')
  const first = await atHand.textContent()
  await nadia.keyboard.press('Shift+W')
  await expect(atHand).not.toHaveText(first ?? '')
})
