import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { expectNoViolation } from './axe'
import { claimsIn, post } from './builders'
import { atDesk } from './people'
import { test } from './story'

const TEXT = 'The city will pay £18.6 million, the county £9.5 million and the bridges fund £4.3 million in 2027.'
const SUMS = ['£18.6 million', '£9.5 million', '£4.3 million']

/** Nadia sends the three sums together, one of them as wrong; the year is of legal risk and sent with them. */
async function sent(nadia: Page, headline: string): Promise<string> {
  const { article } = await post<{ article: { id: string } }>(nadia, '/articles', { headline, text: TEXT })
  const all = await claimsIn(nadia, article.id)
  const batch = `/articles/${article.id}/claims/batch`
  const year = all.find(({ text }) => text === '2027')
  await post(nadia, batch, { act: 'change', risk: 'LEGAL', claims: [{ id: year?.id, version: year?.version }] })
  const claims = (await claimsIn(nadia, article.id))
    .filter(({ text }) => [...SUMS, '2027'].includes(text))
    .map(({ id, version, text }) => ({
      ...{ id, version },
      ...(text === '£4.3 million' && { outcome: 'WRONG', replacement: '£3.3 million' }),
    }))
  await post(nadia, batch, {
    ...{ act: 'verdict', outcome: 'CONFIRMED', basis: 'PRIMARY_DOCUMENT', rationale: 'Schedule 1 gives the shares.' },
    evidence: {
      source: { kind: 'DOCUMENT', title: `Agreement on ${headline}` },
      ...{ locator: 'p. 3', excerpt: 'City 18.6; county £9.5 MILLION; fund 3.3.' },
    },
    claims,
  })
  return article.id
}

const stateOf = async (page: Page, articleId: string) =>
  (await claimsIn(page, articleId)).filter(({ text }) => SUMS.includes(text)).map(({ status }) => status)
const caseOf = (page: Page, count: number) => page.getByRole('article', { name: `${count} verdicts on one source` })

async function atCase(otto: Page, articleId: string) {
  const first = (await claimsIn(otto, articleId)).find(({ text }) => text === SUMS[0])
  await otto.goto(`/review?claim=${first?.id ?? ''}`, { waitUntil: 'networkidle' })
  await expect(caseOf(otto, 3)).toBeVisible()
}

/** What is said below, in the corner. */
const notice = (page: Page, words: string) => page.getByRole('region', { name: /^Notifications/ }).getByText(words)

test('verdicts sent together are one case; A approves all of them, ⌘Z takes that back', async ({ browser }) => {
  const [nadia, otto] = [await atDesk(browser, 'nadia'), await atDesk(browser, 'otto')]
  const id = await sent(nadia, 'A case of three sums')
  await atCase(otto, id)

  await test.step('each verdict is read, with what the source has of it; legal risk is looked at alone', async () => {
    const read = caseOf(otto, 3)
    await expect(read).toContainText('2 confirmed, 1 wrong')
    await expect(read.getByRole('row', { name: /£9.5 million/ })).toContainText('“£9.5 MILLION”')
    await expect(read.getByRole('row', { name: /£18.6 million/ })).toContainText('“18.6”')
    await expect(read.getByRole('row', { name: /2027/ })).toHaveCount(0)
    await expectNoViolation(otto, 'a case of several verdicts')
  })

  await otto.keyboard.press('a')
  await expect(notice(otto, '3 of 3 verdicts of “A case of three sums” approved')).toBeVisible()
  expect(await stateOf(otto, id)).toEqual(['APPROVED', 'APPROVED', 'APPROVED'])
  const legal = (await claimsIn(otto, id)).find(({ text }) => text === '2027')
  expect(legal?.status).toBe('IN_REVIEW')

  await otto.keyboard.press('Control+z')
  await expect(notice(otto, 'Undone. In review again: 3 of “A case of three sums”')).toBeVisible()
  expect(await stateOf(otto, id)).toEqual(['IN_REVIEW', 'IN_REVIEW', 'IN_REVIEW'])
})

