import type { Server, ServerResponse } from 'node:http'
import { createServer } from 'node:http'
import { expect } from '@playwright/test'
import { expectNoViolation } from './axe'
import { atDesk } from './people'
import { test } from './story'

const [HOST = '', PORT = ''] = (process.env['GALLEY_FETCH_ALLOW'] ?? '').split(':')
const at = (path: string) => `http://${HOST}:${PORT}${path}`

const page = (body: string) => `<!doctype html><html lang="en"><head><title>Ferry | The Courier</title>
<meta name="description" content="Maren Ferries bid lower than its only rival and promises a boat every forty minutes.">
<script type="application/ld+json">{"@type":"NewsArticle","headline":"Council chooses ferry operator","author":{"name":"Jonas Wehr"},"datePublished":"2026-03-05","wordCount":640}</script></head>
<body><nav><a href="/city">City</a> <a href="/sport">Sport</a></nav>
<article><h1>Council chooses ferry operator</h1>
<p>Maren Ferries bid lower than its only rival and promises a boat every forty minutes.</p><p>By Jonas Wehr</p>
<p>Maren Ferries will run the summer crossing between Lindmere and Saltholm from 1 May, the council decided on Wednesday by nine votes to six.</p>
<p>The company bid £1.24 million for three seasons, £180,000 less than its only rival. A new ship with two decks will join in June, by <a href="/papers/1">the committee’s paper</a>.</p>
<div class="related sidebar"><p>Fares from 1 May: adults £4.20, children £2.10.</p></div>
<p>Last summer 212,000 people took the ferry, 9 percent more than in 2024, by the count of the harbour board of the town.</p>
<table><tr><th>Year</th><th>People</th></tr><tr><td>2024</td><td>194,500</td></tr></table>
<p>The old crossing was run by the city itself until 2019, at a loss of £300,000 a year. Since then three companies have tried.</p>${body}</article>
<footer>© The Courier</footer></body></html>`

let courier: Server
/** Answers that are held until the story lets them go. */
const held: ServerResponse[] = []

test.beforeAll(async () => {
  courier = createServer(({ url }, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8')
    if (url === '/old') response.writeHead(302, { location: '/ferry' }).end()
    else if (url === '/ferry') response.end(page(''))
    else if (url === '/slow') held.push(response)
    else if (url === '/inside') response.writeHead(302, { location: 'http://127.0.0.1/' }).end()
    else if (url === '/film') response.writeHead(200, { 'content-type': 'video/mp4' }).end('x')
    else response.writeHead(404).end()
  })
  await new Promise<void>((resolve) => courier.listen(Number(PORT), HOST, resolve))
})
test.afterAll(async () => {
  courier.closeAllConnections()
  await new Promise((resolve) => courier.close(resolve))
})

test('a page is brought in by its address: looked at beside what else stood on it, corrected, and it says where it is from', async ({
  browser,
}) => {
  const nadia = await atDesk(browser, 'nadia')
  await nadia.goto('/articles/new', { waitUntil: 'networkidle' })
  const address = nadia.getByLabel('Address of a page')
  await address.fill(at('/old'))
  await address.press('Enter')
  await expect(nadia.getByLabel('Headline, part 1')).toHaveValue('Council chooses ferry operator')
  await expect(nadia.getByLabel('Standfirst, part 2')).toHaveValue(/^Maren Ferries bid lower/)
  await expect(nadia.getByLabel('Byline')).toHaveValue('Jonas Wehr')
  await expect(nadia.getByLabel('URL, if published')).toHaveValue(at('/ferry'))
  await expect(nadia.getByLabel('Language', { exact: true })).toHaveValue('English')
  await expect(nadia.getByRole('textbox', { name: 'Date of publication' })).toHaveValue('5 March 2026')
  await expect(nadia.getByText('1 redirect')).toBeVisible()
  await expect(nadia.getByRole('region', { name: 'It may not be all' })).toContainText('the page states 640')

  const report = nadia.getByRole('region', { name: 'What else stood on the page' })
  await test.step('a box that was left out is put back where it stood', async () => {
    await expect(report).toContainText('City Sport')
    const box = report.getByRole('listitem').filter({ hasText: 'Fares from 1 May' }).last()
    await box.getByRole('button', { name: 'Restore' }).click()
    const restored = nadia.getByLabel('Body, part 5')
    await expect(restored).toHaveValue('Fares from 1 May: adults £4.20, children £2.10.')
    await expect(restored).toBeFocused()
    await expect(report).not.toContainText('Fares from 1 May')
    await expectNoViolation(nadia, 'a page that was fetched')
  })

  await test.step('it is all there after a reload', async () => {
    await nadia.reload({ waitUntil: 'networkidle' })
    await expect(nadia.getByLabel('Body, part 5')).toHaveValue(/^Fares/)
    await expect(report).toContainText('City Sport')
    await expect(address).toHaveValue(at('/old'))
  })

  await nadia.getByRole('button', { name: 'Start checking' }).click()
  await nadia.waitForURL(/\/articles\/[0-9a-f-]{36}/)
  await expect(nadia.getByRole('region', { name: 'Text, revision 1' })).toContainText('nine votes to six')
  await nadia.goto(`${nadia.url().split('?')[0] ?? ''}/revisions/1`)
  await expect(nadia.getByRole('main')).toContainText(`from ${HOST}`)
})

