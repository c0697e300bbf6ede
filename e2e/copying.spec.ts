import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { articleOf, claimOn } from './builders'
import { atDesk, read } from './people'
import { test } from './story'

const TEXT = [
  'On 5 March the council of “Harrow Quay” paid £4.3 million to Ada Quill,  twice.',
  'Mayor Lena Okafor said: “We paid 12.5% of it on 5 March 2024, and the rest in May.”',
  'It was built in 1899 by Peter Hahn.',
].join('\n\n')

/** The text of the page under [from, to) of the article, as the browser selects it and as it copies it. */
async function selected(page: Page, from: number, to: number): Promise<{ shown: string; copied: string }> {
  return page.getByRole('article').evaluate(
    (story, [start, end]) => {
      const place = (offset: number, asEnd: boolean) => {
        const starts = [...story.querySelectorAll('[data-segment]')].map((segment) => ({
          segment,
          at: Number(segment.getAttribute('data-start')),
        }))
        const found = starts.findLast(({ at }) => (asEnd ? at < offset : at <= offset))
        if (!found) throw new Error('No such place.')
        const walk = document.createTreeWalker(found.segment, NodeFilter.SHOW_TEXT)
        let left = offset - found.at
        for (let node = walk.nextNode(); node; node = walk.nextNode()) {
          const { length } = node.textContent ?? ''
          if (left <= length) return { node, at: left }
          left -= length
        }
        throw new Error('No such place.')
      }
      const [first, last] = [place(start, false), place(end, true)]
      const selection = window.getSelection()
      selection?.setBaseAndExtent(first.node, first.at, last.node, last.at)
      const shown = selection?.toString() ?? ''
      const copy = new ClipboardEvent('copy', { clipboardData: new DataTransfer(), bubbles: true, cancelable: true })
      first.node.dispatchEvent(copy)
      return { shown, copied: copy.clipboardData?.getData('text/plain') ?? '' }
    },
    [from, to] as const,
  )
}

const numbers = (seed: number) => () => (seed = (seed * 48271) % 2147483647)

test('what is selected and copied is the text, letter for letter, whichever claim is at hand', async ({ browser }) => {
  const page = await atDesk(browser, 'nadia')
  const id = await articleOf(page, 'Paid twice on Harrow Quay', TEXT)
  const { revision } = await read<{ revision: { text: string } }>(page.request, `/api/v1/articles/${id}`)
  const { items } = await read<{ items: { number: number; anchors: { start: number; end: number }[] }[] }>(
    page.request,
    `/api/v1/articles/${id}/claims`,
  )
  expect(items.length).toBeGreaterThan(5)
  const next = numbers(7)
  for (const claim of items.filter((_, place) => place % 3 === 0)) {
    await page.goto(`/articles/${id}?claim=${claim.number}`)
    await expect(page.locator('.story [aria-current="true"]').first()).toBeVisible()
    for (const { start, end } of claim.anchors) {
      const words = revision.text.slice(Math.max(0, start - 3), end)
      const got = await selected(page, Math.max(0, start - 3), end)
      expect(got.copied).toBe(words)
      if (!words.includes('\n')) expect(got.shown).toBe(words)
    }
    for (let turn = 0; turn < 12; turn++) {
      const [a, b] = [next() % revision.text.length, next() % revision.text.length]
      const [start, end] = [Math.min(a, b), Math.max(a, b) + 1]
      const words = revision.text.slice(start, end)
      // No selection begins or ends between two paragraphs.
      if (/^\n|\n$/.test(words)) continue
      const { copied, shown } = await selected(page, start, end)
      expect(copied).toBe(words)
      if (!words.includes('\n')) expect(shown).toBe(words)
    }
  }
})

const PARTS = [
  { role: 'HEADLINE', text: 'Harrow Quay paid £4.3 million' },
  { role: 'STANDFIRST', text: 'It was “paid” on 5 March 2024, and  nobody said why.' },
  { role: 'BODY', text: 'دفع المجلس 4.3 مليون جنيه في 5 March 2024 في Harrow Quay.' },
  { role: 'LIST_ITEM', text: 'Ada Quill, 41' },
  { role: 'LIST_ITEM', text: 'Peter Hahn, 1899' },
  { role: 'TABLE_CELL', text: 'Year', row: 0, column: 0, head: true },
  { role: 'TABLE_CELL', text: 'Paid', row: 0, column: 1, head: true },
  { role: 'TABLE_CELL', text: '2023', row: 1, column: 0 },
  { role: 'TABLE_CELL', text: '£2.1 million', row: 1, column: 1 },
  { role: 'CAPTION', text: 'Mayor Lena Okafor on 6 March 2024.' },
] as const

