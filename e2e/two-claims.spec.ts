import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'
import { options } from './builders'
import { atDesk, hearsNothing, read } from './people'
import { test } from './story'

const TEXT = 'Ada Winterbourne opened the bridge. It cost £4 million and £2 million, said Winterbourne.'

interface Claim {
  id: string
  number: number
  text: string
  status: string
  version: number
  anchors: { exact: string }[]
}

const claimsOf = async (page: Page, id: string) =>
  (await read<{ items: Claim[] }>(page.request, `/api/v1/articles/${id}/claims`)).items

/** An article with claims on exactly these words. */
async function bringIn(page: Page, headline: string, words: readonly string[]): Promise<string> {
  const brought = await page.request.post('/api/v1/articles', { data: { headline, text: TEXT } })
  const { article, claims } = (await brought.json()) as { article: { id: string }; claims: Claim[] }
  if (claims.length > 0)
    await page.request.post(`/api/v1/articles/${article.id}/claims/dismiss`, {
      data: { claims: claims.map(({ id, version }) => ({ id, version })), reason: 'Not a claim' },
    })
  for (const one of words) {
    const start = `${headline}\n\n${TEXT}`.indexOf(one)
    const data = { kind: 'STATEMENT', start, end: start + one.length, revision: 1 }
    expect((await page.request.post(`/api/v1/articles/${article.id}/claims`, { data })).status()).toBe(201)
  }
  return article.id
}

test('Nadia merges two claims and splits one, each by key, and takes both back', async ({ browser }) => {
  const nadia = await atDesk(browser, 'nadia')
  const id = await bringIn(nadia, 'A bridge in two claims', ['Ada Winterbourne', 'opened the bridge'])
  await nadia.goto(`/articles/${id}`)
  await expect(options(nadia)).toHaveCount(2)

  await nadia.keyboard.press('m')
  await expect(nadia.getByRole('listbox', { name: 'Claims to merge into' })).toBeFocused()
  await nadia.keyboard.press('Enter')
  await expect(options(nadia)).toHaveCount(1)
  await expect(options(nadia).first()).toContainText('2 mentions')
  await expect(nadia.getByText(/Claim \d+ merged into claim \d+/).first()).toBeVisible()

  await expect(nadia.getByRole('button', { name: /^Undo/ })).toBeVisible()
  await nadia.keyboard.press('ControlOrMeta+z')
  await expect(options(nadia)).toHaveCount(2)

  await options(nadia).last().click()
  await nadia.keyboard.press('q')
  const cut = nadia.getByRole('slider', { name: 'Where the new claim begins' })
  await expect(cut).toBeFocused()
  await nadia.keyboard.press('ArrowLeft')
  await expect(cut).toHaveAttribute('aria-valuetext', '“opened” stays, “the bridge” is new')
  await nadia.keyboard.press('Enter')
  await expect(options(nadia)).toHaveCount(3)
  await expect(options(nadia).and(nadia.locator('[aria-selected="true"]'))).toContainText('the bridge')
  await expect(nadia.getByText(/split “the bridge” off claim/)).toBeVisible()

  await expect(nadia.getByRole('button', { name: /^Undo/ })).toBeVisible()
  await nadia.keyboard.press('ControlOrMeta+z')
  await expect(options(nadia)).toHaveCount(2)
  const merged = async () => (await claimsOf(nadia, id)).filter(({ status }) => status === 'MERGED').length
  await expect.poll(merged).toBe(2)
})

test('⌘Z takes a split back at once, also when the list of claims is still on its way', async ({ browser }) => {
  const nadia = await atDesk(browser, 'nadia')
  const id = await bringIn(nadia, 'A bridge that is split in a hurry', ['opened the bridge'])
  await nadia.goto(`/articles/${id}`)
  await expect(options(nadia)).toHaveCount(1)
  await nadia.route(`**/api/v1/articles/${id}/claims`, () => undefined)
  await nadia.keyboard.press('q')
  await expect(nadia.getByRole('slider', { name: 'Where the new claim begins' })).toBeFocused()
  await nadia.keyboard.press('ArrowLeft')
  await nadia.keyboard.press('Enter')
  await expect(options(nadia)).toHaveCount(2)
  await expect(nadia.getByRole('button', { name: /^Undo/ })).toBeVisible()
  await nadia.keyboard.press('ControlOrMeta+z')
  await expect(options(nadia)).toHaveCount(1)
  await expect.poll(async () => (await claimsOf(nadia, id)).filter(({ status }) => status === 'MERGED').length).toBe(1)
})

test('a claim that comes back late does not lead Nadia away from where she has gone on to', async ({ browser }) => {
  const nadia = await atDesk(browser, 'nadia')
  const id = await bringIn(nadia, 'A bridge that comes back late', [
    'Ada Winterbourne',
    'opened the bridge',
    '£4 million',
  ])
  await nadia.goto(`/articles/${id}`)
  await expect(options(nadia)).toHaveCount(3)
  await nadia.keyboard.press('m')
  await expect(nadia.getByRole('listbox', { name: 'Claims to merge into' })).toBeFocused()
  await nadia.keyboard.press('Enter')
  await expect(nadia.getByRole('button', { name: /^Undo/ })).toBeVisible()

  const elsewhere = options(nadia).filter({ hasText: '£4 million' })
  await nadia.route('**/split', async (route) => {
    const response = await route.fetch()
    await expect(elsewhere).toHaveAttribute('aria-selected', 'true')
    await route.fulfill({ response })
  })
  await nadia.keyboard.press('ControlOrMeta+z')
  await elsewhere.click()
  await expect(options(nadia)).toHaveCount(3)
  await expect(nadia.getByRole('banner').getByRole('status')).toContainText('Saved')
  await expect(elsewhere).toHaveAttribute('aria-selected', 'true')
})