test('each of several verdicts says which part its words stand in, a cell under which heads', async ({ browser }) => {
  const [nadia, otto] = [await atDesk(browser, 'nadia'), await atDesk(browser, 'otto')]
  const rows = [
    ['Town', '2024', '2025'],
    ['Marlow', '1,200', '1,500'],
    ['Henley', '1,200', '1,900'],
  ]
  const cells = rows.flatMap((row, at) =>
    row.map((text, column) => ({ role: 'TABLE_CELL', row: at, column, head: at * column === 0, text })),
  )
  const blocks = [
    { role: 'HEADLINE', text: 'Guests come back' },
    { role: 'STANDFIRST', text: 'Marlow counted 1,800 of them in May.' },
    ...cells,
  ]
  const { article } = await post<{ article: { id: string } }>(nadia, '/articles', { blocks })
  const counts = (await claimsIn(nadia, article.id)).filter(({ text }) => /^1,[28]00/.test(text))
  expect(counts).toHaveLength(3)
  await post(nadia, `/articles/${article.id}/claims/batch`, {
    ...{ act: 'verdict', outcome: 'CONFIRMED', basis: 'PRIMARY_DOCUMENT', rationale: 'The count says so.' },
    evidence: { source: { kind: 'DOCUMENT', title: 'Count of guests' }, locator: 'p. 1', excerpt: '1,200 and 1,800' },
    claims: counts.map(({ id, version }) => ({ id, version })),
  })
  await otto.goto(`/review?claim=${counts[0]?.id ?? ''}`, { waitUntil: 'networkidle' })
  const read = caseOf(otto, 3)
  await expect(read.getByRole('row', { name: /1,800/ })).toContainText('Standfirst')
  for (const town of ['Marlow', 'Henley']) {
    const cell = `Table cell under “2024” and “${town}”`
    await expect(read.getByRole('row').filter({ hasText: cell })).toContainText('1,200')
    // In the text and in the list below it.
    await expect(read.getByText(cell)).toHaveCount(2)
  }
  await expectNoViolation(otto, 'several verdicts on parts of an article')
})

test('→ goes into the verdicts: B returns one of them with a reason, A approves the rest; B outside returns all', async ({
  browser,
}) => {
  const [nadia, otto] = [await atDesk(browser, 'nadia'), await atDesk(browser, 'otto')]
  const id = await sent(nadia, 'A case with one returned')
  await atCase(otto, id)
  for (const key of ['ArrowRight', 'j', 'b']) await otto.keyboard.press(key)
  await expect(otto.getByLabel('Reason, if you return “£9.5 million”')).toBeFocused()
  await otto.keyboard.type('The county’s share is of 2026.')
  await otto.keyboard.press('Enter')
  await expect(caseOf(otto, 2)).toBeVisible()
  await expect.poll(() => stateOf(otto, id)).toContain('RETURNED')
  await otto.keyboard.press('a')
  await expect(notice(otto, '2 of 2 verdicts')).toBeVisible()
  expect(await stateOf(otto, id)).toEqual(['APPROVED', 'RETURNED', 'APPROVED'])

  const other = await sent(nadia, 'A case that is returned')
  await atCase(otto, other)
  await otto.keyboard.press('b')
  await otto.keyboard.type('Which schedule?')
  await otto.keyboard.press('Enter')
  await expect.poll(() => stateOf(otto, other)).toEqual(['RETURNED', 'RETURNED', 'RETURNED'])
})

test('one’s own are shown as one case too, with the reason that they are not one’s own to approve', async ({
  browser,
}) => {
  const otto = await atDesk(browser, 'otto')
  const id = await sent(otto, 'A case of Otto’s own')
  await atCase(otto, id)
  await expect(otto.getByText('Someone else has to approve your own verdict.').first()).toBeVisible()
  await otto.keyboard.press('a')
  expect(await stateOf(otto, id)).toEqual(['IN_REVIEW', 'IN_REVIEW', 'IN_REVIEW'])
})
