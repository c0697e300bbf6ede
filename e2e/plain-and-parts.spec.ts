import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'
import { post } from './builders'
import { paste } from './paste'
import { atDesk } from './people'
import { test } from './story'

const PAGE = `<h1>Bridge repair will cost £31.4 million</h1><figure><figcaption>Hangers on 10 March</figcaption></figure>
<p>The <a href="https://city.example/paper">paper</a> says so.</p><ul><li>38 of 112 cables</li><li>Two piers</li></ul>
<table><tr><th>Payer</th><th>Sum</th></tr><tr><th>Lindmere</th><td>£18.6 million</td></tr></table>`

const partsOf = (page: Page) =>
  page
    .getByRole('group', { name: 'Parts of the text' })
    .getByRole('textbox')
    .evaluateAll((fields) =>
      fields.map((field) => `${field.getAttribute('aria-label') ?? ''}: ${(field as HTMLTextAreaElement).value}`),
    )

test('plain text gives every part back, as it was or with what was changed', async ({ browser }) => {
  const nadia = await atDesk(browser, 'nadia')
  await nadia.goto('/articles/new', { waitUntil: 'networkidle' })
  await paste(nadia, 'Text', PAGE, 'not this')
  await expect(nadia.getByLabel('Table cell, part 9')).toHaveValue('£18.6 million')
  const before = await partsOf(nadia)
  const text = nadia.getByRole('textbox', { name: 'Text', exact: true })

  await test.step('what plain text can’t show is told, and ⌘Z brings it back', async () => {
    await nadia.getByRole('button', { name: 'Back to plain text' }).click()
    await expect(nadia.getByRole('note')).toContainText('1 headline, 1 caption, 2 list items, 4 table cells and 1 link')
    await expect(text).toHaveValue(/• Two piers\n\nPayer\tSum\nLindmere\t£18\.6 million$/)
    await text.press('ControlOrMeta+z')
    await expect(nadia.getByLabel('Table cell, part 9')).toBeVisible()
    expect(await partsOf(nadia)).toEqual(before)
  })

  await test.step('a reload in the middle keeps both', async () => {
    await nadia.getByRole('button', { name: 'Back to plain text' }).click()
    await expect(text).toHaveValue(/18\.6/)
    await nadia.reload({ waitUntil: 'networkidle' })
    await text.fill((await text.inputValue()).replace('£18.6', '£18.9'))
    await nadia.getByRole('button', { name: 'Bring the parts back' }).click()
    await expect(nadia.getByLabel('Table cell, part 9')).toHaveValue('£18.9 million')
    expect(await partsOf(nadia)).toEqual(before.map((part) => part.replace('18.6', '18.9')))
  })

  await test.step('even when all of it was deleted', async () => {
    await nadia.getByRole('button', { name: 'Back to plain text' }).click()
    await text.fill('')
    await nadia.getByRole('button', { name: 'Show the parts' }).click()
    await expect(nadia.getByLabel('Caption, part 2')).toHaveValue('Hangers on 10 March')
  })
})

test('what is pasted into written words keeps its table, and undoing leads back to the words', async ({ browser }) => {
  const nadia = await atDesk(browser, 'nadia')
  await nadia.goto('/articles/new', { waitUntil: 'networkidle' })
  const text = nadia.getByRole('textbox', { name: 'Text', exact: true })
  await text.fill('Who pays for the bridge\n\nA first sentence.')
  await text.evaluate((field: HTMLTextAreaElement) => {
    field.setSelectionRange(field.value.length, field.value.length)
  })
  await paste(nadia, 'Text', '<table><tr><th>Payer</th><th>Sum</th></tr><tr><td>City</td><td>£2</td></tr></table>', 'x')
  await expect(nadia.getByLabel('Table cell, part 6')).toHaveValue('£2')
  await nadia.getByLabel('Headline, part 1').press('ControlOrMeta+z')
  await expect(text).toHaveValue('Who pays for the bridge\n\nA first sentence.')
})

test('a link that is pasted within a line stays, and where nothing can be kept the parts are shown all the same', async ({
  browser,
}) => {
  const nadia = await atDesk(browser, 'nadia')
  await nadia.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new Error('full')
    }
  })
  await nadia.goto('/articles/new', { waitUntil: 'networkidle' })
  await paste(nadia, 'Text', PAGE, 'not this')
  const body = nadia.getByLabel('Body, part 3')
  await expect(body).toHaveValue('The paper says so.')
  await body.press('End')
  await paste(nadia, 'Body, part 3', ' As <a href="https://b.example/">others</a> do.', 'As others do.')
  await expect(body).toHaveValue('The paper says so. As others do.')
  await nadia.getByRole('button', { name: 'Start checking' }).click()
  await nadia.waitForURL(/\/articles\/[0-9a-f-]{36}/)
  await expect(nadia.getByRole('region', { name: 'Text, revision 1' }).getByRole('link')).toHaveCount(2)
})

test('a revision that is begun anew can be had back', async ({ browser }) => {
  const nadia = await atDesk(browser, 'nadia')
  const { article } = await post<{ article: { id: string } }>(nadia, '/articles', {
    headline: 'Ferry timetable',
    text: 'A ride is £2.\n\nIt leaves at noon.',
  })
  await nadia.goto(`/articles/${article.id}/revisions/new`, { waitUntil: 'networkidle' })
  await nadia.getByLabel('Body, part 2').fill('A ride is £3.')
  await nadia.getByRole('button', { name: 'Start over' }).click()
  await expect(nadia.getByLabel('Body, part 2')).toHaveValue('A ride is £2.')
  await nadia.reload({ waitUntil: 'networkidle' })
  await nadia.getByRole('button', { name: 'Restore my draft' }).click()
  await expect(nadia.getByLabel('Body, part 2')).toHaveValue('A ride is £3.')
})

const MAILED = `Night buses

The council voted on Tuesday to spend another four million pounds on
the night buses, which have run since 2019 between the station and the
harbour and are used by Lena
Okafor and others.

They run at five.`

test('lines that somebody’s mail program broke are joined at one press, and taken apart again by ⌘Z', async ({
  browser,
}) => {
  const nadia = await atDesk(browser, 'nadia')
  await nadia.goto('/articles/new', { waitUntil: 'networkidle' })
  await nadia.getByRole('textbox', { name: 'Text', exact: true }).fill(MAILED)
  await nadia.getByRole('button', { name: 'Show the parts' }).click()
  const body = nadia.getByLabel('Body, part 2')
  await expect(body).toHaveValue(/Lena\nOkafor/)
  const before = await partsOf(nadia)
  const join = nadia.getByRole('button', { name: 'Join the lines' })
  await join.click()
  await expect(body).toHaveValue(/^The council voted .* by Lena Okafor and others\.$/)
  await expect(join).toHaveCount(0)
  await body.press('ControlOrMeta+z')
  await expect(join).toBeVisible()
  expect(await partsOf(nadia)).toEqual(before)
  await join.click()
  await nadia.getByRole('button', { name: 'Start checking' }).click()
  await nadia.waitForURL(/\/articles\/[0-9a-f-]{36}/)
  await expect(
    nadia.getByRole('region', { name: 'Text, revision 1' }).locator('mark', { hasText: 'Lena Okafor' }),
  ).toBeVisible()
})
