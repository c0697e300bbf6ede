import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { articleOf, claimOn, foundBy, post } from './builders'
import { atDesk, hearsNothing, read } from './people'
import { test } from './story'

const TEXT = 'The mole cost £5.6 million. It was built in 1977 and has 398 lamps.'

const queue = (page: Page) => page.getByRole('listbox', { name: 'Waiting for review' })
const row = (page: Page, words: string) => queue(page).getByRole('option').filter({ hasText: words })
const decision = (page: Page) => page.getByRole('button', { name: /^Approve and next/ })

test('Otto returns with a reason, sees what came back alone, approves by key, and not his own', async ({ browser }) => {
  test.setTimeout(120_000)
  const nadia = await atDesk(browser, 'nadia')
  const otto = await atDesk(browser, 'otto')
  // The desk shows the soonest due first, and not all that other stories left in review.
  const articleId = await articleOf(nadia, 'A mole in figures', TEXT, new Date(Date.now() + 60_000))
  const [cost, lamps, year] = [
    await claimOn(nadia, articleId, '£5.6 million'),
    await claimOn(nadia, articleId, '398'),
    await claimOn(nadia, articleId, '1977'),
  ]
  await foundBy(nadia, cost.id)
  await foundBy(nadia, lamps.id)
  await foundBy(otto, year.id)

  await test.step('the desk’s line opens the very case', async () => {
    await otto.goto('/desk')
    await otto.getByRole('link', { name: '398' }).click()
    await expect(row(otto, '398')).toHaveAttribute('aria-selected', 'true')
  })

  await test.step('a return without a reason is refused; with one the next case takes its place', async () => {
    await otto.keyboard.press('b')
    await expect(otto.getByText('Return needs a reason.')).toBeVisible()
    await expect(otto.getByLabel('Reason, if you return it')).toBeFocused()
    await otto.keyboard.type('Count the new ones too.')
    await otto.keyboard.press('Enter')
    await expect(row(otto, '398')).toHaveCount(0)
    await expect(queue(otto)).toBeFocused()
    // The row goes before the server has answered.
    await expect.poll(async () => (await claimOn(otto, articleId, '398')).status).toBe('RETURNED')
  })

  await test.step('his own stands there with the reason why he can’t', async () => {
    await row(otto, '1977').click()
    await expect(otto.getByText('Someone else has to approve your own verdict.')).toBeVisible()
    await expect(decision(otto)).toHaveAttribute('aria-disabled', 'true')
    await otto.keyboard.press('a')
    await expect(row(otto, '1977')).toBeVisible()
  })

  await test.step('Nadia reads the reason on her desk and finds it again; only that one has changed since', async () => {
    await nadia.goto('/desk')
    await expect(nadia.getByText('Otto Varga: “Count the new ones too.”')).toBeVisible()
    await foundBy(nadia, lamps.id)
    await otto.reload()
    await otto.getByRole('checkbox', { name: 'Only what changed since my last review' }).check()
    await expect(row(otto, '398')).toBeVisible()
    await expect(row(otto, '£5.6 million')).toHaveCount(0)
    await row(otto, '398').click()
    const since = otto.getByRole('article').filter({ hasText: 'Since your last review' })
    await expect(since.getByText('You returned the claim: “Count the new ones too.”')).toBeVisible()
    await expect(since.getByText('new since you returned it')).toBeVisible()
  })

  await test.step('A approves and goes on; one key takes it back', async () => {
    await queue(otto).focus()
    await otto.keyboard.press('a')
    await expect(row(otto, '398')).toHaveCount(0)
    await expect.poll(async () => (await claimOn(otto, articleId, '398')).status).toBe('APPROVED')
    await expect(otto.getByRole('button', { name: /^Undo/ })).toBeVisible()
    await otto.keyboard.press('ControlOrMeta+z')
    await expect.poll(async () => (await claimOn(otto, articleId, '398')).status).toBe('IN_REVIEW')
    await expect(row(otto, '398')).toBeVisible()
  })
})

