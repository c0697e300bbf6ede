import { expect } from '@playwright/test'
import { articleOf, claimOn, foundBy, optionOn, post } from './builders'
import { atDesk, read } from './people'
import { test } from './story'

const TEXT = 'The bridge cost £4 million. It opened on 3 May 1999, and Ada Winterbourne cut the ribbon.'
const SOON = { timeout: 8_000 }

test('Otto goes to a claim: Nadia sees his initials there, and words for who hears them; nothing moves for it', async ({
  browser,
}) => {
  const [nadia, otto] = [await atDesk(browser, 'nadia'), await atDesk(browser, 'otto')]
  const id = await articleOf(nadia, 'A bridge where two are', TEXT)
  const [sum, day] = [await claimOn(nadia, id, '£4 million'), await claimOn(nadia, id, '3 May 1999')]
  const listens = nadia.waitForResponse('**/api/live')
  await nadia.goto(`/articles/${id}?claim=${sum.number}`)
  await listens
  const row = optionOn(nadia, '3 May 1999')
  const before = await row.boundingBox()
  await otto.goto(`/articles/${id}?claim=${day.number}`)
  await expect(row).toContainText('Otto Varga is at this claim', SOON)
  await expect(row.getByTitle('Otto Varga')).toHaveText('OV')
  expect(await row.boundingBox()).toEqual(before)
  const mark = nadia.locator('#story .claim[data-with]')
  await expect(mark).toHaveText('3 May 1999')
})

test('Otto’s browser is killed: within fifteen seconds he is nowhere', async ({ browser }) => {
  const [nadia, otto] = [await atDesk(browser, 'nadia'), await atDesk(browser, 'otto')]
  const id = await articleOf(nadia, 'A bridge that Otto leaves', TEXT)
  const day = await claimOn(nadia, id, '3 May 1999')
  await nadia.goto(`/articles/${id}`)
  await otto.goto(`/articles/${id}?claim=${day.number}`)
  await expect(optionOn(nadia, '3 May 1999')).toContainText('Otto Varga is at this claim', SOON)
  // Cut off from the desk before it can say that it goes.
  await otto.context().setOffline(true)
  await otto.context().close()
  await expect(optionOn(nadia, '3 May 1999')).not.toContainText('Otto Varga', { timeout: 16_000 })
})

test('what Otto reads is approved by Ines: it stays until he goes on, says so, and takes no half-typed word', async ({
  browser,
}) => {
  const [nadia, otto, ines] = [
    await atDesk(browser, 'nadia'),
    await atDesk(browser, 'otto'),
    await atDesk(browser, 'ines'),
  ]
  const id = await articleOf(nadia, 'A bridge under two reviewers', TEXT)
  const [sum, day] = [await claimOn(nadia, id, '£4 million'), await claimOn(nadia, id, '3 May 1999')]
  await foundBy(nadia, sum.id)
  const listens = otto.waitForResponse('**/api/live')
  await otto.goto(`/review?claim=${sum.id}`)
  await listens
  const atHand = otto.getByRole('article', { name: `Claim ${sum.number}` })
  const reason = otto.getByLabel('Reason, if you return it')
  await reason.fill('Which pa')
  const waits = otto.getByRole('listbox', { name: 'Waiting for review' }).getByRole('option')

  await test.step('what comes to wait meanwhile is there at once', async () => {
    await foundBy(nadia, day.id)
    await expect(waits.filter({ hasText: '3 May 1999' }).first()).toBeVisible(SOON)
    await expect(reason).toBeFocused()
  })

  const { version } = await read<{ version: number }>(ines.request, `/api/v1/claims/${sum.id}`)
  await post(ines, `/claims/${sum.id}/reviews`, { version, decision: 'APPROVE' })
  const row = waits.filter({ hasText: /Ines Moreau approved this \d+ s ago/ })
  await expect(row).toHaveCount(1, SOON)
  await expect(row).toHaveAttribute('aria-selected', 'true')
  await expect(atHand).toContainText('Ines Moreau approved this')
  await expect(reason).toBeFocused()
  await expect(reason).toHaveValue('Which pa')
  await otto.keyboard.press('Escape')
  await otto.keyboard.press('k')
  await otto.keyboard.press('j')
  await expect(row).toHaveCount(0)
})

test('no stream reaches Nadia’s browser: what Otto does shows within some seconds all the same, and she is told why', async ({
  browser,
}) => {
  const [nadia, otto] = [await atDesk(browser, 'nadia'), await atDesk(browser, 'otto')]
  const id = await articleOf(nadia, 'A bridge behind a proxy', TEXT)
  const sum = await claimOn(nadia, id, '£4 million')
  const refused = JSON.stringify({ title: 'Too many', status: 429, detail: 'At most 40 streams.' })
  await nadia.route('**/api/live', (route) =>
    route.fulfill({ status: 429, contentType: 'application/problem+json', body: refused }),
  )
  const asked = nadia.waitForResponse('**/api/live/since*')
  await nadia.goto(`/articles/${id}`)
  await asked
  await expect(nadia.getByText('What others do reaches this browser late').first()).toBeVisible()
  await foundBy(otto, sum.id)
  await expect(optionOn(nadia, '£4 million').locator('[data-finding]')).toContainText('Confirmed, in review', {
    timeout: 9_000,
  })
  // The stream comes through again, and the notice goes.
  await nadia.unroute('**/api/live')
  await expect(
    nadia.getByRole('region', { name: /^Notifications/ }).getByText('reaches this browser late'),
  ).toHaveCount(0, {
    timeout: 25_000,
  })
})
