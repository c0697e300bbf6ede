import { expect } from '@playwright/test'
import { expectNoViolation } from './axe'
import { articleOf, claimOn, foundBy, post } from './builders'
import { atDesk } from './people'
import { test } from './story'

const TEXT = 'The bridge cost £4 million. It opened on 3 May 1999, and Ada Winterbourne cut the ribbon.'

test('Otto asks Nadia by name, by keys alone; she answers, changes her answer and resolves the thread; he reopens it', async ({
  browser,
}) => {
  const [nadia, otto] = [await atDesk(browser, 'nadia'), await atDesk(browser, 'otto')]
  const id = await articleOf(nadia, 'A bridge with threads', TEXT)
  const sum = await claimOn(nadia, id, '£4 million')
  const address = `/articles/${id}?claim=${sum.number}`
  await otto.goto(address)
  const field = otto.getByLabel('Comment', { exact: true })
  await expect(field).toBeVisible()
  await otto.keyboard.press('c')
  await expect(field).toBeFocused()
  await otto.keyboard.type('@nad')
  await expect(otto.getByRole('option', { name: 'Nadia Kessler' })).toHaveAttribute('aria-selected', 'true')
  await otto.keyboard.press('Enter')
  await expect(field).toHaveValue('@Nadia Kessler ')
  await otto.keyboard.type('which page?')
  await expect(otto.getByRole('listbox', { name: 'People at the desk' })).toHaveCount(0)
  await otto.keyboard.press('Control+Enter')
  await expect(otto.getByText('@Nadia Kessler', { exact: true })).toBeVisible()
  await expect(field).toHaveValue('')

  await nadia.goto(address)
  await expect(nadia.getByText('which page?')).toBeVisible()
  const thread = nadia.getByRole('group', { name: 'Thread, 2 comments' })
  await nadia.keyboard.press('c')
  await nadia.keyboard.type('Page 3.')
  await nadia.keyboard.press('Control+Enter')
  await expect(thread.getByText('Page 3.')).toBeVisible()
  await nadia.keyboard.press('ArrowUp')
  const mine = nadia.getByLabel('Your comment', { exact: true })
  await expect(mine).toBeFocused()
  await expect(mine).toHaveValue('Page 3.')
  await mine.fill('Page 4.')
  await nadia.keyboard.press('Control+Enter')
  await expect(thread.getByText('Page 4.')).toBeVisible()
  await expect(thread.getByText('changed')).toBeVisible()
  await expectNoViolation(nadia, 'a thread in the galley')
  await nadia.keyboard.press('Escape')
  await nadia.keyboard.press('r')
  await expect(nadia.getByText('Resolved thread, 2 comments')).toBeVisible()
  await expect(thread).toHaveCount(0)

  await expect(otto.getByText('Resolved thread, 2 comments')).toBeVisible()
  await otto.keyboard.press('Escape')
  await otto.keyboard.press('r')
  await expect(otto.getByRole('group', { name: 'Thread, 2 comments' })).toContainText('Page 4.')
})

test('what is half written stays with its writer, also over a reload, until it is sent', async ({ browser }) => {
  const [nadia, otto] = [await atDesk(browser, 'nadia'), await atDesk(browser, 'otto')]
  const id = await articleOf(nadia, 'A bridge with half a thought', TEXT)
  const sum = await claimOn(nadia, id, '£4 million')
  await post(nadia, `/claims/${sum.id}/comments`, { body: 'I have the minutes.' })
  const address = `/articles/${id}?claim=${sum.number}`
  await nadia.goto(address)
  await nadia.getByRole('button', { name: 'Change “I have the minutes.”' }).click()
  await nadia.getByLabel('Your comment', { exact: true }).fill('I have the minu')
  await nadia.reload()
  await expect(nadia.getByLabel('Your comment', { exact: true })).toHaveValue('I have the minu')
  await otto.goto(address)
  await expect(otto.getByText('I have the minutes.')).toBeVisible()
  await expect(otto.getByRole('button', { name: /^Change “/ })).toHaveCount(0)
  await nadia.getByRole('button', { name: 'Cancel' }).click()
  await expect(nadia.getByText('I have the minutes.')).toBeVisible()
})

test('Otto comments, answers and resolves where he reviews', async ({ browser }) => {
  const [nadia, otto] = [await atDesk(browser, 'nadia'), await atDesk(browser, 'otto')]
  const id = await articleOf(nadia, 'A bridge that is reviewed with words', TEXT)
  const sum = await claimOn(nadia, id, '£4 million')
  await foundBy(nadia, sum.id)
  await post(nadia, `/claims/${sum.id}/comments`, { body: 'Is the budget enough?' })
  await otto.goto(`/review?claim=${sum.id}`)
  await expect(otto.getByText('Is the budget enough?')).toBeVisible()
  await otto.keyboard.press('c')
  await otto.keyboard.type('It is.')
  await otto.keyboard.press('Control+Enter')
  await expect(otto.getByRole('group', { name: 'Thread, 2 comments' })).toContainText('It is.')
  await otto.keyboard.press('Escape')
  await otto.keyboard.press('r')
  await expect(otto.getByText('Resolved thread, 2 comments')).toBeVisible()
})

test('Nadia’s verdict is approved by Otto while Ines looks at it: she is told that, and when, in place of an error', async ({
  browser,
}) => {
  const [nadia, otto, ines] = [
    await atDesk(browser, 'nadia'),
    await atDesk(browser, 'otto'),
    await atDesk(browser, 'ines'),
  ]
  const id = await articleOf(nadia, 'A bridge that two approve', TEXT)
  const sum = await claimOn(nadia, id, '£4 million')
  await foundBy(nadia, sum.id)
  await ines.goto(`/review?claim=${sum.id}`)
  await expect(ines.getByRole('button', { name: /^Approve and next/ })).not.toHaveAttribute('aria-disabled')
  const { version } = await claimOn(otto, id, '£4 million')
  await post(otto, `/claims/${sum.id}/reviews`, { version, decision: 'APPROVE' })
  await ines.keyboard.press('a')
  await expect(ines.getByText(/Otto Varga approved this \d+ s ago\./).first()).toBeVisible()
})
