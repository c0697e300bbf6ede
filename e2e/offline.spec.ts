import { expect } from '@playwright/test'
import { expectNoViolation } from './axe'
import { articleOf, newClaimByKey, options } from './builders'
import { atDesk } from './people'
import { test } from './story'

const TEXT = 'The bridge cost £4 million. It opened on 3 May 1999, and Ada Winterbourne cut the ribbon.'

test('without a connection keys and new claims wait, and nothing is lost or done twice', async ({ browser }) => {
  const nadia = await atDesk(browser, 'nadia')
  const id = await articleOf(nadia, 'A bridge in a tunnel', TEXT)
  await nadia.goto(`/articles/${id}`)
  const before = await options(nadia).count()
  await nadia.context().setOffline(true)
  await nadia.keyboard.press('6')
  await nadia.getByLabel('Comment', { exact: true }).fill('Typed in the tunnel.')
  await nadia.keyboard.press('ControlOrMeta+Enter')
  await nadia.keyboard.press('ControlOrMeta+Enter')
  await nadia.keyboard.press('Escape')
  await newClaimByKey(nadia)
  await expect(nadia.getByRole('banner').getByRole('status')).toHaveText('Offline, 3 queued')
  await nadia.context().setOffline(false)
  await expect(nadia.getByRole('banner').getByRole('status')).toContainText('Saved')
  await expect(options(nadia)).toHaveCount(before + 1)
  await expect(options(nadia).first().locator('.state')).toContainText('Unverifiable, in review')
  const { items } = (await (await nadia.request.get(`/api/v1/articles/${id}/claims`)).json()) as {
    items: { commentCount: number }[]
  }
  expect(items.reduce((sum, { commentCount }) => sum + commentCount, 0)).toBe(1)
})

test('a verdict stays painted while it is on its way, whatever the server says in between', async ({ browser }) => {
  const nadia = await atDesk(browser, 'nadia')
  const id = await articleOf(nadia, 'A bridge on a slow line', TEXT)
  await nadia.goto(`/articles/${id}`)
  let arrive: () => void = () => undefined
  const line = new Promise<void>((resolve) => (arrive = resolve))
  await nadia.route(
    '**/verdicts',
    async (route) => {
      await line
      await route.continue()
    },
    { times: 1 },
  )
  const states = options(nadia).locator('.state')
  await nadia.keyboard.press('6')
  await expect(states.nth(0)).toContainText('Unverifiable, in review')
  const list = nadia.waitForResponse(`**/api/v1/articles/${id}/claims`)
  await nadia.keyboard.press('6')
  await list
  await expect(states.nth(1)).toContainText('Unverifiable, in review')
  await expect(states.nth(0)).toContainText('Unverifiable, in review')
  arrive()
  await expect(nadia.getByRole('banner').getByRole('status')).toContainText('Saved')
  await expect(states.nth(0)).toContainText('Unverifiable, in review')
})

test('what waits for the connection is read by Nadia, who takes one of it back and sends the rest', async ({
  browser,
}) => {
  const nadia = await atDesk(browser, 'nadia')
  const id = await articleOf(nadia, 'A bridge in two tunnels', TEXT)
  await nadia.goto(`/articles/${id}`)
  const before = await options(nadia).count()
  await nadia.context().setOffline(true)
  await nadia.keyboard.press('c')
  await nadia.keyboard.type('Typed in the tunnel.')
  await nadia.keyboard.press('ControlOrMeta+Enter')
  await nadia.keyboard.press('Escape')
  await newClaimByKey(nadia)

  await nadia.getByRole('button', { name: 'Offline, 2 queued' }).press('Enter')
  const queue = nadia.getByRole('dialog', { name: 'What waits' })
  await expect(queue.getByText(/^No connection since \d\d:\d\d GMT\. What you do waits in this page/)).toBeVisible()
  await expect(queue.getByRole('listitem')).toHaveText([/comment/i, /New claim/])
  await expectNoViolation(nadia, 'what waits')
  await queue.getByRole('button', { name: 'Take back: New claim' }).press('Enter')
  await expect(queue.getByRole('listitem')).toHaveCount(1)
  await expect(queue.getByRole('button', { name: 'Try now' })).toBeFocused()
  await nadia.context().setOffline(false)
  await expect(queue).toBeHidden()
  await expect(nadia.getByRole('banner').getByRole('status')).toContainText('Saved')
  await expect(nadia.getByText('Typed in the tunnel.')).toBeVisible()
  await nadia.reload()
  await expect(options(nadia)).toHaveCount(before)
  await expect(nadia.getByText('Typed in the tunnel.')).toBeVisible()
})

test('a verdict that Nadia takes back in a tunnel leaves her list at once, not only when there is a connection again', async ({
  browser,
}) => {
  const nadia = await atDesk(browser, 'nadia')
  const id = await articleOf(nadia, 'A bridge with a second thought', TEXT)
  await nadia.goto(`/articles/${id}`)
  const [first, second] = [options(nadia).first(), options(nadia).nth(1)]
  await expect(first).toHaveAttribute('aria-selected', 'true')
  await nadia.context().setOffline(true)
  await nadia.keyboard.press('6')
  await expect(second).toHaveAttribute('aria-selected', 'true')
  await nadia.keyboard.press('6')
  await expect(first.locator('.state')).not.toContainText('Open')
  await expect(second.locator('.state')).not.toContainText('Open')

  await nadia.getByRole('button', { name: 'Offline, 2 queued' }).press('Enter')
  const queue = nadia.getByRole('dialog', { name: 'What waits' })
  await queue.getByRole('button', { name: /^Take back: Claim 1:/ }).press('Enter')
  await expect(queue.getByRole('listitem')).toHaveCount(1)
  await nadia.keyboard.press('Escape')
  await expect(first.locator('.state')).toHaveText('Open')
  await expect(second.locator('.state')).not.toContainText('Open')
  await nadia.context().setOffline(false)
  await expect(nadia.getByRole('banner').getByRole('status')).toContainText('Saved')
  await nadia.reload()
  await expect(first.locator('.state')).toHaveText('Open')
  await expect(second.locator('.state')).not.toContainText('Open')
})
