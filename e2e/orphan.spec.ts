import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { expectNoViolation } from './axe'
import { articleOf, claimOn, foundBy, optionOn } from './builders'
import { atDesk } from './people'
import { test } from './story'

const TEXT = 'The quay cost £4 million.\n\nIt was opened by Ada Quill on 3 May 1999.'
const WITHOUT = 'The quay is new.\n\nIts deck is 80 metres long, the longest in the harbour.'

/** An article of Nadia's whose sum is checked, before Otto's new text takes it out; on her screen. */
async function orphanedBy(otto: Page, nadia: Page, headline: string): Promise<string> {
  const articleId = await articleOf(nadia, headline, TEXT)
  await foundBy(nadia, (await claimOn(nadia, articleId, '£4 million')).id)
  await otto.goto(`/articles/${articleId}/revisions/new`)
  const [first, second] = WITHOUT.split('\n\n')
  await otto.getByLabel('Body, part 2').fill(first ?? '')
  await otto.getByLabel('Body, part 3').fill(second ?? '')
  await otto.getByRole('button', { name: 'Save as revision 2' }).click()
  await otto.waitForURL(/\/revisions\/2$/)
  const gone = otto.getByRole('complementary', { name: 'Report of the revision' })
  await expect(gone.getByRole('heading', { name: /Orphaned/ })).toBeVisible()
  await expect(gone).toContainText('£4 million')
  await nadia.goto(`/articles/${articleId}`)
  return articleId
}

const tray = (page: Page) => page.getByRole('region', { name: 'Orphaned' })
const orphan = (page: Page) => tray(page).getByRole('article').filter({ hasText: '£4 million' })

/** Marks words of the text with the mouse. */
async function markWords(page: Page, words: string): Promise<void> {
  const drawn = await page.getByRole('region', { name: /^Text/ }).evaluate((story, wanted) => {
    const walk = document.createTreeWalker(story, NodeFilter.SHOW_TEXT)
    const range = document.createRange()
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1
      if (at < 0) continue
      range.setStart(node, at)
      range.setEnd(node, at + wanted.length)
    }
    return range.getBoundingClientRect().toJSON() as DOMRect
  }, words)
  const middle = drawn.top + drawn.height / 2
  await page.mouse.move(drawn.left, middle)
  await page.mouse.down()
  await page.mouse.move(drawn.right, middle)
  await page.mouse.up()
}

async function expectBack(page: Page, articleId: string, words: string): Promise<void> {
  await expect(orphan(page)).toHaveCount(0)
  const line = optionOn(page, words)
  // What was suggested on these words is part of it now.
  await expect(line.filter({ has: page.locator('[data-finding]').getByText('Stale') })).toHaveCount(1)
  await expect(line).toHaveCount(1)
  const claim = page.getByRole('region', { name: /^Claim \d+$/ })
  await expect(claim.locator('mark')).toContainText(words)
  await claim.getByText(/^History/).click()
  await expect(claim).toContainText(`moved the claim to “${words}”`)
  expect((await claimOn(page, articleId, words)).status).toBe('STALE')
}

test('a claim whose words are gone is put on other words, marked in the text', async ({ browser }) => {
  const [otto, nadia] = [await atDesk(browser, 'otto'), await atDesk(browser, 'nadia')]
  const articleId = await orphanedBy(otto, nadia, 'A quay without its sum')
  await expectNoViolation(otto, 'the report of a revision')
  await expect(tray(nadia)).toBeVisible()
  await expectNoViolation(nadia, 'claims whose words are gone')
  await orphan(nadia).getByRole('button', { name: 'Choose a place' }).click()
  await markWords(nadia, '80 metres')
  await nadia
    .getByRole('toolbar', { name: 'Marked words' })
    .getByRole('button', { name: /^Move claim/ })
    .click()
  await expectBack(nadia, articleId, '80 metres')
})

test('a claim whose words are gone is put on other words by keyboard', async ({ browser }) => {
  const [otto, nadia] = [await atDesk(browser, 'otto'), await atDesk(browser, 'nadia')]
  const articleId = await orphanedBy(otto, nadia, 'A quay moved by keyboard')
  await orphan(nadia).getByRole('button', { name: 'Choose a place' }).click()
  await nadia.keyboard.press('n')
  const cursor = nadia.getByRole('application', { name: 'New claim: choose words' })
  await expect(cursor).toBeFocused()
  for (const key of ['ArrowUp', 'ArrowUp', 'ArrowDown', 'ArrowRight', 'ArrowRight', 'Shift+ArrowRight'])
    await nadia.keyboard.press(key)
  await nadia.keyboard.press('m')
  await expectBack(nadia, articleId, 'quay is')
})
