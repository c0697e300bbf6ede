import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { expectNoViolation } from './axe'
import { claimOn, claimsIn, foundBy, post } from './builders'
import { atDesk, read } from './people'
import { test } from './story'

interface Article {
  headline: string
  byline: string
  section: string
  language: string
  publishedAt: string | null
  dueAt: string | null
  version: number
}

const TEXT = 'The mayor resigned yesterday. The bridge has cost £4 million, the council says, and it is still closed.'

async function broughtIn(page: Page, headline: string): Promise<string> {
  const { article } = await post<{ article: { id: string } }>(page, '/articles', {
    ...{ headline, text: TEXT, byline: 'Marit Oake', section: 'City', publishedAt: '2026-03-06', language: 'en' },
  })
  return article.id
}

const stands = (page: Page, id: string) => read<Article>(page.request, `/api/v1/articles/${id}`)

/** Types a day into the date field of the details, key by key. */
async function typeDay(page: Page, name: string, keys: string) {
  await page.getByRole('dialog').getByRole('group', { name }).getByRole('spinbutton').first().focus()
  await page.keyboard.type(keys)
}

test('what is told of an article is corrected from the list, by keys alone, and each change is in its history', async ({
  browser,
}) => {
  const nadia = await atDesk(browser, 'nadia')
  const headline = 'A bridge whose details are wrong'
  const id = await broughtIn(nadia, headline)
  await nadia.goto('/articles?q=whose+details+are+wrong', { waitUntil: 'networkidle' })
  const details = nadia.getByRole('button', { name: `Details of ${headline}` })
  await details.focus()
  await nadia.keyboard.press('Enter')
  const dialog = nadia.getByRole('dialog', { name: 'Article details' })
  await expect(dialog.getByRole('textbox', { name: 'Headline' })).toBeFocused()
  await expectNoViolation(nadia, 'the details of an article of the list')
  for (const [field, words] of [
    ['Byline', 'Ada Lund'],
    ['Section', 'Transport'],
    ['Language', 'en-GB'],
  ] as const) {
    await dialog.getByLabel(field, { exact: true }).focus()
    await nadia.keyboard.press('ControlOrMeta+a')
    await nadia.keyboard.type(words)
  }
  await typeDay(nadia, 'Due', '040320271730')
  await dialog.getByRole('button', { name: /^Save/ }).focus()
  await nadia.keyboard.press('Enter')
  await expect(dialog).toHaveCount(0)
  await expect(nadia.getByRole('row').filter({ hasText: headline })).toContainText('Transport')
  expect(await stands(nadia, id)).toMatchObject({
    ...{ headline, byline: 'Ada Lund', section: 'Transport', language: 'en-GB', publishedAt: '2026-03-06' },
    dueAt: '2027-03-04T17:30:00.000Z',
  })
  await nadia.goto(`/articles/${id}/history`)
  const history = nadia.getByRole('main')
  await expect(history).toContainText(
    'changed the byline from “Marit Oake” to “Ada Lund”, changed the section from “City” to “Transport” and set the deadline to 4 Mar 2027',
  )
  await expect(history).toContainText(/language .*English/)
})

test('a line that leaves the list by what was saved is told of, with the way to it, and the focus stays in the list', async ({
  browser,
}) => {
  const nadia = await atDesk(browser, 'nadia')
  for (const one of ['first', 'second', 'third']) await broughtIn(nadia, `A pontoon with a wrong name, ${one}`)
  await nadia.goto('/articles?q=pontoon+with+a+wrong+name', { waitUntil: 'networkidle' })
  const rows = nadia.getByRole('row').filter({ hasText: 'A pontoon with a wrong name' })
  await expect(rows).toHaveCount(3)
  await nadia.getByRole('button', { name: 'Details of A pontoon with a wrong name, second' }).focus()
  await nadia.keyboard.press('Enter')
  const dialog = nadia.getByRole('dialog', { name: 'Article details' })
  await dialog.getByRole('textbox', { name: 'Headline' }).fill('A jetty with its own name')
  await nadia.keyboard.press('ControlOrMeta+Enter')
  await expect(dialog).toHaveCount(0)
  await expect(rows).toHaveCount(2)
  await expect(
    nadia.getByText('“A jetty with its own name” is saved. This filter or order no longer lists it').last(),
  ).toBeVisible()
  await expect(rows.locator(':focus')).toHaveCount(1)
  await nadia.getByRole('button', { name: 'Open it' }).click()
  await expect(nadia.getByRole('banner')).toContainText('A jetty with its own name')
})

