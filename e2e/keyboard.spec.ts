import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import { expectNoViolation } from './axe'
import { atDesk } from './people'

const TEXT = 'The bridge cost £4 million. It opened on 3 May 1999, and Ada Winterbourne cut the ribbon.'

async function bringIn(page: Page, headline: string): Promise<string> {
  const answer = await page.request.post('/api/v1/articles', { data: { headline, text: TEXT } })
  expect(answer.status()).toBe(201)
  const { article } = (await answer.json()) as { article: { id: string } }
  return article.id
}

const options = (page: Page) => page.getByRole('listbox', { name: 'Claims' }).getByRole('option')

test('Nadia checks an article without a mouse: accept, new claim, source, verdict, dismiss', async ({ browser }) => {
  const nadia = await atDesk(browser, 'nadia')
  const id = await bringIn(nadia, 'A bridge without a mouse')
  await nadia.goto(`/articles/${id}`)
  await expect(options(nadia).first()).toHaveAttribute('aria-selected', 'true')
  const before = await options(nadia).count()

  await nadia.keyboard.press('Enter')
  await expect(options(nadia).first().locator('.state')).toHaveText('Open')

  await nadia.keyboard.press('n')
  await expect(nadia.getByRole('application', { name: /New claim/ })).toBeFocused()
  await nadia.keyboard.press('ArrowDown')
  await nadia.keyboard.press('ArrowRight')
  await nadia.keyboard.press('Shift+ArrowRight')
  await nadia.keyboard.press('Enter')
  await expect(options(nadia)).toHaveCount(before + 1)
  await expect(options(nadia).and(nadia.locator('[aria-selected="true"]'))).toContainText('It opened')

  await nadia.keyboard.press('s')
  await expect(nadia.getByRole('listbox', { name: 'Sources' }).getByRole('option').first()).toBeVisible()
  await nadia.keyboard.press('1')
  await nadia.getByLabel('Where in it').fill('p. 2')
  await nadia.keyboard.press('Enter')
  await expect(nadia.getByRole('heading', { name: /^Evidence\s+1/ })).toBeVisible()
  await nadia.keyboard.press('1')
  await expect(options(nadia).filter({ hasText: 'It opened' }).locator('.state')).toContainText('Confirmed, in review')

  await nadia.keyboard.press('d')
  await expect(nadia.getByLabel('Why it is no claim to check')).toBeFocused()
  await nadia.keyboard.press('1')
  await expect(options(nadia)).toHaveCount(before)

  await nadia.keyboard.press('g')
  await nadia.keyboard.press('r')
  await nadia.waitForURL('**/review**')
})

test('what was typed survives a reload, and someone who was faster: both verdicts are shown', async ({ browser }) => {
  const nadia = await atDesk(browser, 'nadia')
  const id = await bringIn(nadia, 'A bridge that two people check')
  await nadia.goto(`/articles/${id}`)
  await nadia.getByRole('button', { name: 'Accept all' }).click()
  const row = options(nadia).filter({ hasText: '£4 million' })
  await row.click()
  await expect(row.locator('.state')).toHaveText('Open')
  await nadia.getByLabel('Rationale').fill('Only the minutes of 1998 say so.')
  await nadia.getByRole('button', { name: /^Unverifiable/ }).click()
  await nadia.reload()
  await row.click()
  await expect(nadia.getByLabel('Rationale')).toHaveValue('Only the minutes of 1998 say so.')

  const otto = await atDesk(browser, 'otto')
  const { items } = (await (await otto.request.get(`/api/v1/articles/${id}/claims`)).json()) as {
    items: { id: string; text: string; version: number }[]
  }
  const claim = items.find(({ text }) => text === '£4 million')
  const faster = await otto.request.post(`/api/v1/claims/${claim?.id}/verdicts`, {
    data: { version: claim?.version, outcome: 'UNVERIFIABLE', basis: 'ON_AUTHOR', rationale: 'The author was there.' },
  })
  expect(faster.status()).toBe(201)

  await nadia.getByRole('button', { name: /Send for review/ }).click()
  const clash = nadia.getByRole('region', { name: 'Someone saved first' })
  await expect(clash).toContainText('The author was there.')
  await expect(clash).toContainText('Only the minutes of 1998 say so.')
  await clash.getByRole('button', { name: 'Post mine as a comment' }).click()
  await expect(nadia.getByRole('listitem').filter({ hasText: 'Only the minutes of 1998 say so.' })).toBeVisible()
  await expect(clash).toHaveCount(0)
})

