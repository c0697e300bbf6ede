import type { APIRequestContext, Browser, Page } from '@playwright/test'
import { expect } from '@playwright/test'

export type Who = 'nadia' | 'otto' | 'ines' | 'vera'

export const PASSWORD = 'check every word'

/** Signs someone in by the form, as a person does. */
async function signIn(page: Page, who: Who): Promise<void> {
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

/** The JSON of a GET that has to work. */
export async function read<Answer>(request: APIRequestContext, path: string): Promise<Answer> {
  const response = await request.get(path)
  expect(response.status(), path).toBe(200)
  return (await response.json()) as Answer
}
