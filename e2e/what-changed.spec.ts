import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'
import { articleOf, claimOn, foundBy, optionOn, options, post } from './builders'
import { atDesk } from './people'
import { test } from './story'

const HEADLINE = 'A bridge watched by two'
const TEXT = 'The bridge opened in 1931. It cost £4.3 million. The board met on 7 January 2026.'

/** What is asked of an article from now on, by what it is. */
function askedOf(page: Page, id: string): string[] {
  const asked: string[] = []
  page.on('request', (request) => {
    const [, rest] = request.url().split(`/api/v1/articles/${id}`)
    if (rest !== undefined && request.method() === 'GET') asked.push(rest.replace(/\?.*/, ''))
  })
  return asked
}

test('what Otto does in Nadia’s article is shown to her without reading it all again', async ({ browser }) => {
  const nadia = await atDesk(browser, 'nadia')
  const otto = await atDesk(browser, 'otto')
  const id = await articleOf(nadia, HEADLINE, TEXT)
  const sum = await claimOn(nadia, id, '£4.3 million')
  await nadia.clock.install()
  const first = [nadia.waitForResponse('**/api/live'), nadia.waitForResponse(/\/changes\?/)]
  await nadia.goto(`/articles/${id}`)
  // The page rests, then hears, then looks for what changed while it came.
  for (let time = 0; time < 3; time++) await nadia.clock.runFor(1_000)
  await Promise.all(first)
  const asked = askedOf(nadia, id)

  await test.step('nothing happens: the log is looked at, and nothing else', async () => {
    // As the page begins to hear, what is counted over the whole text may be asked for once more, but no claim is read again.
    await nadia.clock.runFor(31_000)
    await nadia.waitForLoadState('networkidle')
    expect(asked).not.toContain('/claims')
    expect(asked).not.toContain('')
    asked.length = 0
    // By what is asked from now on: an answer may still be on its way.
    const looked = nadia.waitForRequest(/\/changes\?/)
    await nadia.clock.runFor(31_000)
    await looked
    expect(new Set(asked)).toEqual(new Set(['/changes']))
  })

  await test.step('Otto gives a verdict and makes another claim: both are there', async () => {
    const before = await options(nadia).count()
    await foundBy(otto, sum.id)
    const start = `${HEADLINE}\n\n${TEXT}`.indexOf('board met')
    await post(otto, `/articles/${id}/claims`, { kind: 'STATEMENT', start, end: start + 9, revision: 1 })
    await nadia.clock.runFor(31_000)
    await expect(options(nadia)).toHaveCount(before + 1)
    await expect(optionOn(nadia, '£4.3 million')).toContainText('Confirmed')
    expect(asked).not.toContain('/claims')
  })

  await test.step('Otto brings in another text: Nadia keeps hers until she asks for it, then both fit together', async () => {
    const text = TEXT.replace('£4.3 million', '£4.9 million')
    await post(otto, `/articles/${id}/revisions`, { base: 1, text })
    await nadia.clock.runFor(31_000)
    await expect(nadia.getByText(/Otto \S+ saved revision 2\. Until you show it/)).toBeVisible()
    await expect(nadia.getByRole('article').getByText('£4.3 million').first()).toBeVisible()
    expect(asked).not.toContain('/claims')
    await nadia.getByRole('button', { name: 'Show revision 2' }).click()
    await nadia.clock.runFor(1_000)
    await expect(nadia.getByRole('article').getByText('£4.9 million').first()).toBeVisible()
    await expect(optionOn(nadia, '£4.9 million')).toBeVisible()
    await expect(nadia.getByRole('button', { name: 'Show revision 2' })).toHaveCount(0)
    expect(asked).toContain('/claims')
    expect(asked).toContain('')
  })
})
