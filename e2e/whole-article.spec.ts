import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { expectNoViolation } from './axe'
import { claimOn, claimsIn, foundBy, optionOn, options, post } from './builders'
import { paste } from './paste'
import { atDesk, read } from './people'
import { test } from './story'

interface Article {
  headline: string
  status: string
  version: number
  revision: { number: number; text: string; blocks: { role: string; start: number; end: number }[] }
}

const PAGE = `<h1>Tollgate Bridge repair will cost £31.4 million</h1><p class="standfirst">Work starts on 4 May 2026</p>
<p>By Marit Oake</p><figure><img alt="A bridge"><figcaption>Hangers on 10 March 2026</figcaption></figure>
<p>The council voted 11–4 on Tuesday, the <a href="https://city.example/paper">paper</a> and <a href="javascript:alert(1)">a site</a> say.<span style="display:none">Hidden words</span></p>
<h2>City pays half of £31.4 million</h2><blockquote>“We are buying thirty years.”</blockquote><ul><li>38 of 112 cables</li></ul>
<table><tr><th>Payer</th><th>Sum</th></tr><tr><td>Lindmere</td><td>£18.6 million</td></tr></table>
<p class="footnote">Paper 14 of 3 March 2026</p>`

const ROLES = ['HEADLINE', 'STANDFIRST', 'CAPTION', 'BODY', 'SUBHEAD', 'PULL_QUOTE', 'LIST_ITEM', 'TABLE_CELL', 'NOTE']

test('a rich paste is shown part by part, corrected by key, and checked from headline to note', async ({ browser }) => {
  test.setTimeout(180_000)
  const nadia = await atDesk(browser, 'nadia')
  await nadia.goto('/articles/new')
  await paste(nadia, 'Text', PAGE, 'not this')
  await expect(nadia.getByLabel('Headline, part 1')).toHaveValue('Tollgate Bridge repair will cost £31.4 million')
  await expect(nadia.getByLabel('Byline')).toHaveValue('Marit Oake')
  const changed = nadia.getByRole('region', { name: 'Changed in pasting' })
  await expect(changed).toContainText('1 hidden passage left out')
  await expect(changed).toContainText('1 link dropped; the words stay')
  await expectNoViolation(nadia, 'what was pasted, part by part')

  const quote = nadia.getByLabel('Pull quote, part 6')
  await quote.press('Alt+Digit3')
  await expect(nadia.getByLabel('Body, part 6')).toBeFocused()
  await nadia.keyboard.press('ControlOrMeta+z')
  await expect(quote).toBeVisible()
  await nadia.reload()
  await expect(quote).toHaveValue('“We are buying thirty years.”')

  await nadia.getByRole('button', { name: 'Start checking' }).click()
  await nadia.waitForURL(/\/articles\/[0-9a-f-]{36}/)
  const story = nadia.getByRole('region', { name: 'Text, revision 1' })
  await expect(story.getByRole('heading', { level: 1 })).toContainText('Tollgate Bridge repair')
  await expect(story.getByRole('heading', { level: 2 })).toHaveText('City pays half of £31.4 million')
  await expect(story.getByRole('figure')).toContainText('Hangers on 10 March 2026')
  await expect(story.getByRole('blockquote')).toContainText('thirty years')
  await expect(story.getByRole('columnheader')).toHaveText(['Payer', 'Sum'])
  await expect(story.getByRole('link')).toHaveAttribute('href', 'https://city.example/paper')
  await expect(story.locator('h1 mark', { hasText: '£31.4 million' })).toBeVisible()
  await expect(story.locator('figcaption mark', { hasText: '10 March 2026' })).toBeVisible()
  await expectNoViolation(nadia, 'the galley of an article of all parts')

  await nadia.getByLabel('Part', { exact: true }).selectOption('Caption')
  await expect(nadia).toHaveURL(/part=caption/)
  // What it shows, and the day.
  await expect(options(nadia)).toHaveText([/Hangers on 10 March/, /10 March/])
  await nadia.reload()
  await expect(options(nadia)).toHaveCount(2)

  await test.step('every part is checked, reviewed by Otto, and the article cleared', async () => {
    const otto = await atDesk(browser, 'otto')
    const id = new URL(nadia.url()).pathname.split('/')[2] ?? ''
    await settle(nadia, otto, id)
    const { revision } = await read<Article>(otto.request, `/api/v1/articles/${id}`)
    const claims = await claimsIn(otto, id)
    const checked = revision.blocks.filter(({ start, end }) =>
      claims.some(
        ({ status, anchors }) => status === 'APPROVED' && anchors.some((at) => at.start >= start && at.end <= end),
      ),
    )
    expect(new Set(checked.map(({ role }) => role))).toEqual(new Set(ROLES))
    await otto.goto(`/articles/${id}`)
    await otto.getByRole('button', { name: /^Clear article/ }).click()
    await expect(otto.getByRole('region', { name: 'Article', exact: true })).toContainText('Cleared by Otto Varga')
    const cleared = await read<Article>(otto.request, `/api/v1/articles/${id}`)
    expect(cleared.status).toBe('CLEARED')
  })
})

