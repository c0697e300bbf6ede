import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { expectNoViolation } from './axe'
import { post } from './builders'
import { atDesk } from './people'
import { test } from './story'

const item = (text: string, level = 0) => ({ role: 'LIST_ITEM', text, level })
const cell = (text: string, row: number, column: number) => ({
  ...{ role: 'TABLE_CELL', text, row, column },
  head: row === 0 || column === 0,
})
const LIST = [
  item('Lindmere pays £18.6 million'),
  item('of which £4 million this year', 1),
  item('and £3 million in May', 2),
  item('Aske pays £9.5 million'),
]
const BLOCKS = [
  { role: 'HEADLINE', text: 'Bridge repair will cost £31.4 million' },
  { role: 'STANDFIRST', text: 'Work starts on 4 May 2026.' },
  { role: 'CAPTION', text: 'Hangers on 10 March 2026' },
  { role: 'BODY', text: 'The sum is made up of three parts:' },
  ...LIST,
  { role: 'SUBHEAD', text: 'Who pays' },
  { role: 'PULL_QUOTE', text: '“We are buying thirty years.”' },
  { role: 'CAPTION', text: 'Sums by year', ofTable: true },
  ...[cell('Payer', 0, 0), cell('2025', 0, 1), cell('District 14', 1, 0), cell('£18.6 million', 1, 1)],
  { role: 'NOTE', text: 'Paper 14 of 3 March 2026' },
]
const ARABIC = [
  { role: 'HEADLINE', text: 'إصلاح الجسر سيكلف 31.4 مليون جنيه' },
  { role: 'BODY', text: 'صوت المجلس يوم الثلاثاء على إنفاق المبلغ على الجسر القديم في المدينة:' },
  ...[item('المدينة تدفع 18.6 مليون جنيه'), item('منها 4 ملايين من ميزانية 2025', 1), item('والباقي من قرض', 2)],
]

async function broughtIn(page: Page, blocks: readonly object[]): Promise<string> {
  return (await post<{ article: { id: string } }>(page, '/articles', { blocks })).article.id
}

/** What is wider than the window, or stands outside of it. */
const outside = (page: Page, selector: string) =>
  page
    .locator(selector)
    .evaluateAll((all) =>
      all
        .filter((one) => one.getBoundingClientRect().right > innerWidth || one.getBoundingClientRect().left < 0)
        .map((one) => one.textContent),
    )

test('whoever listens to an article hears headings, captions, lists within lists, and a table with its heads', async ({
  browser,
}) => {
  const nadia = await atDesk(browser, 'nadia')
  await nadia.goto(`/articles/${await broughtIn(nadia, BLOCKS)}`, { waitUntil: 'networkidle' })
  const story = nadia.getByRole('region', { name: 'Text, revision 1' }).getByRole('article')
  // The marks of claims are there too; here it is what stands around them that is listened to.
  const heard = (await story.ariaSnapshot())
    .split('\n')
    .filter((line) =>
      /- (heading|figure|caption|list|listitem|blockquote|table|row|columnheader|rowheader|cell)\b/.test(line),
    )
    .map((line) => line.replace(/:$/, '').replace(/: .*$/, ''))
  const inOrder = heard.map((line) => line.trim().replace(/^- /, ''))
  expect(inOrder).toEqual([
    'heading "Bridge repair will cost £31.4 million" [level=1]',
    'figure "Hangers on 10 March 2026"',
    'list',
    'listitem',
    'list',
    'listitem',
    'list',
    'listitem',
    'listitem',
    'heading "Who pays" [level=2]',
    'blockquote',
    'table "Sums by year"',
    'caption',
    'row "Payer 2025"',
    'columnheader "Payer"',
    'columnheader "2025"',
    'row "District 14 £18.6 million"',
    'rowheader "District 14"',
    'cell "£18.6 million"',
  ])
  const items = story.getByRole('listitem')
  await expect(items.filter({ hasText: 'Lindmere' })).toContainText('in May')
  await expect(items.filter({ hasText: 'Aske' })).not.toContainText('in May')
  await expectNoViolation(nadia, 'lists within lists, and a table')
})

