import type { APIResponse } from '@playwright/test'
import { expect } from '@playwright/test'
import { articleOf } from './builders'
import { withoutDatabase } from './database'
import { atDesk } from './people'
import { test } from './story'

const SAID = 'The desk’s records cannot be reached.'

function expectAway(answer: APIResponse): void {
  const { 'retry-after': retryAfter, 'cache-control': held } = answer.headers()
  expect([answer.status(), retryAfter, held], answer.url()).toEqual([503, '5', expect.stringContaining('no-store')])
}

test('while the database is away everything says so, and no cache holds that', async ({ browser, request }) => {
  const otto = await atDesk(browser, 'otto')
  await withoutDatabase(async () => {
    const readers = ['', '/1-x', '/policy', '/report', '/report/R-1', '/feed.xml', '/atom.xml', '/feed.json']
    for (const path of readers) expectAway(await request.get(`/corrections${path}`))
    for (const path of ['/sign-in', '/join/x', '/desk', '/nowhere']) expectAway(await request.get(path))
    for (const path of ['/desk', '/articles', '/api/v1/me', '/articles/export', '/audit/export'])
      expectAway(await otto.request.get(path))
  })
  expect((await otto.request.get('/desk')).status()).toBe(200)
  expect((await request.get('/corrections')).status()).toBe(200)
})

test('a reader who writes while the database is away loses no word', async ({ page }) => {
  await page.goto('/corrections/report')
  await page.getByLabel('Which article').fill('The pier')
  await page.getByLabel('What is right').fill('It has 312 planks.')
  await withoutDatabase(async () => {
    const answer = page.waitForResponse((response) => response.request().method() === 'POST')
    await page.getByRole('button', { name: 'Send' }).click()
    expect((await answer).status()).toBe(503)
    await expect(page.getByRole('heading', { name: 'We can’t show this page' })).toBeVisible()
  })
  await page.goBack()
  await expect(page.getByLabel('What is right')).toHaveValue('It has 312 planks.')
  await page.getByRole('button', { name: 'Send' }).click()
  await expect(page.getByRole('heading', { name: 'Thank you' })).toBeVisible()
})

test('Otto comes while the database is away, is told so, and is at his desk once it is back', async ({ browser }) => {
  const otto = await atDesk(browser, 'otto')
  await withoutDatabase(async () => {
    await otto.goto('/articles?q=pier')
    await expect(otto.getByRole('heading', { name: SAID })).toBeVisible()
    await otto.getByRole('link', { name: 'Try now' }).click()
    await expect(otto.getByRole('heading', { name: SAID })).toBeVisible()
  })
  await otto.getByRole('link', { name: 'Try now' }).click()
  await expect(otto).toHaveURL(/\/articles\?q=pier$/)
  await expect(otto.getByRole('heading', { name: 'Articles' })).toBeVisible()
})

test('Nadia has the desk open while the database goes: she is told in place, and goes on', async ({ browser }) => {
  const nadia = await atDesk(browser, 'nadia')
  await articleOf(nadia, 'A pier that stays', 'The pier has 312 planks.')
  await nadia.goto('/articles')
  await withoutDatabase(async () => {
    await nadia.getByRole('link', { name: 'A pier that stays' }).click()
    await expect(nadia.getByRole('heading', { name: SAID })).toBeVisible()
    await expect(nadia.getByRole('navigation').first()).toBeVisible()
  })
  await nadia.getByRole('button', { name: 'Try now' }).click()
  await expect(
    nadia.getByRole('region', { name: 'Text, revision' }).getByText('The pier has 312 planks.'),
  ).toBeVisible()
})