test('Escape leads out of every field to the keys again, and what was typed stays', async ({ browser }) => {
  const nadia = await atDesk(browser, 'nadia')
  const id = await bringIn(nadia, 'A bridge with many fields')
  await nadia.goto(`/articles/${id}`)
  await nadia.getByRole('button', { name: 'Accept all' }).click()
  await expect(nadia.getByRole('button', { name: 'Accept all' })).toHaveCount(0)
  for (const [key, field] of [
    ['t', 'claim-kind'],
    ['w', 'claim-assignee'],
    ['c', 'claim-comment'],
    ['e', 'claim-replacement'],
  ] as const) {
    await nadia.keyboard.press(key)
    await expect(nadia.locator(`#${field}`)).toBeFocused()
    if (key === 'c') await nadia.keyboard.type('j is no key here')
    await nadia.keyboard.press('Escape')
    await expect(nadia.locator(`#${field}`)).not.toBeFocused()
  }
  await expect(nadia.getByLabel('Comment', { exact: true })).toHaveValue('j is no key here')
  await nadia.keyboard.press('j')
  await expect(options(nadia).nth(1)).toHaveAttribute('aria-selected', 'true')
})

test('without a connection keys and new claims wait, and nothing is lost or done twice', async ({ browser }) => {
  const nadia = await atDesk(browser, 'nadia')
  const id = await bringIn(nadia, 'A bridge in a tunnel')
  await nadia.goto(`/articles/${id}`)
  await nadia.getByRole('button', { name: 'Accept all' }).click()
  await expect(nadia.getByRole('button', { name: 'Accept all' })).toHaveCount(0)
  const before = await options(nadia).count()
  await nadia.context().setOffline(true)
  await nadia.keyboard.press('6')
  await nadia.getByLabel('Comment', { exact: true }).fill('Typed in the tunnel.')
  await nadia.keyboard.press('ControlOrMeta+Enter')
  await nadia.keyboard.press('ControlOrMeta+Enter')
  await nadia.keyboard.press('Escape')
  await nadia.keyboard.press('n')
  await nadia.keyboard.press('ArrowRight')
  await nadia.keyboard.press('Shift+ArrowRight')
  await nadia.keyboard.press('Enter')
  await expect(nadia.locator('.saved')).toHaveText('Offline, 3 queued')
  await nadia.context().setOffline(false)
  await expect(nadia.locator('.saved')).toContainText('Saved')
  await expect(options(nadia)).toHaveCount(before + 1)
  await expect(options(nadia).first().locator('.state')).toContainText('Unverifiable, in review')
  const { items } = (await (await nadia.request.get(`/api/v1/articles/${id}/claims`)).json()) as {
    items: { commentCount: number }[]
  }
  expect(items.reduce((sum, { commentCount }) => sum + commentCount, 0)).toBe(1)
})

test('a verdict stays painted while it is on its way, whatever the server says in between', async ({ browser }) => {
  const nadia = await atDesk(browser, 'nadia')
  const id = await bringIn(nadia, 'A bridge on a slow line')
  await nadia.goto(`/articles/${id}`)
  await nadia.getByRole('button', { name: 'Accept all' }).click()
  await expect(nadia.getByRole('button', { name: 'Accept all' })).toHaveCount(0)
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
  await expect(nadia.locator('.saved')).toContainText('Saved')
  await expect(states.nth(0)).toContainText('Unverifiable, in review')
})

test('a source that is being written is there again after a reload', async ({ browser }) => {
  const nadia = await atDesk(browser, 'nadia')
  const id = await bringIn(nadia, 'A bridge and its papers')
  await nadia.goto(`/articles/${id}`)
  await nadia.keyboard.press('Enter')
  await expect(options(nadia).first().locator('.state')).toHaveText('Open')
  await options(nadia).first().click()
  await nadia.keyboard.press('s')
  await nadia.getByRole('button', { name: /^Document/ }).click()
  await nadia.getByLabel('What it is').fill('Minutes of 1998')
  await nadia.getByLabel('Who may see it').selectOption('Public')
  await nadia.getByRole('radio', { name: 'Contradicts' }).click()
  await nadia.getByLabel('Where in it').fill('p. 7')
  await nadia.reload()
  await expect(options(nadia).first()).toBeVisible()
  await nadia.keyboard.press('s')
  await expect(nadia.getByLabel('What it is')).toHaveValue('Minutes of 1998')
  await expect(nadia.getByLabel('Who may see it')).toHaveValue('PUBLIC')
  await expect(nadia.getByRole('radio', { name: 'Contradicts' })).toBeChecked()
  await nadia.getByRole('button', { name: /^Attach/ }).click()
  await expect(nadia.getByRole('heading', { name: /^Evidence\s+1/ })).toBeVisible()
})

