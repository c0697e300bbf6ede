import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { expectNoViolation } from './axe'
import { articleOf, claimsIn, newClaimByKey, options } from './builders'
import { atDesk, signIn } from './people'
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
  await expect(options(nadia).first().locator('[data-finding]')).toContainText('Unverifiable, in review')
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
  const states = options(nadia).locator('[data-finding]')
  await nadia.keyboard.press('6')
  await expect(states.nth(0)).toContainText('Unverifiable, in review')
  const list = nadia.waitForResponse(`**/api/v1/articles/${id}/changes?*`)
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
  await expect(queue.getByText(/^No connection since \d\d:\d\d GMT\. What you do waits on this device/)).toBeVisible()
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
  await expect(first.locator('[data-finding]')).not.toContainText('Open')
  await expect(second.locator('[data-finding]')).not.toContainText('Open')

  await nadia.getByRole('button', { name: 'Offline, 2 queued' }).press('Enter')
  const queue = nadia.getByRole('dialog', { name: 'What waits' })
  await queue.getByRole('button', { name: /^Take back: Claim 1:/ }).press('Enter')
  await expect(queue.getByRole('listitem')).toHaveCount(1)
  await nadia.keyboard.press('Escape')
  await expect(first.locator('[data-finding]')).toHaveText('Open')
  await expect(second.locator('[data-finding]')).not.toContainText('Open')
  await nadia.context().setOffline(false)
  await expect(nadia.getByRole('banner').getByRole('status')).toContainText('Saved')
  await nadia.reload()
  await expect(first.locator('[data-finding]')).toHaveText('Open')
  await expect(second.locator('[data-finding]')).not.toContainText('Open')
})

test('⌘Z in a tunnel takes the verdict off at once and leads back to its claim; it is never sent', async ({
  browser,
}) => {
  const nadia = await atDesk(browser, 'nadia')
  const id = await articleOf(nadia, 'A bridge regretted in a tunnel', TEXT)
  await nadia.goto(`/articles/${id}`)
  const [first, second] = [options(nadia).first(), options(nadia).nth(1)]
  await expect(first).toHaveAttribute('aria-selected', 'true')
  await nadia.context().setOffline(true)
  const isTried = nadia.waitForEvent('requestfailed', (request) => request.url().endsWith('/verdicts'))
  await nadia.keyboard.press('6')
  await expect(second).toHaveAttribute('aria-selected', 'true')
  await isTried
  await expect(nadia.getByRole('banner').getByRole('status')).toHaveText('Offline, 1 queued')

  await nadia.keyboard.press('ControlOrMeta+z')
  await expect(first).toHaveAttribute('aria-selected', 'true')
  await expect(first.locator('[data-finding]')).toHaveText('Open')
  await expect(nadia.getByText(/^Taken back: Claim 1:/).last()).toBeVisible()
  await nadia.context().setOffline(false)
  await nadia.keyboard.press('j')
  await nadia.keyboard.press('6')
  await expect(nadia.getByRole('banner').getByRole('status')).toContainText('Saved')
  await nadia.reload()
  await expect(first.locator('[data-finding]')).toHaveText('Open')
  await expect(second.locator('[data-finding]')).toContainText('Unverifiable, in review')
})

test('a tab that is killed in a tunnel leaves its changes on the device: Nadia’s next tab sends each of them once', async ({
  browser,
}) => {
  const nadia = await atDesk(browser, 'nadia')
  const id = await articleOf(nadia, 'A bridge and a dead battery', TEXT)
  await nadia.goto(`/articles/${id}`)
  const context = nadia.context()
  await context.setOffline(true)
  await nadia.keyboard.press('6')
  await nadia.keyboard.press('c')
  await nadia.keyboard.type('Typed before the battery died.')
  await nadia.keyboard.press('ControlOrMeta+Enter')
  await expect(nadia.getByRole('banner').getByRole('status')).toHaveText('Offline, 2 queued')
  await nadia.close()
  await context.setOffline(false)

  const next = await context.newPage()
  await next.goto(`/articles/${id}`)
  await expect(options(next).first().locator('[data-finding]')).toContainText('Unverifiable, in review')
  await expect(next.getByRole('banner').getByRole('status')).toContainText('Saved')
  await next.reload()
  const { items } = (await (await next.request.get(`/api/v1/articles/${id}/claims`)).json()) as {
    items: { commentCount: number; status: string }[]
  }
  expect(items.filter(({ status }) => status === 'IN_REVIEW')).toHaveLength(1)
  expect(items.reduce((sum, { commentCount }) => sum + commentCount, 0)).toBe(1)
})