test('what Otto returns and comments on in one article reaches Nadia as one notice', async ({ browser }) => {
  const [nadia, otto] = [await atDesk(browser, 'nadia'), await atDesk(browser, 'otto')]
  const articleId = await articleOf(nadia, 'A mole gathered', TEXT)
  const [cost, lamps, year] = [
    await claimOn(nadia, articleId, '£5.6 million'),
    await claimOn(nadia, articleId, '398'),
    await claimOn(nadia, articleId, '1977'),
  ]
  for (const { id } of [cost, lamps, year]) await foundBy(nadia, id)
  await post(otto, `/claims/${year.id}/comments`, { body: 'The plaque has 1978.' })
  for (const [{ id }, reason] of [
    [cost, 'In whose money?'],
    [lamps, 'Count the new ones.'],
  ] as const) {
    await otto.goto(`/review?claim=${id}`)
    await otto.getByLabel('Reason, if you return it').fill(reason)
    await otto.keyboard.press('Enter')
    await expect
      .poll(async () => (await read<{ status: string }>(otto.request, `/api/v1/claims/${id}`)).status)
      .toBe('RETURNED')
  }
  await nadia.goto('/desk')
  const notice = nadia.getByRole('listitem').filter({ hasText: 'Otto Varga sent back 2 claims' })
  await expect(notice).toHaveCount(1)
  for (const said of ['“In whose money?”', '“Count the new ones.”', '“The plaque has 1978.”'])
    await expect(notice.getByText(said)).toBeVisible()
  await notice.getByRole('link', { name: '1977' }).click()
  await expect(nadia.getByRole('region', { name: /^Claim \d+$/ })).toContainText('The plaque has 1978.')
})

test('two reviewers decide on one verdict at once: one decision stands, the other is told', async ({ browser }) => {
  const nadia = await atDesk(browser, 'nadia')
  const otto = await atDesk(browser, 'otto')
  const ines = await atDesk(browser, 'ines')
  await hearsNothing(otto)
  const articleId = await articleOf(nadia, 'A mole for two reviewers', TEXT)
  const { id } = await claimOn(nadia, articleId, '£5.6 million')
  await foundBy(nadia, id)
  await otto.goto(`/review?claim=${id}`)
  await expect(decision(otto)).not.toHaveAttribute('aria-disabled', 'true')
  const { version } = await read<{ version: number }>(ines.request, `/api/v1/claims/${id}`)
  await post(ines, `/claims/${id}/reviews`, { version, decision: 'RETURN', reason: 'Which pier?' })
  await otto.keyboard.press('a')
  await expect(
    otto
      .getByRole('region', { name: /^Notifications/ })
      .getByText(/^Claim \d+ of .*: Ines Moreau returned this \d+ s ago/),
  ).toBeVisible()
  expect((await claimOn(otto, articleId, '£5.6 million')).status).toBe('RETURNED')
})

test('a held key approves one verdict, and the keys are the same ones on a Cyrillic layout and with Caps Lock', async ({
  browser,
}) => {
  const nadia = await atDesk(browser, 'nadia')
  const otto = await atDesk(browser, 'otto')
  const articleId = await articleOf(
    nadia,
    'A jetty in figures',
    'The jetty cost £3.1 million. It was built in 1911 and has 212 lamps.',
  )
  for (const words of ['£3.1 million', '1911', '212']) await foundBy(nadia, (await claimOn(nadia, articleId, words)).id)
  const mine = queue(otto).getByRole('group', { name: 'A jetty in figures' }).getByRole('option')
  await otto.goto('/review', { waitUntil: 'networkidle' })
  await expect(mine).toHaveCount(3)
  await mine.filter({ hasText: '£3.1 million' }).click()
  await expect(decision(otto)).not.toHaveAttribute('aria-disabled', 'true')

  await test.step('held, A approves the case that Otto has read, and no other', async () => {
    // Without going up between: what a keyboard sends for a key that is held.
    for (let times = 0; times < 6; times++) await otto.keyboard.down('a')
    await otto.keyboard.up('a')
    await expect(mine).toHaveCount(2)
    await expect(decision(otto)).not.toHaveAttribute('aria-disabled', 'true')
    await expect(mine).toHaveCount(2)
  })

  await test.step('the key in the place of A approves the next', async () => {
    await mine.filter({ hasText: '1911' }).click()
    await expect(decision(otto)).not.toHaveAttribute('aria-disabled', 'true')
    await otto.evaluate(() => {
      const key = { key: 'ф', code: 'KeyA', bubbles: true, cancelable: true }
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', key))
    })
    await expect(mine).toHaveCount(1)
  })

  await test.step('and so does a capital A without Shift', async () => {
    await mine.filter({ hasText: '212' }).click()
    await expect(decision(otto)).not.toHaveAttribute('aria-disabled', 'true')
    await otto.evaluate(() => {
      const key = { key: 'A', code: 'KeyA', bubbles: true, cancelable: true }
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', key))
    })
    await expect(mine).toHaveCount(0)
  })
})
