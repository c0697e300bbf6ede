import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { articleOf, optionOn } from './builders'
import { atDesk } from './people'
import { test } from './story'

const TEXT = 'The lighthouse was built in 1891. Its lamp reaches 19 miles.'

const rationale = (page: Page) => page.getByLabel('Rationale', { exact: true })

test('two tabs on one claim keep what is typed in each, also after both are loaded again', async ({ browser }) => {
  const nadia = await atDesk(browser, 'nadia')
  const id = await articleOf(nadia, 'A lighthouse in two tabs', TEXT)
  const beside = await nadia.context().newPage()
  for (const tab of [nadia, beside]) {
    await tab.goto(`/articles/${id}`)
    await optionOn(tab, '1891').click()
    await expect(rationale(tab)).toBeVisible()
  }
  await rationale(nadia).fill('The deed in the archive says so.')
  await rationale(beside).fill('The keeper’s log says otherwise.')
  for (const tab of [nadia, beside]) {
    await tab.reload()
    // The address holds the claim.
    await expect(optionOn(tab, '1891')).toHaveAttribute('aria-selected', 'true')
  }
  await expect(rationale(nadia)).toHaveValue('The deed in the archive says so.')
  await expect(rationale(beside)).toHaveValue('The keeper’s log says otherwise.')
})
