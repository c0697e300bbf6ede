import { expect } from '@playwright/test'
import { articleOf, claimOn, foundBy } from './builders'
import { expectNoViolation } from './axe'
import { atDesk } from './people'
import { test } from './story'

test('Nadia leads the lawyer from an article to its dossier, which prints whole and without buttons', async ({
  browser,
}) => {
  const nadia = await atDesk(browser, 'nadia')
  const text = 'The council paid £4.3 million for the quay on 3 March 2026.\n\nIt opens in May.'
  const articleId = await articleOf(nadia, 'Quay paid for', text)
  const { id, number } = await claimOn(nadia, articleId, '£4.3 million')
  await foundBy(nadia, id, { kind: 'DOCUMENT', title: 'Council budget 2026, annex C', visibility: 'PUBLIC' })
  await nadia.goto(`/articles/${articleId}`)
  await nadia.getByRole('link', { name: 'History', exact: true }).click()
  await nadia.getByRole('link', { name: 'Dossier for print' }).click()
  await expect(nadia.getByRole('heading', { name: 'Quay paid for', level: 1 })).toBeVisible()
  const row = nadia.getByRole('row', { name: /^\d+ £4\.3 million/ })
  await expect(row).toContainText('Confirmed, in review')
  await expect(row).toContainText('Supports. Council budget 2026, annex C, p. 2. “As it was said.”')
  await expect(row).toContainText('Confirmed: Nadia Kessler')
  await expect(row.getByRole('rowheader')).toHaveText(String(number))
  await expect(nadia.getByText('The council paid £4.3 million').locator('sup').first()).toBeVisible()
  await expectNoViolation(nadia, 'the dossier')
  await nadia.setViewportSize({ width: 673, height: 1_000 })
  await nadia.emulateMedia({ media: 'print' })
  await expect(nadia.getByRole('button', { name: 'Print or save as PDF' })).toBeHidden()
  await expect(row).toContainText('Council budget 2026, annex C')
  const wide = await nadia.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  expect(wide).toBeLessThanOrEqual(0)
})
