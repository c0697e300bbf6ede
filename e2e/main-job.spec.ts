import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'
import { goneOut, optionOn } from './builders'
import { atDesk, read } from './people'
import { test } from './story'

const TEXT = `The harbour board voted 5–2 on Tuesday to spend £4.3 million on a sea wall at Sandwick.

“We cannot wait for another winter,” said Moira Flett, who chairs the board. The old wall lost 40 metres in January 2026.

Work is to begin in March 2027 and to take 18 months.`

/** Chooses a claim in the list by its words. */
async function choose(page: Page, words: string) {
  await optionOn(page, words).click()
  await expect(page.getByRole('region', { name: /^Claim \d+$/ }).locator('mark')).toContainText(words)
}

async function attach(page: Page, title: string, locator: string) {
  await page.keyboard.press('s')
  await page.getByRole('button', { name: /^Document/ }).click()
  await page.getByLabel('Source name').fill(title)
  await page.getByLabel('Where in the source').fill(locator)
  await page.getByRole('button', { name: /^Attach/ }).click()
  await expect(page.getByRole('heading', { name: /^Evidence\s+1/ })).toBeVisible()
}

const standing = (page: Page, words: string) => optionOn(page, words).locator('[data-finding]')

/** The list shows it at once; another person sees it when it is saved. */
async function saved(page: Page, words: string, state: string) {
  await expect(standing(page, words)).toContainText(state)
  await expect(page.getByRole('banner').getByRole('status')).toContainText('Saved')
}

