import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { expectNoViolation } from './axe'
import { claimOn, post } from './builders'
import { atDesk } from './people'
import { test } from './story'

const FILLED = 'The board has looked at the wall again. '.repeat(60)
const BLOCKS = [
  { role: 'HEADLINE', text: 'Marram planted at Skerry Head' },
  { role: 'BODY', text: 'Marram was planted by Ida Brandvold on 4 May 2026.' },
  { role: 'BODY', text: FILLED },
  { role: 'BODY', text: FILLED },
  { role: 'CAPTION', text: 'Marram beside Orla Quist, 3 March 2026' },
  { role: 'LIST_ITEM', text: '38 bundles' },
] as const

async function brought(page: Page): Promise<string> {
  const { article } = await post<{ article: { id: string } }>(page, '/articles', { blocks: BLOCKS })
  return article.id
}

/** Types words into ⌘K and opens the first of what is found of a kind in this article. */
async function openFound(page: Page, words: string, kind: string, where: string) {
  await page.keyboard.press('ControlOrMeta+k')
  await page.getByRole('combobox', { name: 'Find or do anything' }).fill(words)
  const option = page.getByRole('dialog').getByRole('group', { name: kind }).getByRole('option').first()
  await expect(option).toContainText(where)
  await option.click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
}

const shown = (page: Page) =>
  page.evaluate(() =>
    [...(CSS.highlights.get('galley-words') ?? [])].map((range) => (range as Range).cloneContents().textContent),
  )

test('⌘K names the part in which words stand, and opens there, in an article that is open already too', async ({
  browser,
}) => {
  const nadia = await atDesk(browser, 'nadia')
  const id = await brought(nadia)
  await nadia.goto('/desk', { waitUntil: 'networkidle' })
  await openFound(nadia, 'quist marram', 'In texts', 'Caption, revision 1')
  await nadia.waitForURL(`**/articles/${id}?words=*`)
  await expect.poll(() => shown(nadia)).toEqual(['Quist'])
  await expect(nadia.locator('.story figcaption')).toBeInViewport()
  const { number } = await claimOn(nadia, id, 'Orla Quist')
  await expect(nadia.locator('#claim-rows').getByRole('option', { selected: true })).toContainText('caption')
  await expect(nadia.getByRole('region', { name: `Claim ${number}`, exact: true })).toBeVisible()

  await openFound(nadia, 'skerry marram', 'In texts', 'Headline, revision 1')
  await expect.poll(() => shown(nadia)).toEqual(['Skerry'])
  await expect(nadia.locator('.story h1')).toBeInViewport()

  await openFound(nadia, 'orla quist', 'Claims', 'Caption, claim')
  await expect.poll(() => shown(nadia)).toEqual([])
  await expect(nadia.locator('.story figcaption')).toBeInViewport()
})

test('words marked by key across the headline are the article’s own, without the byline between', async ({
  browser,
}) => {
  const nadia = await atDesk(browser, 'nadia')
  const id = await brought(nadia)
  await nadia.goto(`/articles/${id}`, { waitUntil: 'networkidle' })
  await nadia.keyboard.press('n')
  for (let words = 0; words < 8; words++) await nadia.keyboard.press('Shift+ArrowRight')
  await expect.poll(async () => (await shown(nadia)).join(' ')).toContain('Marram was')
  expect((await shown(nadia)).join(' ')).not.toContain('revision')
})

test('what is missing in each part is listed by key, and each row names its part', async ({ browser }) => {
  const nadia = await atDesk(browser, 'nadia')
  const id = await brought(nadia)
  await nadia.setViewportSize({ width: 1440, height: 900 })
  await nadia.goto(`/articles/${id}`, { waitUntil: 'networkidle' })
  // The line above the text says where most is missing, wherever that fits in.
  const coverage = nadia.getByRole('region', { name: 'Article', exact: true }).getByRole('button', { name: 'Coverage' })
  const [words, frame] = [await coverage.getByText('2 missing in captions').boundingBox(), await coverage.boundingBox()]
  expect(words?.y).toBeLessThan((frame?.y ?? 0) + (frame?.height ?? 0))
  await nadia.keyboard.press('Shift+H')
  const panel = nadia.getByRole('region', { name: 'Not covered' }).first()
  const rows = panel.getByRole('option')
  const part = (name: RegExp) => panel.getByRole('button', { name })
  await expect(part(/^All/)).toHaveAttribute('aria-pressed', 'true')
  await expect(panel).toContainText('Covered: 0 of 1 in the headline, 0 of 2 in the body, 0 of 2 in captions')
  await expect(rows.filter({ hasText: 'Orla Quist' })).toContainText('caption')
  await expectNoViolation(nadia, 'what is missing, by part')
  for (const name of [/^Headline/, /^Body/, /^Caption/]) {
    await nadia.keyboard.press('ArrowRight')
    await expect(part(name)).toHaveAttribute('aria-pressed', 'true')
  }
  await expect(rows).toHaveText([/Orla Quist.*caption/, /3 March 2026.*caption/])
  await nadia.keyboard.press('n')
  await expect(rows).toHaveText([/3 March 2026/])
  await nadia.keyboard.press('n')
  await expect(part(/^All/)).toHaveAttribute('aria-pressed', 'true')
  await expect(panel).toContainText('2 of 2 in captions')
})

test('on a phone one press opens what is missing, and another one the part', async ({ browser }) => {
  const nadia = await atDesk(browser, 'nadia')
  await nadia.setViewportSize({ width: 390, height: 844 })
  const id = await brought(nadia)
  await nadia.goto(`/articles/${id}`, { waitUntil: 'networkidle' })
  await nadia
    .getByRole('button', { name: /^Coverage|covered| of / })
    .first()
    .click()
  // Whatever else the sheet holds: it scrolls, and not the page behind it.
  const isAsTall = () => document.documentElement.scrollHeight <= window.innerHeight
  expect(await nadia.evaluate(isAsTall)).toBe(true)
  const panel = nadia.getByRole('region', { name: 'Not covered' }).first()
  await panel.getByRole('button', { name: /^Caption/ }).click()
  await expect(panel.getByRole('option')).toHaveText([/Orla Quist.*caption/, /3 March 2026.*caption/])
})
