import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { expectNoViolation } from './axe'
import { claimsIn, foundBy, optionOn, post } from './builders'
import { atDesk, choose, hearsNothing } from './people'
import { test } from './story'

const FIRST = 'The repair was agreed in 1987.'
const SENTENCE = 'The city will pay £18.6 million, the county £9.5 million and the bridges fund £4.3 million.'
const LAST = 'Work starts in 2027 and will close one lane for 18 months.'
const SUMS = ['£18.6 million', '£9.5 million', '£4.3 million']

/** An article of three sentences, in one paragraph, in which just these words are suggested. */
async function bridge(page: Page, headline: string): Promise<string> {
  const text = `${FIRST} ${SENTENCE} ${LAST}`
  const { article } = await post<{ article: { id: string } }>(page, '/articles', { headline, text })
  const wanted = ['1987', ...SUMS, '2027', '18 months']
  const rest = (await claimsIn(page, article.id)).filter((claim) => !wanted.includes(claim.text))
  const claims = rest.map(({ id, version }) => ({ id, version }))
  if (claims.length > 0) await post(page, `/articles/${article.id}/claims/dismiss`, { claims, reason: 'Not a claim' })
  return article.id
}

const keys = async (page: Page, ...pressed: string[]) => {
  for (const key of pressed) await page.keyboard.press(key)
}
const panel = (page: Page, count: number) =>
  page.getByRole('region', { name: count === 1 ? '1 claim chosen' : `${count} claims chosen`, exact: true })
const framed = (page: Page) => page.locator('article.story [data-chosen]')
const checked = (page: Page) => page.getByRole('option', { checked: true })
const said = (page: Page) => page.locator('[aria-live="polite"]').first()

async function atSum(page: Page, articleId: string) {
  const claims = await claimsIn(page, articleId)
  const number = claims.find(({ text }) => text === '£9.5 million')?.number ?? 0
  await page.goto(`/articles/${articleId}?claim=${number}`, { waitUntil: 'networkidle' })
  await expect(page.getByRole('option', { name: '£9.5 million', selected: true })).toBeVisible()
}

/** What is said below, in the corner. */
const notice = (page: Page, words: string) => page.getByRole('region', { name: /^Notifications/ }).getByText(words)

test('claims are chosen together by key and by press; the text frames them, the list ticks them, Escape clears', async ({
  browser,
}) => {
  const nadia = await atDesk(browser, 'nadia')
  const id = await bridge(nadia, 'A bridge to choose from')
  await atSum(nadia, id)

  await test.step('. takes the sentence at hand, again its paragraph', async () => {
    await keys(nadia, '.')
    await expect(panel(nadia, 3)).toBeVisible()
    await expect(framed(nadia)).toHaveText(SUMS)
    await expect(checked(nadia)).toHaveCount(3)
    await expect(said(nadia)).toHaveText('3 chosen, with the sentence.')
    await keys(nadia, '.')
    await expect(panel(nadia, 6)).toBeVisible()
    await keys(nadia, 'Escape')
    await expect(checked(nadia)).toHaveCount(0)
    await expect(framed(nadia)).toHaveCount(0)
    await expect(nadia.getByRole('region', { name: /^Claim \d/ })).toBeVisible()
  })

  await test.step('X chooses one and leaves it out, ⇧J and ⇧K choose on, ⌘A what the list shows', async () => {
    await keys(nadia, 'x', 'Shift+J')
    await expect(framed(nadia)).toHaveText(SUMS.slice(1))
    await keys(nadia, 'x')
    await expect(framed(nadia)).toHaveText(SUMS.slice(1, 2))
    await keys(nadia, 'Control+a')
    await expect(panel(nadia, 6)).toBeVisible()
    await keys(nadia, 'Escape')
  })

  await test.step('⇧J steps to the next unresolved claim while nothing is chosen', async () => {
    await keys(nadia, 'Shift+J')
    await expect(nadia.getByRole('option', { name: '2027', selected: true })).toBeVisible()
    await expect(checked(nadia)).toHaveCount(0)
  })

  await test.step('⌘ with a press chooses one, ⇧ with a press all up to there, in the list and in the text', async () => {
    await optionOn(nadia, SUMS[0] ?? '').click({ modifiers: ['ControlOrMeta'] })
    await expect(checked(nadia)).toHaveCount(1)
    await optionOn(nadia, SUMS[2] ?? '').click({ modifiers: ['Shift'] })
    await expect(checked(nadia)).toHaveCount(3)
    await nadia
      .locator('article.story')
      .getByText('18 months')
      .click({ modifiers: ['ControlOrMeta'] })
    await expect(panel(nadia, 4)).toBeVisible()
  })

  await test.step('axe finds nothing wrong while claims are chosen, and the help has their keys', async () => {
    await expectNoViolation(nadia, 'the galley with a passage')
    await keys(nadia, '?')
    const help = nadia.getByRole('dialog', { name: 'Keys' })
    await expect(help.getByText('Choose the sentence, again the paragraph')).toBeVisible()
    await keys(nadia, 'Escape')
  })
})

