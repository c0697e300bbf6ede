import { expect } from '@playwright/test'
import { expectNoViolation } from './axe'
import { articleOf, claimOn, foundBy, post } from './builders'
import { atDesk } from './people'
import { test } from './story'

const TEXT = 'The bridge cost £4 million. It opened on 3 May 1999, and Ada Winterbourne cut the ribbon.'
const SOON = { timeout: 5_000 }

test('Otto mentions Nadia and returns her claim: she is told at once, goes to each place by keys, and has read it then', async ({
  browser,
}) => {
  const [nadia, otto] = [await atDesk(browser, 'nadia'), await atDesk(browser, 'otto')]
  const id = await articleOf(nadia, 'A bridge that is told of', TEXT)
  const [sum, day] = [await claimOn(nadia, id, '£4 million'), await claimOn(nadia, id, '3 May 1999')]
  await foundBy(nadia, day.id)
  const listens = nadia.waitForResponse('**/api/live')
  await nadia.goto('/articles')
  await listens
  await nadia.goto('/notices')
  const all = nadia.getByRole('region', { name: 'Notices' }).getByRole('button', { name: 'All read', exact: true })
  if ((await all.getAttribute('aria-disabled')) === null) await all.click()
  const button = nadia.getByRole('button', { name: /^Notices/ })
  await expect(button).toHaveText('Notices')

  await post(otto, `/claims/${sum.id}/comments`, { body: '@Nadia Kessler, which page?' })
  await expect(button).toContainText('1 unread', SOON)
  const { version } = await claimOn(nadia, id, '3 May 1999')
  await post(otto, `/claims/${day.id}/reviews`, {
    version,
    decision: 'RETURN',
    reason: 'The agreement is not the paper.',
  })
  await expect(button).toContainText('2 unread', SOON)
  await expectNoViolation(nadia, 'unread notices in the bar')

  await nadia.keyboard.press('g')
  await nadia.keyboard.press('n')
  await nadia.reload()
  const lines = nadia.getByRole('listitem').filter({ hasText: 'Otto Varga' })
  await expect(lines.nth(0)).toContainText('returned')
  await expect(lines.nth(0)).toContainText('The agreement is not the paper.')
  await expect(lines.nth(1)).toContainText('mentioned you on')
  await expectNoViolation(nadia, 'the page of notices')
  await nadia.keyboard.press('j')
  await expect(lines.nth(0).getByRole('link')).toBeFocused()
  await nadia.keyboard.press('u')
  await expect(lines.nth(0).getByText('Unread')).toHaveCount(0)
  await expect(button).toContainText('1 unread', SOON)
  await nadia.keyboard.press('u')
  await expect(button).toContainText('2 unread', SOON)
  await nadia.keyboard.press('j')
  await nadia.keyboard.press('Enter')
  await nadia.waitForURL(`**/articles/${id}?claim=${sum.number}`)
  await expect(nadia.getByText('which page?')).toBeVisible()
  await expect(button).toContainText('1 unread', SOON)

  await test.step('⇧U in the galley marks those of this article', async () => {
    await nadia.keyboard.press('Shift+u')
    await expect(button).toHaveText('Notices', SOON)
  })
})

test('the panel over any page has the newest notices, and all of them are read by one button', async ({ browser }) => {
  const [nadia, otto] = [await atDesk(browser, 'nadia'), await atDesk(browser, 'otto')]
  const id = await articleOf(otto, 'A bridge for Nadia', TEXT)
  const sum = await claimOn(otto, id, '£4 million')
  await post(otto, `/claims/${sum.id}/comments`, { body: '@Nadia Kessler, yours?' })
  await nadia.goto('/sources')
  const button = nadia.getByRole('button', { name: /^Notices/ })
  await expect(button).toContainText('unread')
  await button.focus()
  await nadia.keyboard.press('Enter')
  const panel = nadia.getByRole('dialog', { name: 'Notices' })
  await expect(panel.getByText('yours?')).toBeVisible()
  await expectNoViolation(nadia, 'the panel of notices')
  await panel.getByRole('button', { name: 'All read' }).click()
  await expect(button).toHaveText('Notices')
  await panel.getByRole('link', { name: /yours\?/ }).click()
  await nadia.waitForURL(`**/articles/${id}?claim=${sum.number}`)
})
