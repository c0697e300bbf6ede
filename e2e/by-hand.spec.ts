import { expect } from '@playwright/test'
import { articleOf, optionOn } from './builders'
import { atDesk } from './people'
import { test } from './story'

test('Mine is the same by key and by hand, and an outcome that is pressed is only chosen', async ({ browser }) => {
  const nadia = await atDesk(browser, 'nadia')
  const id = await articleOf(nadia, 'A bridge of mine and yours', 'The bridge will cost £4 million in 2027.')
  await nadia.goto(`/articles/${id}`)
  await expect(optionOn(nadia, '£4 million').locator('[data-finding]')).toHaveText('Open')
  const mine = nadia.getByRole('group', { name: 'Show' }).getByRole('button', { name: /^Mine/ })
  for (const press of [() => nadia.keyboard.press('i'), () => mine.click()]) {
    await nadia.getByLabel('State', { exact: true }).selectOption('Open')
    await nadia.getByRole('listbox', { name: 'Claims', exact: true }).focus()
    await press()
    await expect(mine).toHaveAttribute('aria-pressed', 'true')
    await expect(nadia.getByLabel('State', { exact: true })).toHaveValue('')
    await press()
    await expect(mine).toHaveAttribute('aria-pressed', 'false')
  }
  await nadia.goto('/articles', { waitUntil: 'networkidle' })
  const tab = nadia.getByRole('navigation', { name: 'Show' }).getByRole('link', { name: /^Mine/ })
  for (const press of [() => nadia.keyboard.press('i'), () => tab.click()]) {
    await press()
    await expect(tab).toHaveAttribute('aria-current', 'page')
    await press()
    await expect(tab).not.toHaveAttribute('aria-current')
  }
  await nadia.goto(`/articles/${id}`)
  await optionOn(nadia, '£4 million').click()
  await nadia.getByLabel('Rationale').fill('Nobody has the minutes.')
  const outcome = nadia.getByRole('group', { name: 'Outcome' }).getByRole('button', { name: /^Unverifiable/ })
  await outcome.click()
  await expect(outcome).toHaveAttribute('aria-pressed', 'true')
  await expect(optionOn(nadia, '£4 million').locator('[data-finding]')).toHaveText('Open')
  await nadia.keyboard.press('6')
  await expect(optionOn(nadia, '£4 million').locator('[data-finding]')).toHaveText(/In review|Unverifiable/)
})
