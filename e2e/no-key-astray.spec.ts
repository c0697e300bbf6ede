import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { claimsIn, optionOn, options, post } from './builders'
import { atDesk } from './people'
import { test } from './story'

const YEARS = Array.from({ length: 14 }, (_, index) => 1901 + index)
const TEXT = YEARS.map((year) => `The pier was mended in ${year}.`).join('\n\n')

/** An article of Nadia's with a claim on each year; of some, the suggestion still stands. */
async function pier(nadia: Page, headline: string, accepted: (year: number) => boolean = () => true): Promise<string> {
  const { article } = await post<{ article: { id: string } }>(nadia, '/articles', { headline, text: TEXT })
  for (const { id, version, text } of await claimsIn(nadia, article.id)) {
    const year = Number(text)
    if (!YEARS.includes(year))
      await post(nadia, `/articles/${article.id}/claims/dismiss`, { claims: [{ id, version }], reason: 'Not a claim' })
    else if (accepted(year)) await post(nadia, `/claims/${id}/accept`, { version })
  }
  return article.id
}
const saveLine = (page: Page) => page.getByRole('banner').getByRole('status')

test('what Nadia types where a claim is looked for is the number of that claim, and takes no row', async ({
  browser,
}) => {
  const nadia = await atDesk(browser, 'nadia')
  const id = await pier(nadia, 'A pier in fourteen claims')
  await nadia.goto(`/articles/${id}`, { waitUntil: 'networkidle' })
  const twelfth = (await claimsIn(nadia, id)).find(({ text }) => text === '1912')
  await nadia.keyboard.press('m')
  await expect(nadia.getByRole('listbox', { name: 'Claims to merge into' })).toBeFocused()
  await nadia.keyboard.type(String(twelfth?.number))
  await expect(nadia.getByLabel('Find the claim that stays')).toHaveValue(String(twelfth?.number))
  await expect(options(nadia)).toHaveCount(YEARS.length)
  await nadia.keyboard.press('Enter')
  await expect(options(nadia)).toHaveCount(YEARS.length - 1)
  await expect(options(nadia).filter({ hasText: '2 mentions' })).toContainText(String(twelfth?.number))
})

test('a paragraph of suggestions is dismissed with a reason, never unasked, and ⌘Z brings back suggestions', async ({
  browser,
}) => {
  const nadia = await atDesk(browser, 'nadia')
  const id = await pier(nadia, 'A pier that is only suggested', () => false)
  await nadia.goto(`/articles/${id}`, { waitUntil: 'networkidle' })
  await nadia.getByRole('button', { name: /^Dismiss (\d+|all)/ }).click()
  await expect(nadia.getByLabel(/^Why (isn’t this a claim|aren’t these)/)).toBeFocused()
  const dismissed = async () =>
    (await claimsIn(nadia, id)).filter(({ text, status }) => /^19/.test(text) && status === 'DISMISSED').length
  expect(await dismissed()).toBe(0)
  await nadia.keyboard.type('Opinion')
  await nadia.keyboard.press('Enter')
  await expect.poll(dismissed).toBeGreaterThan(0)
  await expect(saveLine(nadia)).toContainText('Saved')
  await nadia.keyboard.press('Escape')
  await nadia.keyboard.press('ControlOrMeta+z')
  await expect.poll(dismissed).toBe(0)
  const back = (await claimsIn(nadia, id)).filter(({ text }) => /^19/.test(text))
  expect(new Set(back.map(({ status }) => status))).toEqual(new Set(['SUGGESTED']))
})

test('Nadia comes back to the claim that the address names, by Back and by a reload', async ({ browser }) => {
  const nadia = await atDesk(browser, 'nadia')
  const id = await pier(nadia, 'A pier to come back to')
  await nadia.goto(`/articles/${id}`, { waitUntil: 'networkidle' })
  for (const year of [1902, 1903, 1904]) {
    await nadia.keyboard.press('j')
    await expect(optionOn(nadia, String(year))).toHaveAttribute('aria-selected', 'true')
  }
  // The address follows a moment after the key.
  const at = (await claimsIn(nadia, id)).find(({ text }) => text === '1904')?.number
  await expect(nadia).toHaveURL(new RegExp(`claim=${at}(&|$)`))
  await nadia.getByRole('link', { name: 'History' }).click()
  await expect(nadia).toHaveURL(/history/)
  await nadia.goBack()
  await expect(optionOn(nadia, '1904')).toHaveAttribute('aria-selected', 'true')
  expect(new URL(nadia.url()).searchParams.get('claim')).toBe(String(at))
  await nadia.reload()
  await expect(optionOn(nadia, '1904')).toHaveAttribute('aria-selected', 'true')
})

test('while the desk holds an answer back the save line says so, on a phone too, and nothing else waits for it', async ({
  browser,
}) => {
  const nadia = await atDesk(browser, 'nadia')
  const id = await pier(nadia, 'A pier at a slow desk')
  await nadia.goto(`/articles/${id}`, { waitUntil: 'networkidle' })
  let answer: () => void = () => undefined
  const held = new Promise<void>((resolve) => (answer = resolve))
  // The desk has the verdict and says nothing.
  await nadia.route(
    '**/verdicts',
    async (route) => {
      const response = await route.fetch()
      await held
      await route.fulfill({ response })
    },
    { times: 1 },
  )
  await nadia.keyboard.press('6')
  await expect(optionOn(nadia, '1901').locator('[data-finding]')).toContainText('Unverifiable, in review')
  await expect(saveLine(nadia)).toHaveText('Saving…')
  await expect(optionOn(nadia, '1902')).toHaveAttribute('aria-selected', 'true')
  await nadia.keyboard.press('6')
  const given = async () => (await claimsIn(nadia, id)).filter(({ status }) => status === 'IN_REVIEW').length
  await expect.poll(given).toBe(2)
  await expect(saveLine(nadia)).toHaveText('Saving…')
  await nadia.setViewportSize({ width: 390, height: 844 })
  await expect(saveLine(nadia)).toBeVisible()
  await expect(saveLine(nadia)).toHaveText('Saving…')
  answer()
  await expect(saveLine(nadia)).toContainText('Saved')
  expect(await given()).toBe(2)
})

test('after Enter in the source panel the next key is the galley’s again', async ({ browser }) => {
  const nadia = await atDesk(browser, 'nadia')
  const id = await pier(nadia, 'A pier with a paper')
  await nadia.goto(`/articles/${id}`, { waitUntil: 'networkidle' })
  await nadia.keyboard.press('s')
  await expect(nadia.getByRole('listbox', { name: 'Sources' }).getByRole('option').first()).toBeVisible()
  // Letters are looked for, and run nothing.
  await nadia.keyboard.type('county traffic')
  await expect(nadia.getByLabel('Find a source')).toHaveValue('county traffic')
  await expect(nadia.getByRole('listbox', { name: 'Sources' }).getByRole('option')).toHaveText([/County traffic count/])
  await expect(optionOn(nadia, '1901')).toHaveAttribute('aria-selected', 'true')
  await nadia.keyboard.press('Enter')
  await nadia.getByLabel('Where in the source').fill('p. 2')
  await nadia.keyboard.press('Enter')
  await expect(nadia.getByRole('heading', { name: /^Evidence\s+1/ })).toBeVisible()
  await nadia.keyboard.press('j')
  await expect(optionOn(nadia, '1902')).toHaveAttribute('aria-selected', 'true')
})