test('in a table, a list and from right to left as well, and the browser finds words across marks', async ({
  browser,
}) => {
  const page = await atDesk(browser, 'nadia')
  const brought = await page.request.post('/api/v1/articles', { data: { blocks: PARTS } })
  expect(brought.status(), await brought.text()).toBe(201)
  const { article, revision } = (await brought.json()) as {
    article: { id: string }
    revision: { text: string; blocks: { start: number; end: number }[] }
  }
  await page.goto(`/articles/${article.id}`, { waitUntil: 'networkidle' })
  const { text, blocks } = revision
  for (const { start, end } of blocks) {
    const whole = await selected(page, start, end)
    expect(whole.copied).toBe(text.slice(start, end))
    expect(whole.shown).toBe(text.slice(start, end))
  }
  const next = numbers(11)
  for (let turn = 0; turn < 40; turn++) {
    const [one, other] = [blocks[next() % blocks.length], blocks[next() % blocks.length]]
    if (!one || !other) continue
    const places = [one, other].map(({ start, end }) => start + (next() % (end - start)))
    const [start, end] = [Math.min(...places), Math.max(...places) + 1]
    expect((await selected(page, start, end)).copied).toBe(text.slice(start, end))
  }
  const story = page.getByRole('article')
  for (const words of ['on 5 March 2024, and', 'Quay paid £4.3', 'Okafor on 6 March', '£2.1 million', 'Quill, 41'])
    expect(
      await story.evaluate((within, sought) => {
        const selection = window.getSelection()
        selection?.setBaseAndExtent(within, 0, within, 0)
        const find = Reflect.get(window, 'find') as (sought: string, matchCase: boolean) => boolean
        return find.call(window, sought, true) && within.contains(selection?.anchorNode ?? null)
          ? String(selection)
          : null
      }, words),
    ).toBe(words)
})

test('two clicks take the word, three the paragraph, and a claim is made of it without what hangs on', async ({
  browser,
}) => {
  const page = await atDesk(browser, 'nadia')
  const id = await articleOf(page, 'Clicked on Harrow Quay', TEXT)
  const { number } = await claimOn(page, id, '5 March')
  await page.goto(`/articles/${id}?claim=${number}`)
  const mark = page.locator('.story [aria-current="true"]').first()
  await expect(mark).toBeVisible()
  const box = await mark.boundingBox()
  if (!box) throw new Error('The claim is not drawn.')
  await page.mouse.dblclick(box.x + 3, box.y + box.height / 2)
  expect((await page.evaluate(() => window.getSelection()?.toString()))?.trim()).toBe('5')
  for (const words of ['Mayor Lena', 'It was built']) {
    const paragraph = page.locator('.story p').filter({ hasText: words })
    await paragraph.click({ clickCount: 3, position: { x: 4, y: 12 } })
    const bar = page.getByRole('toolbar', { name: 'Marked words' })
    await expect(bar).toBeVisible()
    await bar.getByLabel('Kind of the new claim').selectOption('STATEMENT')
    await bar.getByRole('button', { name: /^Make a claim/ }).click()
    await expect.poll(async () => textsOf(page, id)).toContain(TEXT.split('\n\n').find((one) => one.startsWith(words)))
  }
  const { revision } = await read<{ revision: { text: string } }>(page.request, `/api/v1/articles/${id}`)
  const start = revision.text.indexOf(', and the rest in May')
  await selected(page, start, start + ', and the rest in May'.length)
  await page.locator('.story').dispatchEvent('mouseup')
  const bar = page.getByRole('toolbar', { name: 'Marked words' })
  await bar.getByLabel('Kind of the new claim').selectOption('STATEMENT')
  await bar.getByRole('button', { name: /^Make a claim/ }).click()
  await expect.poll(async () => textsOf(page, id)).toContain('and the rest in May')
})

async function textsOf(page: Page, articleId: string): Promise<string[]> {
  const { items } = await read<{ items: { text: string }[] }>(page.request, `/api/v1/articles/${articleId}/claims`)
  return items.map(({ text }) => text)
}
