import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { expectNoViolation } from './axe'
import { claimOn, claimsIn, foundBy, optionOn, options, post } from './builders'
import { atDesk, read } from './people'
import { test } from './story'

const BLOCKS = [
  { role: 'HEADLINE', text: 'Bridge repair will cost £31.4 million' },
  { role: 'STANDFIRST', text: 'Work starts on 4 May 2026 and takes a year.' },
  { role: 'CAPTION', text: 'Hangers on 10 March 2026' },
  { role: 'BODY', text: 'The council voted 11–4 on Tuesday.' },
  { role: 'SUBHEAD', text: 'Who pays' },
  { role: 'PULL_QUOTE', text: '“We are buying thirty years.”' },
  { role: 'LIST_ITEM', text: '38 of 112 cables' },
  { role: 'TABLE_CELL', row: 0, column: 0, text: 'Payer', head: true },
  { role: 'TABLE_CELL', row: 0, column: 1, text: 'Sum', head: true },
  { role: 'TABLE_CELL', row: 1, column: 0, text: 'Lindmere', head: true },
  { role: 'TABLE_CELL', row: 1, column: 1, text: '£18.6 million' },
  { role: 'NOTE', text: 'Paper 14 of 3 March 2026' },
] as const

interface Article {
  status: string
  revision: { number: number; text: string; blocks: { role: string; start: number; end: number }[] }
}

async function brought(page: Page, blocks: readonly object[] = BLOCKS): Promise<string> {
  const { article } = await post<{ article: { id: string } }>(page, '/articles', { blocks })
  for (const { id, version } of await claimsIn(page, article.id)) await post(page, `/claims/${id}/accept`, { version })
  return article.id
}

const revisionOf = async (page: Page, id: string) =>
  (await read<Article>(page.request, `/api/v1/articles/${id}`)).revision

/** Marks from the beginning of these words to the end of those, as a mouse does. */
async function mark(page: Page, from: string, to: string) {
  await page.locator('.story').evaluate(
    (story, [first, last]) => {
      const place = (words: string, asEnd: boolean) => {
        for (const part of story.querySelectorAll('[data-part]')) {
          const at = part.textContent.indexOf(words)
          if (at < 0) continue
          const walk = document.createTreeWalker(part, NodeFilter.SHOW_TEXT)
          let left = at + (asEnd ? words.length : 0)
          for (let node = walk.nextNode(); node; node = walk.nextNode()) {
            const { length } = node.textContent ?? ''
            if (asEnd ? left <= length : left < length) return { node, left }
            left -= length
          }
        }
        throw new Error(`The text has no “${words}”.`)
      }
      const [start, end] = [place(first, false), place(last, true)]
      window.getSelection()?.setBaseAndExtent(start.node, start.left, end.node, end.left)
    },
    [from, to] as const,
  )
  await expect(page.getByRole('toolbar', { name: 'Marked words' })).toBeVisible()
}

