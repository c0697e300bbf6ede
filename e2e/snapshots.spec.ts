import type { Server } from 'node:http'
import { createServer } from 'node:http'
import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { expectNoViolation } from './axe'
import { approvedIn, articleOf, claimOn, claimsIn, foundBy, post } from './builders'
import { atDesk, read } from './people'
import { test } from './story'

const [HOST = '', PORT = ''] = (process.env['GALLEY_FETCH_ALLOW'] ?? '').split(':')
const URL_OF_PAGE = `http://${HOST}:${PORT}/grants/2026`

const page = (sum: string) => `<!doctype html><html lang="en"><head><title>Grants</title>
<script>document.title = 'it ran'</script></head><body><article><h1>Grants awarded in 2026</h1>
<p>The National Bridges Fund has made the offers below. Each sum is the highest that can be drawn.</p>
<p>Tollgate Bridge, Lindmere: ${sum} for its hangers, by a letter of 22 January of this year, to be drawn within eighteen months.</p>
<p>The fund was set up by Parliament in 1974 and looks after 212 crossings in the whole of the country.</p></article></body></html>`

let sum = '£4,300,000'
let fund: Server

test.beforeAll(async () => {
  fund = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page(sum))
  })
  await new Promise<void>((resolve) => fund.listen(Number(PORT), HOST, resolve))
})
test.afterAll(async () => {
  fund.closeAllConnections()
  await new Promise((resolve) => fund.close(resolve))
})

/** Reloads the snapshots of a source until this is there. */
async function seen(somebody: Page, words: string) {
  await expect(async () => {
    await somebody.reload()
    await expect(somebody.getByRole('region', { name: 'Snapshot' })).toContainText(words, { timeout: 500 })
  }).toPass({ timeout: 30_000 })
}

test('a page that changes after it was approved is kept as it was, and tells what it says now', async ({ browser }) => {
  test.slow()
  const [nadia, otto] = [await atDesk(browser, 'nadia'), await atDesk(browser, 'otto')]
  const articleId = await articleOf(nadia, 'Tollgate gets its hangers', 'The fund gave £4.3 million for 212 crossings.')
  const { id: claimId } = await claimOn(nadia, articleId, '£4.3 million')
  await foundBy(nadia, claimId, { kind: 'WEB_PAGE', title: 'Grants of the fund', url: URL_OF_PAGE })
  await approvedIn(otto, claimId)
  const claim = () =>
    read<{ status: string; evidence: { source: { id: string } }[] }>(nadia.request, `/api/v1/claims/${claimId}`)
  const sourceId = (await claim()).evidence[0]?.source.id ?? ''

  await otto.goto(`/sources?source=${sourceId}`)
  await otto.getByRole('link', { name: 'Snapshots' }).click()
  await expect(otto).toHaveURL(/\/snapshots$/)
  await seen(otto, 'Tollgate Bridge, Lindmere: £4,300,000')
  await expect(otto.getByRole('heading', { name: 'Grants awarded in 2026' })).toBeVisible()
  await expectNoViolation(otto, 'the text of a snapshot')
  await otto.getByRole('link', { name: 'Source', exact: true }).click()
  await expect(otto.getByText(`<script>document.title = 'it ran'</script>`)).toBeVisible()
  await expect(otto).toHaveTitle(/Snapshots/)

  sum = '£3,300,000'
  const other = (await claimsIn(nadia, articleId)).find(({ id }) => id !== claimId)
  await post(nadia, `/claims/${other?.id}/evidence`, {
    version: other?.version,
    sourceId,
    stance: 'SUPPORTS',
    locator: 'paragraph 4',
  })
  await otto.goto(`/sources/${sourceId}/snapshots`)
  await seen(otto, 'Tollgate Bridge, Lindmere: £3,300,000')
  await otto.getByRole('complementary').getByRole('listitem').last().getByRole('link').click()
  await expect(otto.getByRole('region', { name: 'Snapshot' })).toContainText('£4,300,000')
  await otto.getByRole('link', { name: 'Changed since 1' }).click()
  await expect(otto.getByRole('deletion')).toContainText('£4,300,000')
  await expect(otto.getByRole('insertion')).toContainText('£3,300,000')
  await expectNoViolation(otto, 'what a page says now')
  expect((await claim()).status).toBe('APPROVED')
})
