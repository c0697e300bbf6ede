import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'
import { articleOf, newClaimByKey, optionOn, options } from './builders'
import { holdScripts } from './hold-scripts'
import { atDesk, read } from './people'
import { test } from './story'

const TEXT = 'The bridge cost £4 million. It opened on 3 May 1999, and Ada Winterbourne cut the ribbon.'

async function bringIn(page: Page, headline: string): Promise<string> {
  const answer = await page.request.post('/api/v1/articles', { data: { headline, text: TEXT } })
  expect(answer.status()).toBe(201)
  const { article } = (await answer.json()) as { article: { id: string } }
  return article.id
}

test('Nadia checks an article without a mouse: accept, new claim, source, verdict, dismiss', async ({ browser }) => {
  const nadia = await atDesk(browser, 'nadia')
  const id = await bringIn(nadia, 'A bridge without a mouse')
  await nadia.goto(`/articles/${id}`)
  await expect(options(nadia).first()).toHaveAttribute('aria-selected', 'true')
  const before = await options(nadia).count()

  await nadia.keyboard.press('Enter')
  await expect(options(nadia).first().locator('[data-finding]')).toHaveText('Open')

  await nadia.keyboard.press('n')
  await expect(nadia.getByRole('application', { name: /New claim/ })).toBeFocused()
  await nadia.keyboard.press('ArrowDown')
  await nadia.keyboard.press('ArrowRight')
  await nadia.keyboard.press('Shift+ArrowRight')
  await nadia.keyboard.press('Enter')
  await expect(options(nadia)).toHaveCount(before + 1)
  await expect(optionOn(nadia, 'It opened')).toHaveAttribute('aria-selected', 'true')

  await nadia.keyboard.press('s')
  await expect(nadia.getByRole('listbox', { name: 'Sources' }).getByRole('option').first()).toBeVisible()
  await nadia.keyboard.press('1')
  await nadia.getByLabel('Where in the source').fill('p. 2')
  await nadia.keyboard.press('Enter')
  await expect(nadia.getByRole('heading', { name: /^Evidence\s+1/ })).toBeVisible()
  await nadia.keyboard.press('1')
  await expect(optionOn(nadia, 'It opened').locator('[data-finding]')).toContainText('Confirmed, in review')

  await nadia.keyboard.press('d')
  await expect(nadia.getByLabel('Why isn’t this a claim?')).toBeFocused()
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
  const row = optionOn(nadia, '£4 million')
  await row.click()
  await expect(row.locator('[data-finding]')).toHaveText('Open')
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

  // She hears of it before she sends hers.
  const clash = nadia.getByRole('region', { name: 'Someone saved first' })
  await expect(clash).toContainText('The author was there.')
  await expect(clash).toContainText('Only the minutes of 1998 say so.')
  await clash.getByRole('button', { name: 'Post mine as a comment' }).click()
  await expect(nadia.getByRole('listitem').filter({ hasText: 'Only the minutes of 1998 say so.' })).toBeVisible()
  await expect(clash).toHaveCount(0)
})

test('what Nadia is writing stays under her hands when Otto gives his verdict, and in sight after it', async ({
  browser,
}) => {
  const nadia = await atDesk(browser, 'nadia')
  const id = await bringIn(nadia, 'A bridge that is judged while Nadia writes')
  await nadia.goto(`/articles/${id}`)
  await nadia.getByRole('button', { name: 'Accept all' }).click()
  const row = optionOn(nadia, '£4 million')
  await row.click()
  await expect(row.locator('[data-finding]')).toHaveText('Open')
  const rationale = nadia.getByLabel('Rationale')
  await rationale.click()
  await nadia.keyboard.type('Only the minutes')

  const otto = await atDesk(browser, 'otto')
  const { items } = await read<{ items: { id: string; text: string; version: number }[] }>(
    otto.request,
    `/api/v1/articles/${id}/claims`,
  )
  const claim = items.find(({ text }) => text === '£4 million')
  await otto.request.post(`/api/v1/claims/${claim?.id}/verdicts`, {
    data: { version: claim?.version, outcome: 'UNVERIFIABLE', basis: 'ON_AUTHOR', rationale: 'The author was there.' },
  })
  const clash = nadia.getByRole('region', { name: 'Someone saved first' })
  await expect(clash).toContainText('No outcome chosen')
  await expect(rationale).toBeFocused()
  await nadia.keyboard.type(' of 1998 say so.')
  await expect(rationale).toHaveValue('Only the minutes of 1998 say so.')

  await nadia.keyboard.press('Escape')
  await expect(rationale).toHaveCount(0)
  await expect(clash).toContainText('Only the minutes of 1998 say so.')
  await nadia.reload()
  await row.click()
  await expect(clash).toContainText('Only the minutes of 1998 say so.')
  await expect(nadia.getByText('which verdict')).toBeVisible()
  await nadia.keyboard.press('3')
  await expect(nadia.getByRole('listitem').filter({ hasText: 'Only the minutes of 1998 say so.' })).toBeVisible()
  await expect(clash).toHaveCount(0)
})

