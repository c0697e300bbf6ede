import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { expectNoViolation } from './axe'
import { articleOf, claimsIn, options } from './builders'
import { atDesk, signIn } from './people'
import { test } from './story'

const TEXT = 'The bridge cost £4 million. It opened on 3 May 1999, and Ada Winterbourne cut the ribbon.'
const first = (page: Page) => options(page).first().locator('[data-finding]')
const firstAtDesk = async (page: Page, id: string) => (await claimsIn(page, id))[0]?.status
const saveLine = (page: Page) => page.getByRole('banner').getByRole('status')

/** Nadia gives a verdict that the desk takes and whose answer never comes, and takes it back. */
async function regretted(nadia: Page, id: string) {
  await nadia.goto(`/articles/${id}`)
  await nadia.route('**/verdicts', async (route) => {
    await route.fetch().catch(() => undefined)
    await route.abort()
  })
  await nadia.keyboard.press('6')
  await expect(saveLine(nadia)).toHaveText('Offline, 1 queued')
  await expect(first(nadia)).toContainText('Unverifiable, in review')
  await nadia.keyboard.press('ControlOrMeta+z')
  await expect(nadia.getByText('Will be undone once the desk has answered: Claim 1: Give verdict').last()).toBeVisible()
  await expect(first(nadia)).toHaveText('Open')
  expect(await firstAtDesk(nadia, id)).toBe('IN_REVIEW')
}

test('a verdict that Nadia took back when its answer hung is taken back by her next tab, though the first was killed', async ({
  browser,
}) => {
  const nadia = await atDesk(browser, 'nadia')
  const id = await articleOf(nadia, 'A bridge regretted before the battery died', TEXT)
  await regretted(nadia, id)
  const context = nadia.context()
  await nadia.close()

  const next = await context.newPage()
  let arrive: () => void = () => undefined
  const line = new Promise<void>((resolve) => (arrive = resolve))
  await next.route('**/verdicts', async (route) => {
    await line
    await route.continue()
  })
  await next.goto(`/articles/${id}`)
  await expect(saveLine(next)).toHaveText('Saving…')
  await expect(first(next)).toHaveText('Open')
  expect(await firstAtDesk(next, id)).toBe('IN_REVIEW')
  arrive()
  await expect(next.getByText('Undone. Claim 1 is open again').last()).toBeVisible()
  await expect(saveLine(next)).toContainText('Saved')
  await expect(first(next)).toHaveText('Open')
  expect(await firstAtDesk(next, id)).toBe('OPEN')
  await next.reload()
  await expect(first(next)).toHaveText('Open')
})

test('another tab of hers that is open takes it back as soon as the first is gone', async ({ browser }) => {
  const nadia = await atDesk(browser, 'nadia')
  const id = await articleOf(nadia, 'A bridge regretted in one of two tabs', TEXT)
  await regretted(nadia, id)
  const other = await nadia.context().newPage()
  await other.goto(`/articles/${id}`, { waitUntil: 'networkidle' })
  await expect(first(other)).toContainText('Unverifiable, in review')
  await nadia.close()
  await expect.poll(() => firstAtDesk(other, id)).toBe('OPEN')
  await expect(first(other)).toHaveText('Open')
})

test('what will be taken back is called that in the list of what waits and at the way out, and is kept past it', async ({
  browser,
}) => {
  const nadia = await atDesk(browser, 'nadia')
  const id = await articleOf(nadia, 'A bridge regretted at the end of a shift', TEXT)
  await regretted(nadia, id)
  await nadia.getByRole('button', { name: 'Offline, 1 queued' }).press('Enter')
  const queue = nadia.getByRole('dialog', { name: 'What waits' })
  await expect(queue.getByRole('listitem')).toContainText('Claim 1: Give verdictwill be taken back')
  await expect(queue.getByRole('button', { name: /^Take back/ })).toHaveCount(0)
  await expectNoViolation(nadia, 'what waits, and will be taken back')
  await nadia.keyboard.press('Escape')
  await nadia.getByRole('button', { name: /: account$/ }).click()
  await nadia.getByRole('menuitem', { name: 'Sign out', exact: true }).click()
  const asked = nadia.getByRole('dialog', { name: 'One change is not sent yet' })
  await expect(asked.getByRole('listitem')).toHaveText('Claim 1: Give verdict – will be taken back')
  await expect(asked).toContainText('stays done if you discard them')
  await asked.getByRole('button', { name: 'Sign out and keep them' }).click()
  await nadia.waitForURL('**/sign-in**')
  await nadia.unroute('**/verdicts')
  await signIn(nadia, 'nadia')
  await nadia.goto(`/articles/${id}`)
  await expect.poll(() => firstAtDesk(nadia, id)).toBe('OPEN')
  await expect(first(nadia)).toHaveText('Open')
})

test('⌘Z after a reload takes back what was on its way, and nothing before it', async ({ browser }) => {
  const nadia = await atDesk(browser, 'nadia')
  const id = await articleOf(nadia, 'A bridge regretted after a reload', TEXT)
  await nadia.goto(`/articles/${id}`)
  const states = options(nadia).locator('[data-finding]')
  await nadia.keyboard.press('6')
  await expect(saveLine(nadia)).toContainText('Saved')
  await nadia.route('**/verdicts', (route) => route.abort())
  await nadia.keyboard.press('6')
  await expect(saveLine(nadia)).toHaveText('Offline, 1 queued')
  await nadia.reload()
  await expect(states.nth(1)).toContainText('Unverifiable, in review')
  await nadia.keyboard.press('ControlOrMeta+z')
  await expect(states.nth(1)).toHaveText('Open')
  await expect(states.nth(0)).toContainText('Unverifiable, in review')
  await nadia.unroute('**/verdicts')
  await expect(nadia.getByText('Undone. Claim 2 is open again').last()).toBeVisible()
  expect((await claimsIn(nadia, id)).map(({ status }) => status).slice(0, 2)).toEqual(['IN_REVIEW', 'OPEN'])
})

test('what is done is said once to those who listen, and of what', async ({ browser }) => {
  const nadia = await atDesk(browser, 'nadia')
  const id = await articleOf(nadia, 'A bridge spoken of once', TEXT)
  await nadia.goto(`/articles/${id}`, { waitUntil: 'networkidle' })
  await nadia.evaluate(() => {
    const heard: string[] = []
    Object.assign(window, { heard })
    new MutationObserver((records) => {
      for (const { target } of records) {
        const at = target instanceof Element ? target : target.parentElement
        const region = at?.closest('[aria-live]')
        if (region && region.getAttribute('aria-live') !== 'off') heard.push(region.textContent)
      }
    }).observe(document.body, { childList: true, subtree: true, characterData: true })
  })
  const heard = () => nadia.evaluate(() => [...new Set((window as unknown as { heard: string[] }).heard)])
  await nadia.keyboard.press('6')
  await expect.poll(heard).toContain('Claim 1 sent for review: Unverifiable')
  await nadia.keyboard.press('ControlOrMeta+z')
  await expect.poll(heard).toContain('Undone. Claim 1 is open again')
  expect((await heard()).filter((words) => /sent for review|open again/.test(words))).toHaveLength(2)
})