test('what Nadia leaves when she signs out waits for her on that machine, and is never sent as Otto', async ({
  browser,
}) => {
  const nadia = await atDesk(browser, 'nadia')
  const id = await articleOf(nadia, 'A bridge and a shared machine', TEXT)
  await nadia.goto(`/articles/${id}`)
  await nadia.route('**/verdicts', (route) => route.abort())
  await nadia.keyboard.press('6')
  await expect(nadia.getByRole('banner').getByRole('status')).toHaveText('Offline, 1 queued')
  const signOut = async () => {
    await nadia.getByRole('button', { name: /: account$/ }).click()
    await nadia.getByRole('menuitem', { name: 'Sign out', exact: true }).click()
  }
  await signOut()
  const asked = nadia.getByRole('dialog', { name: 'One change is not sent yet' })
  await expect(asked.getByRole('listitem')).toHaveText(/^Claim 1: Give verdict/)
  await expectNoViolation(nadia, 'signing out while something waits')
  await asked.getByRole('button', { name: 'Sign out and keep them' }).click()
  await nadia.waitForURL('**/sign-in**')
  await nadia.unroute('**/verdicts')

  await signIn(nadia, 'otto')
  await nadia.goto(`/articles/${id}`)
  await expect(options(nadia).first()).toBeVisible()
  await expect(nadia.getByRole('banner').getByRole('status')).toHaveText('All saved')
  await expect(options(nadia).first().locator('[data-finding]')).toHaveText('Open')
  await signOut()
  await nadia.waitForURL('**/sign-in**')

  await signIn(nadia, 'nadia')
  await nadia.goto(`/articles/${id}`)
  await expect(options(nadia).first().locator('[data-finding]')).toContainText('Unverifiable, in review')
  const givers = async () => {
    const { items } = (await (await nadia.request.get(`/api/v1/articles/${id}/claims`)).json()) as {
      items: { verdict: { givenBy: { name: string } } | null }[]
    }
    return items.flatMap(({ verdict }) => verdict?.givenBy.name ?? [])
  }
  // The claim looks as she left it before the desk has answered.
  await expect.poll(givers).toEqual(['Nadia Kessler'])
})

/** Something that is waited for, and what ends the wait. */
function held(): [Promise<void>, () => void] {
  let done: () => void = () => undefined
  return [
    new Promise<void>((resolve) => (done = resolve)),
    () => {
      done()
    },
  ]
}

const claimStates = async (page: Page, id: string) => (await claimsIn(page, id)).map(({ status }) => status)

test('what a tab has queued is sent by another one as soon as it is gone', async ({ browser }) => {
  const nadia = await atDesk(browser, 'nadia')
  const id = await articleOf(nadia, 'A bridge in two tabs', TEXT)
  await nadia.goto(`/articles/${id}`)
  await nadia.route('**/verdicts', (route) => route.abort())
  await nadia.keyboard.press('6')
  await expect(nadia.getByRole('banner').getByRole('status')).toHaveText('Offline, 1 queued')
  const other = await nadia.context().newPage()
  await other.goto(`/articles/${id}`, { waitUntil: 'networkidle' })
  expect(await claimStates(other, id)).not.toContain('IN_REVIEW')
  await nadia.close()
  await expect.poll(() => claimStates(other, id)).toContain('IN_REVIEW')
  await expect(options(other).first().locator('[data-finding]')).toContainText('Unverifiable, in review')
})

test('a page that was on its way already when a change was answered shows that change', async ({ browser }) => {
  const nadia = await atDesk(browser, 'nadia')
  const id = await articleOf(nadia, 'A bridge on two slow lines', TEXT)
  await nadia.goto(`/articles/${id}`, { waitUntil: 'networkidle' })
  const [line, arrive] = held()
  const [drawn, tellDrawn] = held()
  await nadia.route(
    '**/verdicts',
    async (route) => {
      await line
      await route.continue()
    },
    { times: 1 },
  )
  const answered = nadia.waitForResponse('**/verdicts')
  await nadia.keyboard.press('6')
  const state = options(nadia).first().locator('[data-finding]')
  await expect(state).toContainText('Unverifiable, in review')
  await nadia.route(
    (url) => url.pathname === `/articles/${id}`,
    async (route) => {
      if (route.request().resourceType() !== 'document') return route.fallback()
      const response = await route.fetch()
      tellDrawn()
      await answered
      return route.fulfill({ response })
    },
  )
  const reload = nadia.reload()
  await drawn
  arrive()
  await reload
  await expect(state).toContainText('Unverifiable, in review')
})
