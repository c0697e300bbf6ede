import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'
import { claimsIn, foundBy, post } from './builders'
import { atDesk } from './people'
import { test } from './story'

const cell = (text: string, row: number, column: number, more: object = {}) => ({
  ...{ role: 'TABLE_CELL', text, row, column },
  ...more,
})
const BLOCKS = [
  { role: 'HEADLINE', text: 'Bridge cost £4 million' },
  { role: 'STANDFIRST', text: 'Work starts on 4 May 2026.' },
  { role: 'BODY', text: 'The council voted on 3 March 2026.' },
  { role: 'SUBHEAD', text: 'Who pays' },
  { role: 'CAPTION', text: 'Payers of the bridge', ofTable: true },
  cell('Payer', 0, 0, { head: true, down: 2 }),
  cell('Sum', 0, 1, { head: true, across: 2 }),
  cell('2025', 1, 1, { head: true }),
  cell('2026', 1, 2, { head: true }),
  cell('Lindmere', 2, 0, { head: true }),
  cell('£1 million', 2, 1),
  cell('£3 million', 2, 2),
]

async function bringIn(nadia: Page): Promise<string> {
  const { article } = await post<{ article: { id: string } }>(nadia, '/articles', { blocks: BLOCKS, language: 'en' })
  return article.id
}

/** On A4 between its margins. */
async function print(page: Page): Promise<void> {
  await page.setViewportSize({ width: 673, height: 1_000 })
  await page.emulateMedia({ media: 'print' })
}
async function backToScreen(page: Page): Promise<void> {
  await page.setViewportSize({ width: 1_440, height: 900 })
  await page.emulateMedia({ media: 'screen' })
}
/** What the style sheet writes where a claim ends: its number. */
const numberAfter = (page: Page) =>
  page.locator('article .end').evaluateAll((ends) =>
    ends.map((end) => {
      const { content, display } = getComputedStyle(end, '::after')
      return display === 'none' ? '' : content.replaceAll('"', '')
    }),
  )

test('a new revision on paper says what each part is, and has no buttons', async ({ browser }) => {
  const nadia = await atDesk(browser, 'nadia')
  const blocks = [
    { role: 'HEADLINE', text: 'Quay opens again' },
    { role: 'STANDFIRST', text: 'Ferries sail from Monday' },
    { role: 'BODY', text: 'The quay cost £4 million.' },
  ]
  const { article } = await post<{ article: { id: string } }>(nadia, '/articles', { blocks })
  await nadia.goto(`/articles/${article.id}/revisions/new`, { waitUntil: 'networkidle' })
  await nadia.getByLabel('Body, part 3').focus()
  await print(nadia)
  const parts = nadia.getByRole('group', { name: 'Parts of the text' })
  for (const label of ['Headline', 'Standfirst', 'Body'])
    await expect(parts.getByText(label, { exact: true }).filter({ visible: true })).toHaveCount(1)
  await expect(nadia.getByLabel('Body, part 3')).toHaveCSS('background-color', 'rgba(0, 0, 0, 0)')
  await expect(nadia.getByRole('link', { name: 'Back to galley' })).toHaveCount(0)
})