test('one source and one verdict for a sentence, with an exception, and back again', async ({ browser }) => {
  const nadia = await atDesk(browser, 'nadia')
  const id = await bridge(nadia, 'A bridge from one agreement')
  const title = `Funding agreement ${id}`
  await post(nadia, '/sources', { kind: 'DOCUMENT', title })
  await atSum(nadia, id)

  await test.step('what lacks a source says so before anything is sent', async () => {
    await keys(nadia, '.', '1')
    await expect(nadia.getByRole('button', { name: 'Send 3 for review' })).toHaveAttribute('aria-disabled', 'true')
    await expect(panel(nadia, 3)).toContainText('needs a source')
  })

  await test.step('S, the source, its place, ↵: once for all three', async () => {
    await keys(nadia, 's')
    await expect(nadia.getByRole('option', { name: title })).toBeVisible()
    await keys(nadia, '1')
    await expect(nadia.getByLabel('Where in the source')).toBeFocused()
    await nadia.keyboard.type('p. 3, schedule 1')
    await keys(nadia, 'Enter')
    await expect(panel(nadia, 3)).toContainText('Supports 3')
  })

  await test.step('→ and 3 make one of them Wrong, with its words; ↵ goes back to all', async () => {
    await keys(nadia, 'ArrowRight', 'j', '3')
    const words = nadia.getByLabel('Replace these words with')
    await expect(words).toBeFocused()
    // Emptied again it asks for nothing: the words are removed by the tick alone.
    await nadia.keyboard.type('£')
    await keys(nadia, 'Backspace')
    await expect(words).toHaveValue('')
    await expect(nadia.getByLabel('Remove these words')).not.toBeChecked()
    await nadia.keyboard.type('£3.3 million')
    await keys(nadia, 'Enter')
    await expect(panel(nadia, 3)).toContainText('Contradicts 1')
    await expect(panel(nadia, 3)).toContainText('for all 3')
  })

  await test.step('↵ sends them: each has a verdict of its own, and the next unresolved claim is at hand', async () => {
    await keys(nadia, 'Enter')
    await expect(optionOn(nadia, '£18.6 million')).toContainText('Confirmed, in review')
    await expect(optionOn(nadia, '£4.3 million')).toContainText('Wrong, in review')
    await expect(checked(nadia)).toHaveCount(0)
    await expect(nadia.getByRole('option', { name: '2027', selected: true })).toBeVisible()
    await expect(notice(nadia, '3 claims sent for review')).toBeVisible()
    const sums = (await claimsIn(nadia, id)).filter(({ text }) => SUMS.includes(text))
    expect(sums.map(({ status }) => status)).toEqual(['IN_REVIEW', 'IN_REVIEW', 'IN_REVIEW'])
  })

  await test.step('S takes the same source again: only its place is asked for', async () => {
    await keys(nadia, '.', 's')
    await expect(nadia.getByRole('heading', { name: title })).toBeVisible()
    await expect(nadia.getByLabel('Where in the source')).toBeFocused()
    await keys(nadia, 'Escape', 'Escape', 'Escape')
  })

  await test.step('⌘Z takes all three verdicts back', async () => {
    await keys(nadia, 'Control+z')
    await expect(optionOn(nadia, '£4.3 million')).toContainText('Open')
    await expect(notice(nadia, 'Undone. Verdicts withdrawn: 3')).toBeVisible()
  })
})

