import type { Locator, Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { articleOf, claimOn, foundBy } from './builders'
import { PASSWORD } from './people'
import { test } from './story'

/** Presses Tab until this has the focus. */
async function tabTo(page: Page, control: Locator): Promise<void> {
  for (let presses = 0; presses < 120; presses++) {
    if (await control.evaluate((node) => node === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error('Tab never reached it.')
}

/** Someone who signs in, and does all else, without a mouse. */
async function signedInByKeys(page: Page, who: string): Promise<Page> {
  await page.goto('/sign-in')
  await expect(page.getByLabel('Email')).toBeFocused()
  await page.keyboard.type(`${who}@galley.example`)
  await page.keyboard.press('Tab')
  await page.keyboard.type(PASSWORD)
  await page.keyboard.press('Enter')
  await page.waitForURL('**/desk')
  return page
}

async function go(page: Page, letter: string, path: string): Promise<void> {
  await page.keyboard.press('g')
  await page.keyboard.press(letter)
  await page.waitForURL(`**${path}`)
}

test('Nadia keeps the library, writes a correction and reads the log without a mouse', async ({ page }) => {
  test.setTimeout(120_000)
  const nadia = await signedInByKeys(page, 'nadia')
  await articleOf(nadia, 'A pier by keys', 'It was built in 1987.')

  await test.step('the library: a new source, changed, found by its words', async () => {
    await go(nadia, 's', '/sources')
    await nadia.keyboard.press('n')
    await expect(nadia.getByLabel('Title')).toBeFocused()
    await nadia.keyboard.type('Builder’s plate, north end')
    await tabTo(nadia, nadia.getByLabel('Note for the desk'))
    await nadia.keyboard.type('Bring a torch.')
    await tabTo(nadia, nadia.getByRole('button', { name: 'Add to the library' }))
    await nadia.keyboard.press('Enter')
    await expect(nadia.getByRole('heading', { name: 'Builder’s plate, north end' })).toBeVisible()
    await nadia.keyboard.press('e')
    await tabTo(nadia, nadia.getByRole('radio', { name: /^Internal/ }))
    await nadia.keyboard.press('ArrowUp')
    await tabTo(nadia, nadia.getByRole('button', { name: 'Save' }))
    await nadia.keyboard.press('Enter')
    await expect(nadia.getByText('May be named to readers.')).toBeVisible()
    await nadia.keyboard.press('/')
    await nadia.keyboard.type('north end')
    await nadia.keyboard.press('Enter')
    await expect(nadia.getByRole('listbox', { name: 'Sources' }).getByRole('option')).toHaveCount(1)
  })

  await test.step('a correction: begun, written, sent', async () => {
    await go(nadia, 'c', '/corrections-desk')
    await nadia.keyboard.press('n')
    const article = nadia.getByLabel('Article', { exact: true })
    await expect(article).toBeVisible()
    await tabTo(nadia, article)
    await nadia.keyboard.press('Enter')
    await nadia.keyboard.type('A pier by')
    await nadia.keyboard.press('Enter')
    await expect(article).toBeFocused()
    await tabTo(nadia, nadia.getByLabel('Was'))
    await nadia.keyboard.type('in 1987')
    await nadia.keyboard.press('Tab')
    await nadia.keyboard.type('in 1978')
    await tabTo(nadia, nadia.getByLabel('Note to readers'))
    await nadia.keyboard.type('It was built in 1978.')
    await nadia.keyboard.press('ControlOrMeta+Enter')
    await nadia.waitForURL(/entry=/)
    await expect(nadia.getByText('Only a reviewer can do this.')).toBeVisible()
  })

  await test.step('the log: filtered by words, an event opened, its bytes hashed again, and on to what it is on', async () => {
    await go(nadia, 'u', '/audit')
    await nadia.keyboard.press('/')
    await nadia.keyboard.type('A pier by keys')
    await nadia.keyboard.press('Enter')
    await nadia.waitForURL(/q=A\+pier/)
    await expect(nadia.getByText('sent the correction to “A pier by keys” for review')).toBeVisible()
    await nadia.getByRole('region', { name: 'Events' }).press('j')
    await nadia.keyboard.press('Enter')
    const open = nadia.getByRole('region', { name: /^Event / })
    await expect(open).toContainText('correction.submitted')
    await expect(open).toContainText(/\d, \d\d:\d\d:\d\d\.\d{6} UTC/)
    await nadia.keyboard.press('j')
    await expect(open).toContainText('correction.drafted')
    await nadia.keyboard.press('Enter')
    await expect(open.getByRole('heading')).toBeFocused()
    await tabTo(nadia, open.getByText('Show the bytes'))
    await nadia.keyboard.press('Enter')
    await expect(open).toContainText('Hashed again in this browser: it matches the hash above.')

    await nadia.reload()
    await expect(open).toContainText('correction.drafted')
    await nadia.keyboard.press('Escape')
    await expect(open).toBeHidden()
    await nadia.keyboard.press('Enter')
    await expect(open).toContainText('correction.drafted')
    await nadia.keyboard.press('o')
    await nadia.waitForURL(/corrections-desk\?entry=/)
  })
})

test('Ines finds what waits, approves it, invites somebody and changes a role without a mouse', async ({
  page,
  browser,
}) => {
  test.setTimeout(120_000)
  const nadia = await signedInByKeys(await (await browser.newContext()).newPage(), 'nadia')
  const articleId = await articleOf(nadia, 'A pier for Ines', 'It has 417 planks.')
  const { id } = await claimOn(nadia, articleId, '417')
  await foundBy(nadia, id)
  const ines = await signedInByKeys(page, 'ines')

  await test.step('from the desk to the case, a comment, and approved', async () => {
    const line = ines.getByRole('link', { name: '417' })
    await expect(line).toBeVisible()
    for (let steps = 0; steps < 60 && !(await line.evaluate((node) => node === document.activeElement)); steps++)
      await ines.keyboard.press('j')
    await ines.keyboard.press('Enter')
    await ines.waitForURL(/\/review\?claim=/)
    await expect(ines.getByRole('listbox', { name: 'Waiting for review' })).toBeFocused()
    await ines.keyboard.press('c')
    await ines.keyboard.type('Counted twice?')
    await ines.keyboard.press('Enter')
    await expect(ines.getByRole('listitem').filter({ hasText: 'Counted twice?' })).toBeVisible()
    await tabTo(ines, ines.getByRole('button', { name: /^Approve and next/ }))
    await ines.keyboard.press('Enter')
    await expect.poll(async () => (await claimOn(nadia, articleId, '417')).status).toBe('APPROVED')
  })

  await test.step('an invitation, its link copied', async () => {
    await go(ines, 'p', '/people')
    await ines.keyboard.press('n')
    await expect(ines.getByLabel('Name', { exact: true })).toBeFocused()
    await ines.keyboard.type('Kay Keys')
    await ines.keyboard.press('Tab')
    await ines.keyboard.type('kay@galley.example')
    await ines.keyboard.press('Enter')
    await expect(ines.getByRole('heading', { name: 'Invitation created' })).toBeVisible()
    await tabTo(ines, ines.getByRole('button', { name: 'Copy' }))
  })

  await test.step('a role, given and taken back', async () => {
    for (const role of ['Editor', 'Viewer']) {
      await ines.reload()
      await tabTo(ines, ines.getByLabel('Role of Vera Holm', { exact: true }))
      await ines.keyboard.type(role)
      await tabTo(ines, ines.getByRole('button', { name: 'Change the role of Vera Holm' }))
      await ines.keyboard.press('Enter')
      await expect(ines.getByText(`Vera Holm is ${role.toLowerCase()} now.`)).toBeVisible()
    }
  })
})
