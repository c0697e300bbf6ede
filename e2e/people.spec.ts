import type { Browser, Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { expectNoViolation } from './axe'
import { sql } from './database'
import { atDesk, invited, joinBy, opened, read, rowOf, SECRET } from './people'
import { test } from './story'

const LONGER = 'another long enough one'

async function signedIn(browser: Browser, email: string, password: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage()
  await page.goto('/sign-in')
  await page.getByLabel('Email').fill(email)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  return page
}

const statusOf = async (page: Page) => (await page.request.get('/api/v1/me')).status()

test('Jonas is invited, joins, is given another role and goes; each acts at once in his open browser', async ({
  browser,
  baseURL,
}) => {
  test.setTimeout(120_000)
  const email = 'jonas.wehr@galley.example'
  const ines = await atDesk(browser, 'ines')
  const link = await invited(ines, 'Jonas Wehr', email)
  expect(link.startsWith(`${baseURL}/join/`)).toBe(true)
  await expect(rowOf(ines, 'Jonas Wehr (invited)')).toBeVisible()

  const jonas = await opened(browser, link)
  await test.step('the link is bound to his address; a short password is refused, and his name stays', async () => {
    await expect(jonas.getByLabel('Email')).toHaveValue(email)
    await expect(jonas.getByLabel('Email')).toHaveAttribute('readonly', '')
    await jonas.getByLabel('Name, as shown').fill('Jonas B. Wehr')
    await jonas.getByLabel('Password').fill('short')
    await jonas.getByRole('button', { name: 'Join the desk' }).click()
    await expect(jonas.getByText('A password has at least 12 characters.')).toBeVisible()
    await expect(jonas.getByLabel('Name, as shown')).toHaveValue('Jonas B. Wehr')
    await expect(jonas.getByLabel('Password')).toHaveValue('')
    await joinBy(jonas)
    await jonas.waitForURL('**/desk')
  })

  await test.step('the link answers nothing from then on', async () => {
    const again = await opened(browser, link)
    await expect(again.getByText('This link has been used or withdrawn, or has expired.')).toBeVisible()
    await expect(again.getByText(email)).toHaveCount(0)
  })

  await test.step('made a viewer, he brings no article in any more', async () => {
    await jonas.goto('/articles')
    await expect(jonas.getByRole('link', { name: /^New article/ })).toBeVisible()
    await ines.goto('/people')
    await ines.getByLabel('Role of Jonas B. Wehr', { exact: true }).selectOption('Viewer')
    await ines.getByRole('button', { name: 'Change the role of Jonas B. Wehr' }).click()
    await expect(ines.getByText('Jonas B. Wehr is viewer now.')).toBeVisible()
    const refused = await jonas.request.post('/api/v1/articles', { data: { headline: 'Late', text: 'Late.' } })
    expect(refused.status()).toBe(403)
    await jonas.reload()
    await expect(jonas.getByRole('link', { name: /^New article/ })).toHaveCount(0)
  })

  await test.step('deactivated, he is out, and his password opens nothing', async () => {
    await rowOf(ines, 'Jonas B. Wehr').getByRole('button', { name: 'Deactivate Jonas B. Wehr' }).click()
    await expect(rowOf(ines, 'Jonas B. Wehr')).toContainText('was Viewer')
    expect(await statusOf(jonas)).toBe(401)
    await jonas.goto('/audit')
    await expect(jonas).toHaveURL(/\/sign-in\?callbackUrl=%2Faudit$/)
    const tried = await signedIn(browser, email, SECRET)
    await expect(tried.getByText('Email and password do not match.')).toBeVisible()
  })

  await test.step('brought back, he signs in again', async () => {
    await rowOf(ines, 'Jonas B. Wehr').getByRole('button', { name: 'Reactivate Jonas B. Wehr' }).click()
    await expect(ines.getByLabel('Role of Jonas B. Wehr', { exact: true })).toBeVisible()
    const back = await signedIn(browser, email, SECRET)
    await back.waitForURL('**/desk')
  })
})

test('two who use one link at the same moment make one account', async ({ browser }) => {
  const email = 'twice@galley.example'
  const link = await invited(await atDesk(browser, 'ines'), 'Tove Twice', email)
  const both = await Promise.all([opened(browser, link), opened(browser, link)])
  await Promise.all(both.map(joinBy))
  const late = 'This link has been used or withdrawn, or has expired. Ask for a new one.'
  await expect
    .poll(async () => {
      const ended = await Promise.all(
        both.map(async (page) =>
          page.url().endsWith('/desk') ? 'in' : (await page.getByText(late).count()) > 0 ? 'late' : '',
        ),
      )
      return ended.sort()
    })
    .toEqual(['in', 'late'])
  expect(await sql('SELECT id FROM people WHERE email = $1', [email])).toHaveLength(1)
})

test('a withdrawn invitation answers nothing; the last admin can’t be removed; others have no such page', async ({
  browser,
}) => {
  const ines = await atDesk(browser, 'ines')
  const link = await invited(ines, 'Wanda Withdrawn', 'wanda@galley.example')
  await ines.getByRole('button', { name: 'Withdraw the invitation of Wanda Withdrawn' }).click()
  await expect(rowOf(ines, 'Wanda Withdrawn')).toHaveCount(0)
  const wanda = await opened(browser, link)
  await expect(wanda.getByText('This link has been used or withdrawn, or has expired.')).toBeVisible()
  await expect(ines.getByLabel('Role of Ines Moreau')).toBeDisabled()
  await expect(rowOf(ines, 'Ines Moreau')).toContainText('The last admin can’t be removed.')
  await expect(ines.getByRole('button', { name: 'Deactivate Ines Moreau' })).toHaveCount(0)
  const otto = await atDesk(browser, 'otto')
  expect((await otto.goto('/people'))?.status()).toBe(404)
})

test('a new password, and signing out everywhere, end the other browsers', async ({ browser }) => {
  test.setTimeout(120_000)
  const email = 'ada@galley.example'
  const first = await opened(browser, await invited(await atDesk(browser, 'ines'), 'Ada Winterbourne', email))
  await joinBy(first)
  await first.waitForURL('**/desk')
  const second = await signedIn(browser, email, SECRET)
  await second.waitForURL('**/desk')

  await first.goto('/account')
  await first.getByLabel('Current password').fill('not this one')
  await first.getByLabel('New password').fill(LONGER)
  await first.getByRole('button', { name: 'Change password' }).click()
  await expect(first.getByText('This is not your password.')).toBeVisible()
  expect(await statusOf(second)).toBe(200)
  await first.getByLabel('Current password').fill(SECRET)
  await first.getByLabel('New password').fill(LONGER)
  await first.getByRole('button', { name: 'Change password' }).click()
  await expect(first.getByText('Your password is changed. Every other browser is signed out.')).toBeVisible()
  expect([await statusOf(first), await statusOf(second)]).toEqual([200, 401])

  const third = await signedIn(browser, email, LONGER)
  await third.waitForURL('**/desk')
  await test.step('she is told where she signs in next that her password was changed, until she has seen it', async () => {
    const changed = third.getByRole('region', { name: 'Changes to your account' })
    await expect(changed).toContainText('Your password was changed in Chrome on')
    await expectNoViolation(third, 'a changed account')
    await changed.getByRole('button', { name: 'Seen' }).click()
    await expect(changed).toHaveCount(0)
    await third.goto('/account')
    await expect(third.getByText('Your password was changed in Chrome on')).toBeVisible()
    await third.goto('/desk')
  })
  await test.step('she is told where else she signed in, and ends one browser by keys', async () => {
    await first.goto('/desk')
    const news = first.getByRole('region', { name: 'New browsers' })
    await expect(news).toContainText('Chrome on')
    await expectNoViolation(first, 'a new browser')
    const fourth = await signedIn(browser, email, LONGER)
    await fourth.waitForURL('**/desk')
    await first.goto('/account', { waitUntil: 'networkidle' })
    const where = first.getByRole('table', { name: 'Where you are signed in' })
    await expect(where.getByRole('row')).toHaveCount(4)
    await expectNoViolation(first, 'own sessions')
    await first.locator('body').press('j')
    await first.keyboard.press('Enter')
    await expect(where.getByRole('row')).toHaveCount(3)
    expect([await statusOf(third), await statusOf(fourth)].sort()).toEqual([200, 401])
    await first.locator('body').press('Shift+O')
    await expect(first.getByText('Every other browser is signed out.')).toBeVisible()
    expect([await statusOf(first), await statusOf(third), await statusOf(fourth)]).toEqual([200, 401, 401])
    await first.goto('/desk')
    await news.getByRole('button', { name: 'It was me' }).click()
    await expect(news).toHaveCount(0)
  })
  await third.goto('/sign-in')
  await third.getByLabel('Email').fill(email)
  await third.getByLabel('Password').fill(LONGER)
  await third.getByRole('button', { name: 'Sign in' }).click()
  await third.waitForURL('**/desk')
  await third.goto('/account')
  await third.getByRole('button', { name: 'Sign out everywhere' }).click()
  await third.waitForURL('**/sign-in')
  expect([await statusOf(first), await statusOf(third)]).toEqual([401, 401])
})

test('what gives power asks an admin who signed in a while ago for the password, and keeps what was typed', async ({
  browser,
}) => {
  const ines = await atDesk(browser, 'ines')
  const { id } = await read<{ id: string }>(ines.request, '/api/v1/me')
  await sql(`UPDATE sessions SET created_at = created_at - interval '1 hour' WHERE person_id = $1`, [id])
  await ines.goto('/people')
  await ines.getByLabel('Name', { exact: true }).fill('Petra Power')
  await ines.getByLabel('Email').fill('petra@galley.example')
  await ines.getByRole('button', { name: 'Create invitation' }).click()
  await expect(ines.getByText('You signed in a while ago. Give your password once more')).toBeVisible()
  await ines.getByLabel('Your password').fill('check every comma')
  await ines.getByRole('button', { name: 'Continue' }).click()
  await expect(ines.getByText('Email and password do not match.')).toBeVisible()
  await ines.getByLabel('Your password').fill('check every word')
  await ines.getByRole('button', { name: 'Continue' }).click()
  await expect(ines.getByRole('heading', { name: 'Is it still you?' })).toHaveCount(0)
  await expect(ines.getByLabel('Name', { exact: true })).toHaveValue('Petra Power')
  await ines.getByRole('button', { name: 'Create invitation' }).click()
  await expect(ines.getByRole('heading', { name: 'Invitation created' })).toBeVisible()
})