test('a galley on paper has every mark with its number, and the claims below, whatever the screen shows', async ({
  browser,
}) => {
  const nadia = await atDesk(browser, 'nadia')
  await backToScreen(nadia)
  const id = await bringIn(nadia)
  await nadia.goto(`/articles/${id}`, { waitUntil: 'networkidle' })
  const text = nadia.getByRole('region', { name: 'Text, revision 1' })
  const mark = text.locator('mark', { hasText: '4 May 2026' })
  const numbers = (await claimsIn(nadia, id)).map(({ number }) => String(number))

  await nadia.keyboard.press('h')
  await expect(mark).toHaveCSS('text-decoration-line', 'none')
  await print(nadia)
  await expect(mark).toHaveCSS('text-decoration-line', 'underline')
  expect([...new Set(await numberAfter(nadia))].sort()).toEqual(numbers.sort())
  await expect(nadia.getByRole('heading', { name: 'Claims', exact: true })).toBeVisible()
  await expect(nadia.getByRole('option')).toHaveCount(numbers.length)
  await expect(nadia.getByRole('option', { selected: true })).toBeVisible()
  await expect(nadia.getByRole('option', { selected: true })).toHaveCSS('background-color', 'rgba(0, 0, 0, 0)')
  await expect(nadia.getByRole('button')).toHaveCount(0)

  await backToScreen(nadia)
  await nadia.keyboard.press('h')
  const subhead = text.getByRole('heading', { name: 'Who pays' })
  const ink = await subhead.evaluate((words) => getComputedStyle(words).color)
  await nadia.getByRole('button', { name: /Coverage/ }).click()
  await expect(subhead).not.toHaveCSS('color', ink)
  await print(nadia)
  await expect(subhead).toHaveCSS('color', ink)
})

test('a table keeps its heads, spans and caption for whoever listens', async ({ browser }) => {
  const nadia = await atDesk(browser, 'nadia')
  await backToScreen(nadia)
  await nadia.goto(`/articles/${await bringIn(nadia)}`, { waitUntil: 'networkidle' })
  const table = nadia.getByRole('table', { name: 'Payers of the bridge' })
  await expect(table.getByRole('columnheader')).toHaveText(['Payer', 'Sum', '2025', '2026'])
  await expect(table.getByRole('columnheader', { name: 'Payer' })).toHaveAttribute('rowspan', '2')
  await expect(table.getByRole('columnheader', { name: 'Sum' })).toHaveAttribute('colspan', '2')
  await expect(table.getByRole('rowheader')).toHaveText('Lindmere')
  await expect(table.getByRole('cell')).toHaveText(['£1 million', '£3 million'])
})

test('a comparison and the review are readable on paper, with their parts', async ({ browser }) => {
  test.setTimeout(120_000)
  const nadia = await atDesk(browser, 'nadia')
  const otto = await atDesk(browser, 'otto')
  await Promise.all([backToScreen(nadia), backToScreen(otto)])
  const id = await bringIn(nadia)
  for (const claim of await claimsIn(nadia, id)) {
    if (!claim.text.includes('million')) continue
    await post(nadia, `/claims/${claim.id}/accept`, { version: claim.version })
    await foundBy(nadia, claim.id)
  }
  await otto.goto('/review', { waitUntil: 'networkidle' })
  await otto.getByRole('option').filter({ hasText: '£3 million' }).first().click()
  await print(otto)
  await expect(otto.getByRole('region', { name: 'Waiting for review' })).toBeVisible()
  const atHand = otto.getByRole('article', { name: 'Claim' })
  await expect(atHand).toContainText(/Table cell under .*“2026”.*“Lindmere”/)
  await expect(atHand).toContainText('The paper says so.')

  const blocks = BLOCKS.map((block) => ({ ...block, text: block.text.replace('£3 million', '£5 million') }))
  await post(nadia, `/articles/${id}/revisions`, { blocks, base: 1 })
  await nadia.goto(`/articles/${id}/revisions/2`, { waitUntil: 'networkidle' })
  await print(nadia)
  const sides = nadia.getByRole('region', { name: 'Revision 2 and the one before it' })
  await expect(sides.getByText('Bridge cost £4 million')).toBeVisible()
  const [was, now] = [sides.getByRole('table').first(), sides.getByRole('table').last()]
  await expect(sides.getByText('Table', { exact: true })).toHaveCount(2)
  await expect(was.getByRole('row', { name: /Lindmere/ })).toContainText('£3 million')
  await expect(now.getByRole('row', { name: /Lindmere/ })).toContainText(/5 million/)
  const report = nadia.getByRole('complementary', { name: 'Report of the revision' })
  await expect(report.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(report.getByRole('article').filter({ hasText: '£5' }).first()).toBeVisible()
  await expect(nadia.getByRole('link')).toHaveCount(0)
})
