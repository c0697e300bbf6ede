import { expect } from '@playwright/test'
import { post } from './builders'
import { atDesk } from './people'
import { test } from './story'

test('Nadia narrows the articles to what is due today in one section; the address keeps it, and the CSV is the same', async ({
  browser,
}) => {
  const nadia = await atDesk(browser, 'nadia')
  const text = 'It has planks.'
  const now = new Date().toISOString()
  await post(nadia, '/articles', { headline: 'A pier due now', text, section: 'Piers', dueAt: now })
  await post(nadia, '/articles', { headline: 'A pier for later', text, section: 'Piers' })
  await post(nadia, '/articles', { headline: 'A mill due now', text, section: 'Mills', dueAt: now })
  const rows = nadia.getByRole('row').filter({ has: nadia.getByRole('rowheader') })

  await nadia.goto('/articles')
  await nadia.getByLabel('Section', { exact: true }).selectOption('Piers')
  await nadia.getByRole('button', { name: 'Show', exact: true }).click()
  await expect(rows).toHaveCount(2)
  await expect(nadia.getByRole('link', { name: /^Current 2/ })).toBeVisible()
  await nadia.getByRole('link', { name: 'Due today 1' }).click()
  await expect(rows).toHaveCount(1)
  await expect(rows).toContainText('A pier due now')
  await nadia.reload()
  await expect(rows).toContainText('A pier due now')

  const csv = await nadia.request.get((await nadia.getByRole('link', { name: 'CSV' }).getAttribute('href')) ?? '')
  expect(await csv.text()).toContain('A pier due now')
  expect(await csv.text()).not.toMatch(/A mill due now|A pier for later/)

  await nadia.getByLabel('With', { exact: true }).selectOption('With: nobody yet')
  await nadia.getByRole('button', { name: 'Show', exact: true }).click()
  await expect(nadia.getByRole('heading', { name: 'No article fits.' })).toBeVisible()
  await expect(nadia.getByText('Section: Piers. With: nobody yet.')).toBeVisible()
  await nadia.getByRole('link', { name: 'Reset the filters' }).click()
  await expect(rows.filter({ hasText: 'A mill due now' })).toBeVisible()
})