test('claims are made of words within a part and across parts, and each says where it stands', async ({ browser }) => {
  test.setTimeout(120_000)
  const nadia = await atDesk(browser, 'nadia')
  const id = await brought(nadia)
  // Words marked before the page listens are not seen by it.
  await nadia.goto(`/articles/${id}`, { waitUntil: 'networkidle' })
  for (const [from, to, text, where, inRow] of [
    ['Bridge repair', 'Bridge repair', 'Bridge repair', 'Headline', 'headline'],
    ['cost', 'Work starts', 'cost £31.4 million\n\nWork starts', 'Headline, then standfirst', 'headline, standfirst'],
    ['takes a year', 'Hangers', 'takes a year.\n\nHangers', 'Standfirst, then caption', 'standfirst, caption'],
    [
      'Who pays',
      'thirty years',
      'Who pays\n\n“We are buying thirty years',
      'Subhead, then pull quote',
      'subhead, pull quote',
    ],
    ['112 cables', 'Payer', '112 cables\n\nPayer', 'List item, then table head', 'list item, table head'],
    [
      'Lindmere',
      '£18.6 million',
      'Lindmere\n\n£18.6 million',
      'Table head, then table cell under “Sum” and “Lindmere”',
      'table cell',
    ],
  ] as const) {
    await mark(nadia, from, to)
    await nadia
      .getByRole('toolbar', { name: 'Marked words' })
      .getByLabel('Kind of the new claim')
      .selectOption('Statement')
    await nadia.getByRole('button', { name: /^Make a claim/ }).click()
    await expect.poll(async () => (await claimsIn(nadia, id)).map((claim) => claim.text)).toContain(text)
    const { number } = await claimOn(nadia, id, text)
    await nadia.goto(`/articles/${id}?claim=${number}`, { waitUntil: 'networkidle' })
    const detail = nadia.getByRole('region', { name: `Claim ${number}`, exact: true })
    // As it is seen: on a phone the words stand behind the name of the part.
    await expect(detail.getByRole('paragraph').first()).toHaveText(where, { useInnerText: true })
    await expect(nadia.locator('#claim-rows').getByRole('option', { selected: true })).toContainText(inRow)
  }
  await expectNoViolation(nadia, 'claims across parts')
})

test('what a part is is changed by two keys in the galley; claims go along, and ⌘Z takes it back', async ({
  browser,
}) => {
  const nadia = await atDesk(browser, 'nadia')
  const id = await brought(nadia)
  const before = await claimsIn(nadia, id)
  await nadia.goto(`/articles/${id}`)
  await optionOn(nadia, '10 March 2026').click()
  await nadia.keyboard.press('Shift+P')
  const panel = nadia.getByRole('region', { name: 'What this part is' })
  await expect(panel.getByRole('listbox')).toBeFocused()
  await expect(panel).toContainText('Hangers on 10 March 2026')
  await expectNoViolation(nadia, 'what a part is')
  await nadia.keyboard.press('3')
  await expect(nadia.locator('.story p[data-part="BODY"]').first()).toContainText('Hangers')
  await expect(nadia.getByRole('region', { name: 'Text, revision 2' })).toBeVisible()
  await expect(panel).toHaveCount(0)
  expect((await revisionOf(nadia, id)).blocks[2]?.role).toBe('BODY')
  expect((await claimsIn(nadia, id)).map(({ text, status }) => [text, status])).toEqual(
    before.map(({ text }) => [text, 'OPEN']),
  )
  await nadia.keyboard.press('ControlOrMeta+z')
  await expect.poll(async () => (await revisionOf(nadia, id)).number, { timeout: 30_000 }).toBe(3)
  await expect(nadia.locator('.story figcaption')).toContainText('Hangers')

  await nadia.goto(`/articles/${id}/revisions/2`)
  await expect(nadia.getByText('11 of 12 parts are the same')).toBeVisible()
  await expect(nadia.getByText('Body, was caption')).toBeVisible()
  await expect(nadia.getByRole('complementary', { name: 'Report of the revision' })).toContainText('Caption → Body')
  await expectNoViolation(nadia, 'a comparison with another label')
})

test('a reviewer sees which part a verdict is on, a cell under its heads; another head makes it stale', async ({
  browser,
}) => {
  const nadia = await atDesk(browser, 'nadia')
  const otto = await atDesk(browser, 'otto')
  const id = await brought(nadia)
  const { id: claimId } = await claimOn(nadia, id, '£18.6 million')
  await foundBy(nadia, claimId)
  await otto.goto(`/review?claim=${claimId}`)
  await expect(otto.getByRole('option', { selected: true })).toContainText('table cell under “Sum” and “Lindmere”')
  await expect(otto.getByRole('main').getByText('Table cell under “Sum” and “Lindmere”', { exact: true })).toBeVisible()
  await expectNoViolation(otto, 'a cell in review')
  await otto.keyboard.press('a')
  await expect.poll(async () => (await claimOn(nadia, id, '£18.6 million')).status).toBe('APPROVED')

  const blocks = BLOCKS.map((block) => (block.text === 'Sum' ? { ...block, text: 'Loan' } : block))
  await post(nadia, `/articles/${id}/revisions`, { blocks, base: 1 })
  await nadia.goto(`/articles/${id}/revisions/2`)
  await expect(nadia.getByText('Revision 2 puts it under “Loan” and “Lindmere” in its table.')).toBeVisible()
})

