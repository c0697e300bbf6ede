import { expect } from '@playwright/test'
import { articleOf, post } from './builders'
import { atDesk } from './people'
import { test } from './story'

const REASON = 'The sum is the minister’s own; the lawyer has read it.'

test('an admin clears an article that still has open claims, with a reason that everybody can read', async ({
  browser,
}) => {
  const [nadia, ines] = [await atDesk(browser, 'nadia'), await atDesk(browser, 'ines')]
  const articleId = await articleOf(nadia, 'A quay to be cleared', 'The quay cost £4 million and opened on 3 May 1999.')
  const clear = (page: typeof nadia) => page.getByRole('button', { name: 'Clear article' })

  await test.step('Nadia is told why she can’t', async () => {
    await nadia.goto(`/articles/${articleId}`)
    await expect(nadia.getByRole('region', { name: 'Article' })).toContainText(/of \d+ claims unresolved\./)
    await expect(clear(nadia)).toHaveAttribute('aria-disabled', 'true')
    await clear(nadia).click({ force: true })
    await expect(nadia.getByLabel('Why it may be cleared all the same')).toHaveCount(0)
    const data = { version: 1, reason: REASON }
    expect((await nadia.request.post(`/api/v1/articles/${articleId}/clear`, { data })).status()).toBe(409)
  })

  await test.step('Ines is asked for a reason, and what she typed outlives a reload', async () => {
    await ines.goto(`/articles/${articleId}`)
    await clear(ines).click()
    await expect(ines.getByRole('button', { name: 'Clear with this reason' })).toHaveAttribute('aria-disabled', 'true')
    await expect(ines.getByLabel('Why it may be cleared all the same')).toHaveAccessibleDescription(
      /of \d+ claims unresolved\. Clearing it anyway needs a reason\./,
    )
    await ines.getByLabel('Why it may be cleared all the same').fill(REASON)
    await ines.reload()
    await clear(ines).click()
    await expect(ines.getByLabel('Why it may be cleared all the same')).toHaveValue(REASON)
    await ines.keyboard.press('Enter')
    await expect(ines.getByRole('region', { name: 'Article' })).toContainText('Cleared by Ines Moreau')
    await expect(ines.getByRole('region', { name: 'Article' })).toContainText(REASON)
  })

  await test.step('the log tells it, with the reason and how much was open', async () => {
    await ines.goto(`/articles/${articleId}/history`)
    await expect(ines.getByRole('main')).toContainText('Ines Moreau')
    await expect(ines.getByRole('main')).toContainText(REASON)
    await ines.goto('/audit')
    await expect(ines.getByRole('row').filter({ hasText: REASON })).toContainText('with 4 claims unresolved')
  })

  await test.step('a claim that Nadia adds opens it again', async () => {
    await post(nadia, `/articles/${articleId}/claims`, { kind: 'STATEMENT', start: 26, end: 30, revision: 1 })
    await nadia.goto(`/articles/${articleId}`)
    await expect(clear(nadia)).toBeVisible()
    await expect(nadia.getByText('Cleared by Ines Moreau')).toHaveCount(0)
  })
})
