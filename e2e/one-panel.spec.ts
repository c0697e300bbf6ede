import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { expectNoViolation } from './axe'
import { articleOf, optionOn } from './builders'
import { atDesk } from './people'
import { test } from './story'

const TEXT = [
  'The harbour board met on Tuesday, 18 November 2026, to hear what the pier will cost.',
  'It was opened in 1987 and mended in 1994.',
].join('\n\n')

const heightOf = async (page: Page, name: string | RegExp) =>
  (await page.getByRole('region', { name }).boundingBox())?.height ?? 0
const tab = (page: Page, name: RegExp) => page.getByRole('group', { name: 'Panel' }).getByRole('button', { name })
const isAsWideAsThePage = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)

test('on a phone Nadia goes between the list, a claim and a contradiction in one panel, by touch alone', async ({
  browser,
}) => {
  const nadia = await atDesk(browser, 'nadia')
  const id = await articleOf(nadia, 'A pier on a phone', TEXT)
  await nadia.setViewportSize({ width: 390, height: 844 })
  await nadia.goto(`/articles/${id}`)
  const claim = nadia.getByRole('region', { name: /^Claim \d/ })
  await expect(claim).toBeVisible()

  await test.step('a step leads to the next claim; what she is on is in the text above the panel', async () => {
    const before = await claim.getAttribute('aria-label')
    await nadia.getByRole('button', { name: 'Next claim' }).click()
    await expect(claim).not.toHaveAttribute('aria-label', before ?? '')
    const mark = await nadia.locator('.story [aria-current="true"]').first().boundingBox()
    const panel = await nadia.getByRole('group', { name: 'Panel' }).boundingBox()
    expect((mark?.y ?? 0) + (mark?.height ?? 0)).toBeLessThanOrEqual(panel?.y ?? 0)
  })

  await test.step('a claim that is pressed in the list is shown', async () => {
    await tab(nadia, /^Claims/).click()
    await expect(claim).toBeHidden()
    await optionOn(nadia, '1994').click()
    await expect(claim).toBeVisible()
    await expect(claim).toContainText('Open')
  })

  await test.step('the contradictions stand first above the text, for the eye as for the Tab key', async () => {
    const controls = nadia
      .getByRole('region', { name: 'Article', exact: true })
      .locator('button, a, select')
      .filter({ visible: true })
    await expect(controls.first()).toContainText('contradiction')
    const places = await controls.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().left))
    expect(places).toEqual([...places].sort((a, b) => a - b))
  })

  await test.step('a contradiction opens also over the list, and its tab says so', async () => {
    await tab(nadia, /^Claims/).click()
    await nadia.getByRole('button', { name: /1 contradiction/ }).click()
    await expect(nadia.getByRole('region', { name: 'Contradictions' })).toBeVisible()
    await expect(tab(nadia, /^Contradictions/)).toHaveAttribute('aria-pressed', 'true')
    await tab(nadia, /^Claims/).click()
    await expect(nadia.getByRole('region', { name: 'Claims', exact: true })).toBeVisible()
  })

  await test.step('the panel grows, and becomes small again', async () => {
    await tab(nadia, /^Claim \d/).click()
    const small = await heightOf(nadia, /^Claim \d/)
    await nadia.getByRole('button', { name: 'Taller panel' }).click()
    expect(await heightOf(nadia, /^Claim \d/)).toBeGreaterThan(small)
    await nadia.getByRole('button', { name: 'Taller panel' }).click()
    expect(await heightOf(nadia, /^Claim \d/)).toBe(small)
    await expectNoViolation(nadia, 'a claim on a phone')
  })

  await test.step('at 400 % nothing is beside the page, and the last button can be reached', async () => {
    await nadia.setViewportSize({ width: 320, height: 256 })
    expect(await isAsWideAsThePage(nadia)).toBe(true)
    const send = claim.getByRole('button', { name: /Send for review/ })
    await send.scrollIntoViewIfNeeded()
    await expect(send).toBeInViewport({ ratio: 1 })
    await expectNoViolation(nadia, 'a claim at 400 %')
  })
})

test('what has no room in the strip of a phone stands under More, and opens from there', async ({ browser }) => {
  const nadia = await atDesk(browser, 'nadia')
  const id = await articleOf(nadia, 'A pier with more to it', TEXT)
  await nadia.setViewportSize({ width: 390, height: 844 })
  await nadia.goto(`/articles/${id}`, { waitUntil: 'networkidle' })
  expect(await isAsWideAsThePage(nadia)).toBe(true)
  const more = nadia.getByRole('dialog', { name: 'More of this article' })
  await nadia.getByRole('button', { name: 'More', exact: true }).click()
  for (const name of ['New revision', 'History'])
    await expect(more.getByRole('link', { name })).toBeInViewport({ ratio: 1 })
  await expect(more).toContainText(/claims unresolved/)
  await more.getByRole('button', { name: 'Details' }).click()
  await expect(more).toHaveCount(0)
  await expect(nadia.getByRole('dialog', { name: 'Article details' })).toBeVisible()
  await nadia.keyboard.press('Escape')
  await expect(nadia.getByRole('dialog')).toHaveCount(0)
})
