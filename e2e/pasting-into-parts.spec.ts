import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { expectNoViolation } from './axe'
import { post } from './builders'
import { paste } from './paste'
import { atDesk } from './people'
import { test } from './story'

const PAGE = `<article><header><h1>Mayor opens bridge</h1><p class="byline">By <a rel="author">Ella Moss</a></p>
<time datetime="2026-11-16">16 Nov 2026</time></header><p>The bridge is open. She is glad.</p></article>`
const FARES = '<h1>Fares</h1><p>A ride is £2.</p>'

const caretAt = (page: Page, name: string, at: number) =>
  page.getByLabel(name).evaluate((field: HTMLTextAreaElement, place) => {
    field.focus()
    field.setSelectionRange(place, place)
  }, at)

const partsOn = (page: Page) =>
  page
    .getByRole('group', { name: 'Parts of the text' })
    .getByRole('textbox')
    .evaluateAll((fields) => fields.map((field) => (field as HTMLTextAreaElement).value))

test('what is pasted into a part goes on there, brings no second headline, and is taken back', async ({ browser }) => {
  const nadia = await atDesk(browser, 'nadia')
  await nadia.goto('/articles/new', { waitUntil: 'networkidle' })
  await paste(nadia, 'Text', PAGE, 'not this')
  await expect(nadia.getByLabel('Byline')).toHaveValue('Ella Moss')
  await expect(nadia.getByLabel('Date of publication')).toHaveValue('16 November 2026')
  const changed = nadia.getByRole('region', { name: 'Changed in pasting' })
  await expect(changed).toContainText('The date of publication was moved to its field')

  await caretAt(nadia, 'Headline, part 1', 18)
  await paste(nadia, 'Headline, part 1', FARES, 'Fares\nA ride is £2.')
  await expect(nadia.getByLabel('Subhead, part 2')).toHaveValue('Fares')
  expect(await partsOn(nadia)).toEqual([
    'Mayor opens bridge',
    'Fares',
    'A ride is £2.',
    'The bridge is open. She is glad.',
  ])
  await nadia.keyboard.press('ControlOrMeta+z')
  await expect(nadia.getByLabel('Subhead, part 2')).toHaveCount(0)

  await caretAt(nadia, 'Body, part 2', 19)
  await paste(nadia, 'Body, part 2', '', ' It cost £4 million.\n\nNobody paid.')
  await expect(nadia.getByLabel('Body, part 2')).toHaveValue('The bridge is open. It cost £4 million.')
  await expect(nadia.getByLabel('Body, part 3')).toHaveValue('Nobody paid. She is glad.')
})

test('what a person has typed into a field stays, and the report says what was found', async ({ browser }) => {
  const nadia = await atDesk(browser, 'nadia')
  await nadia.goto('/articles/new', { waitUntil: 'networkidle' })
  await nadia.getByLabel('Byline').fill('Tom Reeve')
  await nadia.getByLabel('Date of publication').fill('1 December 2026')
  await paste(nadia, 'Text', PAGE, 'not this')
  await expect(nadia.getByLabel('Headline, part 1')).toHaveValue('Mayor opens bridge')
  await expect(nadia.getByLabel('Byline')).toHaveValue('Tom Reeve')
  await expect(nadia.getByLabel('Date of publication')).toHaveValue('1 December 2026')
  const changed = nadia.getByRole('region', { name: 'Changed in pasting' })
  await changed.getByText('A byline was found; the one in its field was kept').click()
  await expect(changed).toContainText('By Ella Moss')
  await changed.getByText('A date of publication was found; the one in its field was kept').click()
  await expect(changed).toContainText('16 Nov 2026')
  await expectNoViolation(nadia, 'what was found in a paste and not taken')
})

test('a numbered list stays numbered when its items move, and is a list in order to a screen reader', async ({
  browser,
}) => {
  const nadia = await atDesk(browser, 'nadia')
  const { article } = await post<{ article: { id: string } }>(nadia, '/articles', {
    blocks: [
      { role: 'HEADLINE', text: 'Three cities pay' },
      ...['1. Leeds pays £4 million', '2. Hull pays £3 million', '3. York pays £2 million'].map((text) => ({
        role: 'LIST_ITEM',
        text,
      })),
    ],
  })
  await nadia.goto(`/articles/${article.id}/revisions/new`, { waitUntil: 'networkidle' })
  await nadia.getByLabel('List item, part 4').press('Alt+ArrowUp')
  expect((await partsOn(nadia)).slice(1)).toEqual([
    '1. Leeds pays £4 million',
    '2. York pays £2 million',
    '3. Hull pays £3 million',
  ])
  await nadia.keyboard.press('End')
  await nadia.keyboard.press('Enter')
  await nadia.keyboard.type('Ely pays nothing')
  expect((await partsOn(nadia)).slice(2)).toEqual([
    '2. York pays £2 million',
    '3. Ely pays nothing',
    '4. Hull pays £3 million',
  ])
  await nadia.keyboard.press('ControlOrMeta+Enter')
  await nadia.waitForURL(/\/revisions\/2/)
  await nadia.goto(`/articles/${article.id}`)
  const list = nadia.getByRole('region', { name: 'Text, revision 2' }).locator('ol')
  await expect(list.getByRole('listitem')).toHaveText([/^1\. Leeds/, /^2\. York/, /^3\. Ely/, /^4\. Hull/])
  await expect(list).toHaveCSS('list-style-type', 'none')
  await expectNoViolation(nadia, 'the galley of a numbered list')
})