test('the first keys after a page is there work, also when its scripts are still on their way', async ({ browser }) => {
  const nadia = await atDesk(browser, 'nadia')
  const id = await bringIn(nadia, 'A bridge in a hurry')
  let letThrough = () => {}
  const held = new Promise<void>((resolve) => {
    letThrough = resolve
  })
  await nadia.route('**/_next/static/**/*.js', async (route) => {
    await held
    await route.continue()
  })
  await nadia.goto(`/articles/${id}`, { waitUntil: 'commit' })
  await expect(options(nadia).nth(2)).toBeVisible()
  await nadia.keyboard.press('j')
  await nadia.keyboard.press('j')
  await nadia.getByRole('button', { name: /^Coverage/ }).click()
  letThrough()
  await expect(options(nadia).nth(2)).toHaveAttribute('aria-selected', 'true')
  await expect(nadia.getByRole('region', { name: 'Not covered' }).first()).toBeVisible()
})

test('what waits for the connection is read by Nadia, who takes one of it back and sends the rest', async ({
  browser,
}) => {
  const nadia = await atDesk(browser, 'nadia')
  const id = await bringIn(nadia, 'A bridge in two tunnels')
  await nadia.goto(`/articles/${id}`)
  await nadia.getByRole('button', { name: 'Accept all' }).click()
  await expect(nadia.getByRole('button', { name: 'Accept all' })).toHaveCount(0)
  const before = await options(nadia).count()
  await nadia.context().setOffline(true)
  await nadia.keyboard.press('c')
  await nadia.keyboard.type('Typed in the tunnel.')
  await nadia.keyboard.press('ControlOrMeta+Enter')
  await nadia.keyboard.press('Escape')
  await nadia.keyboard.press('n')
  await nadia.keyboard.press('ArrowRight')
  await nadia.keyboard.press('Shift+ArrowRight')
  await nadia.keyboard.press('Enter')

  await nadia.getByRole('button', { name: 'Offline, 2 queued' }).press('Enter')
  const queue = nadia.getByRole('dialog', { name: 'What waits' })
  await expect(queue.getByText(/^No connection since \d\d:\d\d\.$/)).toBeVisible()
  await expect(queue.getByRole('listitem')).toHaveText([/comment/i, /New claim/])
  await expectNoViolation(nadia, 'what waits')
  await queue.getByRole('button', { name: 'Take back: New claim' }).press('Enter')
  await expect(queue.getByRole('listitem')).toHaveCount(1)
  await expect(queue.getByRole('button', { name: 'Try now' })).toBeFocused()
  await nadia.context().setOffline(false)
  await expect(queue).toBeHidden()
  await expect(nadia.locator('.saved')).toContainText('Saved')
  await expect(nadia.getByText('Typed in the tunnel.')).toBeVisible()
  await nadia.reload()
  await expect(options(nadia)).toHaveCount(before)
  await expect(nadia.getByText('Typed in the tunnel.')).toBeVisible()
})

test('a verdict that Nadia takes back in a tunnel leaves her list at once, not only when there is a connection again', async ({
  browser,
}) => {
  const nadia = await atDesk(browser, 'nadia')
  const id = await bringIn(nadia, 'A bridge with a second thought')
  await nadia.goto(`/articles/${id}`)
  await nadia.getByRole('button', { name: 'Accept all' }).click()
  await expect(nadia.getByRole('button', { name: 'Accept all' })).toHaveCount(0)
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
  await expect(nadia.locator('.saved')).toContainText('Saved')
  await nadia.reload()
  await expect(first.locator('.state')).toHaveText('Open')
  await expect(second.locator('.state')).not.toContainText('Open')
})
