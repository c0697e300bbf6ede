import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { articleOf, post } from './builders'
import { atDesk, read } from './people'
import { test } from './story'

interface Entry {
  id: string
  version: number
  status: string
}

const TEXT = 'The ferry contract runs for nine years.'

/** An entry of Nadia's that Otto has approved. */
async function approvedEntry(nadia: Page, otto: Page, headline: string): Promise<string> {
  const articleId = await articleOf(nadia, headline, TEXT)
  const told = { articleId, type: 'CORRECTION', wrong: 'nine', right: 'six', note: 'The contract runs for six years.' }
  const { id, version } = await post<Entry>(nadia, '/corrections', told)
  const sent = await post<Entry>(nadia, `/corrections/${id}/submit`, { version })
  await post(otto, `/corrections/${id}/approve`, { version: sent.version })
  return id
}

const standing = async (page: Page, id: string) => read<Entry>(page.request, `/api/v1/corrections/${id}`)

test('what Nadia publishes goes out thirty seconds later, though she has closed its page', async ({ browser }) => {
  test.slow()
  const [nadia, otto] = [await atDesk(browser, 'nadia'), await atDesk(browser, 'otto')]
  const id = await approvedEntry(nadia, otto, 'A ferry that is held')
  await nadia.goto(`/corrections-desk?entry=${id}`, { waitUntil: 'networkidle' })
  await nadia.keyboard.press('p')
  await expect(nadia.getByRole('timer')).toBeVisible()
  // Enter, pressed once too often, cancels nothing.
  await nadia.keyboard.press('Enter')
  await nadia.waitForLoadState('networkidle')
  await nadia.close()
  await otto.goto(`/corrections-desk?entry=${id}`, { waitUntil: 'networkidle' })
  await expect(otto.getByText('Nadia Kessler sent it.')).toBeVisible()
  expect((await standing(otto, id)).status).toBe('APPROVED')
  await expect(otto.getByRole('link', { name: 'As readers see it now' })).toBeVisible({ timeout: 45_000 })
  expect((await standing(otto, id)).status).toBe('PUBLISHED')
})

test('Nadia keeps it back from another page; Otto keeps back what she sent', async ({ browser }) => {
  const [nadia, otto] = [await atDesk(browser, 'nadia'), await atDesk(browser, 'otto')]
  const id = await approvedEntry(nadia, otto, 'A ferry that is kept back')
  await nadia.goto(`/corrections-desk?entry=${id}`, { waitUntil: 'networkidle' })
  await nadia.keyboard.press('p')
  await expect(nadia.getByRole('timer')).toBeVisible()
  await nadia.getByRole('link', { name: 'Articles', exact: true }).click()
  await expect(nadia).toHaveURL(/\/articles$/)
  await nadia.keyboard.press('ControlOrMeta+z')
  await expect
    .poll(async () => (await standing(nadia, id)) as object)
    .toMatchObject({ status: 'APPROVED', goesOutAt: null })

  const { version } = await standing(nadia, id)
  await post(nadia, `/corrections/${id}/publish`, { version })
  await otto.goto(`/corrections-desk?entry=${id}`, { waitUntil: 'networkidle' })
  await otto.getByRole('button', { name: 'Cancel' }).click()
  await expect(otto.getByRole('timer')).toBeHidden()
  await expect(otto.getByRole('button', { name: 'Publish' })).toBeVisible()
  await expect(otto.getByText('Otto Varga cancelled the publishing of the correction')).toBeVisible()
})

test('Nadia cancels by the button; ⌘Z after that means what she did before', async ({ browser }) => {
  const [nadia, otto] = [await atDesk(browser, 'nadia'), await atDesk(browser, 'otto')]
  const id = await approvedEntry(nadia, otto, 'A ferry that is cancelled')
  await nadia.goto(`/corrections-desk?entry=${id}`, { waitUntil: 'networkidle' })
  await nadia.keyboard.press('p')
  await nadia.getByRole('timer').getByRole('button', { name: 'Cancel' }).click()
  await expect(nadia.getByRole('timer')).toBeHidden()
  await expect(nadia.getByText(/stays approved, and does not go out/).first()).toBeAttached()
  await nadia.getByRole('link', { name: 'Articles', exact: true }).click()
  await expect(nadia).toHaveURL(/\/articles$/)
  await nadia.waitForLoadState('networkidle')
  await nadia.keyboard.press('ControlOrMeta+z')
  await expect(nadia.getByText('Nothing to undo.').first()).toBeAttached()
})