test('a claim across two parts, and one named in several, say so in the row and in the case of a review', async ({
  browser,
}) => {
  const nadia = await atDesk(browser, 'nadia')
  const otto = await atDesk(browser, 'otto')
  const id = await brought(nadia, [
    { role: 'HEADLINE', text: 'Lena Okafor will pay £31.4 million' },
    { role: 'STANDFIRST', text: 'Work starts on 4 May 2026.' },
    { role: 'BODY', text: 'The mayor, Lena Okafor, said so on Tuesday.' },
    { role: 'CAPTION', text: 'Lena Okafor at the quay.' },
  ])
  const { text } = await revisionOf(nadia, id)
  const [start, end] = [text.indexOf('£31.4'), text.indexOf('Work starts') + 'Work starts'.length]
  await post(nadia, `/articles/${id}/claims`, { kind: 'STATEMENT', start, end, revision: 1 })
  const [across, named] = [text.slice(start, end), 'Lena Okafor']
  for (const words of [across, named]) await foundBy(nadia, (await claimOn(nadia, id, words)).id)

  await otto.goto(`/review?claim=${(await claimOn(nadia, id, across)).id}`, { waitUntil: 'networkidle' })
  const row = otto.getByRole('option', { selected: true })
  await expect(row).toContainText('headline, standfirst')
  await expect(otto.getByRole('main').getByText('Headline, then standfirst', { exact: true })).toBeVisible()

  await otto.goto(`/review?claim=${(await claimOn(nadia, id, named)).id}`, { waitUntil: 'networkidle' })
  await expect(row).toContainText('headline, body, caption')
  await expect(
    otto.getByText('3 mentions, in the headline, in the body and in captions; this is the first.'),
  ).toBeVisible()
  await expectNoViolation(otto, 'a claim named in several parts, in review')
})

test('on paper stand the parts with their names, the numbers of the claims, and the list below', async ({
  browser,
}) => {
  const nadia = await atDesk(browser, 'nadia')
  const id = await brought(nadia)
  await nadia.goto(`/articles/${id}`)
  await nadia.emulateMedia({ media: 'print' })
  for (const away of ['.rail', '.strip', '.detail', '.keys']) await expect(nadia.locator(away).first()).toBeHidden()
  const names = nadia.locator('.story [data-name]')
  expect(await names.evaluateAll((all) => all.map((one) => one.getAttribute('data-name')))).toEqual([
    ...['Headline', 'Standfirst', 'Caption', 'Subhead', 'Pull quote', 'List', 'Table', 'Note'],
  ])
  await expect(names.first()).toBeVisible()
  const { number } = await claimOn(nadia, id, '£18.6 million')
  const end = nadia.locator('.story td .end').first()
  expect(await end.evaluate((one) => getComputedStyle(one, '::after').content)).toBe(`"${number}"`)
  await expect(optionOn(nadia, '£18.6 million')).toBeVisible()
  // Nothing is cut at the height of a screen: the sheet goes on to the last claim.
  const sheet = await nadia.locator('#main').boundingBox()
  const last = await options(nadia).last().boundingBox()
  expect(sheet?.height).toBeGreaterThan(nadia.viewportSize()?.height ?? Infinity)
  expect((last?.y ?? Infinity) + (last?.height ?? 0)).toBeLessThanOrEqual((sheet?.y ?? 0) + (sheet?.height ?? 0))
})
