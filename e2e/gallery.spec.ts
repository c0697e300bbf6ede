import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { expectNoViolation } from './axe'
import { test } from './story'

const part = (page: Page, name: string) => page.getByRole('region', { name, exact: true })

test.beforeEach(async ({ page }) => {
  await page.goto('/gallery', { waitUntil: 'networkidle' })
  // Fields take no words before the page listens, and no button hears a press before that either.
  await expect(page.getByRole('textbox').first()).toBeEditable()
})

test('axe finds nothing in any primitive, on a desk and on a phone', async ({ page }) => {
  await expectNoViolation(page, 'the gallery')
  await page.setViewportSize({ width: 390, height: 844 })
  await expectNoViolation(page, 'the gallery on a phone')
  const wide = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(wide).toBeLessThanOrEqual(390)
})

test('a refused button keeps its place and the focus, says why, and does nothing', async ({ page }) => {
  const buttons = part(page, 'Button')
  const refused = buttons.getByRole('button', { name: /^Approve yours/ })
  await expect(refused).toHaveAttribute('aria-disabled', 'true')
  await expect(refused).toHaveAccessibleDescription('Someone else has to approve your own verdict.')
  await expect(buttons.getByText('Someone else has to approve your own verdict.')).toBeVisible()
  // Forced: Playwright itself waits for what is refused.
  await refused.click({ force: true })
  await refused.press('Enter')
  await expect(refused).toBeFocused()
  await expect(buttons.getByText('Pressed 0 times')).toBeVisible()
  await buttons.getByRole('button', { name: /^Approve and next/ }).click()
  await expect(buttons.getByText('Pressed 1 times')).toBeVisible()
})

test('what is wrong with a field describes it', async ({ page }) => {
  const email = page.getByLabel('Email')
  await expect(email).toHaveAttribute('aria-invalid', 'true')
  await expect(email).toHaveAccessibleDescription('An address has an @ in it.')
  await expect(page.getByLabel('Name', { exact: true })).toHaveAccessibleDescription('As it stands in the byline.')
})

test('a combobox is opened, searched and taken from by keys alone', async ({ page }) => {
  const source = page.getByRole('combobox', { name: /^Source/ })
  await source.focus()
  await page.keyboard.press('Enter')
  await page.keyboard.type('bridges')
  await expect(page.getByRole('dialog', { name: 'Source' }).getByRole('option')).toHaveCount(1)
  await page.keyboard.press('Enter')
  await expect(source).toHaveText('Grant offer of the National Bridges Fund')
  await expect(source).toBeFocused()
  await expect(part(page, 'Combobox').getByText('Chosen: grant')).toBeVisible()
  await source.press('Enter')
  await page.keyboard.type('nobody')
  await expect(page.getByText('No results.')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(source).toBeFocused()
  // By letters alone, as in the platform’s own list.
  await page.keyboard.type('helena')
  await expect(page.getByRole('dialog', { name: 'Source' }).getByRole('option')).toHaveCount(1)
  await page.keyboard.press('Enter')
  await expect(source).toHaveText('Call with Helena Brandt')
})

test('who leaves a combobox’s list is back on its button at once, so that the next key is not lost', async ({
  page,
}) => {
  const source = page.getByRole('combobox', { name: /^Source/ })
  await source.press('Enter')
  await expect(page.getByRole('dialog', { name: 'Source' })).toBeVisible()
  const focused = await page.evaluate(() => {
    const escape = new KeyboardEvent('keydown', { key: 'Escape', code: 'Escape', bubbles: true, cancelable: true })
    document.activeElement?.dispatchEvent(escape)
    return document.activeElement?.getAttribute('role')
  })
  expect(focused).toBe('combobox')
})

test('a day is typed in the newsroom’s order whatever the browser’s own is', async ({ browser }) => {
  const page = await (await browser.newContext({ locale: 'en-US', timezoneId: 'America/New_York' })).newPage()
  await page.goto('/gallery', { waitUntil: 'networkidle' })
  const field = part(page, 'Date field')
  await field.getByRole('spinbutton', { name: /^day, Published/ }).focus()
  await page.keyboard.type('05032024')
  await expect(field.getByText('Sent as 2024-03-05')).toBeVisible()
  const due = field.getByRole('group', { name: 'Due' })
  await expect(due).toContainText(/05\/03\/2024.*18:40/)
})

test('arrows, Home and End move the choice of a list, which is one stop of the Tab key', async ({ page }) => {
  const list = page.getByRole('listbox', { name: 'Claims' })
  await list.focus()
  await page.keyboard.press('ArrowDown')
  await expect(list.getByRole('option', { name: '41,000 vehicles a day' })).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('End')
  await page.keyboard.press('ArrowDown')
  await expect(list.getByRole('option', { name: 'Edwin Harcastle' })).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Home')
  await expect(list.getByRole('option', { name: '£31.4 million' })).toHaveAttribute('aria-selected', 'true')
})

test('tabs are stepped by arrows', async ({ page }) => {
  await page.getByRole('tab', { name: /^Claims/ }).focus()
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('tabpanel')).toHaveText('Its sentences, in order.')
})