test('words that Nadia has typed and taken out again remove nothing from the text: only the tick does', async ({
  browser,
}) => {
  const nadia = await atDesk(browser, 'nadia')
  const id = await bridge(nadia, 'A bridge whose sum is emptied')
  const sum = (await claimsIn(nadia, id)).find(({ text }) => text === '£9.5 million')
  await post(nadia, `/claims/${sum?.id}/accept`, { version: sum?.version })
  await atSum(nadia, id)
  await keys(nadia, '3')
  const words = nadia.getByLabel(/^Replace “.*” with$/)
  await expect(words).toBeFocused()
  await nadia.keyboard.type('£')
  await keys(nadia, 'Backspace')
  await expect(words).toHaveValue('')
  await expect(nadia.getByLabel('Remove these words')).not.toBeChecked()
  await nadia.getByLabel('Remove these words').check()
  await expect(words).toHaveAttribute('placeholder', 'The words are to be removed')
})

test('what stays as it is is told beforehand; what is refused stays chosen with its sentence', async ({ browser }) => {
  const [nadia, otto] = [await atDesk(browser, 'nadia'), await atDesk(browser, 'otto')]
  await hearsNothing(nadia)
  const id = await bridge(nadia, 'A bridge that two check')
  const [city, county] = (await claimsIn(nadia, id)).filter(({ text }) => SUMS.includes(text))
  await post(nadia, `/claims/${city?.id ?? ''}/accept`, { version: city?.version })
  await foundBy(nadia, city?.id ?? '')
  await atSum(nadia, id)
  await keys(nadia, '.')
  await expect(panel(nadia, 3)).toContainText('1 stays as it is.')
  await expect(nadia.getByRole('button', { name: 'Send 2 for review' })).toBeVisible()

  await post(otto, `/claims/${county?.id ?? ''}/accept`, { version: county?.version })
  await keys(nadia, '6', 'Enter')
  await expect(panel(nadia, 1)).toContainText('This claim was changed by someone else since you opened it.')
  await expect(checked(nadia)).toHaveCount(1)
  await expect(optionOn(nadia, '£4.3 million')).toContainText('Unverifiable, in review')

  await test.step('sent again as it stands now, it is taken', async () => {
    await keys(nadia, '6', 'Enter')
    await expect(optionOn(nadia, '£9.5 million')).toContainText('Unverifiable, in review')
    await expect(checked(nadia)).toHaveCount(0)
  })
})

test('kind, risk and person for all, and dismissed for one reason', async ({ browser }) => {
  const nadia = await atDesk(browser, 'nadia')
  const id = await bridge(nadia, 'A bridge for somebody else')
  await atSum(nadia, id)
  await keys(nadia, '.')
  await nadia.getByLabel('Risk of all').selectOption('Legal')
  await expect(notice(nadia, '3 claims: risk legal')).toBeVisible()
  await choose(nadia.getByLabel('All assigned to'), 'Otto Varga')
  await expect(notice(nadia, '3 claims: assigned to Otto Varga')).toBeVisible()
  await keys(nadia, 'Escape', 'Escape')
  await optionOn(nadia, '2027').click()
  await keys(nadia, 'x', 'Shift+J', 'd')
  await keys(nadia, '1')
  await expect(notice(nadia, '2 claims dismissed')).toBeVisible()
  await keys(nadia, 'Control+z')
  await expect(optionOn(nadia, '2027')).toBeVisible()
})
