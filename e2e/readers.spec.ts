import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { goneOut } from './builders'
import { atDesk, read } from './people'
import { test } from './story'

interface Entry {
  id: string
  version: number
  number: number | null
}

/** One asks for the withdrawal of what was published, by its button; the other withdraws it. */
async function takenBack(asking: Page, other: Page, id: string, reason: string): Promise<void> {
  await asking.goto(`/corrections-desk?entry=${id}`)
  await asking.getByRole('button', { name: 'Ask for withdrawal' }).click()
  await asking.getByLabel('Reason').fill(reason)
  await asking.getByRole('button', { name: 'Ask for withdrawal' }).click()
  await expect(asking.getByText(/asked for its withdrawal/)).toBeVisible()
  await other.goto(`/corrections-desk?entry=${id}`)
  await other.getByRole('button', { name: 'Withdraw', exact: true }).click()
  await expect(other.getByText('it can’t be brought back')).toBeVisible()
}

test('a reader reports an error, and what comes of it is published, amended and withdrawn', async ({ browser }) => {
  test.setTimeout(180_000)
  const withoutScripts = await browser.newContext({ javaScriptEnabled: false })
  const reader = await withoutScripts.newPage()
  const nadia = await atDesk(browser, 'nadia')
  const otto = await atDesk(browser, 'otto')
  const { items: articles } = await read<{ items: { headline: string }[] }>(nadia.request, '/api/v1/articles')
  const headline = articles[0]?.headline ?? ''

  await test.step('the form says what is missing, keeps what was typed, and gives a receipt', async () => {
    await reader.goto('/corrections/report')
    await reader.getByLabel('Which article?').fill(headline)
    await reader.getByLabel('What does it say?').fill('The levy applies to all berths.')
    await reader.getByLabel('What is right').fill('  ')
    await reader.getByRole('button', { name: 'Send the report' }).click()
    await expect(reader.getByText('Please say what is right. A sentence is enough.')).toBeVisible()
    await expect(reader.getByLabel('What does it say?')).toHaveValue('The levy applies to all berths.')
    await reader.getByLabel('What is right').fill('Fourteen berths are exempt: the harbour’s own list says so.')
    await reader.getByRole('button', { name: 'Send the report' }).click()
    await reader.waitForURL('**/corrections/report/R-*')
    await expect(reader.getByText('Your report has reached us.')).toBeVisible()
  })

  await test.step('Nadia accepts it, writes the note and sends it for review', async () => {
    await nadia.goto('/corrections-desk?show=reports')
    await nadia.getByText('Fourteen berths are exempt').first().click()
    await nadia.getByRole('button', { name: 'Accept and draft a correction' }).click()
    await expect(nadia.getByLabel('Was')).toHaveValue('The levy applies to all berths.')
    await nadia.getByLabel('Now').fill('The levy applies to all but fourteen berths.')
    await nadia.getByLabel('Note to readers').fill('An earlier version did not name the exempt berths.')
    await nadia.reload()
    await expect(nadia.getByLabel('Note to readers')).toHaveValue('An earlier version did not name the exempt berths.')
    await nadia.getByRole('button', { name: 'Send for review' }).click()
    await expect(nadia.getByText('Someone else has to approve')).toHaveCount(0)
    await expect(nadia.getByText('Only a reviewer can do this.')).toBeVisible()
  })

  const id = new URL(nadia.url()).searchParams.get('entry') ?? ''
  await test.step('Otto approves by key; Nadia publishes, held for thirty seconds that she can cancel', async () => {
    await otto.goto(`/corrections-desk?entry=${id}`)
    await expect(otto.getByRole('button', { name: 'Approve' })).toBeVisible()
    await otto.keyboard.press('a')
    await expect(otto.getByRole('button', { name: 'Publish' })).toBeVisible()
    await nadia.reload({ waitUntil: 'networkidle' })
    await nadia.getByRole('button', { name: 'Publish' }).click()
    await expect(nadia.getByRole('button', { name: 'Cancel' })).toBeVisible()
    await nadia.keyboard.press('Escape')
    await expect(nadia.getByRole('timer')).toBeHidden()
    expect((await read<Entry>(nadia.request, `/api/v1/corrections/${id}`)).number).toBeNull()
    await nadia.getByRole('button', { name: 'Publish' }).click()
    await expect(nadia.getByRole('timer')).toBeVisible()
    await goneOut(nadia, id)
    await expect(nadia.getByRole('link', { name: 'As readers see it now' })).toBeVisible()
  })

  const { number } = await read<Entry>(nadia.request, `/api/v1/corrections/${id}`)
  await test.step('the reader finds it from the receipt, and under any words at its number', async () => {
    await reader.reload()
    await reader.getByRole('link', { name: `in entry ${number}` }).click()
    await expect(reader.getByText('An earlier version did not name the exempt berths.')).toBeVisible()
    const address = reader.url()
    await reader.goto(`/corrections/${number}-other-words`)
    expect(reader.url()).toBe(address)
    const held = await reader.request.get(address)
    expect(held.headers()['cache-control']).toBe('public, max-age=0, s-maxage=30, stale-while-revalidate=30')
    expect(held.headers()['content-security-policy']).toContain("default-src 'none'")
    expect(await held.text()).not.toMatch(/Nadia|Otto|galley\.example/)
  })

  await test.step('an amendment stands under it; withdrawn again it is called that, and the entry stands', async () => {
    const standing = await read<Entry>(nadia.request, `/api/v1/corrections/${id}`)
    const words = {
      version: standing.version,
      note: 'There are fifteen.',
      right: 'The levy applies to all but fifteen berths.',
    }
    const amended = await nadia.request.post(`/api/v1/corrections/${id}/amend`, { data: words })
    expect(amended.status()).toBe(201)
    const amendment = (await amended.json()) as Entry
    for (const move of ['approve', 'publish']) {
      const { version } = await read<Entry>(otto.request, `/api/v1/corrections/${amendment.id}`)
      const moved = await otto.request.post(`/api/v1/corrections/${amendment.id}/${move}`, { data: { version } })
      expect(moved.status(), move).toBe(200)
    }
    await goneOut(otto, amendment.id)
    await reader.reload()
    await expect(reader.getByText('There are fifteen.')).toBeVisible()

    await takenBack(nadia, otto, amendment.id, 'Fourteen was right.')
    await reader.reload()
    await expect(reader.getByRole('main')).toContainText('Amendment withdrawn')
    await expect(reader.getByText('Only this amendment was withdrawn: the entry above it stands.')).toBeVisible()
    await expect(reader.getByText('Fourteen was right.')).toBeVisible()
    await expect(reader.getByText('There are fifteen.')).toHaveCount(0)
    await expect(reader.getByText('An earlier version did not name the exempt berths.')).toBeVisible()
    await expect(reader).not.toHaveTitle(/withdrawn/)
    const data = await reader.locator('script[type="application/ld+json"]').textContent()
    expect(data).toContain('did not name the exempt berths')
    expect(data).not.toContain('There are fifteen.')
    await reader.goto('/corrections')
    const listed = reader.getByRole('article').filter({ hasText: 'did not name the exempt berths' }).first()
    await expect(listed).toContainText('Only this amendment was withdrawn: the entry above it stands.')
    for (const feed of ['feed.xml', 'atom.xml', 'feed.json']) {
      const told = await (await reader.request.get(`/corrections/${feed}`)).text()
      expect(told, feed).toContain('Amendment withdrawn: ')
      expect(told, feed).toContain('the entry that it amended stands')
      expect(told, feed).toContain('did not name the exempt berths')
      expect(told, feed).not.toContain('There are fifteen.')
    }
  })

  await test.step('then the entry is withdrawn, and its address keeps the reason', async () => {
    await reader.goto(`/corrections/${number}-x`)
    await nadia.goto(`/corrections-desk?entry=${id}`)
    await nadia.getByRole('button', { name: 'Ask for withdrawal' }).click()
    await nadia.getByLabel('Reason').fill('The first text was right.')
    await nadia.getByRole('button', { name: 'Ask for withdrawal' }).click()
    await expect(nadia.getByText('Nadia Kessler asked for its withdrawal. Only a reviewer can do this.')).toBeVisible()
    await expect(nadia.getByRole('button', { name: 'Withdraw', exact: true })).toHaveAttribute('aria-disabled', 'true')
    await reader.reload()
    await expect(reader.getByText('The first text was right.')).toHaveCount(0)
    await otto.goto(`/corrections-desk?entry=${id}`)
    await expect(otto.getByText('Nadia Kessler asked for its withdrawal.')).toBeVisible()
    await otto.getByRole('button', { name: 'Withdraw', exact: true }).click()
    await expect(otto.getByText('it can’t be brought back')).toBeVisible()
    await reader.reload()
    await expect(reader.getByText('The first text was right.')).toBeVisible()
    await expect(reader.getByRole('heading', { name: 'What stood here' })).toBeVisible()
    await reader.goto('/corrections')
    await expect(reader.getByText('An earlier version did not name the exempt berths.')).toHaveCount(0)
    for (const feed of ['feed.xml', 'atom.xml', 'feed.json']) {
      const told = await (await reader.request.get(`/corrections/${feed}`)).text()
      expect(told, feed).toContain('The first text was right.')
      expect(told, feed).not.toContain('exempt berths')
    }
  })
})