for (const [way, blocks, edge] of [
  ['from left to right', BLOCKS, 'left'],
  ['from right to left', ARABIC, 'right'],
] as const)
  test(`a list within a list goes in ${way}, on a phone too, and by key in the form of a revision`, async ({
    browser,
  }) => {
    const nadia = await atDesk(browser, 'nadia')
    const id = await broughtIn(nadia, blocks)
    const inOf = async (selector: string) => {
      const places = await nadia
        .locator(selector)
        .evaluateAll((all, side) => all.map((one) => one.getBoundingClientRect()[side]), edge)
      return edge === 'left' ? places : places.map((place) => -place)
    }
    for (const width of [1_280, 320]) {
      await nadia.setViewportSize({ width, height: 844 })
      await nadia.goto(`/articles/${id}`, { waitUntil: 'networkidle' })
      const [first = 0, second = 0, third = 0] = await inOf('.story [data-part="LIST_ITEM"]')
      expect(first).toBeLessThan(second)
      expect(second).toBeLessThan(third)
      expect(await outside(nadia, '.story [data-part="LIST_ITEM"]')).toEqual([])

      await nadia.goto(`/articles/${id}/revisions/new`, { waitUntil: 'networkidle' })
      const rows = await inOf('[data-role="LIST_ITEM"] textarea')
      expect(rows[0]).toBeLessThan(rows[1] ?? 0)
      expect(rows[1]).toBeLessThan(rows[2] ?? 0)
      expect(await outside(nadia, '[data-role="LIST_ITEM"] textarea')).toEqual([])
    }
    await expectNoViolation(nadia, `the form of a list within a list, ${way}`)

    const fields = nadia.locator('[data-role="LIST_ITEM"] textarea')
    const before = await inOf('[data-role="LIST_ITEM"] textarea')
    await fields.nth(2).press('ControlOrMeta+[')
    await expect.poll(async () => (await inOf('[data-role="LIST_ITEM"] textarea'))[2]).toBe(before[1])
    await nadia.getByRole('button', { name: 'Save as revision 2' }).click()
    await nadia.waitForURL(/\/revisions\/2$/)
    await nadia.goto(`/articles/${id}`, { waitUntil: 'networkidle' })
    await expect(nadia.locator('.story ul ul')).toHaveCount(1)
    await expect(nadia.locator('.story ul ul > li')).toHaveCount(2)
  })

test('a wide table scrolls on the screen with each figure on one line, and is whole on paper', async ({ browser }) => {
  const nadia = await atDesk(browser, 'nadia')
  const table = Array.from({ length: 30 }, (_, row) =>
    Array.from({ length: 12 }, (_, column) =>
      cell(row === 0 ? `${2013 + column}` : column === 0 ? `District ${row}` : `£${row}.${column}m`, row, column),
    ),
  )
  const id = await broughtIn(nadia, [{ role: 'HEADLINE', text: 'Sums by district' }, ...table.flat()])
  await nadia.goto(`/articles/${id}`, { waitUntil: 'networkidle' })
  const heights = await nadia.locator('.story tr').evaluateAll((rows) => rows.map((row) => row.clientHeight))
  // One more line would be 26 pixels; borders that meet round by one.
  expect(Math.max(...heights) - Math.min(...heights)).toBeLessThan(3)

  await nadia.setViewportSize({ width: 673, height: 1_000 })
  await nadia.emulateMedia({ media: 'print' })
  await expect(nadia.locator('.story td').last()).toBeVisible()
  expect(await outside(nadia, '.story :is(td, th)')).toEqual([])
})

test('a table whose cells stand far apart is drawn with the rows and columns that have cells, also in the form', async ({
  browser,
}) => {
  const nadia = await atDesk(browser, 'nadia')
  const far = Array.from({ length: 400 }, (_, at) => ({ ...cell(`Sum ${at}`, at * 20, at * 20), head: false }))
  const id = await broughtIn(nadia, [{ role: 'HEADLINE', text: 'A table of gaps' }, ...far])
  await nadia.goto(`/articles/${id}`, { waitUntil: 'networkidle' })
  expect(await nadia.locator('.story td').count()).toBeLessThan(1_200)
  await nadia.goto(`/articles/${id}/revisions/new`, { waitUntil: 'networkidle' })
  const columns = await nadia
    .getByRole('group', { name: 'Table' })
    .locator('> div')
    .evaluate((grid) => getComputedStyle(grid).gridTemplateColumns.split(' ').length)
  expect(columns).toBe(400)
})

test('an address that names no article is a page that is not there', async ({ browser }) => {
  const nadia = await atDesk(browser, 'nadia')
  for (const id of ['garbage', '00000000-0000-4000-8000-000000000000'])
    for (const below of ['', '/history', '/revisions/1', '/revisions/new'])
      expect((await nadia.goto(`/articles/${id}${below}`))?.status(), `${id}${below}`).toBe(404)
})
