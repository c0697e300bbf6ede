import { expect } from '@playwright/test'
import { articleOf, claimOn, foundBy, optionOn, post } from './builders'
import { sqlAsApp } from './database'
import { atDesk } from './people'
import { test } from './story'

const TEXT = 'The bridge cost £4 million. It opened on 3 May 1999, and Ada Winterbourne cut the ribbon.'
/** Long before the list would be asked for anyway; milliseconds. */
const SOON = { timeout: 5_000 }

test('what Otto does shows on Nadia’s screen at once, and takes neither her place nor half a word', async ({
  browser,
}) => {
  const [nadia, otto] = [await atDesk(browser, 'nadia'), await atDesk(browser, 'otto')]
  const id = await articleOf(nadia, 'A bridge that two look at', TEXT)
  const [sum, day] = [await claimOn(nadia, id, '£4 million'), await claimOn(nadia, id, '3 May 1999')]
  const listens = nadia.waitForResponse('**/api/live')
  await nadia.goto(`/articles/${id}?claim=${day.number}`)
  await listens
  const comment = nadia.getByLabel('Comment', { exact: true })
  await comment.fill('Half a th')
  await foundBy(otto, sum.id)
  await expect(optionOn(nadia, '£4 million').locator('[data-finding]')).toContainText('Confirmed, in review', SOON)
  await post(otto, `/claims/${day.id}/comments`, { body: 'See the minutes of May.' })
  await expect(nadia.getByText('See the minutes of May.').first()).toBeVisible(SOON)
  await expect(comment).toBeFocused()
  await expect(comment).toHaveValue('Half a th')
  await expect(optionOn(nadia, '3 May 1999')).toHaveAttribute('aria-selected', 'true')
})

test('Nadia’s tabs share one stream, and when the one that has it is closed another goes on', async ({ browser }) => {
  const nadia = await atDesk(browser, 'nadia')
  const otto = await atDesk(browser, 'otto')
  const id = await articleOf(nadia, 'A bridge in two tabs, live', TEXT)
  const streams: string[] = []
  nadia.context().on('request', (request) => {
    if (request.url().endsWith('/api/live')) streams.push(request.url())
  })
  const first = nadia.waitForResponse('**/api/live')
  await nadia.goto(`/articles/${id}`)
  await first
  const other = await nadia.context().newPage()
  await other.goto(`/articles/${id}`)
  const sum = await claimOn(nadia, id, '£4 million')
  await foundBy(otto, sum.id)
  for (const tab of [nadia, other])
    await expect(optionOn(tab, '£4 million').locator('[data-finding]')).toContainText('Confirmed, in review', SOON)
  expect(streams).toHaveLength(1)
  const second = other.waitForResponse('**/api/live')
  await nadia.close()
  await second
  const day = await claimOn(other, id, '3 May 1999')
  await foundBy(otto, day.id)
  await expect(optionOn(other, '3 May 1999').locator('[data-finding]')).toContainText('Confirmed, in review', SOON)
})

test('the desk’s own ear is cut off: what Otto does is told within five seconds all the same', async ({ browser }) => {
  const [nadia, otto] = [await atDesk(browser, 'nadia'), await atDesk(browser, 'otto')]
  const id = await articleOf(nadia, 'A bridge that nobody hears of', TEXT)
  const listens = nadia.waitForResponse('**/api/live')
  await nadia.goto(`/articles/${id}`)
  await listens
  const sum = await claimOn(nadia, id, '£4 million')
  await sqlAsApp(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE datname = current_database() AND query LIKE 'LISTEN%'`)
  await foundBy(otto, sum.id)
  await expect(optionOn(nadia, '£4 million').locator('[data-finding]')).toContainText('Confirmed, in review', {
    timeout: 6_000,
  })
})

test('Otto gives Nadia a claim while she looks at her desk: it is there, and so is the number beside it', async ({
  browser,
}) => {
  const [nadia, otto] = [await atDesk(browser, 'nadia'), await atDesk(browser, 'otto')]
  const id = await articleOf(
    otto,
    'A bridge that Nadia is given',
    'It has 4,417 rivets.',
    new Date('2026-01-02T12:00:00Z'),
  )
  const claim = await claimOn(otto, id, '4,417')
  const { id: assigneeId } = (await (await nadia.request.get('/api/v1/me')).json()) as { id: string }
  const listens = nadia.waitForResponse('**/api/live')
  await nadia.goto('/articles')
  await listens
  await nadia.goto('/desk')
  await expect(nadia.getByRole('heading', { level: 1 })).toBeAttached()
  const changed = await otto.request.patch(`/api/v1/claims/${claim.id}`, {
    data: { version: claim.version, assigneeId },
  })
  expect(changed.status()).toBe(200)
  await expect(nadia.getByText('4,417').first()).toBeVisible({ timeout: 15_000 })
})