test('a menu does what it says, and says why it does not', async ({ page }) => {
  const over = part(page, 'What opens over the page')
  await over.getByRole('button', { name: 'Menu' }).press('Enter')
  const refused = page.getByRole('menuitem', { name: /^Deactivate/ })
  await expect(refused).toContainText('Only an admin can do this.')
  await refused.click({ force: true })
  await expect(refused).toBeVisible()
  await expectNoViolation(page, 'an open menu')
  await page.getByRole('menuitem', { name: /^Copy link/ }).click()
  await expect(over.getByText('Copied', { exact: true })).toBeVisible()
})

test('a dialog and a popover give the focus back', async ({ page }) => {
  const opens = page.getByRole('button', { name: 'Dialog' })
  await opens.click()
  const dialog = page.getByRole('dialog', { name: 'Withdraw the entry?' })
  await expect(dialog).toHaveAccessibleDescription('It stays at its address, with the reason.')
  await expectNoViolation(page, 'an open dialog')
  await page.keyboard.press('Escape')
  await expect(opens).toBeFocused()
  const hangs = page.getByRole('button', { name: 'Popover' })
  await hangs.click()
  await expect(page.getByRole('dialog', { name: 'What waits' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(hangs).toBeFocused()
})

/** Presses Escape, and says what has the focus before the browser would hear another key. */
const focusedOnceLeft = (page: Page) =>
  page.evaluate(async () => {
    const escape = new KeyboardEvent('keydown', { key: 'Escape', code: 'Escape', bubbles: true, cancelable: true })
    document.activeElement?.dispatchEvent(escape)
    for (let turns = 0; turns < 20; turns++) await Promise.resolve()
    return document.activeElement?.textContent
  })

test('who leaves a dialog or a menu is back where they were before the next key', async ({ page }) => {
  const over = part(page, 'What opens over the page')
  await over.getByRole('button', { name: 'Dialog' }).click()
  await expect(page.getByRole('dialog', { name: 'Withdraw the entry?' })).toBeVisible()
  expect(await focusedOnceLeft(page)).toBe('Dialog')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await over.getByRole('button', { name: 'Menu' }).press('Enter')
  await expect(page.getByRole('menu')).toBeVisible()
  expect(await focusedOnceLeft(page)).toBe('Menu')
  await expect(page.getByRole('menu')).toHaveCount(0)
  await expect(over.getByRole('button', { name: 'Menu' })).toBeFocused()
})

test('a notice stands in the top bar, over no list and no field, and has a hairline and no shadow', async ({
  page,
}) => {
  await page.getByRole('button', { name: 'Notice', exact: true }).click()
  const notice = page.locator('[data-sonner-toast]')
  await expect(notice).toBeVisible()
  await expect(notice.getByRole('button', { name: 'Undo' })).toBeVisible()
  await expect.poll(async () => (await notice.boundingBox())?.y ?? 99).toBeLessThanOrEqual(8)
  const box = await notice.boundingBox()
  expect((box?.y ?? 99) + (box?.height ?? 99)).toBeLessThanOrEqual(44)
  expect(await notice.evaluate((shown) => getComputedStyle(shown).boxShadow)).toBe('none')
})
