import type { APIRequestContext, Browser, Locator, Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { sql } from './database'

export type Who = 'nadia' | 'otto' | 'ines' | 'vera' | 'ada.brook' | 'bea.lund'

export const PASSWORD = 'check every word'
/** What the invited choose. */
export const SECRET = 'a long enough password'

/** Signs someone in by the form, as a person does. */
export async function signIn(page: Page, who: Who): Promise<void> {
  await page.goto('/sign-in')
  await page.getByLabel('Email').fill(`${who}@galley.example`)
  await page.getByLabel('Password').fill(PASSWORD)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL('**/desk')
}

/** Someone at the desk, in a browser of their own. */
export async function atDesk(browser: Browser, who: Who): Promise<Page> {
  const context = await browser.newContext()
  const page = await context.newPage()
  await signIn(page, who)
  return page
}

/** Hears nothing of what others do, as on a line that is slow just now: what is sent from this page may be too late. */
export async function hearsNothing(page: Page): Promise<void> {
  await page.route(/\/api\/live(\/since.*)?$/, (route) => route.abort())
}

/** A second admin, whom nobody invited, with the password of all; a story that makes one sends them away with `gone`. */
export async function secondAdmin(browser: Browser, who: Who, name: string): Promise<Page> {
  await sql(
    `INSERT INTO people (id, email, name, role, password_hash)
     SELECT gen_random_uuid(), $1, $2, 'ADMIN', password_hash FROM people WHERE email = 'ines@galley.example'`,
    [`${who}@galley.example`, name],
  )
  return atDesk(browser, who)
}

/** Ends the accounts that a story made, so that the next one finds the desk with its one admin. */
export async function gone(...emails: readonly string[]): Promise<void> {
  await sql('UPDATE people SET deactivated_at = now() WHERE email = ANY ($1)', [emails])
}

/** The JSON of a GET that has to work. */
export async function read<Answer>(request: APIRequestContext, path: string): Promise<Answer> {
  const response = await request.get(path)
  expect(response.status(), path).toBe(200)
  return (await response.json()) as Answer
}

/** The line of somebody on the People page; other lines name them as the one who invited. */
export const rowOf = (ines: Page, name: string) =>
  ines
    .getByRole('row')
    .filter({ has: ines.locator('th > span > span', { hasText: new RegExp(`^${name.replace(/[()]/g, '\\$&')}`) }) })

/** Ines invites somebody; answers the link that she would copy. */
export async function invited(ines: Page, name: string, email: string, role = 'Editor'): Promise<string> {
  await ines.goto('/people')
  await ines.getByLabel('Name', { exact: true }).fill(name)
  await ines.getByLabel('Email').fill(email)
  await ines.getByLabel('Role', { exact: true }).selectOption(role)
  await ines.getByRole('button', { name: 'Create invitation' }).click()
  await expect(ines.getByRole('heading', { name: 'Invitation created' })).toBeVisible()
  return ines.getByLabel('Link, shown this once').inputValue()
}

/** A browser of somebody's own, in which the link is opened. */
export async function opened(browser: Browser, link: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage()
  await page.goto(link)
  return page
}

/** They choose a password and are in. */
export async function joinBy(page: Page): Promise<void> {
  await page.getByLabel('Password').fill(SECRET)
  await page.getByRole('button', { name: 'Join the desk' }).click()
}

/** Opens a list that is searched, and takes one from it. */
export async function choose(list: Locator, option: string): Promise<void> {
  await list.click()
  await list.page().getByRole('dialog').getByRole('option', { name: option, exact: true }).click()
}