test('from a pasted article to a correction that a reader sees', async ({ browser, request }) => {
  test.setTimeout(180_000)
  const nadia = await atDesk(browser, 'nadia')

  await test.step('Nadia pastes an article and accepts what was found', async () => {
    await nadia.goto('/articles/new')
    await nadia.getByRole('textbox', { name: 'Text' }).fill(`Sandwick to get a new sea wall\n\n${TEXT}`)
    await nadia.getByRole('button', { name: 'Show the parts' }).click()
    await expect(nadia.getByLabel('Headline, part 1')).toHaveValue('Sandwick to get a new sea wall')
    await nadia.getByRole('button', { name: 'Start checking' }).click()
    await nadia.waitForURL(/\/articles\/[0-9a-f-]{36}/)
    await expect(nadia.locator('mark', { hasText: '£4.3 million' })).toBeVisible()
    await nadia.getByRole('button', { name: 'Accept all' }).click()
    await expect(nadia.getByRole('button', { name: 'Accept all' })).toHaveCount(0)
  })
  const address = new URL(nadia.url())
  const articleId = address.pathname.split('/').at(-1) ?? ''

  await test.step('without evidence a verdict is refused, and what is missing is named', async () => {
    await choose(nadia, '£4.3 million')
    await nadia.keyboard.press('1')
    await expect(nadia.locator('#claim-lacks')).toContainText('needs a source')
    await expect(standing(nadia, '£4.3 million')).toHaveText('Open')
  })

  await test.step('Nadia attaches evidence and gives verdicts, by key', async () => {
    await attach(nadia, 'Board minutes of 17 November', 'p. 3')
    await nadia.keyboard.press('1')
    await saved(nadia, '£4.3 million', 'Confirmed, in review')
    await choose(nadia, '40 metres')
    await attach(nadia, 'Survey of the wall', 'table 2')
    await nadia.keyboard.press('3')
    await nadia.getByLabel(/^Replace “/).fill('46 metres')
    await nadia.getByLabel('Rationale').fill('The survey has 46.')
    await nadia.getByRole('button', { name: /Send for review/ }).click()
    await saved(nadia, '40 metres', 'Wrong, in review')
  })

  await test.step('Nadia can’t approve her own verdict, by page or by API', async () => {
    await choose(nadia, '£4.3 million')
    await expect(nadia.getByRole('button', { name: /^Approve/ })).toHaveCount(0)
    const { items } = await read<{ items: { id: string; text: string; version: number }[] }>(
      nadia.request,
      `/api/v1/articles/${articleId}/claims`,
    )
    const claim = items.find(({ text }) => text === '£4.3 million')
    const refused = await nadia.request.post(`/api/v1/claims/${claim?.id}/reviews`, {
      data: { version: claim?.version, decision: 'APPROVE' },
    })
    expect(refused.status()).toBe(403)
  })

  const otto = await atDesk(browser, 'otto')
  await test.step('Otto returns one with a reason and approves the other', async () => {
    await otto.goto(`/articles/${articleId}`)
    await choose(otto, '40 metres')
    await otto.keyboard.press('b')
    await otto.getByLabel('What is missing, and where to look').fill('Give the year of the survey.')
    await otto.keyboard.press('Enter')
    await saved(otto, '40 metres', 'Wrong, returned')
    await choose(otto, '£4.3 million')
    await otto.getByRole('button', { name: /^Approve/ }).click()
    await saved(otto, '£4.3 million', 'Approved')
  })

  await test.step('Nadia sees the reason and finds it wrong again', async () => {
    await nadia.reload()
    await choose(nadia, '40 metres')
    await expect(nadia.getByText('Give the year of the survey.').first()).toBeVisible()
    // The page is there before its keys are.
    await expect(async () => {
      await nadia.keyboard.press('3')
      await expect(nadia.getByLabel(/^Replace “/)).toBeVisible({ timeout: 500 })
    }).toPass()
    await nadia.getByLabel(/^Replace “/).fill('46 metres')
    await nadia.getByLabel('Rationale').fill('The survey of 2025 has 46.')
    await nadia.getByRole('button', { name: /Send for review/ }).click()
    await saved(nadia, '40 metres', 'Wrong, in review')
    await otto.reload()
    await choose(otto, '40 metres')
    await otto.getByRole('button', { name: /^Approve/ }).click()
    await saved(otto, '40 metres', 'Wrong, approved')
  })

  await test.step('a new text makes the changed claim stale; one key reaffirms it', async () => {
    await nadia.getByRole('link', { name: 'New revision' }).click()
    await nadia.waitForURL(/\/revisions\/new$/)
    const first = nadia.getByLabel('Body, part 2')
    await first.fill((await first.inputValue()).replace('£4.3 million', '£4.6 million'))
    await nadia.getByRole('button', { name: /Save as revision 2/ }).click()
    await nadia.waitForURL(/\/revisions\/2$/)
    await expect(nadia.getByRole('heading', { name: /1 stale/ })).toBeVisible()
    await nadia.goto(`/articles/${articleId}`)
    await choose(nadia, '£4.6 million')
    await expect(standing(nadia, '£4.6 million')).toContainText('Stale')
    await expect(nadia.getByRole('region', { name: /^Claim \d+$/ }).locator('del')).toContainText('4.3')
    await nadia.keyboard.press('y')
    await saved(nadia, '£4.6 million', 'Confirmed, in review')
    await otto.goto(`/articles/${articleId}`)
    await choose(otto, '£4.6 million')
    await otto.getByRole('button', { name: /^Approve/ }).click()
    await saved(otto, '£4.6 million', 'Approved')
  })

  let entry = ''
  await test.step('from the approved claim a correction is drafted, approved by another person, and published', async () => {
    const { items } = await read<{ items: { id: string; text: string; status: string }[] }>(
      nadia.request,
      `/api/v1/articles/${articleId}/claims`,
    )
    const claim = items.find(({ text, status }) => text === '40 metres' && status === 'APPROVED')
    expect(claim).toBeDefined()
    const drafted = await nadia.request.post('/api/v1/corrections', {
      data: {
        articleId,
        claimId: claim?.id,
        type: 'CORRECTION',
        wrong: 'The old wall lost 40 metres in January.',
        right: 'The old wall lost 46 metres in January.',
        note: 'An earlier version gave the wrong length.',
      },
    })
    expect(drafted.status()).toBe(201)
    const { id } = (await drafted.json()) as { id: string }
    await nadia.goto('/corrections-desk')
    await nadia.getByText('Sandwick to get a new sea wall').first().click()
    await nadia.getByRole('button', { name: /^Submit|Send for review/ }).click()
    await expect(nadia.getByText('Only a reviewer can do this.')).toBeVisible()
    const own = await read<{ version: number }>(nadia.request, `/api/v1/corrections/${id}`)
    const refused = await nadia.request.post(`/api/v1/corrections/${id}/approve`, { data: { version: own.version } })
    expect([403, 409]).toContain(refused.status())
    const approved = await otto.request.post(`/api/v1/corrections/${id}/approve`, { data: { version: own.version } })
    expect(approved.status()).toBe(200)
    const { version } = (await approved.json()) as { version: number }
    const published = await otto.request.post(`/api/v1/corrections/${id}/publish`, { data: { version } })
    expect(published.status()).toBe(200)
    const { number } = await goneOut(otto, id)
    entry = `/corrections/${number}-`
  })

  await test.step('a reader without account or JavaScript reads it, in page and feeds', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false })
    const reader = await context.newPage()
    await reader.goto('/corrections')
    const link = reader.locator(`a[href*="${entry}"]`).first()
    await expect(link).toBeVisible()
    await expect(reader.getByText('46').first()).toBeVisible()
    await link.click()
    await expect(reader.getByText('An earlier version gave the wrong length.')).toBeVisible()
    for (const feed of ['feed.xml', 'atom.xml', 'feed.json']) {
      const answer = await request.get(`/corrections/${feed}`)
      expect(answer.status(), feed).toBe(200)
      expect(await answer.text(), feed).toContain('An earlier version gave the wrong length.')
    }
    await context.close()
  })
})