test('a merged claim is found again by its state, and leads to the one that it is part of', async ({ browser }) => {
  const nadia = await atDesk(browser, 'nadia')
  const id = await bringIn(nadia, 'A bridge in one claim', ['Ada Winterbourne', 'opened the bridge'])
  const [ends, stays] = (await claimsOf(nadia, id)).filter(({ status }) => status === 'OPEN')
  const data = { version: ends?.version, into: stays?.id, intoVersion: stays?.version }
  expect((await nadia.request.post(`/api/v1/claims/${ends?.id}/merge`, { data })).status()).toBe(200)
  // What is selected before the page listens filters nothing.
  await nadia.goto(`/articles/${id}`, { waitUntil: 'networkidle' })
  await nadia.getByRole('combobox', { name: 'State' }).selectOption('Merged')
  await options(nadia).first().click()
  await nadia.getByRole('button', { name: `claim ${stays?.number}` }).click()
  await expect(nadia.getByRole('region', { name: `Claim ${stays?.number}` })).toContainText('2 mentions')
  await expect(nadia.getByText(`with claim ${ends?.number}`)).toBeVisible()
})

test('two verdicts at once: Nadia’s takes the place of Otto’s once that one is withdrawn', async ({ browser }) => {
  const nadia = await atDesk(browser, 'nadia')
  const otto = await atDesk(browser, 'otto')
  await hearsNothing(nadia)
  const id = await bringIn(nadia, 'A bridge that two people judge', ['£4 million'])
  await nadia.goto(`/articles/${id}`)
  await nadia.getByLabel('Rationale').fill('Nobody has the minutes.')
  await nadia.getByRole('button', { name: /^Unverifiable/ }).click()
  const [claim] = (await claimsOf(otto, id)).filter(({ status }) => status === 'OPEN')
  const given = await otto.request.post(`/api/v1/claims/${claim?.id}/verdicts`, {
    data: { version: claim?.version, outcome: 'UNVERIFIABLE', basis: 'ON_AUTHOR', rationale: 'The author said so.' },
  })
  expect(given.status()).toBe(201)
  await nadia.getByRole('button', { name: /Send for review/ }).click()
  const clash = nadia.getByRole('region', { name: 'Someone saved first' })
  await expect(clash).toContainText('The author said so.')
  await expect(clash.getByRole('button', { name: /Put mine in its place/ })).toHaveAttribute('aria-disabled', 'true')
  await expect(clash).toContainText('in review')

  const { version } = (await given.json()) as { version: number }
  await otto.request.post(`/api/v1/claims/${claim?.id}/withdraw`, { data: { version } })
  await nadia.reload()
  await expect(nadia.getByLabel('Rationale')).toHaveValue('Nobody has the minutes.')
  await nadia.getByRole('button', { name: /Send for review/ }).click()
  await expect(options(nadia).first().locator('[data-finding]')).toContainText('Unverifiable, in review')
})

test('the width of a pane is chosen by key, and is there again after a reload', async ({ browser }) => {
  const nadia = await atDesk(browser, 'nadia')
  const id = await bringIn(nadia, 'A bridge in wide panes', ['£4 million'])
  await nadia.goto(`/articles/${id}`)
  const list = nadia.getByRole('region', { name: 'Claims' })
  const width = async () => (await list.boundingBox())?.width ?? 0
  const before = await width()
  await nadia.getByRole('separator', { name: 'Width of the claim list' }).focus()
  await nadia.keyboard.press('ArrowLeft')
  await nadia.keyboard.press('ArrowLeft')
  const chosen = await width()
  expect(chosen).toBe(before + 32)
  await nadia.reload()
  expect(await width()).toBe(chosen)
})

test('Nadia gives two articles to Otto, and takes that back', async ({ browser }) => {
  const nadia = await atDesk(browser, 'nadia')
  await bringIn(nadia, 'One to be given away', [])
  await bringIn(nadia, 'Another one to be given away', [])
  await nadia.goto('/articles?q=to+be+given+away')
  const rows = nadia.getByRole('row').filter({ hasText: 'given away' })
  await expect(rows).toHaveCount(2)
  await nadia.keyboard.press('j')
  await nadia.keyboard.press('x')
  await nadia.keyboard.press('j')
  await nadia.keyboard.press('Shift+X')
  await expect(nadia.getByText('2 selected')).toBeVisible()
  await nadia.keyboard.press('w')
  await expect(nadia.getByRole('combobox', { name: 'Assign to' })).toBeFocused()
  await nadia.keyboard.press('Enter')
  await nadia.keyboard.type('otto')
  await nadia.keyboard.press('Enter')
  await expect(nadia.getByRole('combobox', { name: 'Assign to' })).toHaveText('Otto Varga')
  await nadia.getByRole('button', { name: /^Assign/ }).click()
  await expect(rows.filter({ hasText: 'Otto Varga' })).toHaveCount(2)
  await expect(rows.first().getByRole('link')).toBeFocused()
  await expect(nadia.getByRole('button', { name: /^Undo/ })).toBeVisible()
  await nadia.keyboard.press('ControlOrMeta+z')
  await expect(rows.filter({ hasText: 'Nadia Kessler' })).toHaveCount(2)
})