test('what was never published is not found, in words, also without scripts', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const reader = await context.newPage()
  const nowhere = ['999999-nothing', 'x', 'report/R-2026-aaaaa-bbbbb', '1/2', 'feed.xml/x'].map(
    (end) => `/corrections/${end}`,
  )
  for (const path of nowhere) {
    const answer = await reader.goto(path)
    expect(answer?.status(), path).toBe(404)
    expect(new URL(reader.url()).pathname).toBe(path)
    await expect(reader.getByRole('heading', { name: 'Page not found' })).toBeVisible()
  }
})

test('a filter that makes no sense is left out with a sentence', async ({ page }) => {
  const answer = await page.goto('/corrections?type=NONSENSE&from=2026-13&to=x&before=-1&section=Nowhere&q=%25')
  expect(answer?.status()).toBe(200)
  await expect(page.getByText('There is no such type, so all types are shown.')).toBeVisible()
  await expect(page.getByText('“From” is not a month or a day such as 2026-01, so it was left out.')).toBeVisible()
})

test('a reader’s browser runs no script and has nothing to complain of', async ({ page }) => {
  const said: string[] = []
  const fetched: string[] = []
  page.on('console', (message) => said.push(`${page.url()}: ${message.text()}`))
  page.on('pageerror', (error) => said.push(`${page.url()}: ${error.message}`))
  page.on('request', (request) => fetched.push(request.resourceType()))
  const feed = await page.request.get('/corrections/feed.json')
  const { items } = (await feed.json()) as { items: { url: string }[] }
  const entries = items.map(({ url }) => new URL(url).pathname)
  for (const path of ['/corrections', '/corrections/policy', '/corrections/report', ...entries]) {
    await page.goto(path, { waitUntil: 'networkidle' })
    expect(await page.locator('script:not([type="application/ld+json"])').count(), path).toBe(0)
    // The paper's own type, so the styles are there as well.
    const type = await page
      .getByRole('banner')
      .getByRole('link')
      .first()
      .evaluate((name) => [getComputedStyle(name).fontWeight, document.fonts.size])
    expect(type[0], path).toBe('800')
    expect(type[1], path).toBeGreaterThan(10)
  }
  expect(said).toEqual([])
  expect(fetched).not.toContain('script')
  expect(fetched).toContain('font')
})

test('the styles and typefaces of readers’ pages are whole', async ({ request }) => {
  const sheet = await (await request.get('/corrections/readers.css')).text()
  const files = [...sheet.matchAll(/url\((\/[^)]+)\)/g)].map(([, path = '']) => path)
  expect(files.length).toBeGreaterThan(10)
  for (const path of files) {
    const answer = await request.get(path)
    expect(answer.status(), path).toBe(200)
    expect((await answer.body()).subarray(0, 4).toString(), path).toBe('wOF2')
  }
  expect((await request.get('/corrections/fonts/..%2Fpackage.json')).status()).toBe(404)
})

test('an address outside of everything says that nothing is there, and no script of the page is refused', async ({
  page,
}) => {
  const refused: string[] = []
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) refused.push(message.text())
  })
  const answer = await page.goto('/nowhere', { waitUntil: 'networkidle' })
  expect(answer?.status()).toBe(404)
  await expect(page.getByRole('heading', { name: 'Page not found.' })).toBeVisible()
  expect(refused).toEqual([])
})