test('Escape leads out of every field to the keys again, and what was typed stays', async ({ browser }) => {
  const nadia = await atDesk(browser, 'nadia')
  const id = await articleOf(nadia, 'A bridge with many fields', TEXT)
  await nadia.goto(`/articles/${id}`)
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

test('a source that is being written is there again after a reload', async ({ browser }) => {
  const nadia = await atDesk(browser, 'nadia')
  const id = await bringIn(nadia, 'A bridge and its papers')
  await nadia.goto(`/articles/${id}`)
  await nadia.keyboard.press('Enter')
  await expect(options(nadia).first().locator('[data-finding]')).toHaveText('Open')
  await options(nadia).first().click()
  await nadia.keyboard.press('s')
  await nadia.getByRole('button', { name: /^Document/ }).click()
  await nadia.getByLabel('Source name').fill('Minutes of 1998')
  await nadia.getByLabel('Who may see it').selectOption('Public')
  await nadia.getByRole('radio', { name: 'Contradicts' }).click()
  await nadia.getByLabel('Where in the source').fill('p. 7')
  await nadia.reload()
  await expect(options(nadia).first()).toBeVisible()
  await nadia.keyboard.press('s')
  await expect(nadia.getByLabel('Source name')).toHaveValue('Minutes of 1998')
  await expect(nadia.getByLabel('Who may see it')).toHaveValue('PUBLIC')
  await expect(nadia.getByRole('radio', { name: 'Contradicts' })).toBeChecked()
  await nadia.getByRole('button', { name: /^Attach/ }).click()
  await expect(nadia.getByRole('heading', { name: /^Evidence\s+1/ })).toBeVisible()
})

test('a source is looked for with the key after the one that accepts a claim, while the answer is on its way', async ({
  browser,
}) => {
  const nadia = await atDesk(browser, 'nadia')
  const id = await bringIn(nadia, 'A bridge in a hurry for papers')
  await nadia.goto(`/articles/${id}`, { waitUntil: 'networkidle' })
  await options(nadia).first().click()
  const answers = Promise.withResolvers<null>()
  await nadia.route('**/accept', async (route) => {
    await answers.promise
    await route.fallback()
  })
  await nadia.keyboard.press('Enter')
  await expect(options(nadia).first().locator('[data-finding]')).toHaveText('Open')
  await options(nadia).first().click()
  await nadia.keyboard.press('s')
  await expect(nadia.getByRole('button', { name: /^Document/ })).toBeVisible()
  answers.resolve(null)
})

test('the first keys after a page is there work, also when its scripts are still on their way', async ({ browser }) => {
  const nadia = await atDesk(browser, 'nadia')
  const id = await bringIn(nadia, 'A bridge in a hurry')
  const letThrough = await holdScripts(nadia)
  await nadia.goto(`/articles/${id}`, { waitUntil: 'commit' })
  await expect(options(nadia).nth(2)).toBeVisible()
  await nadia.keyboard.press('j')
  await nadia.keyboard.press('j')
  await nadia.getByRole('button', { name: /^Coverage/ }).click()
  letThrough()
  await expect(options(nadia).nth(2)).toHaveAttribute('aria-selected', 'true')
  await expect(nadia.getByRole('region', { name: 'Not covered' }).first()).toBeVisible()
})

test('Otto keeps the focus on a button he went to before the scripts came, where the list would take it', async ({
  browser,
}) => {
  const otto = await atDesk(browser, 'otto')
  const notices = otto.getByRole('button', { name: /^Notices/ })
  const panel = otto.getByRole('dialog', { name: 'Notices' })
  for (const address of ['/sources', '/review']) {
    await otto.goto(address)
    await expect(otto.getByRole('listbox').first()).toBeFocused()
    const letThrough = await holdScripts(otto)
    await otto.goto(address, { waitUntil: 'commit' })
    await notices.focus()
    await otto.keyboard.press('Enter')
    letThrough()
    await expect(panel.getByRole('link', { name: /keys$/ })).toBeVisible()
    await otto.keyboard.press('Escape')
    await expect(panel).toBeHidden()
    await expect(notices).toBeFocused()
    await otto.unrouteAll({ behavior: 'wait' })
  }
})

test('Nadia keeps the focus in the field she went to before the scripts came, though the list remembers her row', async ({
  browser,
}) => {
  const nadia = await atDesk(browser, 'nadia')
  const seek = nadia.getByRole('searchbox').first()
  await nadia.goto('/articles')
  await nadia.keyboard.press('j')
  const row = nadia.locator('main :is(a, button):focus')
  await expect(row).toHaveCount(1)
  await nadia.reload()
  await expect(row).toHaveCount(1)
  const letThrough = await holdScripts(nadia)
  await nadia.goto('/articles', { waitUntil: 'commit' })
  await seek.click()
  await nadia.keyboard.type('bri')
  letThrough()
  await nadia.waitForLoadState('networkidle')
  await expect(seek).toBeFocused()
  await expect(seek).toHaveValue('bri')
})

test('a comment that is begun before the scripts are there has its first letters', async ({ browser }) => {
  const nadia = await atDesk(browser, 'nadia')
  const id = await articleOf(nadia, 'A bridge in a greater hurry', TEXT)
  const letThrough = await holdScripts(nadia)
  await nadia.goto(`/articles/${id}`, { waitUntil: 'commit' })
  await expect(options(nadia).first()).toBeVisible()
  await nadia.keyboard.press('c')
  await nadia.keyboard.type('Who ')
  letThrough()
  await expect(nadia.getByLabel('Comment', { exact: true })).toHaveValue('Who ')
  await nadia.keyboard.type('cut it?')
  await nadia.keyboard.press('ControlOrMeta+Enter')
  await expect(nadia.getByRole('listitem').filter({ hasText: 'Who cut it?' })).toBeVisible()
})

test('no key overtakes one that waits for the scripts: comment, ⌘↵, Escape and a new claim come in their order', async ({
  browser,
}) => {
  const nadia = await atDesk(browser, 'nadia')
  const id = await articleOf(nadia, 'A bridge in the greatest hurry', TEXT)
  const letThrough = await holdScripts(nadia)
  await nadia.goto(`/articles/${id}`, { waitUntil: 'commit' })
  await expect(options(nadia).first()).toBeVisible()
  const before = await options(nadia).count()
  await nadia.keyboard.press('c')
  await nadia.keyboard.type('Who cut ith')
  await nadia.keyboard.press('Backspace')
  await nadia.keyboard.press('ControlOrMeta+Enter')
  await nadia.keyboard.press('Escape')
  await newClaimByKey(nadia)
  letThrough()
  await expect(options(nadia)).toHaveCount(before + 1)
  await options(nadia).first().click()
  await expect(nadia.getByRole('listitem').filter({ hasText: /Who cut it$/ })).toBeVisible()
  await expect(nadia.getByRole('button', { name: 'Mine' })).toHaveAttribute('aria-pressed', 'false')
})

test('Nadia gives a claim to Otto by letters alone, which run no command meanwhile', async ({ browser }) => {
  const nadia = await atDesk(browser, 'nadia')
  const id = await articleOf(nadia, 'A bridge that Otto checks', TEXT)
  await nadia.goto(`/articles/${id}`)
  const before = await options(nadia).count()
  const given = nadia.getByRole('combobox', { name: 'Assigned to' })
  await nadia.keyboard.press('w')
  await expect(given).toBeFocused()
  await nadia.keyboard.type('otto v')
  await nadia.keyboard.press('Enter')
  await expect(given).toHaveText('Otto Varga')
  await expect(given).toBeFocused()
  await expect(options(nadia).first()).toHaveAttribute('aria-selected', 'true')
  await expect(options(nadia)).toHaveCount(before)
})