test('another publication date makes stale what is counted from it, another headline what stands in it; nothing else', async ({
  browser,
}) => {
  const nadia = await atDesk(browser, 'nadia')
  const otto = await atDesk(browser, 'otto')
  const id = await broughtIn(nadia, 'Mayor resigns over £4 million bridge')
  for (const claim of await claimsIn(nadia, id)) {
    await post(nadia, `/claims/${claim.id}/accept`, { version: claim.version })
    await foundBy(nadia, claim.id)
    const { version } = await read<{ version: number }>(otto.request, `/api/v1/claims/${claim.id}`)
    await post(otto, `/claims/${claim.id}/reviews`, { version, decision: 'APPROVE' })
  }
  await nadia.goto(`/articles/${id}`, { waitUntil: 'networkidle' })
  const open = () =>
    nadia.getByRole('region', { name: 'Article', exact: true }).getByRole('button', { name: 'Details' })
  const dialog = nadia.getByRole('dialog', { name: 'Article details' })
  const save = async () => {
    await dialog.getByRole('button', { name: /^Save/ }).click()
    await expect(dialog).toHaveCount(0)
  }

  await open().click()
  await typeDay(nadia, 'Publication date', '09032026')
  await save()
  expect((await stands(nadia, id)).publishedAt).toBe('2026-03-09')
  expect((await claimOn(nadia, id, 'yesterday')).status).toBe('STALE')
  const sums = async () => {
    const all = (await claimsIn(nadia, id)).filter(({ text }) => /^£\d million$/.test(text))
    return all.map(({ text, status }) => `${text} ${status}`)
  }
  expect(await sums()).toEqual(['£4 million APPROVED', '£4 million APPROVED'])

  await open().click()
  await dialog.getByRole('textbox', { name: 'Headline' }).fill('Mayor resigns over £5 million bridge')
  await save()
  await expect(nadia.getByRole('region', { name: 'Text, revision 2' })).toContainText('£5 million')
  await expect(nadia).toHaveTitle(/Mayor resigns over £5 million bridge/)
  await expect(nadia.getByRole('banner')).toContainText('Mayor resigns over £5 million bridge')
  expect(await sums()).toEqual(['£5 million STALE', '£4 million APPROVED'])
  await nadia.goto(`/articles/${id}/history`)
  const history = nadia.getByRole('main')
  await expect(history).toContainText('publication date')
  await expect(history).toContainText('revision 2')
})

test('a day that there is not, or half a day, is said at its field, and nothing is saved until it is one', async ({
  browser,
}) => {
  const nadia = await atDesk(browser, 'nadia')
  const headline = 'A sluice with an odd deadline'
  const id = await broughtIn(nadia, headline)
  await nadia.goto('/articles?q=odd+deadline', { waitUntil: 'networkidle' })
  await nadia.getByRole('button', { name: `Details of ${headline}` }).click()
  const dialog = nadia.getByRole('dialog', { name: 'Article details' })
  const save = dialog.getByRole('button', { name: /^Save/ })
  const leave = () => dialog.getByRole('textbox', { name: 'Headline' }).focus()

  for (const [typed, said] of [
    ['310220260130', 'There is no 31 February 2026.'],
    ['290220260130', 'There is no 29 February 2026.'],
    ['150122010130', 'Give a date between 1500 and 2200.'],
  ] as const) {
    await typeDay(nadia, 'Due', typed)
    await leave()
    await expect(dialog.getByText(said)).toHaveCount(1)
    await save.click()
    await expect(dialog.getByText(said)).toHaveCount(1)
    await expect(dialog).not.toContainText('dueAt')
    await dialog.getByRole('button', { name: 'Undo what I typed' }).click()
    await expect(dialog.getByText(said)).toHaveCount(0)
  }

  await typeDay(nadia, 'Due', '1502')
  await leave()
  await dialog.getByRole('button', { name: 'Undo what I typed' }).click()
  await expect(dialog.getByRole('group', { name: 'Due' })).not.toContainText('15')
  await typeDay(nadia, 'Due', '15')
  for (const key of ['ArrowLeft', 'Backspace', 'Backspace']) await nadia.keyboard.press(key)
  await expect(dialog.getByRole('group', { name: 'Due' }).getByRole('spinbutton').first()).toBeFocused()
  await leave()
  await expect(dialog.getByText('This date isn’t complete.')).toHaveCount(0)
  await typeDay(nadia, 'Due', '1502')
  await nadia.keyboard.press('Control+Enter')
  await expect(dialog.getByText('This date isn’t complete.')).toHaveCount(1)
  await leave()
  await expect(dialog.getByText('This date isn’t complete.')).toHaveCount(1)
  await expectNoViolation(nadia, 'a date that isn’t complete')
  await dialog.getByRole('group', { name: 'Due' }).getByRole('spinbutton').nth(2).focus()
  await nadia.keyboard.type('20271730')
  await typeDay(nadia, 'Publication date', '3102')
  await leave()
  await expect(dialog.getByText('There is no 31 February 2026.')).toHaveCount(1)
  await save.click()
  await expect(dialog).toBeVisible()
  await typeDay(nadia, 'Publication date', '28022026')
  await save.click()
  await expect(dialog).toHaveCount(0)
  expect(await stands(nadia, id)).toMatchObject({ publishedAt: '2026-02-28', dueAt: '2027-02-15T17:30:00.000Z' })
})