test('what can’t be fetched is refused in words beside the address, and nothing typed is lost', async ({ browser }) => {
  const nadia = await atDesk(browser, 'nadia')
  await nadia.goto('/articles/new', { waitUntil: 'networkidle' })
  const text = nadia.getByRole('textbox', { name: 'Text', exact: true })
  await text.fill('Ferry timetable\n\nA ride is £2.')
  const address = nadia.getByLabel('Address of a page')
  const refused = async (typed: string, sentence: string) => {
    await address.fill(typed)
    await address.press('Enter')
    await expect(address).toHaveAccessibleDescription(new RegExp(sentence.replace(/[()]/g, '\\$&')))
    await expect(address).toHaveValue(typed)
  }
  await refused('http://10.0.4.12/draft/882', 'This address is inside a private network.')
  await refused(at('/inside'), 'This address is inside a private network.')
  await refused(at('/gone'), 'there is no such page (404)')
  await refused(at('/film'), 'no page but something else')
  await refused('ftp://courier.example/x', 'Only addresses that begin with')
  await address.fill('')
  await expect(address).not.toHaveAttribute('aria-invalid', 'true')
  await expect(text).toHaveValue('Ferry timetable\n\nA ride is £2.')

  await test.step('a page that takes its time can be cancelled', async () => {
    await address.fill(at('/slow'))
    await address.press('Enter')
    await expect(nadia.getByRole('region', { name: 'Where the text comes from' })).toContainText('Fetching')
    await expect(address).toHaveValue(at('/slow'))
    await nadia.getByRole('button', { name: 'Cancel' }).click()
    await expect(nadia.getByRole('button', { name: 'Choose a file' })).toBeVisible()
    await expect(text).toHaveValue('Ferry timetable\n\nA ride is £2.')
  })

  await test.step('a page takes its place, and what was typed can be had back', async () => {
    await address.fill(at('/ferry'))
    await nadia.getByRole('button', { name: 'Fetch', exact: true }).click()
    await expect(nadia.getByLabel('Headline, part 1')).toHaveValue('Council chooses ferry operator')
    await nadia.getByRole('button', { name: 'Restore the previous text' }).click()
    await expect(text).toHaveValue('Ferry timetable\n\nA ride is £2.')
  })
})

test('admins see what inside the network may be fetched', async ({ browser }) => {
  const ines = await atDesk(browser, 'ines')
  await ines.goto('/settings/newsroom')
  await expect(ines.getByText(`${HOST}:${PORT}`)).toBeVisible()
  const nadia = await atDesk(browser, 'nadia')
  await nadia.goto('/settings/newsroom')
  await expect(nadia.getByText('Where it is read')).toBeVisible()
  await expect(nadia.getByText('What may be fetched')).toHaveCount(0)
})
