import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'
import { claimsIn, options, post } from './builders'
import { drawnSince, watchDrawn } from './drawn'
import { atDesk } from './people'
import { test } from './story'

const paragraph = (at: number) =>
  `Ward ${at} counted ${2000 + 7 * at} ballots on ${1 + (at % 28)} May ${1990 + (at % 30)}. The count cost £${300 + at},000.`

/** The galley of an article with so many paragraphs, every suggestion accepted, once all of it is there. */
async function openArticle(nadia: Page, paragraphs: number): Promise<void> {
  const text = Array.from({ length: paragraphs }, (_, at) => paragraph(at)).join('\n\n')
  const headline = `A count in ${paragraphs} wards`
  const { article } = await post<{ article: { id: string } }>(nadia, '/articles', { headline, text })
  const claims = (await claimsIn(nadia, article.id)).map(({ id, version }) => ({ id, version }))
  await post(nadia, `/articles/${article.id}/claims/accept`, { claims })
  await nadia.goto(`/articles/${article.id}`, { waitUntil: 'networkidle' })
  await expect(options(nadia)).toHaveCount(claims.length)
}

/** What the step to this line of the list draws, until all of its claim is there. */
async function drawnByStep(nadia: Page, to: number): Promise<Awaited<ReturnType<typeof drawnSince>>> {
  await drawnSince(nadia)
  const all = nadia.waitForResponse(/\/api\/v1\/claims\/[^/]+$/)
  await nadia.keyboard.press('j')
  await all
  await expect(options(nadia).nth(to)).toHaveAttribute('aria-selected', 'true')
  await nadia.waitForLoadState('networkidle')
  return drawnSince(nadia)
}

test('a step and a verdict draw the claims that they change, however many the article has', async ({ browser }) => {
  const nadia = await atDesk(browser, 'nadia')
  await watchDrawn(nadia)
  await openArticle(nadia, 3)
  const short = await drawnByStep(nadia, 1)

  await openArticle(nadia, 60)
  const long = await drawnByStep(nadia, 1)
  expect(long.rows).toBe(2)
  expect(long.blocks).toBeLessThanOrEqual(2)
  expect(long.all).toBeLessThanOrEqual(short.all + 10)

  // Painted, answered, and looked for again with whatever else has changed.
  const answered = nadia.waitForResponse(/\/verdicts$/)
  const listed = nadia.waitForResponse(/\/articles\/[^/]+\/changes\?/)
  await nadia.keyboard.press('6')
  await answered
  await expect(options(nadia).nth(1).locator('[data-finding]')).toContainText('in review')
  await listed
  await nadia.waitForLoadState('networkidle')
  const verdict = await drawnSince(nadia)
  expect(verdict.rows).toBeGreaterThan(0)
  expect(verdict.rows).toBeLessThanOrEqual(6)
  expect(verdict.blocks).toBeLessThanOrEqual(6)
})
