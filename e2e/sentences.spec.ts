import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { expectNoViolation } from './axe'
import { claimsIn, optionOn, post } from './builders'
import { atDesk } from './people'
import { test } from './story'

const SENTENCES = [
  'The repair was agreed in 1987.',
  'The city will pay £18.6 million, the county £9.5 million and the bridges fund £4.3 million.',
  'Work starts in 2027 and will close one lane for 18 months.',
]

/** An article of three sentences below its headline with just these claims suggested: one, three and two. */
async function bridge(page: Page, headline: string): Promise<string> {
  const { article } = await post<{ article: { id: string } }>(page, '/articles', {
    headline,
    text: SENTENCES.join(' '),
  })
  const wanted = ['1987', '£18.6 million', '£9.5 million', '£4.3 million', '2027', '18 months']
  const claims = (await claimsIn(page, article.id))
    .filter((claim) => !wanted.includes(claim.text))
    .map(({ id, version }) => ({ id, version }))
  if (claims.length > 0) await post(page, `/articles/${article.id}/claims/dismiss`, { claims, reason: 'Not a claim' })
  return article.id
}

const keys = async (page: Page, ...pressed: string[]) => {
  for (const key of pressed) await page.keyboard.press(key)
}
const list = (page: Page) => page.getByRole('listbox', { name: 'Sentences', exact: true })
const rows = (page: Page) => list(page).getByRole('option')
const panel = (page: Page, number: number, claims: string) =>
  page.getByRole('region', { name: `Sentence ${number}, ${claims} chosen`, exact: true })
const said = (page: Page) => page.locator('[aria-live="polite"]').first()

async function at(page: Page, articleId: string, view = '') {
  await page.goto(`/articles/${articleId}${view}`, { waitUntil: 'networkidle' })
}

test('V lists sentences; J goes from one to the next with its claims chosen; the address keeps it', async ({
  browser,
}) => {
  const nadia = await atDesk(browser, 'nadia')
  const id = await bridge(nadia, 'A bridge by sentences')
  await at(nadia, id)
  await keys(nadia, 'v')
  await expect(rows(nadia)).toHaveCount(3)
  await expect(rows(nadia).nth(1)).toHaveAccessibleName(
    /^3 The city will pay .* 0 of 3 approved\. £18\.6 million , Suggested\. £9\.5 million , Suggested\./,
  )

  await test.step('J chooses the sentence, then the next; ↵ and digits are for all of it', async () => {
    await keys(nadia, 'j', 'j')
    await expect(panel(nadia, 3, '3 claims')).toBeVisible()
    await expect(said(nadia)).toHaveText('Sentence 3: 3 claims, 0 approved.')
    await expect(rows(nadia).nth(1)).toHaveAttribute('aria-selected', 'true')
    await expect(nadia.locator('article.story [data-chosen]')).toHaveCount(3)
    await expectNoViolation(nadia, 'the list by sentences')
  })

  await test.step('sent, the next sentence with something to do is chosen', async () => {
    await keys(nadia, '6', 'Enter')
    await expect(panel(nadia, 4, '2 claims')).toBeVisible()
    await expect(rows(nadia).nth(1)).toContainText('Unverifiable, in review')
    await keys(nadia, 'k', 'Shift+J')
    await expect(panel(nadia, 4, '2 claims')).toBeVisible()
  })

  await test.step('a reload shows sentences again; V goes back to claims', async () => {
    await expect(nadia).toHaveURL(/by=sentences/)
    await nadia.reload({ waitUntil: 'networkidle' })
    await expect(rows(nadia)).toHaveCount(3)
    await keys(nadia, 'v')
    await expect(optionOn(nadia, '1987')).toBeVisible()
    await expect(nadia).not.toHaveURL(/by=sentences/)
  })
})

test('a sentence whose claims are all settled folds, and unresolved ones come first on request', async ({
  browser,
}) => {
  const [nadia, otto] = [await atDesk(browser, 'nadia'), await atDesk(browser, 'otto')]
  const id = await bridge(nadia, 'A bridge that is half settled')
  const year = (await claimsIn(nadia, id)).find(({ text }) => text === '1987')
  const batch = `/articles/${id}/claims/batch`
  const paper = { source: { kind: 'DOCUMENT', title: `Minutes ${id}` }, locator: 'p. 1' }
  const verdict = { act: 'verdict', outcome: 'CONFIRMED', basis: 'PRIMARY_DOCUMENT', evidence: paper }
  await post(nadia, batch, { ...verdict, claims: [{ id: year?.id, version: year?.version }] })
  const sent = (await claimsIn(nadia, id)).find(({ text }) => text === '1987')
  await post(otto, batch, { act: 'approve', claims: [{ id: sent?.id, version: sent?.version }] })

  await at(nadia, id, '?by=sentences&claim=999')
  await keys(nadia, 'Shift+J')
  await expect(panel(nadia, 3, '3 claims')).toBeVisible()
  await expect(rows(nadia).first()).toHaveAttribute('data-folded', 'true')
  await expect(rows(nadia).first()).toHaveAccessibleName('2 The repair was agreed in 1987. 1 of 1 approved.')
  await keys(nadia, 'Shift+V', 'Shift+V')
  await expect(nadia).toHaveURL(/order=unresolved/)
  await expect(said(nadia)).toHaveText('Unresolved first.')
  await expect(rows(nadia).last()).toContainText('agreed in 1987')
})

test('what matters comes first, under “Check first”, in the list of claims and of sentences', async ({ browser }) => {
  const nadia = await atDesk(browser, 'nadia')
  const text = [
    'It rained in the morning and the market was quiet.',
    'Police charged Edwin Hardcastle with fraud on Monday.',
    'The stalls sold apples.',
    'Two people died when the bridge fell in 1987.',
    'The tax makes no sense.',
  ].join(' ')
  const { article } = await post<{ article: { id: string } }>(nadia, '/articles', { headline: 'A market', text })
  await at(nadia, article.id, '?order=weight')
  const first = nadia.getByRole('group', { name: /^Check first, \d+$/ })
  await expect(first.getByRole('option').first()).toContainText('charged Edwin Hardcastle')
  expect(await first.getByRole('option').count()).toBeLessThanOrEqual(12)
  await expect(nadia.getByRole('option', { name: /The tax makes no sense/ })).toContainText('opinion')
  await keys(nadia, 'j')
  await expect(first.getByRole('option').nth(1)).toHaveAttribute('aria-selected', 'true')
  await expectNoViolation(nadia, 'the list by what matters')

  await keys(nadia, 'v')
  await expect(
    list(nadia)
      .getByRole('group', { name: /^Check first/ })
      .getByRole('option')
      .first(),
  ).toContainText('charged Edwin Hardcastle')
})