test('a headline that is changed after clearing makes its claim stale and opens the article again', async ({
  browser,
}) => {
  const nadia = await atDesk(browser, 'nadia')
  const otto = await atDesk(browser, 'otto')
  const id = await cleared(nadia, otto, 'Bridge cost £4 million')
  const state = nadia.getByRole('region', { name: 'Article' })
  const renamed = async (articleId: string, headline: string) => {
    await nadia.goto(`/articles/${articleId}`)
    await expect(state).toContainText('Cleared by Otto Varga')
    await nadia.getByRole('button', { name: 'Details' }).click()
    await nadia.getByLabel('Headline').fill(headline)
    await nadia.getByRole('button', { name: /^Save/ }).click()
    await expect(nadia.getByRole('dialog')).toHaveCount(0)
    await expect(state).not.toContainText('Cleared by')
    const after = await read<Article>(nadia.request, `/api/v1/articles/${articleId}`)
    expect([after.headline, after.status, after.revision.number]).toEqual([headline, 'CHECKING', 2])
  }

  await test.step('a sum in it', async () => {
    await renamed(id, 'Bridge cost £5 million')
    expect((await claimOn(nadia, id, '£5 million')).status).toBe('STALE')
    await expect(optionOn(nadia, '£5 million')).toContainText('Stale')
  })

  await test.step('nothing in it that reading finds: a person has to look at it all the same', async () => {
    const other = await cleared(nadia, otto, 'A tranquil bridge')
    await renamed(other, 'Mayor a thief and a liar')
    await nadia.goto(`/articles/${other}/history`)
    await expect(nadia.getByRole('main')).toContainText('revision 2 changed its headline')
  })
})

/** Nadia accepts and judges every claim of an article, Otto approves each. */
async function settle(nadia: Page, otto: Page, articleId: string): Promise<void> {
  for (const claim of await claimsIn(nadia, articleId)) {
    await post(nadia, `/claims/${claim.id}/accept`, { version: claim.version })
    await foundBy(nadia, claim.id)
    const judged = await read<{ version: number }>(otto.request, `/api/v1/claims/${claim.id}`)
    await post(otto, `/claims/${claim.id}/reviews`, { version: judged.version, decision: 'APPROVE' })
  }
}

/** An article of this headline and a sum, with every claim approved and the article cleared. */
async function cleared(nadia: Page, otto: Page, headline: string): Promise<string> {
  const { article } = await post<{ article: { id: string } }>(nadia, '/articles', {
    blocks: [
      { role: 'HEADLINE', text: headline },
      { role: 'BODY', text: 'It was opened on 3 May 1999.' },
    ],
  })
  await settle(nadia, otto, article.id)
  const { version } = await read<Article>(otto.request, `/api/v1/articles/${article.id}`)
  await post(otto, `/articles/${article.id}/clear`, { version })
  return article.id
}
